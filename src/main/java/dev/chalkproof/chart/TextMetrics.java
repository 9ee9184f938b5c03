package dev.chalkproof.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * How much room text takes, from a table instead of a font.
 *
 * <p>The reader's browser picks the font, so no installed font would be exact. A table gives the
 * same layout on every machine and never asks AWT for a font, which needs fontconfig and FreeType.
 * The widths are those of the Helvetica-compatible sans-serifs, with an allowance for wider ones.
 */
final class TextMetrics {
    static final double ASCENT = 0.9;
    static final double DESCENT = 0.22;

    /** Between Helvetica and Verdana-like fonts, which are about a fifth wider. */
    private static final double ALLOWANCE = 1.15;

    /** Advance widths of U+0020 to U+007E, in thousandths of the font size. */
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
        556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722,
        722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
        667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
        500, 334, 260, 334, 584
    };

    private TextMetrics() {}

    /** The width of the text in user units. */
    static double width(String text, double fontSize) {
        int thousandths = text.codePoints().map(TextMetrics::advance).sum();
        return thousandths * fontSize * ALLOWANCE / 1000;
    }

    private static int advance(int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return ASCII[codePoint - ' '];
        }
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return 0;
        }
        // Ideographs, kana, Hangul, full-width forms and emoji are set on a square.
        boolean square =
                codePoint >= 0x1F000
                        || Character.isIdeographic(codePoint)
                        || (codePoint >= 0x2E80 && codePoint <= 0xD7FF)
                        || (codePoint >= 0xF900 && codePoint <= 0xFFEF);
        if (square) {
            return 1000;
        }
        return "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".indexOf(codePoint) >= 0 ? 350 : 600;
    }

    /** A font that JFreeChart can lay out with, at whole sizes, without any font behind it. */
    static Font font(int size) {
        return new TableFont(Font.PLAIN, size);
    }

    /** The same font without a font behind it. */
    static Font detached(Font font) {
        return font instanceof TableFont ? font : new TableFont(font.getStyle(), font.getSize());
    }

    static FontMetrics of(Font font) {
        return new TableMetrics(font);
    }

    private static Rectangle2D bounds(String text, Font font) {
        double size = font.getSize2D();
        return new Rectangle2D.Double(
                0, -ASCENT * size, width(text, size), (ASCENT + DESCENT) * size);
    }

    private static final class TableFont extends Font {
        TableFont(int style, int size) {
            super(Font.SANS_SERIF, style, size);
        }

        /** Asked for by JFreeSVG; the inherited answer starts the font manager. */
        @Override
        public String getFamily() {
            return getName();
        }

        @Override
        public String getFamily(Locale locale) {
            return getName();
        }

        @Override
        public LineMetrics getLineMetrics(String text, FontRenderContext context) {
            return new TableLine(text.length(), getSize2D());
        }

        @Override
        public Rectangle2D getStringBounds(String text, FontRenderContext context) {
            return bounds(text, this);
        }

        @Override
        public Font deriveFont(int style) {
            return new TableFont(style, getSize());
        }

        @Override
        public Font deriveFont(float size) {
            return new TableFont(getStyle(), Math.round(size));
        }

        @Override
        public Font deriveFont(int style, float size) {
            return new TableFont(style, Math.round(size));
        }

        @Override
        public Font deriveFont(AffineTransform transform) {
            return this;
        }
    }

    private static final class TableMetrics extends FontMetrics {
        TableMetrics(Font font) {
            super(font);
        }

        @Override
        public int getAscent() {
            return (int) Math.ceil(ASCENT * font.getSize2D());
        }

        @Override
        public int getDescent() {
            return (int) Math.ceil(DESCENT * font.getSize2D());
        }

        @Override
        public int getLeading() {
            return 0;
        }

        @Override
        public int stringWidth(String text) {
            return (int) Math.ceil(width(text, font.getSize2D()));
        }

        @Override
        public int charsWidth(char[] data, int offset, int length) {
            return stringWidth(new String(data, offset, length));
        }

        @Override
        public int charWidth(int codePoint) {
            return stringWidth(Character.toString(codePoint));
        }

        @Override
        public int charWidth(char c) {
            return stringWidth(String.valueOf(c));
        }

        @Override
        public Rectangle2D getStringBounds(String text, Graphics context) {
            return bounds(text, font);
        }

        @Override
        public LineMetrics getLineMetrics(String text, Graphics context) {
            return new TableLine(text.length(), font.getSize2D());
        }
    }

    private static final class TableLine extends LineMetrics {
        private final int length;
        private final float size;

        TableLine(int length, float size) {
            this.length = length;
            this.size = size;
        }

        @Override
        public int getNumChars() {
            return length;
        }

        @Override
        public float getAscent() {
            return (float) (ASCENT * size);
        }

        @Override
        public float getDescent() {
            return (float) (DESCENT * size);
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public float getHeight() {
            return getAscent() + getDescent();
        }

        @Override
        public int getBaselineIndex() {
            return Font.ROMAN_BASELINE;
        }

        @Override
        public float[] getBaselineOffsets() {
            return new float[] {0, -getAscent() / 2, -getAscent()};
        }

        @Override
        public float getStrikethroughOffset() {
            return -getAscent() / 3;
        }

        @Override
        public float getStrikethroughThickness() {
            return size / 20;
        }

        @Override
        public float getUnderlineOffset() {
            return size / 10;
        }

        @Override
        public float getUnderlineThickness() {
            return size / 20;
        }
    }
}
