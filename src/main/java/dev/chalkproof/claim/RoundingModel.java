package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import java.util.List;

/** What rounding costs a formula that is computed in {@code double} as it stands. */
interface RoundingModel {
    /**
     * A bound of the absolute error of each number of the result; infinite where the computation
     * overflows or says nothing.
     */
    List<Double> errors(Expr formula, Point point);
}
