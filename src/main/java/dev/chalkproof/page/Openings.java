package dev.chalkproof.page;

/**
 * Follows, line by line, whether a display formula or an annotation is open, and whether any other
 * text follows what was closed last.
 */
final class Openings {
    /** What is open. */
    enum Open {
        NOTHING(""),
        DOLLARS("$$"),
        BRACKET("\\]"),
        COMMENT("-->");

        final String closer;

        Open(String closer) {
            this.closer = closer;
        }
    }

    private Open open = Open.NOTHING;
    private boolean textAfter;

    Open open() {
        return open;
    }

    /** Whether text stands after the last formula or comment, or there is nothing but text. */
    boolean textAfter() {
        return textAfter;
    }

    /** Takes in the next line. */
    void read(CharSequence text) {
        String line = text.toString();
        int at = 0;
        while (at < line.length()) {
            at = open == Open.NOTHING ? readText(line, at) : readOpen(line, at);
        }
    }

    private int readOpen(String line, int at) {
        int end = closer(line, at, open);
        if (end < 0) {
            return line.length();
        }
        open = Open.NOTHING;
        textAfter = false;
        return end;
    }

    private int readText(String line, int at) {
        if (line.startsWith("$$", at)) {
            open = Open.DOLLARS;
            return at + 2;
        }
        if (line.startsWith("\\[", at)) {
            open = Open.BRACKET;
            return at + 2;
        }
        if (line.startsWith("<!--", at)) {
            open = Open.COMMENT;
            return at + 4;
        }
        char c = line.charAt(at);
        textAfter |= !Character.isWhitespace(c);
        return switch (c) {
            case '\\' -> at + 2;
            case '`' -> afterCode(line, at);
            default -> at + 1;
        };
    }

    /** After a code span that ends on its line, or after its opening backticks. */
    private static int afterCode(String line, int at) {
        int length = 0;
        while (at + length < line.length() && line.charAt(at + length) == '`') {
            length++;
        }
        int end = line.indexOf("`".repeat(length), at + length);
        return end < 0 ? at + length : end + length;
    }

    /** The offset after what closes an opening, from {@code at}, or -1. */
    static int closer(String line, int at, Open open) {
        for (int i = at; i < line.length(); i++) {
            if (line.startsWith(open.closer, i)) {
                return i + open.closer.length();
            }
            if (line.charAt(i) == '\\' && open != Open.COMMENT) {
                i++;
            }
        }
        return -1;
    }
}
