package dev.chalkproof;

import dev.chalkproof.chart.Chart;
import dev.chalkproof.chart.Figure;
import dev.chalkproof.chart.Figures;
import dev.chalkproof.site.FenceOutcome;
import dev.chalkproof.snippet.OutputKind;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Draws the chart that a fence yields, while still in the worker: drawing may take as long as code.
 */
final class ChartOutput implements OutputKind {
    private static final Figures.Options OPTIONS = Figures.Options.of(FenceOutcome.FIGURE_ID);

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public boolean accepts(Object value) {
        return value instanceof Chart || Figures.isRawChart(value);
    }

    @Override
    public SequencedMap<String, String> draw(Object value) {
        Figure figure = Figures.of(value, OPTIONS).orElseThrow();
        SequencedMap<String, String> parts = new LinkedHashMap<>();
        parts.put("svg", figure.svg());
        parts.put("description", figure.description());
        parts.put("text", figure.text().xml());
        return parts;
    }
}
