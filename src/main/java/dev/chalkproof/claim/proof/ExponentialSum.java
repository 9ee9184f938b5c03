package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Ball;
import dev.chalkproof.formula.BallArithmetic;
import dev.chalkproof.formula.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A function of one number: a sum of polynomials times exponentials, {@code p(x) + q(x) exp(x) +
 * ...}.
 *
 * @param terms by the factor in the exponent the coefficients of the polynomial, the constant
 *     first; the last of each is not zero
 */
record ExponentialSum(NavigableMap<Rational, List<Rational>> terms) {
    private static final List<Integer> PRECISIONS = List.of(96, 256, 1024, 4096);

    ExponentialSum {
        NavigableMap<Rational, List<Rational>> trimmed = new TreeMap<>();
        terms.forEach(
                (rate, coefficients) -> {
                    List<Rational> own = new ArrayList<>(coefficients);
                    while (!own.isEmpty() && own.getLast().isZero()) {
                        own.removeLast();
                    }
                    if (!own.isEmpty()) {
                        trimmed.put(rate, List.copyOf(own));
                    }
                });
        terms = trimmed;
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    /** Whether it has the same value everywhere. */
    boolean isConstant() {
        return isZero()
                || (terms.size() == 1
                        && terms.firstKey().isZero()
                        && terms.firstEntry().getValue().size() == 1);
    }

    /** How many derivatives it takes to nothing. */
    int size() {
        return terms.values().stream().mapToInt(List::size).sum();
    }

    /** Divided by its slowest exponential, which changes no sign. */
    ExponentialSum reduced() {
        NavigableMap<Rational, List<Rational>> shifted = new TreeMap<>();
        terms.forEach((rate, c) -> shifted.put(rate.minus(terms.firstKey()), c));
        return new ExponentialSum(shifted);
    }

    ExponentialSum derivative() {
        NavigableMap<Rational, List<Rational>> slopes = new TreeMap<>();
        terms.forEach(
                (rate, coefficients) -> {
                    List<Rational> slope = new ArrayList<>();
                    for (int i = 0; i < coefficients.size(); i++) {
                        Rational own = coefficients.get(i).times(rate);
                        boolean last = i + 1 == coefficients.size();
                        slope.add(
                                last
                                        ? own
                                        : own.plus(
                                                coefficients.get(i + 1).times(Rational.of(i + 1))));
                    }
                    slopes.put(rate, slope);
                });
        return new ExponentialSum(slopes);
    }

    /** Its sign at a number, 0 where it is exactly zero. */
    int signAt(Rational x) {
        if (isZeroAt(x)) {
            return 0;
        }
        for (int bits : PRECISIONS) {
            int sign = sign(ball(x), bits);
            if (sign != 0) {
                return sign;
            }
        }
        throw new NoProof("a value that is too near to zero");
    }

    /** By Lindemann's theorem exponentials at a fraction other than zero don't cancel. */
    private boolean isZeroAt(Rational x) {
        if (x.isZero()) {
            Rational sum = Rational.ZERO;
            for (List<Rational> coefficients : terms.values()) {
                sum = sum.plus(coefficients.getFirst());
            }
            return sum.isZero();
        }
        return terms.values().stream().allMatch(c -> value(c, x).isZero());
    }

    private static Rational value(List<Rational> coefficients, Rational x) {
        Rational value = Rational.ZERO;
        for (Rational coefficient : coefficients.reversed()) {
            value = value.times(x).plus(coefficient);
        }
        return value;
    }

    /** Its sign on all of an interval, 0 if it can't be told. */
    int signOn(Rational low, Rational high) {
        for (int bits : PRECISIONS.subList(0, 3)) {
            int sign = sign(new BallArithmetic(bits).hull(ball(low), ball(high)), bits);
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }

    private static Ball ball(Rational x) {
        return new Ball.Exact(x.numerator(), x.denominator());
    }

    private int sign(Ball x, int bits) {
        BallArithmetic system = new BallArithmetic(bits);
        Ball sum = Ball.of(0);
        for (Map.Entry<Rational, List<Rational>> term : terms.entrySet()) {
            Ball value = Ball.of(0);
            for (Rational coefficient : term.getValue().reversed()) {
                value = system.apply(Operator.MUL, value, x);
                value = system.apply(Operator.ADD, value, ball(coefficient));
            }
            if (!term.getKey().isZero()) {
                Ball exponent = system.apply(Operator.MUL, ball(term.getKey()), x);
                value = system.apply(Operator.MUL, value, system.apply(Operator.EXP, exponent));
            }
            sum = system.apply(Operator.ADD, sum, value);
        }
        return switch (system.compare(Operator.GREATER, sum, Ball.of(0))) {
            case TRUE -> 1;
            case FALSE, UNKNOWN ->
                    switch (system.compare(Operator.LESS, sum, Ball.of(0))) {
                        case TRUE -> -1;
                        case FALSE, UNKNOWN -> 0;
                    };
        };
    }

    /** Its sign for all large numbers, or all numbers far below zero. */
    int signAtInfinity(boolean positive) {
        List<Rational> leading = (positive ? terms.lastEntry() : terms.firstEntry()).getValue();
        int sign = leading.getLast().signum();
        return positive || leading.size() % 2 == 1 ? sign : -sign;
    }
}
