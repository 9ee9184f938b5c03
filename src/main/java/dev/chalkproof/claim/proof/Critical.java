package dev.chalkproof.claim.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The zeros of an exponential sum, and with them its signs: between zeros of its derivative it
 * rises or falls, so that it has at most one zero there. Derivatives end, since each makes the sum
 * shorter.
 *
 * <p>Source: the method is that of Rolle and Sturm; for exponential sums see G. Polya, G. Szego,
 * Problems and Theorems in Analysis II, part V.
 */
final class Critical {
    private static final int MAX_SIZE = 24;

    /** Bisections before a zero of a zero of the derivative is believed to be exact. */
    private static final int MAX_BISECTIONS = 160;

    private static final int MAX_DOUBLINGS = 80;

    private Critical() {}

    /**
     * A place where a function is zero, between two numbers; at their meeting, exactly there.
     *
     * @param function what is zero there, and nowhere else between them
     */
    record Zero(ExponentialSum function, Rational low, Rational high) {
        boolean isExact() {
            return low.equals(high);
        }

        /** Half as wide. */
        Zero narrowed() {
            if (isExact()) {
                return this;
            }
            Rational middle = low.plus(high).times(Rational.HALF);
            int sign = function.signAt(middle);
            if (sign == 0) {
                return new Zero(function, middle, middle);
            }
            return sign == function.signAt(low)
                    ? new Zero(function, middle, high)
                    : new Zero(function, low, middle);
        }
    }

    /** Whether a sum is positive, or not negative, on all of an interval. */
    static boolean proves(ExponentialSum sum, boolean strict, Stretch stretch) {
        if (stretch.isEmpty()) {
            return true;
        }
        if (sum.isZero()) {
            return !strict;
        }
        ExponentialSum f = sum.reduced();
        if (f.isConstant()) {
            return f.signAt(Rational.ZERO) > 0;
        }
        int low = stretch.low().map(f::signAt).orElseGet(() -> f.signAtInfinity(false));
        int high = stretch.high().map(f::signAt).orElseGet(() -> f.signAtInfinity(true));
        boolean lowFits = low > 0 || (low == 0 && (!strict || stretch.lowOpen()));
        boolean highFits = high > 0 || (high == 0 && (!strict || stretch.highOpen()));
        if (!lowFits || !highFits) {
            return false;
        }
        if (stretch.low().isPresent() && stretch.low().equals(stretch.high())) {
            return true;
        }
        for (Zero turn : zeros(f.derivative().reduced(), stretch)) {
            int sign = signAt(f, turn);
            if (sign < 0 || (sign == 0 && strict)) {
                return false;
            }
        }
        return true;
    }

    /** The zeros within an interval, ends left out, in their order. */
    private static List<Zero> zeros(ExponentialSum f, Stretch stretch) {
        if (f.size() > MAX_SIZE) {
            throw new NoProof("a sum of many exponentials");
        }
        List<Zero> zeros = new ArrayList<>();
        if (f.isZero()) {
            throw new NoProof("a function that is flat");
        }
        if (f.isConstant()) {
            return zeros;
        }
        List<Zero> turns = zeros(f.derivative().reduced(), stretch);
        int sign = signAfterLow(f, stretch);
        Rational from = stretch.low().orElse(null);
        boolean afterEnd = true;
        for (Zero turn : turns) {
            Zero apart = turn;
            int here = signAt(f, turn);
            for (int i = 0; here != 0 && f.signOn(apart.low(), apart.high()) != here; i++) {
                if (i > MAX_BISECTIONS) {
                    throw new NoProof("zeros that lie too close");
                }
                apart = apart.narrowed();
            }
            if (here == 0) {
                // The turning point is itself a zero, and an exact one.
                zeros.add(new Zero(f, apart.low(), apart.low()));
                Rational next = apart.low();
                sign = signAfter(f, next);
                from = next;
                afterEnd = true;
                continue;
            }
            if (here != sign) {
                zeros.add(between(f, from, afterEnd, apart.low(), sign));
            }
            sign = here;
            from = apart.high();
            afterEnd = false;
        }
        int last = signBeforeHigh(f, stretch);
        if (last != sign) {
            zeros.add(last(f, from, afterEnd, stretch, sign));
        }
        return zeros;
    }

