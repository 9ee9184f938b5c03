package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sum of multiples of names, and a number: what an index such as {@code n - k + 1} is made of.
 *
 * @param factors by name, none of them zero
 */
record LinearForm(Map<String, BigDecimal> factors, BigDecimal rest) {
    LinearForm {
        Map<String, BigDecimal> kept = new TreeMap<>(factors);
        kept.values().removeIf(f -> f.signum() == 0);
        factors = Map.copyOf(kept);
    }

    /** An expression as such a sum, if it is one. */
    static Optional<LinearForm> of(Expr expr) {
        return switch (expr) {
            case Expr.Num(BigDecimal value, var _) -> Optional.of(new LinearForm(Map.of(), value));
            case Expr.Ref ref when ref.indices().isEmpty() ->
                    Optional.of(
                            new LinearForm(Map.of(ref.name(), BigDecimal.ONE), BigDecimal.ZERO));
            case Expr.Apply(Operator operator, List<Expr> arguments, var _) ->
                    switch (operator) {
                        case NEG -> of(arguments.get(0)).map(f -> f.times(BigDecimal.ONE.negate()));
                        case ADD -> both(arguments, BigDecimal.ONE);
                        case SUB -> both(arguments, BigDecimal.ONE.negate());
                        case MUL -> product(arguments);
                        default -> Optional.empty();
                    };
            default -> Optional.empty();
        };
    }

    private static Optional<LinearForm> both(List<Expr> arguments, BigDecimal sign) {
        return of(arguments.get(0))
                .flatMap(left -> of(arguments.get(1)).map(right -> left.plus(right.times(sign))));
    }

    private static Optional<LinearForm> product(List<Expr> arguments) {
        return of(arguments.get(0))
                .flatMap(
                        left ->
                                of(arguments.get(1))
                                        .flatMap(
                                                right ->
                                                        left.factors.isEmpty()
                                                                ? Optional.of(
                                                                        right.times(left.rest))
                                                                : right.factors.isEmpty()
                                                                        ? Optional.of(
                                                                                left.times(
                                                                                        right.rest))
                                                                        : Optional.empty()));
    }

    LinearForm plus(LinearForm other) {
        Map<String, BigDecimal> sum = new TreeMap<>(factors);
        other.factors.forEach((name, factor) -> sum.merge(name, factor, BigDecimal::add));
        return new LinearForm(sum, rest.add(other.rest));
    }

    LinearForm times(BigDecimal factor) {
        Map<String, BigDecimal> multiples = new TreeMap<>();
        factors.forEach((name, f) -> multiples.put(name, f.multiply(factor)));
        return new LinearForm(multiples, rest.multiply(factor));
    }

    /** With another form in place of a name. */
    LinearForm with(String name, LinearForm value) {
        BigDecimal factor = factors.getOrDefault(name, BigDecimal.ZERO);
        Map<String, BigDecimal> others = new TreeMap<>(factors);
        others.remove(name);
        return new LinearForm(others, rest).plus(value.times(factor));
    }

    /** Whether it is zero whatever the names stand for. */
    boolean isZero() {
        return factors.isEmpty() && rest.signum() == 0;
    }
}
