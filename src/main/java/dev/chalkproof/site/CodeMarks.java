package dev.chalkproof.site;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks the identifiers in highlighted code that stand for symbols, as {@link SymbolMarks} does.
 */
final class CodeMarks {
    /** A tag, a character reference or an identifier. */
    private static final Pattern TOKEN =
            Pattern.compile("<(/?)span([^>]*)>|&[#\\w]+;|[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private CodeMarks() {}

    /**
     * The code with its symbols marked.
     *
     * @param symbols the places of symbols in the page's list, by what the code calls them
     */
    static String mark(String html, Map<String, Integer> symbols) {
        if (symbols.isEmpty()) {
            return html;
        }
        StringBuilder out = new StringBuilder();
        Matcher matcher = TOKEN.matcher(html);
        int depth = 0;
        // How deep the string or comment began that the text is in; no symbols stand there.
        int quoted = Integer.MAX_VALUE;
        while (matcher.find()) {
            String token = matcher.group();
            if (token.startsWith("</")) {
                depth--;
                quoted = depth < quoted ? Integer.MAX_VALUE : quoted;
            } else if (token.startsWith("<")) {
                boolean quotes = token.contains("hljs-string") || token.contains("hljs-comment");
                quoted = quotes ? Math.min(quoted, depth) : quoted;
                depth++;
            }
            Integer symbol = depth > quoted ? null : symbols.get(token);
            matcher.appendReplacement(
                    out,
                    Matcher.quoteReplacement(
                            symbol == null
                                    ? token
                                    : "<span data-s=\"" + symbol + "\">" + token + "</span>"));
        }
        matcher.appendTail(out);
        return out.toString();
    }
}
