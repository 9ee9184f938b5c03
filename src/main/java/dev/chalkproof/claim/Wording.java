package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What two sub-terms do differently, in words. */
final class Wording {
    /** Longer sub-terms side by side are no help. */
    private static final int MAX_LENGTH = 80;

    private final Function<Expr, String> formulaText;
    private final Function<Expr, String> codeText;

    /**
     * @param formulaText how a sub-term is written in the formula
     * @param codeText how a sub-term is written in Java
     */
    Wording(Function<Expr, String> formulaText, Function<Expr, String> codeText) {
        this.formulaText = formulaText;
        this.codeText = codeText;
    }

    Optional<String> describe(Difference difference) {
        Expr formula = difference.formula();
        Expr code = difference.code();
        if (Trees.children(formula).equals(Trees.children(code))) {
            Optional<String> own = verb(formula, false);
            Optional<String> other = verb(code, true);
            if (own.isPresent() && other.isPresent()) {
                return Optional.of("the code " + other.get() + "; the formula " + own.get());
            }
        }
        String written = codeText.apply(code);
        String said = formulaText.apply(formula);
        return written.length() + said.length() > MAX_LENGTH
                ? Optional.empty()
                : Optional.of(
                        "the code has `" + written + "` where the formula has `" + said + "`");
    }

    private Optional<String> verb(Expr expr, boolean full) {
        if (!(expr instanceof Expr.Apply apply)) {
            return Optional.empty();
        }
        List<String> names = apply.arguments().stream().map(codeText).toList();
        String a = names.getFirst();
        String b = names.getLast();
        Operator operator = apply.operator();
        String words =
                switch (operator) {
                    case ADD -> "adds" + (full ? " " + b + " to " + a : "");
                    case SUB -> "subtracts" + (full ? " " + b + " from " + a : "");
                    case MUL -> "multiplies" + (full ? " " + a + " by " + b : "");
                    case DIV, INT_DIV -> "divides" + (full ? " " + a + " by " + b : "");
                    case MOD, REMAINDER ->
                            "takes the remainder" + (full ? " of " + a + " divided by " + b : "");
                    case POW -> full ? "raises " + a + " to the power " + b : "takes the power";
                    case MAX -> "takes the larger" + (full ? " of " + a + " and " + b : "");
                    case MIN -> "takes the smaller" + (full ? " of " + a + " and " + b : "");
                    case ABS -> "takes the absolute value" + (full ? " of " + a : "");
                    case SQRT -> "takes the square root" + (full ? " of " + a : "");
                    case EXP -> "takes the exponential" + (full ? " of " + a : "");
                    case LN -> "takes the natural logarithm" + (full ? " of " + a : "");
                    case LOG2 -> "takes the logarithm to base 2" + (full ? " of " + a : "");
                    case LOG10 -> "takes the logarithm to base 10" + (full ? " of " + a : "");
                    case FLOOR -> "rounds " + (full ? a + " " : "") + "down";
                    case CEIL -> "rounds " + (full ? a + " " : "") + "up";
                    case ROUND -> "rounds " + (full ? a + " " : "") + "to the nearest whole number";
                    case SIN -> "takes the sine" + (full ? " of " + a : "");
                    case COS -> "takes the cosine" + (full ? " of " + a : "");
                    case LESS -> "asks for " + a + " < " + b;
                    case LESS_EQUAL -> "asks for " + a + " <= " + b;
                    case GREATER -> "asks for " + a + " > " + b;
                    case GREATER_EQUAL -> "asks for " + a + " >= " + b;
                    default -> "";
                };
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
