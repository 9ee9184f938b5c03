package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Expressions back to something people read: LaTeX, or one line of plain text.
 *
 * <p>Parentheses are set where the precedence of operators asks for them, so that what is printed
 * means what the expression says.
 */
public final class Printer {
    private final Notation notation;

    private Printer(Notation notation) {
        this.notation = notation;
    }

    /** Readable LaTeX. */
    public static String latex(Expr expr) {
        return new Printer(new LatexNotation()).print(expr, Precedence.RELATION);
    }

    /** One line of plain text, such as {@code eta_0 * alpha^floor(t / S)}. */
    public static String text(Expr expr) {
        return new Printer(new TextNotation()).print(expr, Precedence.RELATION);
    }

    /** Plain text that can stand beside a relation. */
    static String member(Expr expr) {
        return new Printer(new TextNotation()).print(expr, Precedence.SUM);
    }

    /** One line of plain text, such as {@code f(x) = ln(x) if x > 0}. */
    public static String text(Statement statement) {
        return StatementPrinter.text(statement);
    }

    /** How strongly parts hold together; the later the stronger. */
    enum Precedence {
        RELATION,
        SUM,
        PRODUCT,
        SIGN,
        POWER,
        ATOM;

        /** What the right side of an operator of this strength must at least have. */
        Precedence next() {
            return switch (this) {
                case RELATION -> SUM;
                case SUM -> PRODUCT;
                case PRODUCT -> SIGN;
                case SIGN -> POWER;
                case POWER, ATOM -> ATOM;
            };
        }
    }

    /** Prints with parentheses if it holds together less than its surroundings ask for. */
    String print(Expr expr, Precedence around) {
        String text = bare(expr);
        return precedence(expr).compareTo(around) < 0 ? notation.parentheses(text) : text;
    }

    private Precedence precedence(Expr expr) {
        return switch (expr) {
            case Expr.Num e -> e.value().signum() < 0 ? Precedence.SIGN : Precedence.ATOM;
            case Expr.Apply e -> notation.precedence(e.operator());
            case Expr.Reduce e ->
                    e.reduction() == Expr.Reduction.ARRAY ? notation.ofFamilies() : Precedence.SUM;
            case Expr.Derivative e -> Precedence.PRODUCT;
            case Expr.Limit e -> Precedence.SUM;
            case Expr.Let e -> Precedence.RELATION;
            case Expr.Constant e -> Precedence.ATOM;
            case Expr.Bool e -> Precedence.ATOM;
            case Expr.Ref e -> Precedence.ATOM;
            case Expr.Call e -> Precedence.ATOM;
            case Expr.Cases e -> Precedence.ATOM;
            case Expr.Array e -> Precedence.ATOM;
            case Expr.Gradient e -> Precedence.PRODUCT;
        };
    }

    private String bare(Expr expr) {
        return switch (expr) {
            case Expr.Num e -> number(e.value());
            case Expr.Constant e -> notation.constant(e.name());
            case Expr.Bool e -> e.value() ? "true" : "false";
            case Expr.Ref e -> notation.reference(e.name(), all(e.indices()));
            case Expr.Apply e -> notation.apply(e, this);
            case Expr.Call e -> notation.call(e.function(), e.derivative(), all(e.arguments()));
            case Expr.Cases e -> {
                List<String> branches = new ArrayList<>();
                for (Expr.Branch branch : e.branches()) {
                    String value = print(branch.value(), Precedence.RELATION);
                    boolean otherwise =
                            branch.condition() instanceof Expr.Bool bool && bool.value();
                    branches.add(
                            notation.branch(
                                    value,
                                    otherwise
                                            ? ""
                                            : print(branch.condition(), Precedence.RELATION)));
                }
                yield notation.cases(branches);
            }
            case Expr.Reduce e when e.reduction() == Expr.Reduction.ARRAY ->
                    notation.family(e, this);
            case Expr.Reduce e ->
                    notation.reduce(
                            e.reduction(),
                            e.index(),
                            print(e.from(), Precedence.SUM),
                            print(e.to(), Precedence.SUM),
                            print(e.body(), Precedence.PRODUCT));
            case Expr.Array e -> notation.array(all(e.elements()));
            case Expr.Let e ->
                    print(e.body(), Precedence.SUM)
                            + notation.where()
                            + notation.reference(e.name(), List.of())
                            + " = "
                            + print(e.value(), Precedence.SUM);
            case Expr.Derivative e ->
                    notation.derivative(e.variable(), e.order(), print(e.body(), Precedence.ATOM));
            case Expr.Gradient e ->
                    notation.gradient(e.variable(), print(e.body(), Precedence.ATOM));
            case Expr.Limit e ->
                    notation.limit(
                            e.variable(),
                            print(e.target(), Precedence.SUM),
                            e.side(),
                            print(e.body(), Precedence.PRODUCT));
        };
    }

    private List<String> all(List<Expr> exprs) {
        return exprs.stream().map(e -> print(e, Precedence.RELATION)).toList();
    }

    static String list(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", "));
    }

    private String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        boolean readable =
                Math.abs(plain.precision() - plain.scale() - 1) <= 7 && plain.scale() <= 20;
        if (readable) {
            return plain.toPlainString();
        }
        int exponent = plain.precision() - plain.scale() - 1;
        String digits = plain.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return notation.scientific(digits, exponent);
    }
}
