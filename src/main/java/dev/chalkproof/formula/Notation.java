package dev.chalkproof.formula;

import java.util.List;

/** How a printer writes the parts of expressions. */
interface Notation {
    Printer.Precedence precedence(Operator operator);

    String parentheses(String inner);

    String constant(Expr.Constant.Name name);

    String scientific(String digits, int exponent);

    String reference(String name, List<String> indices);

    String apply(Expr.Apply apply, Printer printer);

    String call(String function, int derivative, List<String> arguments);

    /** A branch; the condition is empty for "otherwise". */
    String branch(String value, String condition);

    String cases(List<String> branches);

    String reduce(Expr.Reduction reduction, String index, String from, String to, String body);

    String array(List<String> elements);

    /** An array whose elements are given by their index. */
    String family(Expr.Reduce family, Printer printer);

    /** How strongly {@link #family} holds together. */
    Printer.Precedence ofFamilies();

    String where();

    String derivative(String variable, int order, String body);

    String gradient(String variable, String body);

    String limit(String variable, String target, Expr.Side side, String body);

    /** The sign of a relation or an infix operator that both notations share in form. */
    static Printer.Precedence common(Operator operator) {
        return switch (operator) {
            case ADD, SUB -> Printer.Precedence.SUM;
            case MUL, MOD, INT_DIV, REMAINDER, DOT, HADAMARD, MATMUL, OUTER, DIV ->
                    Printer.Precedence.PRODUCT;
            case NEG -> Printer.Precedence.SIGN;
            case POW, TRANSPOSE, FACTORIAL -> Printer.Precedence.POWER;
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT ->
                    Printer.Precedence.RELATION;
            default -> Printer.Precedence.ATOM;
        };
    }
}
