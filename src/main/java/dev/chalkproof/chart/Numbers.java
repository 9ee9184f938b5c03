package dev.chalkproof.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same in every locale. */
final class Numbers {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Beyond these powers of ten a number is read more easily as {@code 3×10⁻⁷}. */
    private static final int SMALLEST_PLAIN = -4;

    private static final int LARGEST_PLAIN = 5;

    /** Enough to tell values apart in a sentence; the table beside the chart has all digits. */
    private static final int DIGITS_IN_PROSE = 4;

    private Numbers() {}

    /** A number in a sentence or on an axis, rounded to four significant digits. */
    static String brief(double value) {
        if (!Double.isFinite(value)) {
            return exact(value);
        }
        return pretty(new BigDecimal(value).round(new MathContext(DIGITS_IN_PROSE)));
    }

    /** A tick label: as many decimals as ticks this far apart need to differ. */
    static String tick(double value, double step) {
        int decimals = -(int) Math.floor(StrictMath.log10(step) + 1e-9);
        return pretty(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** Whether a number of this magnitude is written out. */
    static boolean isPlain(int exponent) {
        return exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN;
    }

    /** A power of ten as an axis that is all powers would show it: 10⁰ among 10⁻⁶ and 10⁶. */
    static String powerOfTenRaised(int exponent) {
        return "10" + superscript(exponent);
    }

    static String powerOfTen(int exponent) {
        return isPlain(exponent)
                ? BigDecimal.ONE.scaleByPowerOfTen(exponent).toPlainString()
                : powerOfTenRaised(exponent);
    }

    /** All digits, for tables and CSV: {@code 25} for a whole number, else Java's shortest form. */
    static String exact(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }

    /** The value to six digits of the scale at hand, which hides how it was computed. */
    static double rounded(double value, double scale) {
        int decimals = 6 - (int) Math.floor(StrictMath.log10(scale));
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** Two decimals of a user unit are finer than any screen shows. */
    static String coordinate(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        String decimals = rest % 10 == 0 ? "" + rest / 10 : rest < 10 ? "0" + rest : "" + rest;
        return sign + whole + "." + decimals;
    }

    private static String pretty(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal v = value.stripTrailingZeros();
        int exponent = v.precision() - v.scale() - 1;
        String text;
        if (!isPlain(exponent)) {
            BigDecimal mantissa = v.movePointLeft(exponent).abs();
            String power = "10" + superscript(exponent);
            boolean one = mantissa.compareTo(BigDecimal.ONE) == 0;
            text = one ? power : mantissa.toPlainString() + "×" + power;
        } else {
            text = v.abs().toPlainString();
        }
        return v.signum() < 0 ? "−" + text : text;
    }

    private static String superscript(int exponent) {
        var text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }
}
