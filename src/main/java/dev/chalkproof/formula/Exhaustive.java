package dev.chalkproof.formula;

import java.util.List;

/** Whether two conditions that can't be decided leave no gap: one of them must hold. */
final class Exhaustive {
    private Exhaustive() {}

    /** Whether some pair among the conditions says the opposite of each other. */
    static boolean anyPair(List<Expr> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            for (int k = i + 1; k < conditions.size(); k++) {
                if (areOpposite(conditions.get(i), conditions.get(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean areOpposite(Expr a, Expr b) {
        if (!(a instanceof Expr.Apply x && b instanceof Expr.Apply y)) {
            return false;
        }
        if (x.arguments().size() != 2 || y.arguments().size() != 2) {
            return false;
        }
        boolean same =
                x.arguments().equals(y.arguments()) && y.operator() == opposite(x.operator());
        boolean turned =
                x.arguments().equals(y.arguments().reversed())
                        && turned(y.operator()) == opposite(x.operator());
        return same || turned;
    }

    /** What holds where a relation doesn't; the operator itself if it is no relation. */
    private static Operator opposite(Operator relation) {
        return switch (relation) {
            case LESS -> Operator.GREATER_EQUAL;
            case LESS_EQUAL -> Operator.GREATER;
            case GREATER -> Operator.LESS_EQUAL;
            case GREATER_EQUAL -> Operator.LESS;
            case EQUAL -> Operator.NOT_EQUAL;
            case NOT_EQUAL -> Operator.EQUAL;
            default -> Operator.NOT;
        };
    }

    /** The relation with its sides exchanged. */
    private static Operator turned(Operator relation) {
        return switch (relation) {
            case LESS -> Operator.GREATER;
            case LESS_EQUAL -> Operator.GREATER_EQUAL;
            case GREATER -> Operator.LESS;
            case GREATER_EQUAL -> Operator.LESS_EQUAL;
            default -> relation;
        };
    }
}
