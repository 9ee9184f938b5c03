package dev.chalkproof.claim.lift;

import dev.chalkproof.claim.lift.Term.WholeOp;

/** Java's whole-number arithmetic (JLS 4.2.2). */
final class Wholes {
    private Wholes() {}

    static long apply(WholeOp.Kind kind, long a, long b, boolean wide) {
        long result =
                switch (kind) {
                    case ADD -> a + b;
                    case SUBTRACT -> a - b;
                    case MULTIPLY -> a * b;
                    case DIVIDE -> a / nonZero(b);
                    case REMAINDER -> a % nonZero(b);
                    case FLOOR_DIVIDE -> Math.floorDiv(a, nonZero(b));
                    case CEIL_DIVIDE -> Math.ceilDiv(a, nonZero(b));
                    case FLOOR_MOD -> Math.floorMod(a, nonZero(b));
                    case MAX -> Math.max(a, b);
                    case MIN -> Math.min(a, b);
                    case AND -> a & b;
                    case OR -> a | b;
                    case XOR -> a ^ b;
                    case SHIFT_LEFT -> wide ? a << b : (int) a << (int) b;
                    case SHIFT_RIGHT -> wide ? a >> b : (int) a >> (int) b;
                    case SHIFT_RIGHT_UNSIGNED -> wide ? a >>> b : (int) a >>> (int) b;
                };
        // The lowest 32 bits of the 64-bit result are those of the 32-bit one.
        return wide ? result : (int) result;
    }

    private static long nonZero(long divisor) {
        if (divisor == 0) {
            throw Stop.threw("java.lang.ArithmeticException: / by zero");
        }
        return divisor;
    }
}
