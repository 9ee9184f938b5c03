package dev.chalkproof.formula;

import dev.chalkproof.formula.Printer.Precedence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** LaTeX as authors write it. */
final class LatexNotation implements Notation {
    @Override
    public Precedence precedence(Operator operator) {
        return operator == Operator.DIV ? Precedence.PRODUCT : Notation.common(operator);
    }

    @Override
    public String parentheses(String inner) {
        return "\\left(" + inner + "\\right)";
    }

    @Override
    public String constant(Expr.Constant.Name name) {
        return switch (name) {
            case PI -> "\\pi";
            case E -> "e";
            case INFINITY -> "\\infty";
        };
    }

    @Override
    public String scientific(String digits, int exponent) {
        return digits.equals("1")
                ? "10^{" + exponent + "}"
                : digits + " \\cdot 10^{" + exponent + "}";
    }

    @Override
    public String reference(String name, List<String> indices) {
        return LatexNames.of(name, indices);
    }

    @Override
    public String apply(Expr.Apply e, Printer printer) {
        List<Expr> a = e.arguments();
        Expr x = a.getFirst();
        return switch (e.operator()) {
            case ADD,
                    SUB,
                    MUL,
                    MOD,
                    INT_DIV,
                    REMAINDER,
                    DOT,
                    HADAMARD,
                    MATMUL,
                    OUTER,
                    LESS,
                    LESS_EQUAL,
                    GREATER,
                    GREATER_EQUAL,
                    EQUAL,
                    NOT_EQUAL,
                    AND,
                    OR ->
                    infix(e, printer);
            case DIV -> "\\frac{" + open(x, printer) + "}{" + open(a.get(1), printer) + "}";
            case NEG -> "-" + printer.print(x, Precedence.PRODUCT);
            case NOT -> "\\neg " + printer.print(x, Precedence.ATOM);
            case POW -> printer.print(x, Precedence.ATOM) + "^{" + open(a.get(1), printer) + "}";
            case EXP -> "e^{" + open(x, printer) + "}";
            case SQRT -> "\\sqrt{" + open(x, printer) + "}";
            case ROOT -> "\\sqrt[" + open(x, printer) + "]{" + open(a.get(1), printer) + "}";
            case ABS -> "\\left|" + open(x, printer) + "\\right|";
            case FLOOR -> "\\lfloor " + open(x, printer) + " \\rfloor";
            case CEIL -> "\\lceil " + open(x, printer) + " \\rceil";
            case FACTORIAL -> printer.print(x, Precedence.ATOM) + "!";
            case BINOMIAL -> "\\binom{" + open(x, printer) + "}{" + open(a.get(1), printer) + "}";
            case TRANSPOSE -> printer.print(x, Precedence.ATOM) + "^\\top";
            case NORM_1 -> "\\|" + open(x, printer) + "\\|_1";
            case NORM_2 -> "\\|" + open(x, printer) + "\\|_2";
            case NORM_INF -> "\\|" + open(x, printer) + "\\|_\\infty";
            case FROBENIUS -> "\\|" + open(x, printer) + "\\|_F";
            case LOG -> "\\log_{" + open(x, printer) + "}" + argument(a.get(1), printer);
            case LOG2 -> "\\log_2" + argument(x, printer);
            case LOG10 -> "\\log_{10}" + argument(x, printer);
            case EXPECTATION -> "\\mathbb{E}\\left[" + open(x, printer) + "\\right]";
            case RANDOM_VARIANCE, VARIANCE -> "\\operatorname{Var}" + argument(x, printer);
            default -> name(e.operator()) + arguments(a, printer);
        };
    }

    private static String open(Expr expr, Printer printer) {
        return printer.print(expr, Precedence.RELATION);
    }

    private String arguments(List<Expr> all, Printer printer) {
        boolean list =
                all.size() == 1
                        && all.getFirst() instanceof Expr.Reduce e
                        && e.reduction() == Expr.Reduction.ARRAY;
        // A list of elements brings its parentheses along.
        return list
                ? open(all.getFirst(), printer)
                : "\\left("
                        + all.stream().map(b -> open(b, printer)).collect(Collectors.joining(", "))
                        + "\\right)";
    }

    private static String argument(Expr expr, Printer printer) {
        return "\\left(" + open(expr, printer) + "\\right)";
    }

