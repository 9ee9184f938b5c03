package dev.chalkproof.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.ChartColor;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DefaultDrawingSupplier;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.AbstractRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jspecify.annotations.Nullable;

/**
 * A chart that an author made with JFreeChart itself, dressed like the others: their fonts and
 * colours, except for the colours of series that the author chose.
 */
final class RawChart {
    /** What JFreeChart gives to series by itself, and so nobody chose. */
    private static final Set<Paint> DEFAULTS =
            Set.copyOf(new HashSet<>(Arrays.asList(ChartColor.createDefaultPaintArray())));

    private RawChart() {}

    /**
     * Changes the looks of the chart itself: JFreeChart's copies are not whole, as the legend of a
     * copy still shows the original.
     */
    static Picture picture(JFreeChart chart, Size size) {
        Map<AbstractRenderer, Map<Integer, Paint>> chosen = chosenPaints(chart.getPlot());
        theme().apply(chart);
        chosen.forEach((renderer, paints) -> paints.forEach(renderer::setSeriesPaint));
        chart.setBackgroundPaint(null);
        chart.getPlot().setBackgroundPaint(null);
        chart.getPlot().setOutlineVisible(false);
        if (chart.getPlot() instanceof PiePlot<?> pie) {
            pie.setShadowPaint(null);
            pie.setLabelBackgroundPaint(null);
            pie.setLabelOutlinePaint(null);
            pie.setLabelShadowPaint(null);
            pie.setLabelPaint(Palette.INK);
            pie.setDefaultSectionOutlinePaint(Palette.SURFACE);
        }
        replaceAxes(chart.getPlot());
        Optional<String> title =
                Optional.ofNullable(chart.getTitle())
                        .map(t -> Labels.clean(t.getText()))
                        .filter(t -> !t.isEmpty());
        Saying description = RawData.description(chart.getPlot());
        return Picture.of(
                chart,
                size,
                title,
                RawData.summary(chart.getPlot()),
                title.map(t -> Phrase.SENTENCE.with(Saying.own(t)))
                        .map(t -> Phrase.NEXT.with(t, description))
                        .orElse(description),
                RawData.table(chart.getPlot()));
    }

    private static Map<AbstractRenderer, Map<Integer, Paint>> chosenPaints(Plot plot) {
        var chosen = new LinkedHashMap<AbstractRenderer, Map<Integer, Paint>>();
        switch (plot) {
            case XYPlot xy -> {
                for (int i = 0; i < xy.getRendererCount(); i++) {
                    if (xy.getRenderer(i) instanceof AbstractRenderer renderer) {
                        int series =
                                xy.getDataset(i) == null ? 0 : xy.getDataset(i).getSeriesCount();
                        chosen.put(renderer, chosenPaints(renderer, series));
                    }
                }
            }
            case CategoryPlot category -> {
                for (int i = 0; i < category.getRendererCount(); i++) {
                    if (category.getRenderer(i) instanceof AbstractRenderer renderer) {
                        var dataset = category.getDataset(i);
                        int series = dataset == null ? 0 : dataset.getRowCount();
                        chosen.put(renderer, chosenPaints(renderer, series));
                    }
                }
            }
            default -> {} // other plots colour by key, which a theme leaves alone
        }
        return chosen;
    }

    private static Map<Integer, Paint> chosenPaints(AbstractRenderer renderer, int series) {
        var chosen = new LinkedHashMap<Integer, Paint>();
        for (int i = 0; i < series; i++) {
            Paint paint = renderer.getSeriesPaint(i);
            if (paint != null && !DEFAULTS.contains(paint)) {
                chosen.put(i, paint);
            }
        }
        return chosen;
    }

    private static StandardChartTheme theme() {
        var theme = new StandardChartTheme("chalkproof", false);
        theme.setExtraLargeFont(TextMetrics.font(Theme.FONT_SIZE + 1));
        theme.setLargeFont(Theme.FONT);
        theme.setRegularFont(Theme.FONT);
        theme.setSmallFont(Theme.FONT);
        theme.setTitlePaint(Palette.INK);
        theme.setSubtitlePaint(Palette.INK);
        theme.setLegendItemPaint(Palette.INK);
        theme.setAxisLabelPaint(Palette.INK);
        theme.setTickLabelPaint(Palette.INK);
        theme.setItemLabelPaint(Palette.INK);
        Color clear = Theme.translucent(Palette.SURFACE, 0);
        theme.setChartBackgroundPaint(clear);
        theme.setPlotBackgroundPaint(clear);
        theme.setLegendBackgroundPaint(clear);
        theme.setLabelLinkPaint(Palette.MUTED);
        theme.setDomainGridlinePaint(Palette.GRID);
        theme.setRangeGridlinePaint(Palette.GRID);
        theme.setGridBandPaint(Palette.GRID);
        theme.setShadowVisible(false);
        theme.setBarPainter(new StandardBarPainter());
        theme.setXYBarPainter(new StandardXYBarPainter());
        Paint[] paints = new Paint[Palette.seriesCount()];
        Stroke[] strokes = new Stroke[paints.length];
        for (int i = 0; i < paints.length; i++) {
            paints[i] = Palette.series(i);
            strokes[i] = Theme.line(i);
        }
        theme.setDrawingSupplier(
                new DefaultDrawingSupplier(
                        paints,
                        paints,
                        strokes,
                        DefaultDrawingSupplier.DEFAULT_OUTLINE_STROKE_SEQUENCE,
                        DefaultDrawingSupplier.DEFAULT_SHAPE_SEQUENCE));
        return theme;
    }

    /** A theme leaves the lines of axes grey; number formats follow the locale, unless chosen. */
    private static void dress(@Nullable Axis axis) {
        if (axis != null) {
            Theme.styled(axis);
        }
        if (axis instanceof NumberAxis numbers && numbers.getNumberFormatOverride() == null) {
            if (numbers.getStandardTickUnits().equals(NumberAxis.createStandardTickUnits())) {
                numbers.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
            } else if (numbers.getStandardTickUnits().equals(NumberAxis.createIntegerTickUnits())) {
                numbers.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
            }
        }
    }

    /** JFreeChart's own labels for powers of ten are measured with an installed font. */
    private static void replaceAxes(Plot plot) {
        switch (plot) {
            case XYPlot xy -> {
                dress(xy.getDomainAxis());
                dress(xy.getRangeAxis());
                if (xy.getDomainAxis() instanceof LogAxis axis) {
                    xy.setDomainAxis(replacement(axis));
                }
                if (xy.getRangeAxis() instanceof LogAxis axis) {
                    xy.setRangeAxis(replacement(axis));
                }
            }
            case CategoryPlot category -> {
                dress(category.getDomainAxis());
                dress(category.getRangeAxis());
                if (category.getRangeAxis() instanceof LogAxis axis) {
                    category.setRangeAxis(replacement(axis));
                }
            }
            default -> {} // has no logarithmic axes
        }
    }

    private static ValueAxis replacement(LogAxis axis) {
        String label = axis.getLabel() == null ? "" : axis.getLabel();
        return TickAxis.logarithmic(label, new Extent(axis.getLowerBound(), axis.getUpperBound()));
    }
}
