package dev.chalkproof.formula;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function that needs no declaration.
 *
 * @param name as the author wrote it, without a backslash
 */
record KnownFunction(String name) {
    private static final Set<String> ONE =
            Set.of(
                    "exp", "ln", "log", "sin", "cos", "tan", "cot", "sec", "csc", "arcsin",
                    "arccos", "arctan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "coth",
                    "arsinh", "arcosh", "artanh", "asinh", "acosh", "atanh", "arcsinh", "arccosh",
                    "arctanh", "tg", "th", "sh", "ch", "arctg", "sgn", "sign", "erf", "erfc", "abs",
                    "floor", "ceil", "sqrt", "expm1", "log1p", "det", "tr", "trace", "mean");

    static Optional<KnownFunction> of(String name) {
        return ONE.contains(name)
                        || name.equals("clip")
                        || name.equals("atan2")
                        || name.equals("arctan2")
                ? Optional.of(new KnownFunction(name))
                : Optional.empty();
    }

    /** {@code Tanh} for {@code tanh}, as layers and their functions are told apart. */
    static Optional<KnownFunction> capitalised(String name) {
        boolean capital = name.length() > 2 && Character.isUpperCase(name.charAt(0));
        return capital
                ? of(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                : Optional.empty();
    }

    /** Help for names that are too ambiguous to be known. */
    static @Nullable String whyNot(String name) {
        return switch (name) {
            case "lg" -> "write \\log_{10} or \\log_2";
            case "round" -> "write \\lfloor x + \\frac{1}{2} \\rfloor";
            case "arg", "argmax", "argmin", "arg max", "arg min" ->
                    "where a maximum lies can't be computed; declare a symbol for it";
            case "sup", "inf", "limsup", "liminf" -> "write \\max or \\min over a finite range";
            case "std" -> "write the root of the mean of squared deviations";
            default -> null;
        };
    }

    /** Whether several symbols after it without parentheses are one argument. */
    boolean takesProducts() {
        return switch (name) {
            case "sin", "cos", "tan", "sinh", "cosh", "tanh" -> true;
            default -> false;
        };
    }

    Expr apply(List<Expr> arguments, Origin at) {
        int expected = name.equals("clip") ? 3 : name.endsWith("an2") ? 2 : 1;
        if (arguments.size() != expected) {
            throw new Refusal(
                    "'"
                            + name
                            + "' takes "
                            + expected
                            + (expected == 1 ? " argument" : " arguments")
                            + ", not "
                            + arguments.size(),
                    at,
                    null);
        }
        Expr x = arguments.getFirst();
        return switch (name) {
            case "exp" -> Exprs.apply(at, Operator.EXP, x);
            case "ln", "log" -> Exprs.apply(at, Operator.LN, x);
            case "sin" -> Exprs.apply(at, Operator.SIN, x);
            case "cos" -> Exprs.apply(at, Operator.COS, x);
            case "tan", "tg" -> Exprs.apply(at, Operator.TAN, x);
            case "cot" ->
                    Exprs.apply(
                            at,
                            Operator.DIV,
                            Exprs.apply(at, Operator.COS, x),
                            Exprs.apply(at, Operator.SIN, x));
            case "sec" -> reciprocal(Operator.COS, x, at);
            case "csc" -> reciprocal(Operator.SIN, x, at);
            case "arcsin", "asin" -> Exprs.apply(at, Operator.ASIN, x);
            case "arccos", "acos" -> Exprs.apply(at, Operator.ACOS, x);
            case "arctan", "atan", "arctg" -> Exprs.apply(at, Operator.ATAN, x);
            case "sinh", "sh" -> Exprs.apply(at, Operator.SINH, x);
            case "cosh", "ch" -> Exprs.apply(at, Operator.COSH, x);
            case "tanh", "th" -> Exprs.apply(at, Operator.TANH, x);
            case "coth" -> reciprocal(Operator.TANH, x, at);
            case "arsinh", "asinh", "arcsinh" -> Exprs.apply(at, Operator.ASINH, x);
            case "arcosh", "acosh", "arccosh" -> Exprs.apply(at, Operator.ACOSH, x);
            case "artanh", "atanh", "arctanh" -> Exprs.apply(at, Operator.ATANH, x);
            case "sgn", "sign" -> Exprs.apply(at, Operator.SIGN, x);
            case "erf" -> Exprs.apply(at, Operator.ERF, x);
            case "erfc" ->
                    Exprs.apply(at, Operator.SUB, Exprs.num(1), Exprs.apply(at, Operator.ERF, x));
            case "abs" -> Exprs.apply(at, Operator.ABS, x);
            case "floor" -> Exprs.apply(at, Operator.FLOOR, x);
            case "ceil" -> Exprs.apply(at, Operator.CEIL, x);
            case "sqrt" -> Exprs.apply(at, Operator.SQRT, x);
            case "expm1" -> Exprs.apply(at, Operator.EXPM1, x);
            case "log1p" -> Exprs.apply(at, Operator.LN1P, x);
            case "det" -> Exprs.apply(at, Operator.DETERMINANT, x);
            case "tr", "trace" -> Exprs.apply(at, Operator.TRACE, x);
            case "mean" -> Exprs.apply(at, Operator.MEAN, x);
            case "clip" ->
                    Exprs.apply(
                            at,
                            Operator.MIN,
                            Exprs.apply(at, Operator.MAX, x, arguments.get(1)),
                            arguments.get(2));
            case "atan2", "arctan2" -> Exprs.apply(at, Operator.ATAN2, x, arguments.get(1));
            default -> throw new IllegalStateException("known, yet not applied: " + name);
        };
    }

    private static Expr reciprocal(Operator operator, Expr x, Origin at) {
        return Exprs.apply(at, Operator.DIV, Exprs.num(1), Exprs.apply(at, operator, x));
    }
}
