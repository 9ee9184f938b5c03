package dev.chalkproof.claim;

import dev.chalkproof.claim.proof.Theory;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.snippet.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of the symbols of a claim, for proofs. */
final class Theories {
    private Theories() {}

    static Theory of(Plan plan, Definitions definitions) {
        List<Theory.Quantified> variables = new ArrayList<>();
        for (Variable variable : plan.variables()) {
            Optional<Expr> value =
                    variable.declaration()
                            .value()
                            .filter(_ -> variable.declaration().symbol().indices().isEmpty());
            variables.add(
                    new Theory.Quantified(
                            variable.name(),
                            variable.rank() == 0,
                            variable.whole(),
                            variable.declaration().domain().orElse(Domain.REALS),
                            variable.declaration().shape().dimensions(),
                            value));
        }
        return new Theory(variables, plan.conditions(), definitions);
    }

    /** The same with the values that the numbers have at a point. */
    static Theory at(Theory theory, Point point) {
        List<Theory.Quantified> variables = new ArrayList<>();
        for (Theory.Quantified variable : theory.variables()) {
            Optional<Expr> value =
                    variable.value()
                            .or(
                                    () ->
                                            switch (point.get(variable.name())) {
                                                case Value.Real(double x) -> Optional.of(number(x));
                                                case Value.Whole(long n) ->
                                                        Optional.of(Exprs.num(n));
                                                case Value.Array _,
                                                        Value.Truth _,
                                                        Value.Text _,
                                                        Value.Fields _,
                                                        Value.Drawn _,
                                                        Value.Nothing _ ->
                                                        Optional.empty();
                                            });
            variables.add(
                    new Theory.Quantified(
                            variable.name(),
                            variable.scalar(),
                            variable.whole(),
                            variable.domain(),
                            variable.dimensions(),
                            value));
        }
        return new Theory(variables, List.of(), theory.definitions());
    }

    static Expr number(double x) {
        Expr size = new Expr.Num(new BigDecimal(Math.abs(x)), Origin.NONE);
        return x < 0 ? Exprs.apply(Operator.NEG, size) : size;
    }
}
