package dev.chalkproof.formula;

import dev.chalkproof.formula.Printer.Precedence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Plain text, close to what programs write. */
final class TextNotation implements Notation {
    @Override
    public Precedence precedence(Operator operator) {
        return Notation.common(operator);
    }

    @Override
    public String parentheses(String inner) {
        return "(" + inner + ")";
    }

    @Override
    public String constant(Expr.Constant.Name name) {
        return switch (name) {
            case PI -> "pi";
            case E -> "e";
            case INFINITY -> "infinity";
        };
    }

    @Override
    public String scientific(String digits, int exponent) {
        return digits + "e" + exponent;
    }

    @Override
    public String reference(String name, List<String> indices) {
        return indices.isEmpty() ? name : name + "[" + Printer.list(indices) + "]";
    }

    @Override
    public String apply(Expr.Apply e, Printer printer) {
        List<Expr> arguments = e.arguments();
        String sign = infix(e.operator());
        if (!sign.isEmpty() && arguments.size() > 1) {
            return infix(e, sign, printer);
        }
        Expr first = arguments.getFirst();
        return switch (e.operator()) {
            case NEG -> "-" + printer.print(first, Precedence.PRODUCT);
            case NOT -> "not " + printer.print(first, Precedence.ATOM);
            case FACTORIAL -> printer.print(first, Precedence.ATOM) + "!";
            case POW ->
                    printer.print(first, Precedence.ATOM)
                            + "^"
                            + printer.print(arguments.get(1), Precedence.POWER);
            case TRANSPOSE -> printer.print(first, Precedence.ATOM) + "^T";
            case ABS -> "|" + printer.print(first, Precedence.SUM) + "|";
            default ->
                    name(e.operator())
                            + "("
                            + arguments.stream()
                                    .map(a -> printer.print(a, Precedence.RELATION))
                                    .collect(Collectors.joining(", "))
                            + ")";
        };
    }

    private String infix(Expr.Apply e, String sign, Printer printer) {
        Precedence own = Notation.common(e.operator());
        boolean relation = own == Precedence.RELATION;
        Precedence next = relation ? Precedence.SUM : own.next();
        StringBuilder text =
                new StringBuilder(printer.print(e.arguments().getFirst(), relation ? next : own));
        for (Expr argument : e.arguments().subList(1, e.arguments().size())) {
            text.append(' ').append(sign).append(' ').append(printer.print(argument, next));
        }
        return text.toString();
    }

    /** The sign between two operands, empty where there is none. */
    static String infix(Operator operator) {
        return switch (operator) {
            case ADD -> "+";
            case SUB -> "-";
            case MUL -> "*";
            case DIV -> "/";
            case MOD -> "mod";
            case INT_DIV -> "div";
            case REMAINDER -> "rem";
            case HADAMARD -> ".*";
            case DOT, MATMUL -> "@";
            case OUTER -> "(x)";
            case LESS -> "<";
            case LESS_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_EQUAL -> ">=";
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
            case AND -> "and";
            case OR -> "or";
            default -> "";
        };
    }

    private static String name(Operator operator) {
        return switch (operator) {
            case TOTAL -> "sum";
            case FROBENIUS -> "frobenius";
            case NORM_1, NORM_2, NORM_INF ->
                    operator.name().toLowerCase(Locale.ROOT).replace("_", "");
            case RANDOM_VARIANCE -> "Var";
            case EXPECTATION -> "E";
            case PROBABILITY -> "P";
            default -> operator.name().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public String call(String function, int derivative, List<String> arguments) {
        return function + "'".repeat(derivative) + "(" + Printer.list(arguments) + ")";
    }

    @Override
    public String branch(String value, String condition) {
        return value + (condition.isEmpty() ? " otherwise" : " if " + condition);
    }

    @Override
    public String cases(List<String> branches) {
        return "{" + String.join("; ", branches) + "}";
    }

    @Override
    public String reduce(
            Expr.Reduction reduction, String index, String from, String to, String body) {
        String name =
                switch (reduction) {
                    case SUM -> "sum";
                    case PRODUCT -> "product";
                    case MAX -> "max";
                    case MIN -> "min";
                    case ARRAY -> "array";
                };
        return name + "[" + index + " = " + from + " to " + to + "] " + body;
    }

    @Override
    public String array(List<String> elements) {
        return "[" + Printer.list(elements) + "]";
    }

    @Override
    public String family(Expr.Reduce e, Printer printer) {
        return reduce(
                e.reduction(),
                e.index(),
                printer.print(e.from(), Precedence.SUM),
                printer.print(e.to(), Precedence.SUM),
                printer.print(e.body(), Precedence.PRODUCT));
    }

    @Override
    public Precedence ofFamilies() {
        return Precedence.SUM;
    }

    @Override
    public String where() {
        return " where ";
    }

    @Override
    public String derivative(String variable, int order, String body) {
        String power = order == 1 ? "" : "^" + order;
        return "d" + power + "/d" + variable + power + " " + body;
    }

    @Override
    public String gradient(String variable, String body) {
        return "gradient by " + variable + " of " + body;
    }

    @Override
    public String limit(String variable, String target, Expr.Side side, String body) {
        String from =
                switch (side) {
                    case BOTH -> "";
                    case BELOW -> " from below";
                    case ABOVE -> " from above";
                };
        return "lim[" + variable + " -> " + target + from + "] " + body;
    }
}
