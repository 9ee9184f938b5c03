package dev.chalkproof.site;

import dev.chalkproof.chart.FigureText;
import dev.chalkproof.chart.Relabelling;
import dev.chalkproof.snippet.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a fence that was run left to show.
 *
 * @param printed what it printed; may be empty
 * @param value the value of its last expression. A drawn chart has the parts {@code svg}, an
 *     element whose ids all begin with {@value #FIGURE_ID}, and {@code text}, what is said of it
 * @param failure how it ended, if not well: an exception, what the compiler says
 * @param expected whether the fence announces that failure
 */
public record FenceOutcome(
        String printed, Optional<Value> value, Optional<String> failure, boolean expected) {
    /** What ids within drawn SVG begin with; replaced by an id of the page's own. */
    public static final String FIGURE_ID = "chalkproof-figure";

    public FenceOutcome {
        Objects.requireNonNull(printed);
    }

    /** Whether its value is a chart. */
    boolean isDrawn() {
        return drawn().isPresent();
    }

    /** Its value, if that is a chart. */
    private Optional<Value.Drawn> drawn() {
        return value.filter(Value.Drawn.class::isInstance).map(Value.Drawn.class::cast);
    }

    /** Whether its chart has a name that its author gave, in the picture or the table behind it. */
    public boolean draws(String text) {
        return drawn().filter(
                        chart -> text(chart).names(text, chart.parts().getOrDefault("svg", "")))
                .isPresent();
    }

    /** The same with the texts of its chart said otherwise. */
    public FenceOutcome relabelled(Map<String, String> texts) {
        if (texts.isEmpty() || drawn().isEmpty()) {
            return this;
        }
        Relabelling relabelling = new Relabelling(texts);
        Value.Drawn drawn = drawn().orElseThrow();
        SequencedMap<String, String> parts = new LinkedHashMap<>(drawn.parts());
        parts.computeIfPresent("svg", (_, svg) -> relabelling.svg(svg));
        parts.put("text", text(drawn).relabelled(texts).xml());
        return new FenceOutcome(
                printed, Optional.of(new Value.Drawn(drawn.kind(), parts)), failure, expected);
    }

    static FigureText text(Value.Drawn drawn) {
        return FigureText.parse(drawn.parts().getOrDefault("text", ""));
    }

    /** What is said of its chart. */
    Optional<FigureText> text() {
        return drawn().map(FenceOutcome::text);
    }
}
