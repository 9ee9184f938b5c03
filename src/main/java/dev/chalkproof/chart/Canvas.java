package dev.chalkproof.chart;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.GradientPaint;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.MultipleGradientPaint;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.Map;
import org.jfree.svg.SVGGraphics2D;
import org.jspecify.annotations.Nullable;

/**
 * What JFreeChart draws on: JFreeSVG, except that text is measured by {@link TextMetrics}, labels
 * are made inert, and every paint is a plain colour, so that the result can follow the theme.
 */
final class Canvas extends PlainGraphics {
    private static final String DIGITS = "0123456789-";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

    /** Half of the widest line. */
    private static final double OVERHANG = 1.5;

    private final SVGGraphics2D svg;

    Canvas(double width, double height, String idPrefix) {
        this(new SVGGraphics2D(width, height));
        // Otherwise the prefix is taken from the clock.
        svg.setDefsKeyPrefix(idPrefix + "-");
    }

    private Canvas(SVGGraphics2D svg) {
        this.svg = svg;
        svg.setGeomDoubleConverter(Numbers::coordinate);
        svg.setFont(Theme.FONT);
    }

    /** What has been drawn, as JFreeSVG writes it. */
    String svgElement() {
        return svg.getSVGElement();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return TextMetrics.of(font);
    }

    /**
     * Text stands around its middle ({@code text-anchor} of the whole picture), so that what the
     * reader's font is wider or narrower than the table shows on both sides alike.
     */
    @Override
    public void drawString(String text, float x, float y) {
        String cleaned = Labels.clean(text);
        double width = TextMetrics.width(cleaned, getFont().getSize2D());
        svg.drawString(cleaned, (float) (x + width / 2), y);
    }

    /** Attributed text loses its attributes, except that raised digits stay raised. */
    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        var plain = new StringBuilder();
        for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
            boolean raised =
                    TextAttribute.SUPERSCRIPT_SUPER.equals(
                            text.getAttribute(TextAttribute.SUPERSCRIPT));
            int digit = raised ? DIGITS.indexOf(c) : -1;
            plain.append(digit < 0 ? c : SUPERSCRIPTS.charAt(digit));
        }
        drawString(plain.toString(), x, y);
    }

    @Override
    public void setPaint(@Nullable Paint paint) {
        switch (paint) {
            case null -> {}
            case Color color -> svg.setPaint(color);
            case GradientPaint gradient -> svg.setPaint(gradient.getColor1());
            case MultipleGradientPaint gradient -> svg.setPaint(gradient.getColors()[0]);
            default -> svg.setPaint(Palette.MUTED);
        }
    }

    @Override
    public Graphics create() {
        return new Canvas((SVGGraphics2D) svg.create());
    }

    @Override
    public void dispose() {
        svg.dispose();
    }

    @Override
    public void draw(Shape shape) {
        svg.draw(shape);
    }

    @Override
    public void fill(Shape shape) {
        svg.fill(Circles.recognized(shape));
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return svg.getDeviceConfiguration();
    }

    @Override
    public Paint getPaint() {
        return svg.getPaint();
    }

    @Override
    public Color getColor() {
        return svg.getColor();
    }

    @Override
    public void setColor(@Nullable Color color) {
        setPaint(color);
    }

    @Override
    public Color getBackground() {
        return svg.getBackground();
    }

    @Override
    public void setBackground(Color color) {
        svg.setBackground(color);
    }

    @Override
    public Composite getComposite() {
        return svg.getComposite();
    }

    @Override
    public void setComposite(Composite composite) {
        svg.setComposite(composite);
    }

    @Override
    public Stroke getStroke() {
        return svg.getStroke();
    }

    @Override
    public void setStroke(Stroke stroke) {
        svg.setStroke(stroke);
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return svg.getRenderingHint(key);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        svg.setRenderingHint(key, value);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return svg.getRenderingHints();
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        svg.setRenderingHints(hints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        svg.addRenderingHints(hints);
    }

    @Override
    public Font getFont() {
        return svg.getFont();
    }

    @Override
    public void setFont(@Nullable Font font) {
        if (font != null) {
            svg.setFont(TextMetrics.detached(font));
        }
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return svg.getFontRenderContext();
    }

    @Override
    public void translate(double x, double y) {
        svg.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        svg.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        svg.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        svg.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        svg.shear(x, y);
    }

    @Override
    public void transform(AffineTransform transform) {
        svg.transform(transform);
    }

    @Override
    public AffineTransform getTransform() {
        return svg.getTransform();
    }

    @Override
    public void setTransform(@Nullable AffineTransform transform) {
        svg.setTransform(transform);
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return svg.getClipBounds();
    }

    @Override
    public @Nullable Shape getClip() {
        return svg.getClip();
    }

    @Override
    public void setClip(@Nullable Shape shape) {
        svg.setClip(shape);
    }

    /**
     * Clips a little outside: a line along the edge of the plot would lose half of its width. What
     * holds the whole picture clips nothing.
     */
    @Override
    public void clip(@Nullable Shape shape) {
        if (!(shape instanceof Rectangle2D r)) {
            svg.clip(shape);
            return;
        }
        var wider =
                new Rectangle2D.Double(
                        r.getX() - OVERHANG,
                        r.getY() - OVERHANG,
                        r.getWidth() + 2 * OVERHANG,
                        r.getHeight() + 2 * OVERHANG);
        if (!wider.contains(0, 0, svg.getWidth(), svg.getHeight())) {
            svg.clip(wider);
        }
    }
}
