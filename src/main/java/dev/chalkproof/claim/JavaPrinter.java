package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Expressions as Java writes them, for messages. */
final class JavaPrinter {
    private static final int ATOM = 10;

    private final UnaryOperator<String> names;
    private final Map<Expr, String> places;

    /**
     * @param names the Java name of a symbol's canonical name
     */
    JavaPrinter(UnaryOperator<String> names) {
        this(names, Map.of());
    }

    /**
     * @param places what the code writes for a whole reference, indices and all
     */
    JavaPrinter(UnaryOperator<String> names, Map<Expr, String> places) {
        this.names = names;
        this.places = places;
    }

    String print(Expr expr) {
        return switch (expr) {
            case Expr.Num(BigDecimal value, var _) -> number(value);
            case Expr.Constant constant -> "Math." + constant.name();
            case Expr.Bool bool -> Boolean.toString(bool.value());
            case Expr.Ref ref when places.containsKey(ref) -> places.getOrDefault(ref, "");
            case Expr.Ref ref ->
                    names.apply(ref.name())
                            + ref.indices().stream()
                                    .map(i -> "[" + print(i) + "]")
                                    .collect(Collectors.joining());
            case Expr.Apply apply -> apply(apply);
            case Expr.Call call -> call(names.apply(call.function()), call.arguments());
            case Expr.Cases cases ->
                    cases.branches().stream()
                            .map(
                                    b ->
                                            b.condition() instanceof Expr.Bool
                                                    ? print(b.value())
                                                    : print(b.condition())
                                                            + " ? "
                                                            + print(b.value()))
                            .collect(Collectors.joining(" : "));
            case Expr.Reduce reduce ->
                    reduce.reduction().name().toLowerCase(Locale.ROOT)
                            + "("
                            + print(reduce.body())
                            + ")";
            case Expr.Array array ->
                    array.elements().stream()
                            .map(this::print)
                            .collect(Collectors.joining(", ", "{", "}"));
            case Expr.Let let -> print(let.body());
            case Expr.Derivative d -> "d(" + print(d.body()) + ")/d" + names.apply(d.variable());
            case Expr.Gradient g -> "grad(" + print(g.body()) + ")";
            case Expr.Limit limit -> "lim(" + print(limit.body()) + ")";
        };
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() > 6 || plain.scale() < -6
                ? plain.toString().replace("E", "e")
                : plain.toPlainString();
    }

    private String apply(Expr.Apply apply) {
        List<Expr> arguments = apply.arguments();
        String token = token(apply.operator());
        if (!token.isEmpty() && arguments.size() == 2) {
            int own = precedence(apply);
            Expr right = arguments.getLast();
            boolean wrap =
                    precedence(right) < own
                            || (precedence(right) == own
                                    && !token.equals("+")
                                    && !token.equals("*"));
            return wrapped(arguments.getFirst(), precedence(arguments.getFirst()) < own)
                    + " "
                    + token
                    + " "
                    + wrapped(right, wrap);
        }
        return switch (apply.operator()) {
            case NEG ->
                    "-" + wrapped(arguments.getFirst(), precedence(arguments.getFirst()) < ATOM);
            case NOT ->
                    "!" + wrapped(arguments.getFirst(), precedence(arguments.getFirst()) < ATOM);
            case LN -> call("Math.log", arguments);
            case LN1P -> call("Math.log1p", arguments);
            case SIGN -> call("Math.signum", arguments);
            case TRUNCATE ->
                    "(int) "
                            + wrapped(
                                    arguments.getFirst(), precedence(arguments.getFirst()) < ATOM);
            default -> call("Math." + apply.operator().name().toLowerCase(Locale.ROOT), arguments);
        };
    }

    private String wrapped(Expr expr, boolean wrap) {
        return wrap ? "(" + print(expr) + ")" : print(expr);
    }

    private String call(String name, List<Expr> arguments) {
        return name
                + arguments.stream().map(this::print).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String token(Operator operator) {
        return switch (operator) {
            case ADD -> "+";
            case SUB -> "-";
            case MUL, HADAMARD -> "*";
            case DIV, INT_DIV -> "/";
            case MOD, REMAINDER -> "%";
            case LESS -> "<";
            case LESS_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_EQUAL -> ">=";
            case EQUAL -> "==";
            case NOT_EQUAL -> "!=";
            case AND -> "&&";
            case OR -> "||";
            default -> "";
        };
    }

    private static int precedence(Expr expr) {
        return switch (expr) {
            case Expr.Apply apply ->
                    switch (apply.operator()) {
                        case OR -> 1;
                        case AND -> 2;
                        case EQUAL, NOT_EQUAL -> 3;
                        case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> 4;
                        case ADD, SUB -> 5;
                        case MUL, HADAMARD, DIV, INT_DIV, MOD, REMAINDER -> 6;
                        case NEG, NOT -> 7;
                        default -> ATOM;
                    };
            case Expr.Cases _ -> 0;
            case Expr.Num num -> num.value().signum() < 0 ? 7 : ATOM;
            case Expr.Constant _,
                    Expr.Bool _,
                    Expr.Ref _,
                    Expr.Call _,
                    Expr.Reduce _,
                    Expr.Array _,
                    Expr.Let _,
                    Expr.Derivative _,
                    Expr.Gradient _,
                    Expr.Limit _ ->
                    ATOM;
        };
    }
}
