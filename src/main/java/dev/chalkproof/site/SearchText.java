package dev.chalkproof.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a page's HTML, section by section: prose, code and the LaTeX of formulas, without
 * what the page says about these.
 */
final class SearchText {
    /**
     * A section.
     *
     * @param anchor of its heading; empty above the first
     */
    record Section(String anchor, String title, String text) {}

    private static final Pattern TOKEN =
            Pattern.compile(
                    "<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^>]*)>|[^<]+|<", Pattern.DOTALL);

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    /** What is drawn, or said about something that is in the text itself. */
    private static final Pattern LEFT_OUT =
            Pattern.compile(
                    "class=\"(?:[^\"]* )?(?:katex-html|number-mark|number-evidence|verdict|figure-data|"
                            + "snippet-head|output-label|formula-number|anchor|backref)[\" ]");

    private static final Set<String> LEFT_OUT_TAGS = Set.of("svg", "button", "script", "style");

    private static final Set<String> VOID =
            Set.of("br", "img", "hr", "input", "wbr", "meta", "link", "source", "col");

    /** What stands in MathML beside the LaTeX it was made from. */
    private static final Set<String> MATHML = Set.of("mi", "mo", "mn", "mtext", "ms", "mspace");

    private final List<Section> sections = new ArrayList<>();
    private String anchor = "";
    private StringBuilder title = new StringBuilder();
    private StringBuilder text = new StringBuilder();

    private SearchText() {}

    /** The sections in their order, the first one for what stands above all headings. */
    static List<Section> of(String html) {
        SearchText reader = new SearchText();
        reader.read(html);
        reader.close();
        return reader.sections;
    }

    private void read(String html) {
        Deque<String> open = new ArrayDeque<>();
        int skipped = Integer.MAX_VALUE;
        boolean heading = false;
        Matcher tokens = TOKEN.matcher(html);
        while (tokens.find()) {
            String token = tokens.group();
            if (tokens.group(2) == null) {
                if (skipped == Integer.MAX_VALUE && !token.startsWith("<")) {
                    boolean math = "annotation".equals(open.peek());
                    String words = unescaped(token);
                    (heading ? title : text).append(math ? PlainMath.of(words) : words);
                }
                continue;
            }
            String tag = tokens.group(2);
            boolean isHeading = tag.matches("h[1-6]");
            if (!tokens.group(1).isEmpty()) {
                while (!open.isEmpty() && !open.pop().equals(tag)) {
                    // An element that needs no end tag.
                }
                skipped = open.size() < skipped ? Integer.MAX_VALUE : skipped;
                heading = heading && !isHeading;
                text.append(isPhrase(tag) ? "" : " ");
            } else if (!VOID.contains(tag)) {
                if (isHeading && skipped == Integer.MAX_VALUE) {
                    close();
                    Matcher id = ID.matcher(tokens.group(3));
                    anchor = id.find() ? unescaped(id.group(1)) : "";
                    heading = true;
                }
                open.push(tag);
                boolean out =
                        LEFT_OUT_TAGS.contains(tag)
                                || MATHML.contains(tag)
                                || LEFT_OUT.matcher(tokens.group(3) + " ").find();
                skipped = out ? Math.min(skipped, open.size()) : skipped;
            } else {
                text.append(' ');
            }
        }
    }

    private static boolean isPhrase(String tag) {
        return Set.of("span", "em", "strong", "code", "a", "del", "sup", "sub").contains(tag);
    }

    private void close() {
        String words = text.toString().replaceAll("\\s+", " ").strip();
        if (!anchor.isEmpty() || !words.isEmpty()) {
            sections.add(
                    new Section(anchor, title.toString().replaceAll("\\s+", " ").strip(), words));
        }
        anchor = "";
        title = new StringBuilder();
        text = new StringBuilder();
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'")
                .replace("&amp;", "&");
    }
}