    private String infix(Expr.Apply e, Printer printer) {
        Precedence own = Notation.common(e.operator());
        boolean relation = own == Precedence.RELATION;
        Precedence next = relation ? Precedence.SUM : own.next();
        String sign = " " + sign(e.operator()) + " ";
        StringBuilder text =
                new StringBuilder(printer.print(e.arguments().getFirst(), relation ? next : own));
        Expr before = e.arguments().getFirst();
        for (Expr argument : e.arguments().subList(1, e.arguments().size())) {
            String right =
                    printer.print(
                            argument,
                            argument instanceof Expr.Apply apply && apply.operator() == Operator.DIV
                                    ? own
                                    : next);
            boolean silent =
                    e.operator() == Operator.MUL
                            && !Character.isDigit(right.charAt(0))
                            && !(before instanceof Expr.Num && right.startsWith("\\frac"));
            text.append(silent ? " " : sign).append(right);
            before = argument;
        }
        return text.toString();
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case ADD -> "+";
            case SUB -> "-";
            case MUL, DOT, MATMUL -> "\\cdot";
            case MOD, REMAINDER -> "\\bmod";
            case INT_DIV -> "\\div";
            case HADAMARD -> "\\odot";
            case OUTER -> "\\otimes";
            case LESS -> "<";
            case LESS_EQUAL -> "\\le";
            case GREATER -> ">";
            case GREATER_EQUAL -> "\\ge";
            case EQUAL -> "=";
            case NOT_EQUAL -> "\\ne";
            case AND -> "\\wedge";
            case OR -> "\\vee";
            default -> throw new IllegalArgumentException(operator + " is no infix operator");
        };
    }

    private static String name(Operator operator) {
        String name = operator.name().toLowerCase(Locale.ROOT);
        return switch (operator) {
            case LN, SIN, COS, TAN, SINH, COSH, TANH, MAX, MIN -> "\\" + name;
            case ASIN, ACOS, ATAN -> "\\arc" + name.substring(1);
            case DETERMINANT -> "\\det";
            case GAMMA -> "\\Gamma";
            case SIGN -> "\\operatorname{sgn}";
            case LN1P -> "\\operatorname{log1p}";
            case TRACE -> "\\operatorname{tr}";
            default -> "\\operatorname{" + name.replace("_", "\\_") + "}";
        };
    }

    @Override
    public String call(String function, int derivative, List<String> arguments) {
        return reference(function, List.of())
                + "'".repeat(derivative)
                + "\\left("
                + Printer.list(arguments)
                + "\\right)";
    }

    @Override
    public String branch(String value, String condition) {
        return value
                + " & "
                + (condition.isEmpty() ? "\\text{otherwise}" : "\\text{if } " + condition);
    }

    @Override
    public String cases(List<String> branches) {
        return "\\begin{cases} " + String.join(" \\\\ ", branches) + " \\end{cases}";
    }

    @Override
    public String reduce(
            Expr.Reduction reduction, String index, String from, String to, String body) {
        String name =
                switch (reduction) {
                    case SUM -> "\\sum";
                    case PRODUCT -> "\\prod";
                    case MAX -> "\\max";
                    case MIN -> "\\min";
                    case ARRAY -> throw new IllegalArgumentException("it has elements, no value");
                };
        boolean big = reduction == Expr.Reduction.SUM || reduction == Expr.Reduction.PRODUCT;
        String i = reference(index, List.of());
        return big
                ? name + "_{" + i + "=" + from + "}^{" + to + "} " + body
                : name + "_{" + from + " \\le " + i + " \\le " + to + "} " + body;
    }

    @Override
    public String array(List<String> elements) {
        return "\\left[" + Printer.list(elements) + "\\right]";
    }

    /** Its first and last element, where these say what lies between; else one for all. */
    @Override
    public String family(Expr.Reduce e, Printer printer) {
        boolean rows =
                e.body() instanceof Expr.Reduce row && row.reduction() == Expr.Reduction.ARRAY;
        if (Exprs.mentions(e.body(), e.index()) && !rows) {
            return "\\left("
                    + open(Exprs.substitute(e.body(), e.index(), e.from()), printer)
                    + ", \\ldots, "
                    + open(Exprs.substitute(e.body(), e.index(), e.to()), printer)
                    + "\\right)";
        }
        String body = open(e.body(), printer);
        return (rows ? body : "\\left(" + body + "\\right)")
                + "_{"
                + reference(e.index(), List.of())
                + "="
                + open(e.from(), printer)
                + "}^{"
                + open(e.to(), printer)
                + "}";
    }

    /** It may end with an exponent already. */
    @Override
    public Precedence ofFamilies() {
        return Precedence.POWER;
    }

    @Override
    public String where() {
        return " \\text{ where } ";
    }

    @Override
    public String derivative(String variable, int order, String body) {
        String power = order == 1 ? "" : "^" + order;
        String x = reference(variable, List.of());
        return "\\frac{d" + power + "}{d" + x + power + "} " + body;
    }

    @Override
    public String gradient(String variable, String body) {
        return "\\nabla_{" + reference(variable, List.of()) + "} " + body;
    }

    @Override
    public String limit(String variable, String target, Expr.Side side, String body) {
        String from =
                switch (side) {
                    case BOTH -> "";
                    case BELOW -> "^-";
                    case ABOVE -> "^+";
                };
        String x = reference(variable, List.of());
        return "\\lim_{" + x + " \\to " + target + from + "} " + body;
    }
}
