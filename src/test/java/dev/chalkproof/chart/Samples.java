package dev.chalkproof.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jfree.chart.ChartFactory;
import org.jfree.data.general.DefaultPieDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * One chart of each kind, by name. They compute with nothing but arithmetic, whose results no
 * machine may round differently.
 */
final class Samples {
    private Samples() {}

    static SequencedMap<String, Object> all() {
        var samples = new LinkedHashMap<String, Object>(charts());
        samples.put("raw", raw());
        samples.put("pie", pie());
        return samples;
    }

    static Object named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    private static Map<String, Chart> charts() {
        var samples = new LinkedHashMap<String, Chart>();
        samples.put("line", line());
        samples.put(
                "log",
                Charts.line("epoch", "loss")
                        .logX()
                        .logY()
                        .plot("train", 1, 10_000, x -> 3 / x + 0.001)
                        .level(0.1, "target"));
        samples.put("scatter", scatter());
        samples.put(
                "bar",
                Charts.bar("optimiser", "loss", "SGD", "Adam")
                        .plot("slow", 0.5, 0.25)
                        .plot("fast", 0.75, -0.125));
        samples.put(
                "histogram",
                Charts.histogram("weight")
                        .of("a", new double[] {0, 1, 1, 2, 2, 2, 3}, 4)
                        .of("b", new double[] {2, 3, 3, 4}, 4));
        samples.put("heat-map", heatMap());
        samples.put(
                "cells",
                Charts.heatMap("predicted", "actual")
                        .cells("count", new double[][] {{9, 1}, {Double.NaN, 4}}));
        samples.put("grid", Charts.grid(line().title("one"), scatter().title("two")));
        return samples;
    }

    static XyChart line() {
        return Charts.line("step", "learning rate")
                .plot("step decay", 0, 50, t -> t < 10 ? 0.1 : t < 20 ? 0.05 : 0.025)
                .plot("linear", 0, 50, t -> 0.1 - 0.002 * t);
    }

    static XyChart scatter() {
        return Charts.scatter("x", "y")
                .plot("data", new double[] {1, 2, 3}, new double[] {1.5, 1, 2.5})
                .plot("fit", 1, 3, x -> x / 2 + 0.5);
    }

    static HeatMap heatMap() {
        return Charts.heatMap("x", "y")
                .plot("loss", -10, 10, -4, 4, (x, y) -> x * x / 20 + y * y)
                .contours(1, 4, 9)
                .path("descent", new double[] {-9, -6, -4, -1, 0}, new double[] {3, -2, 1, 0.5, 0});
    }

    static org.jfree.chart.JFreeChart raw() {
        var series = new XYSeries("squares");
        for (int i = 0; i < 5; i++) {
            series.add(i, i * i * 1000);
        }
        return ChartFactory.createXYLineChart("Raw", "n", "n²", new XYSeriesCollection(series));
    }

    static org.jfree.chart.JFreeChart pie() {
        var pie = new DefaultPieDataset<String>();
        pie.setValue("one", 1);
        pie.setValue("three", 3);
        return ChartFactory.createPieChart("Pie", pie);
    }
}
