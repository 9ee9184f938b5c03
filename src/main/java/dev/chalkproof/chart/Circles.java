package dev.chalkproof.chart;

import static java.awt.geom.PathIterator.SEG_CLOSE;
import static java.awt.geom.PathIterator.SEG_CUBICTO;
import static java.awt.geom.PathIterator.SEG_MOVETO;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** Finds circles among paths, since a dot should cost three numbers and not twenty-six. */
final class Circles {
    /** The segment types of an ellipse: move, four cubic curves, close. */
    private static final String FOUR_CURVES =
            "" + SEG_MOVETO + SEG_CUBICTO + SEG_CUBICTO + SEG_CUBICTO + SEG_CUBICTO + SEG_CLOSE;

    private Circles() {}

    /** JFreeChart moves a circle by making it a path of four curves; two numbers say the same. */
    static Shape recognized(Shape shape) {
        if (!(shape instanceof Path2D)) {
            return shape;
        }
        var segments = new StringBuilder();
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            segments.append(i.currentSegment(new double[6]));
        }
        Rectangle2D bounds = shape.getBounds2D();
        boolean square = Math.abs(bounds.getWidth() - bounds.getHeight()) < 1e-3;
        return square && segments.toString().equals(FOUR_CURVES)
                ? new Ellipse2D.Double(
                        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getWidth())
                : shape;
    }
}
