package dev.chalkproof.claim.lift;

import com.sun.source.tree.Tree;
import dev.chalkproof.claim.lift.Term.WholeOp;
import dev.chalkproof.claim.lift.Type.Basic;
import dev.chalkproof.formula.Operator;
import java.math.BigDecimal;
import java.util.List;

/** Java's operators on terms whose types are settled (JLS 15.15 to 15.25). */
final class Operations {
    private Operations() {}

    /** The opposite number. */
    static Typed negate(Typed operand) throws NotLifted {
        Basic type = operand.numeric();
        return switch (operand.term()) {
            case Term.Real(BigDecimal value) when value.signum() != 0 ->
                    new Typed(new Term.Real(value.negate()), type);
            case Term term when type == Basic.DOUBLE ->
                    new Typed(new Term.RealOp(Operator.NEG, List.of(term)), type);
            case Term term ->
                    new Typed(
                            new WholeOp(
                                    WholeOp.Kind.SUBTRACT,
                                    new Term.Whole(0),
                                    term,
                                    type == Basic.LONG),
                            type);
        };
    }

    /** Two operands with an operator between them, but no assignment. */
    static Typed binary(Tree.Kind kind, Typed left, Typed right) throws NotLifted {
        boolean truths = left.type() == Basic.BOOLEAN && right.type() == Basic.BOOLEAN;
        return switch (kind) {
            case CONDITIONAL_AND ->
                    new Typed(
                            new Term.And(left.as(Basic.BOOLEAN), right.as(Basic.BOOLEAN)),
                            Basic.BOOLEAN);
            case CONDITIONAL_OR ->
                    new Typed(
                            new Term.Or(left.as(Basic.BOOLEAN), right.as(Basic.BOOLEAN)),
                            Basic.BOOLEAN);
            case EQUAL_TO,
                    NOT_EQUAL_TO,
                    LESS_THAN,
                    LESS_THAN_EQUAL,
                    GREATER_THAN,
                    GREATER_THAN_EQUAL -> {
                Type common = truths ? Basic.BOOLEAN : Typed.promoted(left, right);
                yield new Typed(
                        new Term.Compare(
                                Operators.comparison(kind), left.as(common), right.as(common)),
                        Basic.BOOLEAN);
            }
            case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER -> {
                Basic common = Typed.promoted(left, right);
                yield common == Basic.DOUBLE
                        ? new Typed(
                                new Term.RealOp(
                                        Operators.real(kind),
                                        List.of(left.as(common), right.as(common))),
                                common)
                        : whole(Operators.whole(kind), left, right, common);
            }
            case AND, OR, XOR ->
                    whole(Operators.whole(kind), left, right, Typed.promoted(left, right));
            // A shift has the type of its left operand (JLS 15.19).
            case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT ->
                    whole(Operators.whole(kind), left, right, left.numeric());
            default -> throw new NotLifted("it holds an operator that is not arithmetic");
        };
    }

    private static Typed whole(WholeOp.Kind kind, Typed left, Typed right, Basic type)
            throws NotLifted {
        if (!type.isWhole() || !right.numeric().isWhole()) {
            throw new NotLifted("it applies a bit operator to a double");
        }
        return new Typed(new WholeOp(kind, left.term(), right.term(), type == Basic.LONG), type);
    }

    /** The type of a value that may be either of two. */
    static Type common(Typed a, Typed b) throws NotLifted {
        return a.type().equals(b.type()) ? a.type() : Typed.promoted(a, b);
    }
}
