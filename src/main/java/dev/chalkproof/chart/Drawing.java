package dev.chalkproof.chart;

import dev.chalkproof.chart.SvgNode.Element;
import dev.chalkproof.chart.SvgNode.Text;
import dev.chalkproof.source.Clause;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;

/** From a laid-out picture to an SVG element. */
final class Drawing {
    /** For a viewer without the style sheet, which asks for the page's font. */
    private static final String FONTS = "system-ui, sans-serif";

    private Drawing() {}

    static Figure draw(Picture picture, Figures.Options options) {
        // By default a rotated label is drawn as outlines of an installed font, not as text.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        TextUtils.setDrawStringsWithFontAttributes(false);
        Size size = picture.size();
        var canvas = new Canvas(size.width(), size.height(), options.id());
        int rows = (picture.charts().size() + picture.columns() - 1) / picture.columns();
        double width = (double) size.width() / picture.columns();
        double height = (double) size.height() / rows;
        var info = new ChartRenderingInfo(null);
        for (int i = 0; i < picture.charts().size(); i++) {
            int row = i / picture.columns();
            int column = i % picture.columns();
            var cell = new Rectangle2D.Double(column * width, row * height, width, height);
            picture.charts().get(i).draw(canvas, cell, null, info);
        }
        String description =
                options.alt()
                        .map(Labels::clean)
                        .orElse(picture.text().description(Clause.Language.ENGLISH));
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("xmlns", "http://www.w3.org/2000/svg");
        attributes.put("viewBox", "0 0 " + size.width() + " " + size.height());
        attributes.put("role", "img");
        attributes.put("aria-labelledby", options.id() + "-title " + options.id() + "-desc");
        attributes.put("class", "cp-chart cp-ink");
        attributes.put("color", Palette.hex(Palette.INK));
        attributes.put("fill", "currentColor");
        attributes.put("font-family", FONTS);
        attributes.put("font-size", Integer.toString(Theme.FONT_SIZE));
        attributes.put("text-anchor", "middle");
        if (picture.charts().size() == 1
                && picture.charts().getFirst().getPlot() instanceof XYPlot plot) {
            addScales(attributes, plot, info.getPlotInfo().getDataArea());
        }
        var children = new ArrayList<SvgNode>();
        children.add(named("title", options.id(), picture.text().title(Clause.Language.ENGLISH)));
        children.add(named("desc", options.id(), description));
        children.addAll(Restyle.apply(canvas.svgElement()));
        String svg = new Element("svg", attributes, children).xml();
        return new Figure(svg, description, picture.text());
    }

    private static Element named(String name, String id, String text) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("id", id + "-" + name);
        return new Element(name, attributes, List.of(new Text(text)));
    }

    /**
     * What a script needs to read values under the pointer: the plot's rectangle as x, y, width and
     * height, and each axis as the values at its ends and whether it is {@code linear} or {@code
     * log}.
     */
    private static void addScales(Map<String, String> attributes, XYPlot plot, Rectangle2D area) {
        if (area == null || plot.getDomainAxis() == null || plot.getRangeAxis() == null) {
            return;
        }
        attributes.put(
                "data-plot",
                String.join(
                        " ",
                        Numbers.coordinate(area.getX()),
                        Numbers.coordinate(area.getY()),
                        Numbers.coordinate(area.getWidth()),
                        Numbers.coordinate(area.getHeight())));
        attributes.put("data-x", scale(plot.getDomainAxis()));
        attributes.put("data-y", scale(plot.getRangeAxis()));
    }

    private static String scale(ValueAxis axis) {
        double from = axis.isInverted() ? axis.getUpperBound() : axis.getLowerBound();
        double to = axis.isInverted() ? axis.getLowerBound() : axis.getUpperBound();
        String kind = axis instanceof LogAxis ? "log" : "linear";
        return Numbers.exact(from) + " " + Numbers.exact(to) + " " + kind;
    }
}
