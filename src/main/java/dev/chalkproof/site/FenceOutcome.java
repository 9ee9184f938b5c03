package dev.chalkproof.site;

import dev.chalkproof.snippet.Value;
import java.util.Objects;
import java.util.Optional;

/**
 * What a fence that was run left to show.
 *
 * @param printed what it printed; may be empty
 * @param value the value of its last expression. A drawn chart has the parts {@code svg}, an
 *     element whose ids all begin with {@value #FIGURE_ID}, and {@code csv}, the numbers behind it
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
        return value.filter(Value.Drawn.class::isInstance).isPresent();
    }

    /** The numbers behind its chart. */
    Optional<String> csv() {
        return value.filter(Value.Drawn.class::isInstance)
                .map(Value.Drawn.class::cast)
                .flatMap(drawn -> Optional.ofNullable(drawn.parts().get("csv")));
    }
}
