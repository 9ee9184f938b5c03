package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.util.List;

/**
 * A mathematical expression: what a formula says, and what Java code that was lifted says, in one
 * language, so that the two can be compared.
 *
 * <p>Values are reals, truth values, and arrays of these (a matrix is an array of rows). An
 * expression holds no number system; an {@link Evaluator} brings one.
 */
public sealed interface Expr {
    /** Where the expression stands. */
    Origin at();

    /** An exact decimal number, as it is written: {@code 0.1} means one tenth. */
    record Num(BigDecimal value, Origin at) implements Expr {}

    /** A constant that has no exact decimal. */
    record Constant(Name name, Origin at) implements Expr {
        /** The constants there are. */
        public enum Name {
            PI,
            E,
            INFINITY
        }
    }

    record Bool(boolean value, Origin at) implements Expr {}

    /**
     * A symbol, or an element of a sequence or array: {@code eta0} without indices, {@code v} with
     * {@code [t - 1]}, {@code W} with {@code [i, j]}.
     *
     * @param name the canonical name, such as {@code eta_0}
     */
    record Ref(String name, List<Expr> indices, Origin at) implements Expr {
        public Ref {
            indices = List.copyOf(indices);
        }
    }

    record Apply(Operator operator, List<Expr> arguments, Origin at) implements Expr {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * The value of a documented or declared function.
     *
     * @param derivative how many times it is differentiated by its first parameter, 0 for the
     *     function itself
     */
    record Call(String function, int derivative, List<Expr> arguments, Origin at) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The value of the first branch whose condition holds; undefined where none does. */
    record Cases(List<Branch> branches, Origin at) implements Expr {
        public Cases {
            branches = List.copyOf(branches);
        }
    }

    /** One branch of {@link Cases}; {@code otherwise} has the condition {@code true}. */
    record Branch(Expr value, Expr condition) {}

    /**
     * {@code from, ..., to} reduced over the whole numbers that {@code index} takes; none if to <
     * from.
     */
    record Reduce(Reduction reduction, String index, Expr from, Expr to, Expr body, Origin at)
            implements Expr {}

    /** What a {@link Reduce} does. */
    enum Reduction {
        SUM,
        PRODUCT,
        MAX,
        MIN,
        /** No reduction: the array of the values. */
        ARRAY
    }

    record Array(List<Expr> elements, Origin at) implements Expr {
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /** A value that a name stands for within a body; lifted locals and memoised sub-terms. */
    record Let(String name, Expr value, Expr body, Origin at) implements Expr {}

    /**
     * The derivative of an expression by a variable, which stays free in it.
     *
     * @param order how many times, at least 1
     */
    record Derivative(Expr body, String variable, int order, Origin at) implements Expr {}

    /** The array of partial derivatives by an array-valued variable. */
    record Gradient(Expr body, String variable, Origin at) implements Expr {}

    record Limit(Expr body, String variable, Expr target, Side side, Origin at) implements Expr {}

    /** From where a {@link Limit} is approached. */
    enum Side {
        BOTH,
        BELOW,
        ABOVE
    }
}
