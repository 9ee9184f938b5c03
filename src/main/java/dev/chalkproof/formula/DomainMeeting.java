package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two statements about one symbol leave of its domain: {@code x \in [-1, 1]} and {@code x \ne
 * 0}.
 */
final class DomainMeeting {
    private DomainMeeting() {}

    /** The numbers of both domains; empty where bounds that are no numbers can't be compared. */
    static Optional<Domain> of(Domain a, Domain b) {
        Optional<Domain.Bound> lower = tighter(a.lower(), b.lower(), 1);
        Optional<Domain.Bound> upper = tighter(a.upper(), b.upper(), -1);
        boolean listed = !a.members().isEmpty() || !b.members().isEmpty();
        if (lower.isEmpty() || upper.isEmpty()) {
            return Optional.empty();
        }
        List<Expr> excluded = new ArrayList<>(a.excluded());
        excluded.addAll(b.excluded());
        if (!listed) {
            return Optional.of(
                    new Domain(
                            a.whole() || b.whole(), lower.get(), upper.get(), List.of(), excluded));
        }
        return members(a, b, excluded);
    }

    /** Listed numbers, as far as the other domain has them. */
    private static Optional<Domain> members(Domain a, Domain b, List<Expr> excluded) {
        Domain listed = a.members().isEmpty() ? b : a;
        Domain other = a.members().isEmpty() ? a : b;
        List<Expr> kept = new ArrayList<>();
        for (Expr member : listed.members()) {
            Optional<BigDecimal> value = number(member);
            Optional<Boolean> inside = value.flatMap(v -> contains(other, v));
            if (inside.isEmpty()) {
                return Optional.empty();
            }
            if (inside.get()) {
                kept.add(member);
            }
        }
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Domain(
                                a.whole() || b.whole(),
                                Domain.Bound.NONE,
                                Domain.Bound.NONE,
                                kept,
                                excluded));
    }

    private static Optional<Boolean> contains(Domain domain, BigDecimal value) {
        if (!domain.members().isEmpty()) {
            boolean known = domain.members().stream().allMatch(m -> number(m).isPresent());
            return known
                    ? Optional.of(
                            domain.members().stream()
                                    .anyMatch(m -> number(m).orElseThrow().compareTo(value) == 0))
                    : Optional.empty();
        }
        Optional<Boolean> above = beyond(domain.lower(), value, 1);
        Optional<Boolean> below = beyond(domain.upper(), value, -1);
        boolean whole = !domain.whole() || value.stripTrailingZeros().scale() <= 0;
        return above.isEmpty() || below.isEmpty()
                ? Optional.empty()
                : Optional.of(whole && above.get() && below.get());
    }

    private static Optional<Boolean> beyond(Domain.Bound bound, BigDecimal value, int sign) {
        if (bound.value().isEmpty()) {
            return Optional.of(true);
        }
        return bound.value()
                .flatMap(DomainMeeting::number)
                .map(b -> value.compareTo(b) * sign)
                .map(c -> bound.open() ? c > 0 : c >= 0);
    }

    /** The bound that leaves less. */
    private static Optional<Domain.Bound> tighter(Domain.Bound a, Domain.Bound b, int sign) {
        if (a.value().isEmpty() || b.value().isEmpty()) {
            return Optional.of(a.value().isEmpty() ? b : a);
        }
        if (a.value().get().equals(b.value().get())) {
            return Optional.of(a.open() ? a : b);
        }
        Optional<BigDecimal> x = a.value().flatMap(DomainMeeting::number);
        Optional<BigDecimal> y = b.value().flatMap(DomainMeeting::number);
        if (x.isEmpty() || y.isEmpty()) {
            Operator tightest = sign > 0 ? Operator.MAX : Operator.MIN;
            List<Expr> bounds = List.of(a.value().get(), b.value().get());
            return a.open() == b.open()
                    ? Optional.of(
                            new Domain.Bound(
                                    Optional.of(new Expr.Apply(tightest, bounds, Origin.NONE)),
                                    a.open()))
                    : Optional.empty();
        }
        int order = x.get().compareTo(y.get()) * sign;
        return Optional.of(order == 0 ? (a.open() ? a : b) : order > 0 ? a : b);
    }

    private static Optional<BigDecimal> number(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> Optional.of(num.value());
            case Expr.Apply(Operator operator, List<Expr> arguments, var _)
                    when operator == Operator.NEG ->
                    number(arguments.getFirst()).map(BigDecimal::negate);
            default -> Optional.empty();
        };
    }
}
