package dev.chalkproof.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits Java into its lexical elements (Java Language Specification, chapter 3).
 *
 * <p>Only what decides where declarations and statements end is told apart. So {@code >} always
 * stands alone, which makes nested type arguments easy to match, and a number is not looked at
 * closely: the compiler does that.
 */
final class Lexer {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "0[xX][0-9a-fA-F_.]*(?:[pP][+-]?[0-9_]+)?[lLfFdD]?"
                            + "|(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9][0-9_]*)(?:[eE][+-]?[0-9_]+)?"
                            + "[bB]?[0-9_]*[lLfFdD]?");

    /** Operators of several characters that must not be taken for several operators. */
    private static final List<String> LONG_SYMBOLS = List.of("...", "->", "::", "==", "<=", "!=");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /**
     * The elements of a text.
     *
     * @throws SplitException where a comment or a literal is never closed
     */
    static List<Token> tokens(String text) throws SplitException {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() throws SplitException {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\u001a') {
            at++;
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            at = closing("*/", at + 2, "this comment is never closed with */", at, at + 2);
        } else if (text.startsWith("\"\"\"", at)) {
            textBlock();
        } else if (c == '"') {
            quoted('"', Token.Kind.STRING, "this string is not closed on its line");
        } else if (c == '\'') {
            quoted('\'', Token.Kind.CHARACTER, "this character is not closed on its line");
        } else if (Character.isJavaIdentifierStart(text.codePointAt(at))) {
            word();
        } else if (Character.isDigit(c) || (c == '.' && digitAt(at + 1))) {
            number();
        } else {
            symbol();
        }
    }

    private int closing(String mark, int from, String message, int start, int end)
            throws SplitException {
        int found = text.indexOf(mark, from);
        if (found < 0) {
            throw new SplitException(message, start, end);
        }
        return found + mark.length();
    }

    private void textBlock() throws SplitException {
        int start = at;
        int i = at + 3;
        while (!text.startsWith("\"\"\"", i)) {
            if (i >= text.length()) {
                throw new SplitException(
                        "this text block is never closed with \"\"\"", start, start + 3);
            }
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        add(Token.Kind.STRING, i + 3);
    }

    private void quoted(char quote, Token.Kind kind, String message) throws SplitException {
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        if (i >= text.length() || text.charAt(i) != quote) {
            throw new SplitException(message, at, at + 1);
        }
        add(kind, i + 1);
    }

    private void word() {
        int i = at;
        while (i < text.length() && Character.isJavaIdentifierPart(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        add(Token.Kind.WORD, i);
    }

    private void number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        add(Token.Kind.NUMBER, matcher.lookingAt() ? Math.max(matcher.end(), at + 1) : at + 1);
    }

    private void symbol() {
        for (String symbol : LONG_SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(Token.Kind.SYMBOL, at + symbol.length());
                return;
            }
        }
        add(Token.Kind.SYMBOL, at + Character.charCount(text.codePointAt(at)));
    }

    private boolean digitAt(int i) {
        return i < text.length() && Character.isDigit(text.charAt(i));
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), at, end));
        at = end;
    }
}
