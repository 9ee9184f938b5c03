package dev.chalkproof.page;

import dev.chalkproof.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The info string of a fence, taken apart: {@code language {#id .class key=value key="value"
 * bare}}.
 *
 * @param language the first word; empty if none
 * @param items in the order written
 * @param broken what can't be understood, if anything
 */
record FenceAttributes(MappedText language, List<Item> items, Optional<MappedText> broken) {
    /** The form of an attribute. */
    enum Form {
        ID,
        CLASS,
        VALUE,
        BARE
    }

    /**
     * An attribute.
     *
     * @param name without {@code #} or {@code .}
     * @param value without quotes, escapes resolved; empty unless of the form {@code VALUE}
     * @param valueText the value's characters in the file, without the quotes around them
     * @param whole with everything that belongs to it
     */
    record Item(Form form, String name, String value, MappedText valueText, MappedText whole) {}

    /** Reads an info string. */
    static FenceAttributes read(MappedText info) {
        String text = info.text();
        int end = 0;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && text.charAt(end) != '{') {
            end++;
        }
        int open = end;
        while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
            open++;
        }
        MappedText language = info.substring(0, end);
        if (open == text.length()) {
            return new FenceAttributes(language, List.of(), Optional.empty());
        }
        int close = text.stripTrailing().length() - 1;
        if (text.charAt(open) != '{' || text.charAt(close) != '}') {
            return new FenceAttributes(
                    language, List.of(), Optional.of(info.substring(open, close + 1)));
        }
        return new FenceAttributes(
                language, items(info.substring(open + 1, close)), Optional.empty());
    }

    private static List<Item> items(MappedText inner) {
        List<Item> items = new ArrayList<>();
        String text = inner.text();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int nameEnd = at;
            while (nameEnd < text.length()
                    && text.charAt(nameEnd) != '='
                    && !Character.isWhitespace(text.charAt(nameEnd))) {
                nameEnd++;
            }
            boolean hasValue = nameEnd < text.length() && text.charAt(nameEnd) == '=';
            int end = hasValue ? valueEnd(text, nameEnd + 1) : nameEnd;
            items.add(item(inner, at, nameEnd, hasValue, end));
            at = end;
        }
        return List.copyOf(items);
    }

    private static Item item(MappedText inner, int start, int nameEnd, boolean hasValue, int end) {
        String text = inner.text();
        MappedText whole = inner.substring(start, end);
        if (hasValue) {
            boolean quoted =
                    end - nameEnd > 2
                            && isQuote(text.charAt(nameEnd + 1))
                            && text.charAt(end - 1) == text.charAt(nameEnd + 1);
            MappedText value =
                    quoted
                            ? inner.substring(nameEnd + 2, end - 1)
                            : inner.substring(nameEnd + 1, end);
            String plain = quoted ? value.text().replaceAll("\\\\([\\\\\"'])", "$1") : value.text();
            return new Item(Form.VALUE, text.substring(start, nameEnd), plain, value, whole);
        }
        Form form =
                switch (text.charAt(start)) {
                    case '#' -> Form.ID;
                    case '.' -> Form.CLASS;
                    default -> Form.BARE;
                };
        String name = text.substring(form == Form.BARE ? start : start + 1, nameEnd);
        return new Item(form, name, "", inner.substring(end, end), whole);
    }

    private static int valueEnd(String text, int start) {
        if (start < text.length() && isQuote(text.charAt(start))) {
            for (int i = start + 1; i < text.length(); i++) {
                if (text.charAt(i) == '\\') {
                    i++;
                } else if (text.charAt(i) == text.charAt(start)) {
                    return i + 1;
                }
            }
        }
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
