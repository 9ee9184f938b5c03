package dev.chalkproof.snippet;

/** How far statements reach (Java Language Specification, chapter 14). */
final class Statements {
    private final Tokens tokens;

    Statements(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The index after a statement; the number of elements where it lacks its end. */
    int after(int i) {
        if (i >= tokens.size()) {
            return tokens.size();
        }
        if (tokens.is(i + 1, ":") && tokens.isName(i)) {
            return after(i + 2);
        }
        return switch (tokens.get(i).text()) {
            case "{" -> tokens.partner(i) + 1;
            case "if" -> {
                int end = after(afterParentheses(i + 1));
                yield tokens.is(end, "else") ? after(end + 1) : end;
            }
            case "while", "for" -> after(afterParentheses(i + 1));
            case "do" -> tokens.afterSemicolon(after(i + 1));
            case "switch" -> {
                int end = afterBlock(afterParentheses(i + 1));
                yield tokens.is(end, ".") ? tokens.afterSemicolon(end) : end;
            }
            case "synchronized" -> afterBlock(afterParentheses(i + 1));
            case "try" -> afterTry(i);
            default -> tokens.afterSemicolon(i);
        };
    }

    private int afterTry(int i) {
        int at = afterBlock(afterParentheses(i + 1));
        while (tokens.is(at, "catch")) {
            at = afterBlock(afterParentheses(at + 1));
        }
        return tokens.is(at, "finally") ? afterBlock(at + 1) : at;
    }

    private int afterParentheses(int i) {
        return tokens.is(i, "(") ? tokens.partner(i) + 1 : i;
    }

    private int afterBlock(int i) {
        return tokens.is(i, "{") ? tokens.partner(i) + 1 : tokens.afterSemicolon(i);
    }

    /**
     * Whether a {@code switch} without a semicolon can only be an expression: it yields, or one of
     * its arrows points at something that is no statement.
     */
    boolean yields(int first, int end) {
        for (int i = first; i < end; i++) {
            if (tokens.is(i, "yield")) {
                return true;
            }
            if (tokens.is(i, "->") && !tokens.is(i + 1, "{") && !tokens.is(i + 1, "throw")) {
                int semicolon = tokens.afterSemicolon(i + 1) - 1;
                boolean call = tokens.is(semicolon - 1, ")");
                boolean assigns = false;
                for (int k = i + 1; k < semicolon; k++) {
                    assigns |= tokens.is(k, "=");
                    assigns |= tokens.is(k, "+") && tokens.is(k + 1, "+");
                    assigns |= tokens.is(k, "-") && tokens.is(k + 1, "-");
                }
                return !(call || assigns);
            }
        }
        return false;
    }
}
