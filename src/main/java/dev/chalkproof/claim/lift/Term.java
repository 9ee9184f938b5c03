package dev.chalkproof.claim.lift;

import dev.chalkproof.formula.Operator;
import java.math.BigDecimal;
import java.util.List;

/**
 * A Java expression whose types are settled: conversions are explicit, whole numbers are told from
 * reals, names are resolved.
 */
public sealed interface Term {
    /** A real literal, exact as it is written. */
    record Real(BigDecimal value) implements Term {}

    /** A constant that has no exact decimal, such as {@code Math.PI} or NaN. */
    record Special(double value) implements Term {}

    record Whole(long value) implements Term {}

    record Truth(boolean value) implements Term {}

    record Local(String name) implements Term {}

    /** A static final field. */
    record Constant(String name) implements Term {}

    /**
     * Arithmetic of 32 or 64 bits that wraps around.
     *
     * @param wide whether on {@code long}
     */
    record WholeOp(Kind kind, Term left, Term right, boolean wide) implements Term {
        public enum Kind {
            ADD,
            SUBTRACT,
            MULTIPLY,
            DIVIDE,
            REMAINDER,
            FLOOR_DIVIDE,
            CEIL_DIVIDE,
            FLOOR_MOD,
            MAX,
            MIN,
            AND,
            OR,
            XOR,
            SHIFT_LEFT,
            SHIFT_RIGHT,
            SHIFT_RIGHT_UNSIGNED
        }
    }

    /** Arithmetic on reals. */
    record RealOp(Operator operator, List<Term> arguments) implements Term {
        public RealOp {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code a < b} and its kin; both sides are whole, both real, or both truth values. */
    record Compare(Operator operator, Term left, Term right) implements Term {}

    record Not(Term operand) implements Term {}

    /** Short-circuit conjunction. */
    record And(Term left, Term right) implements Term {}

    /** Short-circuit disjunction. */
    record Or(Term left, Term right) implements Term {}

    record Conditional(Term condition, Term then, Term otherwise) implements Term {}

    /** Whether a real is NaN ({@code Double.isNaN}) or finite. */
    record Classify(boolean finite, Term operand) implements Term {}

    record ToReal(Term operand) implements Term {}

    /** A cast of a real: toward zero, at the ends of the range where it is beyond them. */
    record ToWhole(Term operand, boolean wide) implements Term {}

    /** A cast between whole types: the lowest {@code bits}, with their sign. */
    record Narrow(Term operand, int bits) implements Term {}

    record Element(Term array, Term index) implements Term {}

    record Length(Term array) implements Term {}

    /** An array of zeros. */
    record NewArray(Type element, List<Term> sizes) implements Term {
        public NewArray {
            sizes = List.copyOf(sizes);
        }
    }

    record ArrayOf(List<Term> elements) implements Term {
        public ArrayOf {
            elements = List.copyOf(elements);
        }
    }

    /** A copy of an array, cut or filled with zeros to the length where one is given. */
    record CopyOf(Term array, Term from, Term to, Type element) implements Term {}

    /**
     * An assignment to a {@link Local} or an {@link Element}.
     *
     * @param yieldsOld whether its value is what was there before, as {@code i++} does
     */
    record Assign(Term place, Term value, boolean yieldsOld) implements Term {}

    /** A call of a method of the page, by its index in {@link Lifted#methods}. */
    record Invoke(int method, List<Term> arguments) implements Term {
        public Invoke {
            arguments = List.copyOf(arguments);
        }
    }

    /** A constructor that runs for records: the canonical one. */
    record NewRecord(String type, List<Term> components) implements Term {
        public NewRecord {
            components = List.copyOf(components);
        }
    }

    record Component(Term record, String name) implements Term {}

    /** A switch expression's block, left by {@link Step.Yield}. */
    record BlockTerm(Step body) implements Term {}

    /** A stream of the whole numbers from one to another, the latter excluded. */
    record Range(Term from, Term to) implements Term {}

    /** A lambda's parameters and body; a block's value is returned. */
    record Lambda(List<String> parameters, Step body) {
        public Lambda {
            parameters = List.copyOf(parameters);
        }
    }

    record Map(Term stream, Lambda function) implements Term {}

    record Filter(Term stream, Lambda predicate) implements Term {}

    record Fold(Term stream, Term start, Lambda function) implements Term {}

    /** An optional's value, or what stands for it where there is none. */
    record OrElse(Term optional, Term otherwise) implements Term {}

    /** A stream reduced to an {@link Type.OptionalOf}. */
    record Reduce(Term stream, Lambda function) implements Term {}

    /** What the code throws, as an expression. */
    record Fail(String what) implements Term {}
}
