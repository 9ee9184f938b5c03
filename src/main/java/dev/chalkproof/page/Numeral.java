package dev.chalkproof.page;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: sign, thousands separators, decimals, a power of ten, per cent.
 *
 * @param start where its first character stands in the text searched
 * @param end after its last character
 * @param value what it means
 * @param unit the place value of its last digit
 */
record Numeral(int start, int end, BigDecimal value, BigDecimal unit) {
    /** How much text before a comment is searched; longer than any number a reader can take in. */
    private static final int LONGEST = 200;

    /** Powers of ten beyond these are no number a double can equal. */
    private static final int LARGEST_EXPONENT = 400;

    private static final String MINUS = "[-\u2212]";

    /** Separators of thousands: comma, apostrophe, underscore, thin and fixed spaces, TeX's. */
    private static final String SEPARATOR =
            "(?:,|'|_|\u2019|\u00A0|\u2009|\u202F|\\{,\\}|\\\\,|\\\\[ ;:!])";

    private static final String POWER =
            "10(?:\\^\\{\\s*(?<braced>[+\u2212-]?\\d{1,4})\\s*\\}|\\^(?<bare>"
                    + MINUS
                    + "?\\d{1,4})|(?<raised>\u207B?[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,4}))";

    /**
     * A sign belongs to the number only where it can't be a minus between two terms or the dash of
     * a range.
     */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![A-Za-z0-9_.])(?<sign>(?<![)\\]}])[+\u2212-])?(?:"
                            + POWER.replace("?<", "?<lone")
                            + "|(?:(?<digits>\\d{1,3}(?:"
                            + SEPARATOR
                            + "\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)"
                            + "(?:[eE](?<exponent>[+\u2212-]?\\d{1,4})(?![\\w.])"
                            + "|\\s*(?:\u00D7|\\\\times|\\\\cdot|\u00B7)\\s*"
                            + POWER
                            + ")?))(?<percent>\\s?\\\\?[%\uFF05])?");

    /** The number that a text ends with. */
    static Optional<Numeral> atEnd(String text) {
        int from = Math.max(0, text.length() - LONGEST);
        Matcher matcher = NUMBER.matcher(text).region(from, text.length());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            if (matcher.end() == text.length()) {
                return Optional.of(of(matcher));
            }
        }
        return Optional.empty();
    }

    /** The last number of a formula that is neither an index nor an exponent. */
    static Optional<Numeral> lastIn(String latex) {
        Matcher matcher = NUMBER.matcher(latex);
        Optional<Numeral> last = Optional.empty();
        while (matcher.find()) {
            String before = latex.substring(0, matcher.start()).stripTrailing();
            boolean raised =
                    before.endsWith("_")
                            || before.endsWith("^")
                            || before.endsWith("_{")
                            || before.endsWith("^{");
            if (!raised) {
                last = Optional.of(of(matcher));
            }
        }
        return last;
    }

    private static Numeral of(Matcher matcher) {
        String digits = matcher.group("digits");
        String power = power(matcher);
        BigDecimal number =
                digits == null
                        ? BigDecimal.ONE
                        : new BigDecimal(digits.replaceAll(SEPARATOR, "").replaceAll("^\\.", "0."));
        int exponent = power.isEmpty() ? 0 : Integer.parseInt(power);
        exponent = Math.clamp(exponent, -LARGEST_EXPONENT, LARGEST_EXPONENT);
        if (matcher.group("percent") != null) {
            exponent -= 2;
        }
        BigDecimal value = number.scaleByPowerOfTen(exponent);
        String sign = matcher.group("sign");
        return new Numeral(
                matcher.start(),
                matcher.end(),
                sign == null || sign.equals("+") ? value : value.negate(),
                BigDecimal.ONE.scaleByPowerOfTen(exponent - number.scale()));
    }

    private static String power(Matcher matcher) {
        for (String group :
                new String[] {
                    "exponent", "braced", "bare", "raised", "lonebraced", "lonebare", "loneraised"
                }) {
            String power = matcher.group(group);
            if (power != null) {
                return plain(power);
            }
        }
        return "";
    }

    /** ASCII digits and sign for raised digits and a typographic minus. */
    private static String plain(String power) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < power.length(); i++) {
            char c = power.charAt(i);
            switch (c) {
                case '\u2212', '\u207B' -> plain.append('-');
                case '\u00B9' -> plain.append('1');
                case '\u00B2' -> plain.append('2');
                case '\u00B3' -> plain.append('3');
                default -> plain.append(c >= '\u2070' ? (char) ('0' + c - '\u2070') : c);
            }
        }
        return plain.toString();
    }
}
