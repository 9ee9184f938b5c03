package dev.chalkproof.typeset;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** The contours of a simple glyph in a font's table "glyf": quadratic curves through points. */
final class Contours {
    private static final int ON_CURVE = 0x01;
    private static final int X_SHORT = 0x02;
    private static final int Y_SHORT = 0x04;
    private static final int REPEAT = 0x08;
    private static final int X_SAME_OR_POSITIVE = 0x10;
    private static final int Y_SAME_OR_POSITIVE = 0x20;

    private final int[] ends;
    private final boolean[] onCurve;
    private final int[] x;
    private final int[] y;

    /**
     * @param start where the ends of the contours are listed
     */
    Contours(ByteBuffer data, int start, int contours) {
        ends = new int[contours];
        for (int i = 0; i < contours; i++) {
            ends[i] = data.getShort(start + 2 * i) & 0xFFFF;
        }
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        int at = start + 2 * contours;
        at += 2 + (data.getShort(at) & 0xFFFF);
        int[] flags = new int[points];
        for (int i = 0; i < points; i++) {
            flags[i] = data.get(at++) & 0xFF;
            if ((flags[i] & REPEAT) != 0) {
                int more = data.get(at++) & 0xFF;
                for (int flag = flags[i]; more > 0; more--) {
                    flags[++i] = flag;
                }
            }
        }
        onCurve = new boolean[points];
        for (int i = 0; i < points; i++) {
            onCurve[i] = (flags[i] & ON_CURVE) != 0;
        }
        x = new int[points];
        at = coordinates(data, at, flags, x, X_SHORT, X_SAME_OR_POSITIVE);
        y = new int[points];
        coordinates(data, at, flags, y, Y_SHORT, Y_SAME_OR_POSITIVE);
    }

    private static int coordinates(
            ByteBuffer data, int start, int[] flags, int[] values, int small, int sameOrPositive) {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameOrPositive) != 0;
            if ((flags[i] & small) != 0) {
                int step = data.get(at++) & 0xFF;
                value += same ? step : -step;
            } else if (!same) {
                value += data.getShort(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    Path2D outline(AffineTransform placed) {
        Path2D path = new Path2D.Double();
        int first = 0;
        for (int end : ends) {
            contour(path, first, end);
            first = end + 1;
        }
        path.transform(placed);
        return path;
    }

    /** Between two points off the curve lies one on it, halfway. */
    private void contour(Path2D path, int first, int last) {
        int count = last - first + 1;
        if (count < 2) {
            return;
        }
        int start = first;
        while (start <= last && !onCurve[start]) {
            start++;
        }
        boolean none = start > last;
        int from = none ? first : start;
        if (none) {
            path.moveTo((x[first] + x[last]) / 2.0, (y[first] + y[last]) / 2.0);
        } else {
            path.moveTo(x[start], y[start]);
        }
        for (int i = none ? 0 : 1; i <= (none ? count - 1 : count); i++) {
            int at = first + (from - first + i) % count;
            if (onCurve[at]) {
                path.lineTo(x[at], y[at]);
                continue;
            }
            int next = first + (at - first + 1) % count;
            if (onCurve[next]) {
                path.quadTo(x[at], y[at], x[next], y[next]);
                i++;
            } else {
                path.quadTo(x[at], y[at], (x[at] + x[next]) / 2.0, (y[at] + y[next]) / 2.0);
            }
        }
        path.closePath();
    }
}
