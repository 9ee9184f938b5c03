package dev.chalkproof.claim;

import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Ball;
import dev.chalkproof.formula.BallArithmetic;
import dev.chalkproof.formula.DoubleArithmetic;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Interval;
import dev.chalkproof.formula.IntervalArithmetic;
import dev.chalkproof.formula.RunningError;
import dev.chalkproof.formula.RunningErrorArithmetic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number systems that checks compute in. */
final class Systems {
    private Systems() {}

    /** What the author's code computes in. */
    static Arithmetic<Double> doubles() {
        return DoubleArithmetic.INSTANCE;
    }

    /** Enclosures that hold the exact value. */
    static Arithmetic<Ball> balls(int bits) {
        return new BallArithmetic(bits);
    }

    /** Sets of numbers, for proofs. */
    static Arithmetic<Interval> intervals() {
        return IntervalArithmetic.INSTANCE;
    }

    static Judge<Ball> judge(Subject subject) {
        Map<Integer, Arithmetic<Ball>> systems = new HashMap<>();
        return new Judge<>(
                subject,
                bits -> systems.computeIfAbsent(bits, b -> new Remembering<>(balls(b))),
                (formula, point) -> errors(subject, formula, point));
    }

    private static List<Double> errors(Subject subject, Expr formula, Point point) {
        return subject.evaluate(formula, point, RunningErrorArithmetic.INSTANCE).cells().stream()
                .map(Systems::error)
                .toList();
    }

    private static double error(Cell<RunningError> cell) {
        return switch (cell) {
            case Cell.Known<RunningError>(RunningError number) -> number.bound();
            case Cell.Undefined<RunningError> _, Cell.Unknown<RunningError> _ ->
                    Double.POSITIVE_INFINITY;
        };
    }
}
