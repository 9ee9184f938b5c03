package dev.chalkproof.claim;

/** A quotient of polynomials; not reduced, since equality needs no reduction. */
record Fraction(Polynomial numerator, Polynomial denominator) {
    Fraction {
        if (denominator.isZero()) {
            throw new ArithmeticException("the denominator is zero");
        }
    }

    static Fraction of(Polynomial polynomial) {
        return new Fraction(polynomial, Polynomial.ONE);
    }

    Fraction plus(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return new Fraction(numerator.plus(other.numerator), denominator);
        }
        return new Fraction(
                numerator.times(other.denominator).plus(other.numerator.times(denominator)),
                denominator.times(other.denominator));
    }

    Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.times(other.numerator), denominator.times(other.denominator));
    }

    Fraction inverse() {
        return new Fraction(denominator, numerator);
    }

    Fraction power(int exponent) {
        Fraction base = exponent < 0 ? inverse() : this;
        Fraction result = of(Polynomial.ONE);
        for (int i = 0; i < Math.abs(exponent); i++) {
            result = result.times(base);
        }
        return result;
    }

    /** Whether both are the same function. */
    boolean isEqual(Fraction other) {
        return numerator
                .times(other.denominator)
                .plus(other.numerator.times(denominator).negate())
                .isZero();
    }
}
