package dev.chalkproof.typeset;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * Something set on a baseline, in ems of the surrounding text; y grows downwards.
 *
 * @param width how far what follows is moved on
 */
record Ink(Path2D shape, double width) {
    static Ink space(double width) {
        return new Ink(new Path2D.Double(), width);
    }

    Ink moved(double x, double y) {
        Path2D moved = new Path2D.Double(shape);
        moved.transform(AffineTransform.getTranslateInstance(x, y));
        return new Ink(moved, width);
    }

    Ink scaled(double factor) {
        Path2D scaled = new Path2D.Double(shape);
        scaled.transform(AffineTransform.getScaleInstance(factor, factor));
        return new Ink(scaled, width * factor);
    }
}
