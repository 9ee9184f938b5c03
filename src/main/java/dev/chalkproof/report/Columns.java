package dev.chalkproof.report;

import java.util.Arrays;

/**
 * How wide text is on a terminal, so that carets stand under what they point at.
 *
 * <p>Wide are the East Asian scripts and the pictures, as in Unicode's annex 11 (classes W and F);
 * combining marks and joiners take no room.
 */
final class Columns {
    /** Where tabs lead to, as terminals have it. */
    private static final int TAB = 4;

    /** First and last code points of the blocks whose characters are two columns wide. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD},
    };

    /** Marks that reorder what follows them, and so could make a line say something else. */
    private static final int[][] DIRECTIONAL = {{0x202A, 0x202E}, {0x2066, 0x2069}};

    private Columns() {}

    /** The text as it is printed: tabs become spaces, other controls a visible replacement. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\t') {
                int step = TAB - width % TAB;
                out.repeat(' ', step);
                width += step;
            } else {
                // A note must not be able to steer the terminal.
                int shown = Character.isISOControl(c) || isDirectional(c) ? 0xFFFD : c;
                out.appendCodePoint(shown);
                width += width(shown);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** The columns a text without tabs takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int c) {
        if (c < 0x300) {
            return 1;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return isIn(WIDE, c);
    }

    private static boolean isDirectional(int c) {
        return isIn(DIRECTIONAL, c);
    }

    private static boolean isIn(int[][] ranges, int c) {
        return Arrays.stream(ranges).anyMatch(range -> range[0] <= c && c <= range[1]);
    }
}
