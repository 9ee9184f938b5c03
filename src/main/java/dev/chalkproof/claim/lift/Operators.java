package dev.chalkproof.claim.lift;

import com.sun.source.tree.Tree;
import dev.chalkproof.claim.lift.Term.WholeOp;
import dev.chalkproof.formula.Operator;

/** What Java's operator tokens stand for. */
final class Operators {
    private Operators() {}

    static WholeOp.Kind whole(Tree.Kind kind) throws NotLifted {
        return switch (kind) {
            case PLUS -> WholeOp.Kind.ADD;
            case MINUS -> WholeOp.Kind.SUBTRACT;
            case MULTIPLY -> WholeOp.Kind.MULTIPLY;
            case DIVIDE -> WholeOp.Kind.DIVIDE;
            case REMAINDER -> WholeOp.Kind.REMAINDER;
            case AND -> WholeOp.Kind.AND;
            case OR -> WholeOp.Kind.OR;
            case XOR -> WholeOp.Kind.XOR;
            case LEFT_SHIFT -> WholeOp.Kind.SHIFT_LEFT;
            case RIGHT_SHIFT -> WholeOp.Kind.SHIFT_RIGHT;
            case UNSIGNED_RIGHT_SHIFT -> WholeOp.Kind.SHIFT_RIGHT_UNSIGNED;
            default -> throw new NotLifted("it holds the operator " + kind);
        };
    }

    static Operator real(Tree.Kind kind) throws NotLifted {
        return switch (kind) {
            case PLUS -> Operator.ADD;
            case MINUS -> Operator.SUB;
            case MULTIPLY -> Operator.MUL;
            case DIVIDE -> Operator.DIV;
            case REMAINDER -> Operator.REMAINDER;
            default -> throw new NotLifted("it holds the operator " + kind);
        };
    }

    static Operator comparison(Tree.Kind kind) throws NotLifted {
        return switch (kind) {
            case EQUAL_TO -> Operator.EQUAL;
            case NOT_EQUAL_TO -> Operator.NOT_EQUAL;
            case LESS_THAN -> Operator.LESS;
            case LESS_THAN_EQUAL -> Operator.LESS_EQUAL;
            case GREATER_THAN -> Operator.GREATER;
            case GREATER_THAN_EQUAL -> Operator.GREATER_EQUAL;
            default -> throw new NotLifted("it holds the operator " + kind);
        };
    }

    static Tree.Kind plain(Tree.Kind compound) throws NotLifted {
        return switch (compound) {
            case PLUS_ASSIGNMENT -> Tree.Kind.PLUS;
            case MINUS_ASSIGNMENT -> Tree.Kind.MINUS;
            case MULTIPLY_ASSIGNMENT -> Tree.Kind.MULTIPLY;
            case DIVIDE_ASSIGNMENT -> Tree.Kind.DIVIDE;
            case REMAINDER_ASSIGNMENT -> Tree.Kind.REMAINDER;
            case AND_ASSIGNMENT -> Tree.Kind.AND;
            case OR_ASSIGNMENT -> Tree.Kind.OR;
            case XOR_ASSIGNMENT -> Tree.Kind.XOR;
            case LEFT_SHIFT_ASSIGNMENT -> Tree.Kind.LEFT_SHIFT;
            case RIGHT_SHIFT_ASSIGNMENT -> Tree.Kind.RIGHT_SHIFT;
            case UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> Tree.Kind.UNSIGNED_RIGHT_SHIFT;
            default -> throw new NotLifted("it holds the operator " + compound);
        };
    }
}
