package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Origin;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a formula's LaTeX that makes sense on its own.
 *
 * <p>KaTeX keeps no places for fractions, roots and functions, so that an expression's origin may
 * begin behind the command it belongs to; here it is widened to balanced braces and their command.
 */
record Excerpt(int start, int end) {
    private static final Pattern COMMAND_BEFORE =
            Pattern.compile("\\\\(?:[a-zA-Z]+|operatorname\\*?\\{[^{}]*})\\s*$");

    static Optional<Excerpt> of(String latex, Expr expr) {
        Origin at = expr.at();
        boolean known = at.start() >= 0 && at.end() > at.start() && at.end() <= latex.length();
        return known
                ? Optional.of(
                        new Excerpt(at.start(), at.end())
                                .balanced(latex)
                                .withFunction(latex, expr)
                                .withoutBraces(latex))
                : Optional.empty();
    }

    private Excerpt balanced(String latex) {
        int depth = 0;
        int missing = 0;
        for (int i = start; i < end; i++) {
            if (isBrace(latex, i, '{')) {
                depth++;
            } else if (isBrace(latex, i, '}') && --depth < 0) {
                missing++;
                depth = 0;
            }
        }
        int from = start;
        for (int open = 0; open < missing; ) {
            from--;
            if (from < 0) {
                return this;
            }
            open += isBrace(latex, from, '{') ? 1 : 0;
            open -= isBrace(latex, from, '}') ? 1 : 0;
        }
        int to = end;
        for (int unclosed = depth; unclosed > 0; to++) {
            if (to >= latex.length()) {
                return this;
            }
            unclosed += isBrace(latex, to, '{') ? 1 : 0;
            unclosed -= isBrace(latex, to, '}') ? 1 : 0;
        }
        if (missing == 0) {
            return new Excerpt(from, to);
        }
        // A second argument, as of \frac, is preceded by the first.
        while (from > 0 && isBrace(latex, from - 1, '}')) {
            int open = opening(latex, from - 1);
            if (open < 0) {
                break;
            }
            from = open;
        }
        Matcher command = COMMAND_BEFORE.matcher(latex.substring(0, from));
        return new Excerpt(command.find() ? command.start() : from, to);
    }

    /** The brace that a closing one belongs to, or -1. */
    private static int opening(String latex, int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            depth += isBrace(latex, i, '}') ? 1 : 0;
            depth -= isBrace(latex, i, '{') ? 1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** A function's name, which stands before its argument. */
    private Excerpt withFunction(String latex, Expr expr) {
        boolean function =
                expr instanceof Expr.Apply apply
                        && apply.arguments().size() == 1
                        && apply.arguments().getFirst().at().start() == expr.at().start();
        boolean braced =
                start > 0
                        && end < latex.length()
                        && isBrace(latex, start - 1, '{')
                        && isBrace(latex, end, '}');
        Excerpt argument = braced ? new Excerpt(start - 1, end + 1) : this;
        Matcher command = COMMAND_BEFORE.matcher(latex.substring(0, argument.start));
        return function && command.find() ? new Excerpt(command.start(), argument.end) : this;
    }

    private Excerpt withoutBraces(String latex) {
        boolean wrapped =
                end - start > 2
                        && isBrace(latex, start, '{')
                        && isBrace(latex, end - 1, '}')
                        && opening(latex, end - 1) == start;
        return wrapped ? new Excerpt(start + 1, end - 1).withoutBraces(latex) : this;
    }

    private static boolean isBrace(String latex, int index, char brace) {
        return latex.charAt(index) == brace && (index == 0 || latex.charAt(index - 1) != '\\');
    }
}
