package dev.chalkproof.snippet;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The lexical elements of a text with their brackets paired, and how far types and statements reach
 * among them. An index past the last element is allowed everywhere and matches nothing.
 */
final class Tokens {
    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short");

    /** Words that never name a type or a variable. */
    private static final Set<String> RESERVED =
            Set.of(
                    "abstract", "assert", "break", "case", "catch", "class", "const", "continue",
                    "default", "do", "else", "enum", "extends", "false", "final", "finally", "for",
                    "goto", "if", "implements", "import", "instanceof", "interface", "native",
                    "new", "null", "package", "private", "protected", "public", "return", "static",
                    "strictfp", "super", "switch", "synchronized", "this", "throw", "throws",
                    "transient", "true", "try", "volatile", "while");

    private final String text;
    private final List<Token> list;
    private final int[] partner;

    /**
     * Takes a text apart.
     *
     * @throws SplitException where a bracket, a comment or a literal has no other end
     */
    Tokens(String text) throws SplitException {
        this.text = text;
        this.list = Lexer.tokens(text);
        this.partner = pairs(list);
    }

    private static int[] pairs(List<Token> list) throws SplitException {
        int[] partner = new int[list.size()];
        Arrays.fill(partner, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < list.size(); i++) {
            Token token = list.get(i);
            if (token.kind() != Token.Kind.SYMBOL) {
                continue;
            }
            switch (token.text()) {
                case "(", "[", "{" -> open.push(i);
                case ")", "]", "}" -> {
                    if (open.isEmpty() || !closes(list.get(open.peek()), token)) {
                        String what =
                                open.isEmpty()
                                        ? "nothing is open that this '%s' could close"
                                        : "this '%s' does not close the '"
                                                + list.get(open.peek()).text()
                                                + "' before it";
                        throw new SplitException(
                                what.formatted(token.text()), token.start(), token.end());
                    }
                    int opening = open.pop();
                    partner[opening] = i;
                    partner[i] = opening;
                }
                default -> {
                    // Other symbols enclose nothing.
                }
            }
        }
        if (!open.isEmpty()) {
            Token token = list.get(open.peek());
            throw new SplitException(
                    "this '" + token.text() + "' is never closed", token.start(), token.end());
        }
        return partner;
    }

    private static boolean closes(Token opening, Token closing) {
        return switch (opening.text()) {
            case "(" -> closing.text().equals(")");
            case "[" -> closing.text().equals("]");
            default -> closing.text().equals("}");
        };
    }

    int size() {
        return list.size();
    }

    Token get(int i) {
        return list.get(i);
    }

    boolean is(int i, String word) {
        return i >= 0 && i < list.size() && list.get(i).is(word);
    }

    /** Whether an identifier stands at an index. */
    boolean isName(int i) {
        return i < list.size()
                && list.get(i).kind() == Token.Kind.WORD
                && !RESERVED.contains(list.get(i).text())
                && !PRIMITIVES.contains(list.get(i).text());
    }

    /** The index of the bracket that belongs to the one at an index. */
    int partner(int i) {
        return partner[i];
    }

    /** Where an element begins; the end of the text past the last one. */
    int start(int i) {
        return i < list.size() ? list.get(i).start() : text.length();
    }

    /** The text from the start of one element to the end of another. */
    String text(int first, int last) {
        return text.substring(list.get(first).start(), list.get(last).end());
    }

    /** The index after an annotation, or the same index where there is none. */
    int afterAnnotation(int i) {
        if (!is(i, "@") || is(i + 1, "interface")) {
            return i;
        }
        int end = i + 2;
        while (is(end, ".")) {
            end += 2;
        }
        return is(end, "(") ? partner[end] + 1 : end;
    }

    /** The index after a type, or -1 where there is none. */
    int afterType(int i) {
        int at = i;
        while (is(at, "@")) {
            at = afterAnnotation(at);
        }
        if (at < list.size() && PRIMITIVES.contains(list.get(at).text())) {
            return afterDimensions(at + 1);
        }
        while (isName(at)) {
            at++;
            if (is(at, "<")) {
                at = afterAngles(at);
                if (at < 0) {
                    return -1;
                }
            }
            if (!is(at, ".")) {
                return afterDimensions(at);
            }
            at++;
            while (is(at, "@")) {
                at = afterAnnotation(at);
            }
        }
        return -1;
    }

    int afterDimensions(int i) {
        int at = i;
        while (is(at, "[") && is(at + 1, "]")) {
            at += 2;
        }
        return at;
    }

    /** The index after type parameters or arguments, or -1 where these angles are no such thing. */
    int afterAngles(int i) {
        int depth = 0;
        for (int at = i; at < list.size(); at++) {
            Token token = list.get(at);
            switch (token.text()) {
                case "<" -> depth++;
                case ">" -> {
                    if (--depth == 0) {
                        return at + 1;
                    }
                }
                case ".", ",", "?", "&", "[", "]", "extends", "super" -> {
                    // These may stand between angles.
                }
                case "@" -> at = afterAnnotation(at) - 1;
                default -> {
                    if (!isName(at) && !PRIMITIVES.contains(token.text())) {
                        return -1;
                    }
                }
            }
        }
        return -1;
    }

    /** The index after a statement; the number of elements where it lacks its end. */
    int afterStatement(int i) {
        if (i >= list.size()) {
            return list.size();
        }
        if (is(i + 1, ":") && isName(i)) {
            return afterStatement(i + 2);
        }
        return switch (list.get(i).text()) {
            case "{" -> partner[i] + 1;
            case "if" -> {
                int end = afterStatement(afterParentheses(i + 1));
                yield is(end, "else") ? afterStatement(end + 1) : end;
            }
            case "while", "for" -> afterStatement(afterParentheses(i + 1));
            case "do" -> afterSemicolon(afterStatement(i + 1));
            case "switch" -> {
                int end = afterBlock(afterParentheses(i + 1));
                yield is(end, ".") ? afterSemicolon(end) : end;
            }
            case "synchronized" -> afterBlock(afterParentheses(i + 1));
            case "try" -> afterTry(i);
            default -> afterSemicolon(i);
        };
    }

    private int afterTry(int i) {
        int at = afterBlock(afterParentheses(i + 1));
        while (is(at, "catch")) {
            at = afterBlock(afterParentheses(at + 1));
        }
        return is(at, "finally") ? afterBlock(at + 1) : at;
    }

    private int afterParentheses(int i) {
        return is(i, "(") ? partner[i] + 1 : i;
    }

    private int afterBlock(int i) {
        return is(i, "{") ? partner[i] + 1 : afterSemicolon(i);
    }

    /** The index after the next semicolon that no bracket encloses. */
    int afterSemicolon(int i) {
        int at = i;
        while (at < list.size() && !is(at, ";")) {
            at = Math.max(at, partner[at]) + 1;
        }
        return Math.min(at + 1, list.size());
    }
}
