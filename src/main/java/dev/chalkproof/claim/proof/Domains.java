package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Domains and conditions as signs of polynomials. What has no such form is not used. */
final class Domains {
    private final Unfolding unfolding;

    Domains(Unfolding unfolding) {
        this.unfolding = unfolding;
    }

    /** The region in which a number lies within a domain. */
    Region within(Polynomial own, Domain domain, Region region) {
        List<Constraint> constraints = new ArrayList<>();
        if (!domain.members().isEmpty()) {
            members(own, domain.members(), constraints);
        }
        bound(domain.lower(), region)
                .ifPresent(
                        v ->
                                add(
                                        Fraction.of(own).minus(v),
                                        sign(domain.lower()),
                                        region,
                                        constraints));
        bound(domain.upper(), region)
                .ifPresent(
                        v ->
                                add(
                                        v.minus(Fraction.of(own)),
                                        sign(domain.upper()),
                                        region,
                                        constraints));
        for (Expr excluded : domain.excluded()) {
            value(excluded, region)
                    .ifPresent(
                            v ->
                                    add(
                                            Fraction.of(own).minus(v),
                                            Sign.NON_ZERO,
                                            region,
                                            constraints));
        }
        return region.with(constraints);
    }

    private static void members(Polynomial own, List<Expr> members, List<Constraint> constraints) {
        Rational low = null;
        Rational high = null;
        for (Expr member : members) {
            Rational value;
            try {
                value =
                        new Algebra(new Region(List.of(), java.util.Set.of()), false)
                                .of(member)
                                .numerator()
                                .asConstant()
                                .orElse(null);
            } catch (NoProof e) {
                value = null;
            }
            if (value == null) {
                return;
            }
            low = low == null || value.compareTo(low) < 0 ? value : low;
            high = high == null || value.compareTo(high) > 0 ? value : high;
        }
        if (low != null && high != null) {
            constraints.add(new Constraint(own.minus(Polynomial.of(low)), Sign.NON_NEGATIVE));
            constraints.add(new Constraint(Polynomial.of(high).minus(own), Sign.NON_NEGATIVE));
        }
    }

    private static Sign sign(Domain.Bound bound) {
        return bound.open() ? Sign.POSITIVE : Sign.NON_NEGATIVE;
    }

    private Optional<Fraction> bound(Domain.Bound bound, Region region) {
        return bound.value().flatMap(v -> value(v, region));
    }

    private Optional<Fraction> value(Expr expr, Region region) {
        try {
            return Optional.of(new Algebra(region, false).of(Plain.of(unfolding.of(expr))));
        } catch (NoProof e) {
            return Optional.empty();
        }
    }

    /**
     * A region where a condition holds, too.
     *
     * @param sure where it is known to have a value
     */
    Region under(Expr.Apply condition, Region region, Region sure) {
        try {
            Algebra algebra = new Algebra(sure, false);
            Fraction difference =
                    algebra.difference(
                            condition.arguments().get(0),
                            condition.operator(),
                            condition.arguments().get(1));
            List<Constraint> constraints = new ArrayList<>();
            if (algebra.obligations().stream().allMatch(o -> sure.is(o.value(), o.sign()))) {
                add(difference, Sign.of(condition.operator()), region, constraints);
            }
            return region.with(constraints);
        } catch (NoProof e) {
            return region;
        }
    }

    /** Whether all conditions have values throughout a region. */
    boolean areDefined(List<Expr.Apply> conditions, Region region) {
        for (Expr.Apply condition : conditions) {
            Algebra algebra = new Algebra(region, false);
            condition.arguments().forEach(algebra::of);
            if (!algebra.obligations().stream().allMatch(o -> region.is(o.value(), o.sign()))) {
                return false;
            }
        }
        return true;
    }

    private static void add(
            Fraction difference, Sign sign, Region region, List<Constraint> constraints) {
        Polynomial signed = difference.numerator();
        boolean ordered = sign == Sign.POSITIVE || sign == Sign.NON_NEGATIVE;
        for (Map.Entry<Polynomial, Integer> factor : difference.factors().entrySet()) {
            if (ordered && factor.getValue() % 2 != 0 && !region.isPositive(factor.getKey())) {
                if (!region.isPositive(factor.getKey().negate())) {
                    return;
                }
                signed = signed.negate();
            }
        }
        constraints.add(new Constraint(Binomial.simplified(signed, sign, region), sign));
    }
}
