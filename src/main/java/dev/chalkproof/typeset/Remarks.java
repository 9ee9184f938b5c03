package dev.chalkproof.typeset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What KaTeX reports to its {@code strict} and {@code trust} functions, as far as authors need it:
 * KaTeX speaks up about all that LaTeX would not take, most of which it sets just as it is meant.
 */
final class Remarks {
    /** A comment that nothing follows; KaTeX does not say where it stands. */
    private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(%[^\n]*)$");

    private static final Pattern QUOTED = Pattern.compile("['\"](.+?)['\"]", Pattern.DOTALL);

    private static final Map<String, String> COMMANDS =
            Map.of("‖", "\\|", "√", "\\sqrt{...}", "—", "-", "½", "\\tfrac{1}{2}");

    private final String latex;
    private final List<Remark> remarks = new ArrayList<>();

    private Remarks(String latex) {
        this.latex = latex;
    }

    /** Reads the code, message, start and end of each remark, the latter -1 if unknown. */
    static List<Remark> read(List<String> answer, String latex) {
        Remarks remarks = new Remarks(latex);
        for (int i = 0; i < answer.size(); i += 4) {
            int start = Integer.parseInt(answer.get(i + 2));
            int end = Integer.parseInt(answer.get(i + 3));
            remarks.translate(answer.get(i), answer.get(i + 1), start, end - start);
        }
        return remarks.remarks;
    }

    private void translate(String code, String message, int start, int length) {
        switch (code) {
            case "unicodeTextInMathMode" -> addText(start, length);
            case "unknownSymbol" -> addUnknown(message, start, length);
            case "symbolNotInFont" -> addUnseen(message);
            case "commentAtEnd" -> addComment();
            case "untrusted" -> addUntrusted(message);
            case "textEnv" ->
                    add(
                            "too-few-columns",
                            "the array has more columns than its description between braces",
                            start,
                            length,
                            "write one of l, c, r for each column");
            default -> {
                // Set as meant: \\ at the top level, accents and units of text mode.
            }
        }
    }

    /** Letters without a place in mathematics; a run of them is one remark. */
    private void addText(int start, int length) {
        String code = "unicode-text-in-math";
        if (!remarks.isEmpty() && start > 0) {
            Remark last = remarks.getLast();
            if (last.code().equals(code) && last.position() + last.length() == start) {
                remarks.removeLast();
                addText(last.position(), last.length() + length);
                return;
            }
        }
        String text = start < 0 ? "" : latex.substring(start, start + length);
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFKC);
        boolean wide = !ascii.isEmpty() && ascii.chars().allMatch(c -> c < 128);
        add(
                code,
                text.isEmpty()
                        ? "a macro puts words among the symbols"
                        : text + " stands among the symbols of a formula",
                start,
                length,
                wide ? "write " + ascii : "write \\text{...} around words");
    }

    private void addUnknown(String message, int start, int length) {
        String sign = start < 0 ? quoted(message) : latex.substring(start, start + length);
        String command = COMMANDS.get(sign);
        add(
                "unknown-symbol",
                "KaTeX has no " + name(sign),
                start,
                length,
                command == null
                        ? "write a LaTeX command for it, or a word in \\text{...}"
                        : "write " + command);
    }

    /** A sign without metrics, unless it was unknown to begin with. */
    private void addUnseen(String message) {
        String sign = quoted(message);
        int start = latex.indexOf(sign);
        boolean known =
                remarks.stream()
                        .anyMatch(
                                remark ->
                                        remark.code().equals("unknown-symbol")
                                                && remark.message().contains(name(sign)));
        if (!known) {
            addUnknown(message, start, start < 0 ? 0 : sign.length());
        }
    }

    private void addComment() {
        Matcher matcher = COMMENT.matcher(latex);
        boolean found = matcher.find();
        add(
                "percent-starts-comment",
                "% starts a comment, which is not shown",
                found ? matcher.start(1) : -1,
                found ? matcher.end(1) - matcher.start(1) : 0,
                "write \\% for the sign itself");
    }

    private void addUntrusted(String command) {
        int start = latex.indexOf(command);
        add(
                "untrusted-command",
                command + " is shown as it is written, since it could load or run something",
                start,
                start < 0 ? 0 : command.length(),
                "write links and images in Markdown");
    }

    private void add(String code, String message, int start, int length, String help) {
        Remark remark = new Remark(code, message, start, start < 0 ? 0 : length, Optional.of(help));
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    private static String quoted(String message) {
        Matcher matcher = QUOTED.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The sign and its code point: some can't be seen. */
    private static String name(String sign) {
        return sign.isEmpty() ? "such sign" : "%s (U+%04X)".formatted(sign, sign.codePointAt(0));
    }
}
