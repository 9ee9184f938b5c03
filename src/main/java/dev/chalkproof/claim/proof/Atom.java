package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What polynomials are made of: symbols, and functions of polynomials that algebra looks no further
 * into. Two atoms are the same if they are written the same; the text is made once, since they are
 * compared all the time.
 */
sealed interface Atom extends Comparable<Atom> {
    /** How it is written. */
    String key();

    @Override
    default int compareTo(Atom other) {
        return key().compareTo(other.key());
    }

    record Symbol(String key) implements Atom {}

    /** An element of an array, or of a sequence. */
    record Element(String name, List<Fraction> indices, String key) implements Atom {
        Element(String name, List<Fraction> indices) {
            this(name, indices, name + indices);
        }
    }

    /**
     * A sum over whole numbers between ends that are not known, or another reduction.
     *
     * @param indices the names, which stand for nothing outside of it, each with its ends
     */
    record Reduced(Expr.Reduction reduction, List<Index> indices, Fraction body, String key)
            implements Atom {
        Reduced(Expr.Reduction reduction, List<Index> indices, Fraction body) {
            this(reduction, indices, body, reduction + indices.toString() + "{" + body + "}");
        }

        /** A number that runs from one to another. */
        record Index(String name, Fraction from, Fraction to) {
            @Override
            public String toString() {
                return name + "=" + from + ".." + to;
            }
        }
    }

    /** The quotients that it is made of. */
    default List<Fraction> parts() {
        return switch (this) {
            case Symbol _, Pi _, Imaginary _, Prime _ -> List.of();
            case Exp(Monomial exponent, String _) ->
                    List.of(Fraction.of(Polynomial.of(exponent, Rational.ONE)));
            case Ln(Polynomial argument, String _) -> List.of(Fraction.of(argument));
            case Group(Polynomial base, String _) -> List.of(Fraction.of(base));
            case Power(Polynomial base, Monomial exponent, String _) ->
                    List.of(Fraction.of(base), Fraction.of(Polynomial.of(exponent, Rational.ONE)));
            case Function function -> function.arguments();
            case Element element -> element.indices();
            case Reduced reduced -> {
                List<Fraction> parts = new ArrayList<>(List.of(reduced.body()));
                for (Reduced.Index index : reduced.indices()) {
                    parts.add(index.from());
                    parts.add(index.to());
                }
                yield parts;
            }
        };
    }

    record Pi() implements Atom {
        @Override
        public String key() {
            return "\u03c0";
        }
    }

    /** The imaginary unit: sines and cosines are exponentials of it. */
    record Imaginary() implements Atom {
        @Override
        public String key() {
            return "\u2148";
        }
    }

    /** A prime number, of which there are only powers between 0 and 1: square roots and such. */
    record Prime(BigInteger value, String key) implements Atom {
        Prime(BigInteger value) {
            this(value, "#" + value);
        }
    }

    /** The exponential of a product; its powers are those of its multiples. */
    record Exp(Monomial exponent, String key) implements Atom {
        Exp(Monomial exponent) {
            this(exponent, "exp(" + exponent + ")");
        }
    }

    /** The logarithm of a sum; those of products are taken apart. */
    record Ln(Polynomial argument, String key) implements Atom {
        Ln(Polynomial argument) {
            this(argument, "ln(" + argument + ")");
        }
    }

    /** A sum of which there are only powers between 0 and 1. */
    record Group(Polynomial base, String key) implements Atom {
        Group(Polynomial base) {
            this(base, "(" + base + ")");
        }
    }

    /** A power with a whole exponent that is no number, of a base that may have any sign. */
    record Power(Polynomial base, Monomial exponent, String key) implements Atom {
        Power(Polynomial base, Monomial exponent) {
            this(base, exponent, "(" + base + ")^(" + exponent + ")");
        }
    }

    /** A function of which little more is known than that equal arguments give equal values. */
    record Function(Operator operator, List<Fraction> arguments, String key) implements Atom {
        Function(Operator operator, List<Fraction> arguments) {
            this(operator, arguments, operator + arguments.toString());
        }
    }
}
