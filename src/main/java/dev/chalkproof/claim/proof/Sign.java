package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Operator;

/** What is said of a number by comparing it with zero. */
enum Sign {
    POSITIVE,
    NON_NEGATIVE,
    ZERO,
    NON_ZERO;

    /**
     * What a relation says of the difference of its sides.
     *
     * @throws NoProof if the operator is no relation
     */
    static Sign of(Operator relation) {
        return switch (relation) {
            case GREATER, LESS -> POSITIVE;
            case GREATER_EQUAL, LESS_EQUAL -> NON_NEGATIVE;
            case EQUAL -> ZERO;
            case NOT_EQUAL -> NON_ZERO;
            default -> throw new NoProof(relation + " is no relation");
        };
    }

    /** Whether the difference is right minus left. */
    static boolean isTurned(Operator relation) {
        return relation == Operator.LESS || relation == Operator.LESS_EQUAL;
    }
}
