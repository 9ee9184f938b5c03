package dev.chalkproof.formula;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Exponentials and logarithms at arguments of a few bits, each computed when it is first asked for.
 *
 * <p>Source: J.-M. Muller, Elementary Functions, 3rd ed., chapter 6 (table-based range reduction).
 */
final class FixedTable {
    /** Bits of an argument that one entry stands for. */
    static final int PIECE = 8;

    /** One, as a factor. */
    static final int UNIT = 1 << PIECE;

    /** Widths are rounded up to a multiple of this, so that there are few tables. */
    private static final int STEP = 64;

    /** Extra bits, so that what multiplications cut off stays below the last bit asked for. */
    private static final int GUARD = 16;

    /** Longer numbers take more pieces: fewer terms of a series with costly terms. */
    private static final int LONG = 512;

    private static final ConcurrentMap<Integer, FixedTable> TABLES = new ConcurrentHashMap<>();

    private final int width;
    private final int levels;
    private final List<BigInteger> inverseFactorials = new ArrayList<>();
    private final ConcurrentMap<Integer, BigInteger> exponentials = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, BigInteger> logarithms = new ConcurrentHashMap<>();

    private FixedTable(int width) {
        this.width = width;
        this.levels = width > LONG ? 4 : 2;
        BigInteger factorial = BigInteger.ONE;
        // The rest is less than 2^-(8 levels), so that its k-th power needs as many bits less.
        for (int k = 0; factorial.bitLength() + (k - 1) * PIECE * levels < width; k++) {
            factorial = factorial.multiply(BigInteger.valueOf(Math.max(1, k)));
            inverseFactorials.add(FixedPoint.one(width).divide(factorial));
        }
    }

    /** A table with at least so many bits after the point. */
    static FixedTable of(int bits) {
        int width = (bits + GUARD + STEP - 1) / STEP * STEP;
        return TABLES.computeIfAbsent(width, FixedTable::new);
    }

    /** The bits after the point of all entries. */
    int width() {
        return width;
    }

    /** How many pieces are taken off an argument. */
    int levels() {
        return levels;
    }

    /** 1/0!, 1/1!, and so on: as many terms as the exponential of a rest needs. */
    List<BigInteger> inverseFactorials() {
        return inverseFactorials;
    }

    /** {@code exp(piece * 2^-(8 (level + 1)))}. */
    BigInteger exp(int level, int piece) {
        return exponentials.computeIfAbsent(
                level * 4 * UNIT + piece + UNIT,
                _ ->
                        FixedPoint.expBySeries(
                                BigInteger.valueOf(piece).shiftLeft(width - PIECE * (level + 1)),
                                width));
    }

    /** The factor, in units of 1/256, that brings a number with these leading bits next to one. */
    static int factor(int leading) {
        return (2 * UNIT * UNIT + leading) / (2 * leading + 1);
    }

    /** {@code ln(factor / 256)}. */
    BigInteger ln(int factor) {
        return logarithms.computeIfAbsent(
                factor,
                _ ->
                        FixedPoint.lnBySeries(
                                BigInteger.valueOf(factor).shiftLeft(width - PIECE), width));
    }
}
