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

    private final List<Section> sections = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

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
        boolean math = "annotation".equals(open.peek());
        String words = unescaped(html.substring(start, end));
        (heading ? title : text).append(math ? PlainMath.of(words) : words);
    }

    /** Reads the tag at a place, or a mere sign, and returns where it ends. */
    private int tag(String html, int at) {
        boolean closing = html.startsWith("</", at);
        int name = at + (closing ? 2 : 1);
        int nameEnd = name;
        while (nameEnd < html.length() && isOfName(html.charAt(nameEnd), nameEnd > name)) {
            nameEnd++;
        }
        int end = endOfTag(html, nameEnd);
        if (nameEnd == name || end < 0) {
            return at + 1;
        }
        String tag = html.substring(name, nameEnd);
        if (closing) {
            close(tag);
        } else if (VOID.contains(tag) || html.charAt(end - 1) == '/') {
            text.append(' ');
        } else {
            String attributes = html.substring(nameEnd, end);
            if (isLeftOut(tag, attributes)) {
                text.append(PHRASES.contains(tag) ? "" : " ");
                return afterElement(html, tag, end + 1);
            }
            open(tag, attributes);
        }
        return end + 1;
    }

    /** The sign that ends a tag, which is none of those in the values of its attributes. */
    private static int endOfTag(String html, int from) {
        int end = html.indexOf('>', from);
        int quote = html.indexOf('"', from);
        while (quote >= 0 && quote < end) {
            int closing = html.indexOf('"', quote + 1);
            if (closing < 0) {
                return end;
            }
            end = html.indexOf('>', closing);
            quote = html.indexOf('"', closing + 1);
        }
        return end;
    }

    private static boolean isLeftOut(String tag, String attributes) {
        return LEFT_OUT_TAGS.contains(tag)
                || MATHML.contains(tag)
                || LEFT_OUT.matcher(attributes + " ").find();
    }

    /**
     * Where an element ends whose content begins at a place. Most of a page are the many boxes of
     * its formulas: in what is left out nothing counts but elements of the same name.
     */
    private static int afterElement(String html, String tag, int content) {
        int depth = 1;
        int at = html.indexOf('<', content);
        while (at >= 0) {
            boolean closing = html.startsWith("</", at);
            int name = at + (closing ? 2 : 1);
            int nameEnd = name + tag.length();
            if (html.startsWith(tag, name)
                    && (nameEnd == html.length() || !isOfName(html.charAt(nameEnd), true))) {
                int end = endOfTag(html, nameEnd);
                if (end < 0) {
                    return html.length();
                }
                depth += closing ? -1 : html.charAt(end - 1) == '/' ? 0 : 1;
                if (depth == 0) {
                    return end + 1;
                }
            }
            at = html.indexOf('<', at + 1);
        }
        return html.length();
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
        if (isHeading(tag)) {
            close();
            Matcher id = ID.matcher(attributes);
            anchor = id.find() ? unescaped(id.group(1)) : "";
            heading = true;
        }
        open.push(tag);
    }

    private void close(String tag) {
        while (!open.isEmpty() && !open.pop().equals(tag)) {
            // An element that needs no end tag.
        }
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
