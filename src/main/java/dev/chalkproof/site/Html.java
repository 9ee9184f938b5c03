package dev.chalkproof.site;

import java.util.Objects;

/**
 * Markup that is safe to put into a page as it is. Templates print a {@code String} escaped and
 * only an {@code Html} unescaped, so that the places where markup is made can be counted.
 */
public record Html(String markup) {
    /** No markup at all. */
    public static final Html EMPTY = new Html("");

    public Html {
        Objects.requireNonNull(markup);
    }

    /** Plain text as markup: what HTML would read as markup or entities is escaped. */
    public static Html text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return new Html(out.toString());
    }

    public boolean isEmpty() {
        return markup.isEmpty();
    }

    @Override
    public String toString() {
        return markup;
    }
}
