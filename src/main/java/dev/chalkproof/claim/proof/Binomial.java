package dev.chalkproof.claim.proof;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** {@code W^(3/2) <= t^(3/2)} says {@code W <= t}: two positive products are compared by roots. */
final class Binomial {
    private Binomial() {}

    /** The simplest polynomial with the same sign. */
    static Polynomial simplified(Polynomial value, Sign sign, Region region) {
        if (value.terms().size() != 2) {
            return value;
        }
        List<Map.Entry<Monomial, Rational>> terms = List.copyOf(value.terms().entrySet());
        boolean opposite = terms.get(0).getValue().negate().equals(terms.get(1).getValue());
        boolean positive = value.atoms().stream().allMatch(a -> AtomSigns.is(a, true, region));
        if (!opposite || !positive) {
            return value;
        }
        boolean turned = terms.get(0).getValue().signum() < 0;
        Monomial more = terms.get(turned ? 1 : 0).getKey();
        Monomial less = terms.get(turned ? 0 : 1).getKey();
        Monomial ratio = more.over(less);
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Rational power : ratio.powers().values()) {
            numerator = numerator.gcd(power.numerator());
            BigInteger own = power.denominator();
            denominator = denominator.divide(denominator.gcd(own)).multiply(own);
        }
        Monomial root =
                ratio.power(
                        Rational.of(/* numerator= */ denominator, /* denominator= */ numerator));
        Monomial above = positivePowers(root);
        Monomial below = above.over(root);
        return Polynomial.of(above, Rational.ONE).minus(Polynomial.of(below, Rational.ONE));
    }

    private static Monomial positivePowers(Monomial monomial) {
        Monomial result = Monomial.ONE;
        for (Map.Entry<Atom, Rational> factor : monomial.powers().entrySet()) {
            if (factor.getValue().signum() > 0) {
                result = result.times(Monomial.of(factor.getKey(), factor.getValue()));
            }
        }
        return result;
    }
}
