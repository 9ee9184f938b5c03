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

    private static final Set<String> PHRASES =
            Set.of("span", "em", "strong", "code", "a", "del", "sup", "sub");

    /** No element that is open is left out. */
    private static final int NOTHING = Integer.MAX_VALUE;

    private final List<Section> sections = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** How many elements are open where the outermost one is that is left out. */
    private int skipped = NOTHING;

    private boolean heading;
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
        int at = 0;
        while (at < html.length()) {
            int next = html.indexOf('<', at);
            if (next != at) {
                int end = next < 0 ? html.length() : next;
                words(html, at, end);
                at = end;
            } else if (html.startsWith("<!--", at)) {
                int end = html.indexOf("-->", at + 4);
                at = end < 0 ? at + 1 : end + 3;
            } else {
                at = tag(html, at);
            }
        }
    }

    private void words(String html, int start, int end) {
        if (skipped == NOTHING) {
            boolean math = "annotation".equals(open.peek());
            String words = unescaped(html.substring(start, end));
            (heading ? title : text).append(math ? PlainMath.of(words) : words);
        }
    }

    /** Reads the tag at a place, or a mere sign, and returns where it ends. */
    private int tag(String html, int at) {
        boolean closing = html.startsWith("</", at);
        int name = at + (closing ? 2 : 1);
        int nameEnd = name;
        while (nameEnd < html.length() && isOfName(html.charAt(nameEnd), nameEnd > name)) {
            nameEnd++;
        }
        int end = html.indexOf('>', nameEnd);
        if (nameEnd == name || end < 0) {
            return at + 1;
        }
        String tag = html.substring(name, nameEnd);
        if (closing) {
            close(tag);
        } else if (VOID.contains(tag)) {
            text.append(' ');
        } else {
            open(tag, html.substring(nameEnd, end));
        }
        return end + 1;
    }

    private static boolean isOfName(char c, boolean later) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (later && ((c >= '0' && c <= '9') || c == '-'));
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2
                && tag.charAt(0) == 'h'
                && tag.charAt(1) >= '1'
                && tag.charAt(1) <= '6';
    }

    private void open(String tag, String attributes) {
        if (skipped == NOTHING && isHeading(tag)) {
            close();
            Matcher id = ID.matcher(attributes);
            anchor = id.find() ? unescaped(id.group(1)) : "";
            heading = true;
        }
        open.push(tag);
        // Most of a page are the many boxes of its formulas: in what is left out nothing counts.
        if (skipped == NOTHING
                && (LEFT_OUT_TAGS.contains(tag)
                        || MATHML.contains(tag)
                        || LEFT_OUT.matcher(attributes + " ").find())) {
            skipped = open.size();
        }
    }

    private void close(String tag) {
        while (!open.isEmpty() && !open.pop().equals(tag)) {
            // An element that needs no end tag.
        }
        skipped = open.size() < skipped ? NOTHING : skipped;
        heading = heading && !isHeading(tag);
        text.append(PHRASES.contains(tag) ? "" : " ");
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
