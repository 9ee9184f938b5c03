package dev.chalkproof.chart;

/** Text an author hands over, made fit for a picture. */
final class Labels {
    /** A longer name would push the data out of its own chart; table and description keep it. */
    static final int LONGEST_SHOWN = 48;

    private Labels() {}

    /**
     * The text without what XML forbids or a reader can't see: control characters, bidirectional
     * overrides and unpaired surrogates become spaces, runs of white space a single one.
     */
    static String clean(String text) {
        var cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(c -> cleaned.appendCodePoint(isInert(c) ? c : ' '));
        return cleaned.toString().replaceAll("\\s+", " ").strip();
    }

    /** The cleaned text, cut with an ellipsis where it is longer than can be shown. */
    static String shown(String text) {
        String cleaned = clean(text);
        if (cleaned.codePointCount(0, cleaned.length()) <= LONGEST_SHOWN) {
            return cleaned;
        }
        int end = cleaned.offsetByCodePoints(0, LONGEST_SHOWN - 1);
        return cleaned.substring(0, end).stripTrailing() + "…";
    }

    private static boolean isInert(int c) {
        boolean overrides = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean unpaired = c >= 0xD800 && c <= 0xDFFF;
        // U+FFFE and U+FFFF, and their like in the other planes, are no characters in XML.
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE;
        return !(Character.isISOControl(c) || overrides || unpaired || nonCharacter);
    }
}
