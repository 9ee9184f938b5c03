package dev.chalkproof.claim.proof;

import java.util.Map;
import java.util.Optional;

/**
 * How polynomials grow with one symbol: each term is a coefficient times {@code exp(rate)}, where
 * the rate is made of powers of the symbol and its logarithm, so that growths are compared like
 * numbers.
 *
 * <p>Source: after D. Gruntz, On computing limits in a symbolic manipulation system, 1996; without
 * nested exponentials.
 */
final class Growth {
    private final Atom.Symbol variable;
    private final Atom.Ln logarithm;
    private final Region region;

    Growth(Atom.Symbol variable, Region region) {
        this.variable = variable;
        this.logarithm = new Atom.Ln(Polynomial.of(variable));
        this.region = region;
    }

    /** A coefficient, free of the symbol, and how fast the term grows. */
    record Term(Polynomial coefficient, Polynomial rate) {}

    Term term(Monomial monomial, Rational factor) {
        Polynomial rate = Polynomial.ZERO;
        Monomial coefficient = Monomial.ONE;
        for (Map.Entry<Atom, Rational> entry : monomial.powers().entrySet()) {
            Atom atom = entry.getKey();
            Rational power = entry.getValue();
            if (!Linear.mentions(atom, variable)) {
                coefficient = coefficient.times(Monomial.of(atom, power));
            } else if (atom.equals(variable)) {
                rate = rate.plus(Polynomial.of(Monomial.of(logarithm, Rational.ONE), power));
            } else if (atom instanceof Atom.Exp(Monomial exponent, String _)) {
                rate = rate.plus(Polynomial.of(exponent, power));
            } else if (atom.equals(logarithm)) {
                rate =
                        rate.plus(
                                Polynomial.of(
                                        Monomial.of(
                                                new Atom.Ln(Polynomial.of(logarithm)),
                                                Rational.ONE),
                                        power));
            } else {
                throw new NoProof("how " + atom.key() + " grows");
            }
        }
        return new Term(Polynomial.of(coefficient, factor), rate);
    }

    /** Where a rate goes: 1 to infinity, -1 to minus infinity, 0 if it is zero. */
    int direction(Polynomial rate) {
        if (rate.isZero()) {
            return 0;
        }
        Polynomial leading = Polynomial.ZERO;
        Rank highest = null;
        for (Map.Entry<Monomial, Rational> entry : rate.terms().entrySet()) {
            Rank rank = rank(entry.getKey());
            Polynomial coefficient = Polynomial.of(rest(entry.getKey()), entry.getValue());
            int order = highest == null ? 1 : rank.compareTo(highest);
            if (order > 0) {
                highest = rank;
                leading = coefficient;
            } else if (order == 0) {
                leading = leading.plus(coefficient);
            }
        }
        if (highest == null || highest.signum() <= 0) {
            throw new NoProof("a rate that is bounded");
        }
        return sign(leading);
    }

    /** The sign of what does not depend on the symbol; it must not be zero. */
    int sign(Polynomial value) {
        if (region.isPositive(value)) {
            return 1;
        }
        if (region.isPositive(value.negate())) {
            return -1;
        }
        throw new NoProof("a coefficient of unknown sign");
    }

    /** Powers of the symbol, of its logarithm and of the logarithm of that, compared in turn. */
    private record Rank(Rational power, Rational logarithm, Rational twice)
            implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            int first = power.compareTo(other.power);
            int second = logarithm.compareTo(other.logarithm);
            return first != 0 ? first : second != 0 ? second : twice.compareTo(other.twice);
        }

        int signum() {
            return compareTo(new Rank(Rational.ZERO, Rational.ZERO, Rational.ZERO));
        }
    }

    private Rank rank(Monomial monomial) {
        return new Rank(
                monomial.power(variable),
                monomial.power(logarithm),
                monomial.power(new Atom.Ln(Polynomial.of(logarithm))));
    }

    private Monomial rest(Monomial monomial) {
        Monomial rest =
                monomial.without(variable)
                        .without(logarithm)
                        .without(new Atom.Ln(Polynomial.of(logarithm)));
        if (rest.powers().keySet().stream().anyMatch(a -> Linear.mentions(a, variable))) {
            throw new NoProof("a rate within a rate");
        }
        return rest;
    }

    /** Which of two rates is larger in the end; 0 if their difference vanishes identically. */
    int compare(Polynomial a, Polynomial b) {
        return direction(a.minus(b));
    }

    /** The fastest growing terms of a polynomial, their coefficients added up. */
    Optional<Term> leading(Polynomial polynomial) {
        Optional<Term> leading = Optional.empty();
        for (Map.Entry<Monomial, Rational> entry : polynomial.terms().entrySet()) {
            Term term = term(entry.getKey(), entry.getValue());
            int order = leading.map(l -> compare(term.rate(), l.rate())).orElse(1);
            if (order > 0) {
                leading = Optional.of(term);
            } else if (order == 0) {
                Term other = leading.orElseThrow();
                leading =
                        Optional.of(
                                new Term(
                                        other.coefficient().plus(term.coefficient()),
                                        other.rate()));
            }
        }
        return leading;
    }
}
