package dev.chalkproof.claim.lift;

import dev.chalkproof.claim.lift.Type.Basic;
import java.math.BigDecimal;

/** A term and its static type, with Java's conversions between types (JLS chapter 5). */
record Typed(Term term, Type type) {
    /** Binary numeric promotion (JLS 5.6): the type both operands are converted to. */
    static Basic promoted(Typed a, Typed b) throws NotLifted {
        Basic left = a.numeric();
        Basic right = b.numeric();
        if (left == Basic.DOUBLE || right == Basic.DOUBLE) {
            return Basic.DOUBLE;
        }
        return left == Basic.LONG || right == Basic.LONG ? Basic.LONG : Basic.INT;
    }

    Basic numeric() throws NotLifted {
        if (type instanceof Basic basic && (basic.isWhole() || basic == Basic.DOUBLE)) {
            return basic;
        }
        throw new NotLifted("it computes with something that is not a number");
    }

    /** What assignment or a cast makes of it. */
    Term as(Type target) throws NotLifted {
        if (type.equals(target)) {
            return term;
        }
        if (type instanceof Basic from && target instanceof Basic to) {
            if (to == Basic.DOUBLE && from.isWhole()) {
                return term instanceof Term.Whole(long value)
                        ? new Term.Real(BigDecimal.valueOf(value))
                        : new Term.ToReal(term);
            }
            if (to.isWhole() && from == Basic.DOUBLE) {
                return new Term.ToWhole(term, to == Basic.LONG);
            }
            if (to == Basic.LONG && from == Basic.INT) {
                return term;
            }
            if (to == Basic.INT && from == Basic.LONG) {
                return new Term.Narrow(term, Integer.SIZE);
            }
        }
        throw new NotLifted("it converts between types that are not numbers");
    }

    /** Whether it may be passed where the target is wanted, without a cast. */
    boolean fits(Type target) {
        return type.equals(target)
                || (type == Basic.INT && (target == Basic.LONG || target == Basic.DOUBLE))
                || (type == Basic.LONG && target == Basic.DOUBLE);
    }
}
