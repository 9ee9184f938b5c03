package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Bindings;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.DomainForm;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Result;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a formula and a method are called with the same inputs.
 *
 * @param variables all symbols whose values are chosen, in an order in which no domain or length
 *     depends on a later one
 * @param parameters for each parameter of the method the variable it takes
 * @param conditions what the formula is said to hold under
 * @param fromZero the arrays whose elements the formula counts from zero
 */
record Plan(
        List<Variable> variables,
        List<Variable> parameters,
        List<Expr> conditions,
        Set<String> fromZero) {
    Plan(List<Variable> variables, List<Variable> parameters, List<Expr> conditions) {
        this(variables, parameters, conditions, Set.of());
    }

    Plan {
        fromZero = Set.copyOf(fromZero);
        variables = List.copyOf(variables);
        parameters = List.copyOf(parameters);
        conditions = List.copyOf(conditions);
    }

    /** What the method is called with at a point. */
    List<Value> arguments(Point point) {
        return parameters.stream().map(p -> argument(p, point.get(p.name()))).toList();
    }

    /** The values of a point as the formula takes them. */
    <N> Bindings<N> bindings(Point point, Arithmetic<N> arithmetic) {
        Bindings<N> bindings = point.bindings(arithmetic);
        for (String name : fromZero) {
            if (Point.result(point.get(name), arithmetic)
                    instanceof Result.Array<N>(List<Result<N>> elements, int _)) {
                bindings = bindings.with(name, new Result.Array<>(elements, 0));
            }
        }
        return exact(bindings, arithmetic, parameters::contains);
    }

    /**
     * With constants as the note states them: 0.54 is no double, and 1 - 0.54 in the formula is
     * 0.46 in the code.
     *
     * @param given what the code takes as an argument, and has the value that it gets
     */
    <N> Bindings<N> exact(
            Bindings<N> bindings, Arithmetic<N> arithmetic, Predicate<Variable> given) {
        Bindings<N> exact = bindings;
        for (Variable variable : variables) {
            Optional<Expr> value = variable.declaration().value();
            if (value.isPresent()
                    && variable.rank() == 0
                    && !given.test(variable)
                    && new Evaluator<>(arithmetic, Definitions.none()).evaluate(value.get(), exact)
                            instanceof Result.Real<N> number) {
                exact = exact.with(variable.name(), number);
            }
        }
        return exact;
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

    /** A copy for a formula that counts the elements of some arrays from zero. */
    Plan countingFromZero(Set<String> arrays) {
        return new Plan(variables, parameters, conditions, arrays);
    }

    /** A copy under more conditions. */
    Plan under(Statement statement) {
        return new Plan(variables, parameters, statement.conditions(), fromZero);
    }
}
