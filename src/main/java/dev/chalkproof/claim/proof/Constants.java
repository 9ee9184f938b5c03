package dev.chalkproof.claim.proof;

import java.math.BigInteger;
import java.util.Map;

/** Functions that are known at some numbers only. */
final class Constants {
    /** Larger ones have too many digits to say anything. */
    private static final int LARGEST_BINOMIAL = 200;

    /** By the sine, in quarter turns. */
    private static final Map<Rational, Rational> ARCSINES =
            Map.of(
                    Rational.of(-1),
                    Rational.of(-1),
                    Rational.of(-1, 2),
                    Rational.of(-1, 3),
                    Rational.ZERO,
                    Rational.ZERO,
                    Rational.HALF,
                    Rational.of(1, 3),
                    Rational.ONE,
                    Rational.ONE);

    private Constants() {}

    static Fraction arcsine(Fraction a) {
        Rational quarters = ARCSINES.get(constant(a));
        if (quarters == null) {
            throw new NoProof("the arcsine of " + a);
        }
        Fraction quarter = Fraction.of(new Atom.Pi()).times(Fraction.of(Rational.HALF));
        return quarter.times(Fraction.of(quarters));
    }

    /** The number of ways to choose, from whole numbers. */
    static Fraction binomial(Fraction of, Fraction chosen) {
        int n = whole(of);
        int k = whole(chosen);
        if (k < 0 || k > n || n > LARGEST_BINOMIAL) {
            throw new NoProof("a binomial coefficient outside of Pascal's triangle");
        }
        BigInteger result = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            result =
                    result.multiply(BigInteger.valueOf(n - k + (long) i))
                            .divide(BigInteger.valueOf(i));
        }
        return Fraction.of(Rational.of(result, BigInteger.ONE));
    }

    private static int whole(Fraction a) {
        return constant(a).whole().orElseThrow(() -> new NoProof("no whole number"));
    }

    private static Rational constant(Fraction a) {
        if (!a.isPolynomial()) {
            throw new NoProof("no number");
        }
        return a.numerator().asConstant().orElseThrow(() -> new NoProof("no number"));
    }
}
