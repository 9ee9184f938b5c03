package dev.chalkproof.snippet;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The lexical elements of a text with their brackets paired, and how far annotations and types
 * reach among them. An index past the last element is allowed everywhere and matches nothing.
 */
final class Tokens {
    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short");

    /** Words that never name a type or a variable. */
    static final Set<String> RESERVED =
            Set.of(
                    "abstract",
                    "assert",
                    "break",
                    "case",
                    "catch",
                    "class",
                    "const",
                    "continue",
                    "default",
                    "do",
                    "else",
                    "enum",
                    "extends",
                    "false",
                    "final",
                    "finally",
                    "for",
                    "goto",
                    "if",
                    "implements",
                    "import",
                    "instanceof",
                    "interface",
                    "native",
                    "new",
                    "null",
                    "package",
                    "private",
                    "protected",
                    "public",
                    "return",
                    "static",
                    "strictfp",
                    "super",
                    "switch",
                    "synchronized",
                    "this",
                    "throw",
                    "throws",
                    "transient",
                    "true",
                    "try",
                    "volatile",
                    "while");

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
        if (!is(i, "@") || !isName(i + 1)) {
            return i;
        }
        int end = i + 2;
        while (is(end, ".") && isName(end + 1)) {
            end += 2;
        }
        return is(end, "(") ? partner[end] + 1 : end;
    }

    /** The index after all annotations that follow one another. */
    int afterAnnotations(int i) {
        int at = i;
        for (int next = afterAnnotation(at); next > at; next = afterAnnotation(at)) {
            at = next;
        }
        return at;
    }

    /** The index after a type, or -1 where there is none. */
    int afterType(int i) {
        int at = afterAnnotations(i);
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
            at = afterAnnotations(at + 1);
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
        // T extends A & B; without the word it is the operator.
        boolean bounded = false;
        for (int at = i; at < list.size(); at++) {
            Token token = list.get(at);
            switch (token.text()) {
                case "<" -> depth++;
                case ">" -> {
                    if (--depth == 0) {
                        return at + 1;
                    }
                }
                case "extends" -> bounded = true;
                case ".", ",", "[", "]", "super" -> {
                    // These may stand between angles.
                }
                case "?" -> {
                    // A wildcard begins an argument; in an expression it would follow one.
                    if (!is(at - 1, "<") && !is(at - 1, ",")) {
                        return -1;
                    }
                }
                case "&" -> {
                    if (!bounded) {
                        return -1;
                    }
                }
                case "@" -> {
                    int end = afterAnnotation(at);
                    if (end == at) {
                        return -1;
                    }
                    at = end - 1;
                }
                default -> {
                    if (!isName(at) && !PRIMITIVES.contains(token.text())) {
                        return -1;
                    }
                }
            }
        }
        return -1;
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
