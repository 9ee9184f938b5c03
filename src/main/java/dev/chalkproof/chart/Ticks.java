package dev.chalkproof.chart;

import java.util.ArrayList;
import java.util.List;

/** Where an axis has its ticks, and what stands there. */
final class Ticks {
    /** A tick without text separates without crowding the axis. */
    record Tick(double value, String label) {}

    private Ticks() {}

    /** Ticks at multiples of 1, 2 or 5 times a power of ten, at most {@code atMost} of them. */
    static List<Tick> linear(Extent range, int atMost) {
        double step = step(range, atMost);
        var ticks = new ArrayList<Tick>();
        // A multiple of the step that lies on the end must not be lost to rounding.
        long first = (long) Math.ceil(range.low() / step - 1e-6);
        long last = (long) Math.floor(range.high() / step + 1e-6);
        for (long k = first; k <= last; k++) {
            double value = Numbers.rounded(k * step, step);
            ticks.add(new Tick(range.clamp(value), Numbers.tick(value, step)));
        }
        return ticks;
    }

    /** The range grown to the next ticks outside, so that the frame ends on round numbers. */
    static Extent rounded(Extent range, int atMost) {
        double step = step(range.length() / Math.max(1, atMost - 1));
        return new Extent(
                Numbers.rounded(step * Math.floor(range.low() / step + 1e-6), step),
                Numbers.rounded(step * Math.ceil(range.high() / step - 1e-6), step));
    }

    /**
     * Ticks at powers of ten, leaving some out where there are too many, and at 2 and 5 times a
     * power where there are too few; linear ticks where the range holds hardly any of these.
     */
    static List<Tick> logarithmic(Extent range, int atMost) {
        Extent powers = range.log10();
        int first = (int) Math.ceil(powers.low() - 1e-9);
        int last = (int) Math.floor(powers.high() + 1e-9);
        int stride = Math.max(1, (int) Math.ceil((last - first + 1) / (double) atMost));
        var ticks = new ArrayList<Tick>();
        // All in one form: 10⁴ beside 10⁵, or 10000 beside 100000.
        boolean plain = Numbers.isPlain(first) && Numbers.isPlain(last);
        boolean subdivide = (last - first) * 3 + 1 <= atMost;
        for (int k = first - 1; k <= last; k++) {
            if (k >= first && Math.floorMod(k, stride) == 0) {
                String label = plain ? Numbers.powerOfTen(k) : Numbers.powerOfTenRaised(k);
                ticks.add(new Tick(range.clamp(StrictMath.pow(10, k)), label));
            }
            for (int m = 2; subdivide && m <= 5; m += 3) {
                double value = m * StrictMath.pow(10, k);
                if (value >= range.low() && value <= range.high()) {
                    ticks.add(new Tick(value, Numbers.brief(value)));
                }
            }
        }
        return ticks.size() >= 2 ? ticks : linear(range, atMost);
    }

    /** Ticks at whole numbers only, for the rows and columns of a matrix. */
    static List<Tick> whole(Extent range, int atMost) {
        return linear(range, atMost).stream()
                .filter(tick -> tick.value() == Math.rint(tick.value()))
                .toList();
    }

    /** Ticks of a logarithmic scale on an axis that holds the logarithms. */
    static List<Tick> powers(Extent logarithms, int atMost) {
        return logarithmic(logarithms.exp10(), atMost).stream()
                .map(t -> new Tick(StrictMath.log10(t.value()), t.label()))
                .toList();
    }

    /** The smallest round step of which no more multiples lie in the range. */
    private static double step(Extent range, int atMost) {
        double step = step(range.length() / (atMost + 1));
        while (Math.floor(range.high() / step + 1e-6) - Math.ceil(range.low() / step - 1e-6)
                >= atMost) {
            step = step(step * 1.5);
        }
        return step;
    }

    /** The next 1, 2 or 5 times a power of ten. */
    private static double step(double atLeast) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(atLeast)));
        for (double factor : new double[] {1, 2, 5}) {
            // The small surplus keeps 0.3 / 3 from asking for more than 0.1.
            if (factor * power >= atLeast * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
