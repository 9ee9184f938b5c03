package dev.chalkproof.chart;

import dev.chalkproof.source.Clause;

/**
 * A drawn chart, ready for a page.
 *
 * @param svg an {@code <svg>} element for the body of an HTML page: it scales to the width it is
 *     given, carries its title and description, and takes its colours from {@code chart.css}
 * @param description what the chart shows, in sentences: the author's, else generated
 * @param text what can be said of it in other languages, too
 */
public record Figure(String svg, String description, FigureText text) {
    /** The numbers behind it. */
    public Data data() {
        return text.data(Clause.Language.ENGLISH);
    }
}
