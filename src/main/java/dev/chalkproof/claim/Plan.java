package dev.chalkproof.claim;

import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.DomainForm;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a formula and a method are called with the same inputs.
 *
 * @param variables all symbols whose values are chosen, in an order in which no domain or length
 *     depends on a later one
 * @param parameters for each parameter of the method the variable it takes
 * @param conditions what the formula is said to hold under
 */
record Plan(List<Variable> variables, List<Variable> parameters, List<Expr> conditions) {
    Plan {
        variables = List.copyOf(variables);
        parameters = List.copyOf(parameters);
        conditions = List.copyOf(conditions);
    }

    /** What the method is called with at a point. */
    List<Value> arguments(Point point) {
        return parameters.stream().map(p -> argument(p, point.get(p.name()))).toList();
    }

    /** The variables of which the code takes arrays while the formula is about their elements. */
    List<Variable> spread() {
        List<Variable> spread = new ArrayList<>();
        for (Variable variable : variables) {
            if (variable.spread()) {
                spread.add(variable);
            }
        }
        return spread;
    }

    private static Value argument(Variable parameter, Value value) {
        boolean real = parameter.elementType().equals("double");
        // A symbol of whole numbers may be a double in Java.
        return Values.map(
                value, e -> real && e instanceof Value.Whole(long n) ? new Value.Real(n) : e);
    }

    /** The domains in words, a line for each variable. */
    List<Clause> domain() {
        return variables.stream()
                .map(v -> Clause.of(DomainForm.OF, Clause.own(v.label()), domain(v)))
                .toList();
    }

    private static Clause domain(Variable variable) {
        return variable.declaration()
                .domain()
                .map(Domain::words)
                .orElseGet(
                        () ->
                                Clause.of(
                                        variable.whole()
                                                ? DomainForm.WHOLE_BY_TYPE
                                                : DomainForm.REAL_BY_TYPE));
    }

    /** How to give a check inputs where the domains leave it none. */
    String widened() {
        return "widen the domains: "
                + domain().stream().map(Clause::english).collect(Collectors.joining("; "));
    }

    /** A copy under more conditions. */
    Plan under(Statement statement) {
        return new Plan(variables, parameters, statement.conditions());
    }
}
