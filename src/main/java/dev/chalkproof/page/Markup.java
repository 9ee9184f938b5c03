package dev.chalkproof.page;

/** HTML as text. */
final class Markup {
    /** So many columns of code fit into a line on the narrowest phone, in a list's item, too. */
    private static final int FITS_A_LINE = 20;

    private Markup() {}

    /** Code in a line of text; what may be longer than the line says so, and can be broken. */
    static String code(String text) {
        int columns = text.codePoints().map(c -> Cjk.joins(c) ? 2 : 1).sum();
        String start = columns > FITS_A_LINE ? "<code class=\"long\">" : "<code>";
        return start + escape(text) + "</code>";
    }

    /** The start of what is styled; Chinese has no italics, and is stressed in another way. */
    static String start(String tag, String text) {
        boolean han = tag.equals("em") && text.codePoints().anyMatch(Cjk::isLetter);
        return "<" + tag + (han ? " class=\"han\">" : ">");
    }

    /** Escapes text for use between tags and in quoted attributes. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
