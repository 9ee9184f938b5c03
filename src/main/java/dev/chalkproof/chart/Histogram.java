package dev.chalkproof.chart;

import static dev.chalkproof.chart.Saying.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * How often values fall where: {@link Charts#histogram}. Several samples lie over each other and
 * share their bins, so that equal heights mean equal shares of a bin of equal width.
 */
public final class Histogram extends AxesChart<Histogram> {
    private static final int MOST_BINS = 200;

    /** Lets bars behind others shine through. */
    private static final int TRANSLUCENT = 140;

    private record Sample(String name, List<Double> values) {}

    private final List<Sample> samples;
    private final List<Series.Function> curves;
    private final int bins;
    private final boolean density;

    private Histogram(
            Frame frame,
            List<Sample> samples,
            List<Series.Function> curves,
            int bins,
            boolean density) {
        super(frame);
        this.samples = List.copyOf(samples);
        this.curves = List.copyOf(curves);
        this.bins = bins;
        this.density = density;
    }

    static Histogram of(String label) {
        return new Histogram(
                Frame.of(label, Phrase.COUNT.english()), List.of(), List.of(), 1, false);
    }

    @Override
    Histogram with(Frame changed) {
        return new Histogram(changed, samples, curves, bins, density);
    }

    /** A sample, in as many bins as its size asks for; values that are not finite are left out. */
    public Histogram of(String name, double... values) {
        // Rice's rule; more than 60 bins are too thin to read.
        int rice = (int) Math.ceil(2 * Math.cbrt(values.length));
        return of(name, values, Math.clamp(rice, 5, 60));
    }

    /**
     * A sample in a number of bins. Where samples ask for different numbers, the largest is used.
     *
     * @param bins from 1 to 200
     */
    public Histogram of(String name, double[] values, int bins) {
        Rules.require(
                bins >= 1 && bins <= MOST_BINS,
                "series '" + name + "' asks for " + bins + " bins; it may have 1 to " + MOST_BINS);
        Rules.named(name, names());
        Rules.require(
                Arrays.stream(values).anyMatch(Double::isFinite),
                "series '" + name + "' has no finite value; it needs at least one");
        var more = new ArrayList<>(samples);
        List<Double> finite = Arrays.stream(values).filter(Double::isFinite).boxed().toList();
        more.add(new Sample(name, finite));
        return new Histogram(frame, more, curves, Math.max(bins, this.bins), density);
    }

    /** Shows shares per unit of x, of area 1, instead of counts. */
    public Histogram density() {
        var named = frame.withY(new Frame.Axis(Phrase.DENSITY.english(), false, frame.y().range()));
        return new Histogram(named, samples, curves, bins, true);
    }

    /** The graph of a function over the bars, such as the density that the sample should have. */
    public Histogram plot(String name, double from, double to, DoubleUnaryOperator f) {
        Rules.named(name, names());
        var more = new ArrayList<>(curves);
        more.add(new Series.Function(name, Rules.interval("series '" + name + "'", from, to), f));
        return new Histogram(frame, samples, more, bins, density);
    }

    private List<String> names() {
        var names = new ArrayList<>(samples.stream().map(Sample::name).toList());
        names.addAll(Series.names(curves));
        return names;
    }

    @Override
    Picture picture(Size size) {
        Rules.require(
                !samples.isEmpty(),
                "the histogram has no sample; give it at least one before showing it");
        Extent over =
                Extent.of(
                                samples.stream()
                                        .flatMap(s -> s.values().stream())
                                        .mapToDouble(Double::doubleValue),
                                new Extent(0, 1))
                        .widened();
        double[] edges = edges(over);
        List<double[]> heights = samples.stream().map(s -> heights(s, over)).toList();
        List<Curve> lines = curves.stream().map(c -> c.curve(frame)).toList();
        Extent x = lines.stream().map(Curve::xExtent).reduce(over, Extent::union);
        double tallest = heights.stream().flatMapToDouble(Arrays::stream).max().orElse(1);
        Extent y = lines.stream().map(Curve::typical).reduce(new Extent(0, tallest), Extent::union);
        Extent shownX = XyPlots.range(frame.x(), x, XyPlots.Room.NONE, XyPlots.marks(frame, true));
        Extent shownY =
                XyPlots.range(frame.y(), y, XyPlots.Room.ROUND, XyPlots.marks(frame, false));
        var plot = XyPlots.plot(frame, shownX, shownY);
        plot.setDomainGridlinesVisible(false);
        plot.setDataset(0, bars(edges, heights));
        plot.setRenderer(0, renderer());
        if (!lines.isEmpty()) {
            XyPlots.addCurves(plot, lines, samples.size());
            plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        }
        boolean legend = samples.size() + lines.size() > 1;
        return Picture.of(
                Theme.chart(frame.title(), plot, legend),
                size,
                frame.title(),
                Phrase.DISTRIBUTION.with(values()),
                description(shownX, edges, heights, lines),
                table(edges, heights),
                Set.of(density ? Phrase.DENSITY : Phrase.COUNT));
    }

    private double[] edges(Extent over) {
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            double edge = over.low() + over.length() * i / bins;
            edges[i] = over.clamp(Numbers.rounded(edge, over.length()));
        }
        edges[0] = over.low();
        edges[bins] = over.high();
        return edges;
    }

    /** Bins are half open, except that the last one holds the largest value, too. */
    private double[] heights(Sample sample, Extent over) {
        double[] heights = new double[bins];
        for (double value : sample.values()) {
            int bin = (int) ((value - over.low()) / over.length() * bins);
            heights[Math.min(bin, bins - 1)]++;
        }
        if (density) {
            double area = sample.values().size() * over.length() / bins;
            Arrays.setAll(heights, i -> heights[i] / area);
        }
        return heights;
    }

    private XYIntervalSeriesCollection bars(double[] edges, List<double[]> heights) {
        var dataset = new XYIntervalSeriesCollection();
        for (int s = 0; s < heights.size(); s++) {
            var key = new XyPlots.Key(s, Labels.shown(samples.get(s).name()));
            var series = new XYIntervalSeries(key, false, true);
            for (int i = 0; i < bins; i++) {
                double height = heights.get(s)[i];
                double middle = (edges[i] + edges[i + 1]) / 2;
                if (height > 0) {
                    series.add(middle, edges[i], edges[i + 1], height, 0, height);
                }
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    private XYBarRenderer renderer() {
        var renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setUseYInterval(true);
        renderer.setDrawBarOutline(true);
        renderer.setLegendBar(Theme.SWATCH);
        for (int i = 0; i < samples.size(); i++) {
            int alpha = samples.size() > 1 ? TRANSLUCENT : 255;
            renderer.setSeriesPaint(i, Theme.translucent(Palette.series(i), alpha));
            // Alone, bars are parted by the page's colour; over others, each shows its own edge.
            renderer.setSeriesOutlinePaint(
                    i, samples.size() > 1 ? Palette.series(i) : Palette.SURFACE);
            renderer.setSeriesOutlineStroke(i, Theme.THIN);
        }
        return renderer;
    }

    private Saying values() {
        return Words.label(frame.x().label(), Phrase.VALUES.with());
    }

    private Saying description(
            Extent x, double[] edges, List<double[]> heights, List<Curve> lines) {
        var sentences = new ArrayList<Saying>();
        sentences.add(
                bins == 1
                        ? Phrase.HISTOGRAM_ONE_BIN.with(values(), own(x.low()), own(x.high()))
                        : Phrase.HISTOGRAM.with(values(), own(x.low()), own(x.high()), own(bins)));
        for (int s = 0; s < samples.size(); s++) {
            sentences.add(description(samples.get(s), edges, heights.get(s)));
        }
        lines.stream().map(Words::curve).forEach(sentences::add);
        sentences.addAll(Words.marks(frame));
        return Words.sentences(sentences);
    }

    private static Saying description(Sample sample, double[] edges, double[] heights) {
        Saying name = own(sample.name());
        if (sample.values().size() == 1) {
            return Phrase.SAMPLE_OF_ONE.with(name, own(sample.values().getFirst()));
        }
        double mean = sample.values().stream().mapToDouble(v -> v).average().orElse(Double.NaN);
        int top = 0;
        for (int i = 0; i < heights.length; i++) {
            top = heights[i] > heights[top] ? i : top;
        }
        return Phrase.SAMPLE.with(
                name, own(sample.values().size()), own(mean), own(edges[top]), own(edges[top + 1]));
    }

    private Table table(double[] edges, List<double[]> heights) {
        var columns = new ArrayList<>(List.of(Phrase.COLUMN_FROM.with(), Phrase.COLUMN_TO.with()));
        samples.forEach(s -> columns.add(own(s.name())));
        curves.forEach(c -> columns.add(own(c.name())));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < bins; i++) {
            var row = new ArrayList<>(List.of(Data.cell(edges[i]), Data.cell(edges[i + 1])));
            for (double[] height : heights) {
                row.add(Data.cell(height[i]));
            }
            for (Series.Function curve : curves) {
                double middle = (edges[i] + edges[i + 1]) / 2;
                row.add(Data.cell(curve.f().applyAsDouble(middle)));
            }
            rows.add(row);
        }
        return Table.of(columns, rows);
    }
}