    private static int signAfterLow(ExponentialSum f, Stretch stretch) {
        return stretch.low().isPresent()
                ? signAfter(f, stretch.low().get())
                : f.signAtInfinity(false);
    }

    /** The sign right after a number: where the function is zero, its slope tells. */
    private static int signAfter(ExponentialSum f, Rational x) {
        int sign = f.signAt(x);
        return sign != 0 ? sign : signAfter(f.derivative(), x);
    }

    private static int signBeforeHigh(ExponentialSum f, Stretch stretch) {
        if (stretch.high().isEmpty()) {
            return f.signAtInfinity(true);
        }
        int turned = 1;
        ExponentialSum g = f;
        int sign = g.signAt(stretch.high().get());
        while (sign == 0) {
            g = g.derivative();
            turned = -turned;
            sign = g.signAt(stretch.high().get());
        }
        return turned * sign;
    }

    /** The sign at the zero of another function; 0 only where both are exactly zero. */
    private static int signAt(ExponentialSum f, Zero place) {
        Zero near = place;
        for (int i = 0; i < MAX_BISECTIONS; i++) {
            if (near.isExact()) {
                return f.signAt(near.low());
            }
            int sign = f.signOn(near.low(), near.high());
            if (sign != 0) {
                return sign;
            }
            if (i == MAX_BISECTIONS / 8) {
                Rational round = simplest(near.low(), near.high());
                if (near.function().signAt(round) == 0) {
                    near = new Zero(near.function(), round, round);
                    continue;
                }
            }
            near = near.narrowed();
        }
        throw new NoProof("a turning point that is too near to zero");
    }

    /** The fraction with the smallest denominator between two others (Stern and Brocot). */
    private static Rational simplest(Rational low, Rational high) {
        BigInteger floor = low.floor();
        Rational whole = Rational.of(floor, BigInteger.ONE);
        if (whole.equals(low)) {
            return whole;
        }
        Rational next = whole.plus(Rational.ONE);
        if (next.compareTo(high) <= 0) {
            return next;
        }
        Rational inner =
                simplest(Rational.ONE.over(high.minus(whole)), Rational.ONE.over(low.minus(whole)));
        return whole.plus(Rational.ONE.over(inner));
    }

    /** The only zero between two places with different signs. */
    private static Zero between(
            ExponentialSum f, @Nullable Rational from, boolean afterEnd, Rational to, int sign) {
        if (from == null) {
            Rational step = Rational.ONE;
            Rational low = to;
            for (int i = 0; i < MAX_DOUBLINGS; i++) {
                low = low.minus(step);
                step = step.times(Rational.of(2));
                if (f.signAt(low) == sign) {
                    return new Zero(f, low, to);
                }
            }
            throw new NoProof("a zero that is too far away");
        }
        return new Zero(f, afterEnd ? inward(f, from, to, sign) : from, to);
    }

    /** A number near an end where the function is perhaps zero, at which it has its sign. */
    private static Rational inward(ExponentialSum f, Rational end, Rational to, int sign) {
        Rational x = end;
        Rational step = to.minus(end);
        for (int i = 0; f.signAt(x) != sign; i++) {
            if (i > MAX_DOUBLINGS) {
                throw new NoProof("a zero that is too near to an end");
            }
            step = step.times(Rational.HALF);
            x = end.plus(step);
        }
        return x;
    }

    private static Zero last(
            ExponentialSum f,
            @Nullable Rational from,
            boolean afterEnd,
            Stretch stretch,
            int sign) {
        if (stretch.high().isPresent()) {
            Rational end =
                    inward(
                            f,
                            stretch.high().get(),
                            from == null ? stretch.high().get().minus(Rational.ONE) : from,
                            -sign);
            return between(f, from, afterEnd, end, sign);
        }
        Rational start = from == null ? Rational.ZERO : from;
        Rational high = start;
        Rational step = Rational.ONE;
        for (int i = 0; i < MAX_DOUBLINGS; i++) {
            high = high.plus(step);
            step = step.times(Rational.of(2));
            if (f.signAt(high) == -sign) {
                return between(f, from, afterEnd, high, sign);
            }
        }
        throw new NoProof("a zero that is too far away");
    }
}
