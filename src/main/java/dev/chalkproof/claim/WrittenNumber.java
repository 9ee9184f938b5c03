package dev.chalkproof.claim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it, in prose or in LaTeX: {@code 0.30}, {@code 1,234.5}, {@code 12\%},
 * {@code \approx 2.5 \times 10^{-3}}, {@code −0.278}. Its digits say how exact it is.
 *
 * @param sign the sign as written, perhaps empty
 * @param whole the digits before the point with their separators
 * @param decimals the digits after the point
 * @param exponent the power of ten
 * @param form how everything around the digits is written
 */
record WrittenNumber(String sign, String whole, String decimals, int exponent, Form form) {
    /**
     * What surrounds the digits.
     *
     * @param lead what stands before the sign, such as {@code \approx}
     * @param separator between groups of three digits, or empty
     * @param power what stands between the mantissa and the exponent's digits, or empty
     * @param powerEnd what closes the exponent, such as a brace
     * @param percent the percent sign with the space before it, or empty
     */
    private record Form(
            String lead, String separator, String power, String powerEnd, String percent) {}

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SEPARATORS = "(?:\\{,}|\\\\[,;:]|[,_'’\u00a0\u2009\u202f])";
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<lead>\\s*(?:(?:\\\\approx|\\\\simeq|\\\\sim|≈|≃|~)\\s*)?)"
                            + "(?<sign>[-+−–]?)\\s*"
                            + "(?<whole>\\d{1,3}(?:"
                            + SEPARATORS
                            + "\\d{3})+|\\d*)"
                            + "(?:\\.(?<decimals>\\d*))?"
                            + "(?:(?<power>[eE]|\\s*(?:\\\\times|\\\\cdot|×|·|⋅|\\*)\\s*10\\s*(?:\\^\\{?\\s*)?)"
                            + "(?<exponent>[-+−⁻⁺]?[\\d"
                            + SUPERSCRIPTS
                            + "]+)(?<powerEnd>\\s*}?))?"
                            + "(?<percent>\\s*(?:\\\\?%))?\\s*");

    /** Reads a number; empty where the text is something else. */
    static Optional<WrittenNumber> read(String text) {
        Matcher m = NUMBER.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String whole = m.group("whole");
        String decimals = orEmpty(m.group("decimals"));
        if (whole.isEmpty() && decimals.isEmpty()) {
            return Optional.empty();
        }
        String exponent = plainDigits(orEmpty(m.group("exponent")));
        // 10^400 is no double, and a longer exponent no number that anyone writes.
        if (exponent.length() > 5) {
            return Optional.empty();
        }
        Matcher separator = Pattern.compile(SEPARATORS).matcher(whole);
        Form form =
                new Form(
                        m.group("lead"),
                        separator.find() ? separator.group() : "",
                        orEmpty(m.group("power")),
                        orEmpty(m.group("powerEnd")),
                        orEmpty(m.group("percent")));
        return Optional.of(
                new WrittenNumber(
                        m.group("sign"),
                        whole,
                        decimals,
                        exponent.isEmpty() ? 0 : Integer.parseInt(exponent),
                        form));
    }

    /** The number it says. */
    BigDecimal value() {
        String digits = whole.replaceAll("\\D", "") + decimals;
        BigDecimal magnitude = new BigDecimal(new BigInteger(digits), scale());
        return sign.isEmpty() || sign.equals("+") ? magnitude : magnitude.negate();
    }

    /** How much the last written digit counts. */
    BigDecimal unit() {
        return new BigDecimal(BigInteger.ONE, scale());
    }

    private int scale() {
        return decimals.length() - exponent + (form.percent.isEmpty() ? 0 : 2);
    }

    /** Another number written in the same way, to as many digits. */
    String respell(BigDecimal value) {
        BigDecimal shown = form.percent.isEmpty() ? value : value.movePointRight(2);
        int power = form.power.isEmpty() ? 0 : exponent;
        if (!form.power.isEmpty() && shown.signum() != 0) {
            // Keep the number of digits before the point, as in 2.5 × 10^-3.
            int digits = Math.max(1, whole.replaceAll("\\D", "").length());
            power = shown.precision() - shown.scale() - digits;
        }
        BigDecimal mantissa = shown.movePointLeft(power);
        BigDecimal rounded = mantissa.setScale(decimals.length(), RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0 && mantissa.signum() != 0) {
            // As many decimals would leave nothing of it: as many significant digits then.
            int precision = Math.max(1, value().unscaledValue().abs().toString().length());
            rounded = mantissa.round(new MathContext(precision, RoundingMode.HALF_EVEN));
        }
        return form.lead
                + signOf(rounded)
                + grouped(rounded.abs().toPlainString())
                + (form.power.isEmpty() ? "" : form.power + spellExponent(power) + form.powerEnd)
                + form.percent;
    }

    private String signOf(BigDecimal number) {
        if (number.signum() >= 0) {
            return sign.equals("+") ? "+" : "";
        }
        return sign.isEmpty() || sign.equals("+") ? "-" : sign;
    }

    private String grouped(String plain) {
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        String front = plain.substring(0, point);
        String spelled =
                form.separator.isEmpty()
                        ? front
                        : front.replaceAll(
                                "(?<=\\d)(?=(\\d{3})+$)", Matcher.quoteReplacement(form.separator));
        return (whole.isEmpty() && front.equals("0") ? "" : spelled) + plain.substring(point);
    }

    private String spellExponent(int power) {
        String digits = Integer.toString(power);
        if (form.power.endsWith("10") || form.power.endsWith("10 ")) {
            StringBuilder raised = new StringBuilder();
            digits.chars()
                    .forEach(c -> raised.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0')));
            return raised.toString();
        }
        return digits;
    }

    private static String plainDigits(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int raised = SUPERSCRIPTS.indexOf(c);
            if (raised >= 0) {
                plain.append(raised);
            } else if (c == '−' || c == '⁻') {
                plain.append('-');
            } else if (c != '+' && c != '⁺') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
