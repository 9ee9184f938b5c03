package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether values come to the end of their range: an end that belongs to it must be a value, others
 * must be a limit.
 */
final class Ends {
    private static final List<Integer> PLACES = List.of(0, 1, -1);

    private final Prover prover;
    private final Theory theory;

    Ends(Prover prover, Theory theory) {
        this.prover = prover;
        this.theory = theory;
    }

    boolean reaches(Expr value, Domain.Bound end, boolean upper) {
        Expr infinity = new Expr.Constant(Expr.Constant.Name.INFINITY, Origin.NONE);
        Expr goal = end.value().orElse(upper ? infinity : Exprs.apply(Operator.NEG, infinity));
        for (Theory.Quantified variable : theory.variables()) {
            boolean varies =
                    variable.scalar()
                            && variable.value().isEmpty()
                            && variable.domain().members().isEmpty();
            if (varies
                    && ((end.open() || end.value().isEmpty())
                            ? tends(value, variable, goal)
                            : attains(value, variable, goal))) {
                return true;
            }
        }
        return false;
    }

    private boolean tends(Expr value, Theory.Quantified variable, Expr goal) {
        Domain domain = variable.domain();
        Expr infinity = new Expr.Constant(Expr.Constant.Name.INFINITY, Origin.NONE);
        Expr minus = Exprs.apply(Operator.NEG, infinity);
        Expr high = domain.upper().value().orElse(infinity);
        Expr low = domain.lower().value().orElse(minus);
        // Whole numbers come close to nothing but infinity.
        boolean far = domain.upper().value().isEmpty() || !variable.whole();
        boolean near = domain.lower().value().isEmpty() || !variable.whole();
        return (far && limit(value, variable.name(), high, Expr.Side.BELOW, goal))
                || (near && limit(value, variable.name(), low, Expr.Side.ABOVE, goal));
    }

    private boolean limit(Expr value, String variable, Expr target, Expr.Side side, Expr goal) {
        Expr limit = new Expr.Limit(value, variable, target, side, Origin.NONE);
        return theory.conditions().isEmpty() && prover.holds(limit, Operator.EQUAL, goal);
    }

    private boolean attains(Expr value, Theory.Quantified variable, Expr goal) {
        List<Expr> places = new ArrayList<>();
        closed(variable.domain().lower()).ifPresent(places::add);
        closed(variable.domain().upper()).ifPresent(places::add);
        PLACES.forEach(n -> places.add(Exprs.num(n)));
        for (Expr place : places) {
            Optional<Expr> unfolded = prover.resolved(value);
            if (unfolded.isPresent() && lies(place, variable)) {
                Expr there = Substitution.of(unfolded.get(), Map.of(variable.name(), place));
                if (theory.conditions().isEmpty() && prover.holds(there, Operator.EQUAL, goal)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Expr> closed(Domain.Bound bound) {
        return bound.open() ? Optional.empty() : bound.value();
    }

    private boolean lies(Expr place, Theory.Quantified variable) {
        Domain domain = variable.domain();
        boolean above =
                domain.lower()
                        .value()
                        .map(
                                low ->
                                        prover.holds(
                                                place,
                                                domain.lower().open()
                                                        ? Operator.GREATER
                                                        : Operator.GREATER_EQUAL,
                                                low))
                        .orElse(true);
        boolean below =
                domain.upper()
                        .value()
                        .map(
                                high ->
                                        prover.holds(
                                                place,
                                                domain.upper().open()
                                                        ? Operator.LESS
                                                        : Operator.LESS_EQUAL,
                                                high))
                        .orElse(true);
        boolean whole = !variable.whole() || place instanceof Expr.Num;
        return above && below && whole && domain.excluded().isEmpty();
    }
}
