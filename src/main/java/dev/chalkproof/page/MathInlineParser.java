package dev.chalkproof.page;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds formulas in a paragraph, before escapes and emphasis are looked for: {@code $…$}, {@code
 * $$…$$}, {@code \(…\)}, {@code \[…\]} and {@code $`…`$}.
 *
 * <p>A parser serves one paragraph, from left to right. It remembers the delimiters that it sought
 * to the end in vain, so that a paragraph of nothing but openers takes linear time.
 */
final class MathInlineParser implements InlineContentParser {
    private boolean noParenthesis;
    private boolean noBracket;
    private boolean noBacktick;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        if (scanner.next("$$")) {
            return doubleDollar(scanner);
        }
        if (scanner.next("$`")) {
            return backtick(scanner);
        }
        if (scanner.next('$')) {
            return dollar(scanner);
        }
        if (scanner.next("\\(")) {
            return parenthesis(scanner);
        }
        if (scanner.next("\\[")) {
            return bracket(scanner, before == Scanner.END || before == '\n');
        }
        return ParsedInline.none();
    }

    /**
     * Pandoc's rule (manual, tex_math_dollars): "the opening $ must have a non-space character
     * immediately to its right, while the closing $ must have a non-space character immediately to
     * its left, and must not be followed immediately by a digit". The first dollar sign decides, so
     * that the two prices of "$5 and $10" stay prices.
     */
    private static ParsedInline dollar(Scanner scanner) {
        if (isSpaceOrEnd(scanner.peek())) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        char previous = 'x';
        for (char c = scanner.peek(); c != Scanner.END; c = scanner.peek()) {
            if (c == '$') {
                if (isSpace(previous)) {
                    return ParsedInline.none();
                }
                Position end = scanner.position();
                scanner.next();
                return Character.isDigit(scanner.peek())
                        ? ParsedInline.none()
                        : math(scanner, false, start, end);
            }
            previous = c;
            scanner.next();
            if (c == '\\' && scanner.hasNext()) {
                previous = 'x';
                scanner.next();
            }
        }
        return ParsedInline.none();
    }

    private static ParsedInline doubleDollar(Scanner scanner) {
        Position start = scanner.position();
        while (scanner.hasNext()) {
            Position end = scanner.position();
            if (scanner.next("$$")) {
                String content = scanner.getSource(start, end).getContent();
                return content.isBlank()
                        ? ParsedInline.of(new Text("$$" + content + "$$"), scanner.position())
                        : math(scanner, true, start, end);
            }
            skipEscaped(scanner);
        }
        return ParsedInline.of(new UnclosedMath("$$"), start);
    }

    private ParsedInline backtick(Scanner scanner) {
        Position start = scanner.position();
        while (!noBacktick && scanner.hasNext()) {
            Position end = scanner.position();
            if (scanner.next("`$")) {
                return isBlank(scanner.getSource(start, end))
                        ? ParsedInline.none()
                        : math(scanner, false, start, end);
            }
            scanner.next();
        }
        noBacktick = true;
        return ParsedInline.none();
    }

    private ParsedInline parenthesis(Scanner scanner) {
        Position start = scanner.position();
        while (!noParenthesis && scanner.hasNext()) {
            Position end = scanner.position();
            if (scanner.next("\\)")) {
                return isBlank(scanner.getSource(start, end))
                        ? ParsedInline.none()
                        : math(scanner, false, start, end);
            }
            if (scanner.peek() == '$') {
                // The parentheses are text around a formula between dollar signs.
                return ParsedInline.none();
            }
            skipEscaped(scanner);
        }
        noParenthesis = true;
        return ParsedInline.none();
    }

    private ParsedInline bracket(Scanner scanner, boolean lineStart) {
        Position start = scanner.position();
        boolean alone = lineStart && isSpaceOrEnd(scanner.peek());
        int depth = 0;
        while (!noBracket && scanner.hasNext()) {
            Position end = scanner.position();
            if (scanner.next("\\]")) {
                return isBlank(scanner.getSource(start, end))
                        ? ParsedInline.none()
                        : math(scanner, true, start, end);
            }
            char c = scanner.peek();
            if (c == '$' && depth <= 0) {
                return ParsedInline.none();
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            skipEscaped(scanner);
        }
        noBracket = true;
        // An opening bracket within a line is more likely an escaped bracket of the text.
        return alone ? ParsedInline.of(new UnclosedMath("\\["), start) : ParsedInline.none();
    }

    private static void skipEscaped(Scanner scanner) {
        boolean escape = scanner.peek() == '\\';
        scanner.next();
        if (escape && scanner.hasNext()) {
            scanner.next();
        }
    }

    private static ParsedInline math(
            Scanner scanner, boolean display, Position start, Position end) {
        Node node = new MathInline(display, scanner.getSource(start, end));
        return ParsedInline.of(node, scanner.position());
    }

    private static boolean isBlank(SourceLines lines) {
        return lines.getContent().isBlank();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static boolean isSpaceOrEnd(char c) {
        return c == Scanner.END || isSpace(c);
    }

    /** Makes a parser for each paragraph. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$', '\\');
        }

        @Override
        public InlineContentParser create() {
            return new MathInlineParser();
        }
    }
}
