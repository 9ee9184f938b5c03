package dev.chalkproof.chart;

import dev.chalkproof.source.Clause;
import java.util.List;

/**
 * What charts say in words of their own: around the author's names and the numbers in a
 * description, at the head of a table's column, beside an axis. {@code {0}} and its like are places
 * for names, numbers and other phrases.
 */
public enum Phrase implements Clause.Form {
    // How sentences and their parts are joined.
    NEXT("{0} {1}"),
    ALSO("{0}, {1}"),
    LISTED("{0}, {1}"),
    BESIDE("{0}; {1}"),
    SENTENCE("{0}."),

    // What is drawn.
    AGAINST("{0} against {1}"),
    BY("{0} by {1}"),
    OVER("{0} over {1}"),
    DISTRIBUTION("Distribution of {0}"),
    CHART("Chart"),
    LINE_CHART("Line chart of {0} against {1}."),
    SCATTER_CHART("Scatter chart of {0} against {1}."),
    BAR_CHART("Bar chart of {0} by {1}."),
    PIE_CHART("Pie chart"),
    CHART_OF("Chart of {0}."),
    HISTOGRAM("Histogram of {0} from {1} to {2} in {3} bins."),
    HISTOGRAM_ONE_BIN("Histogram of {0} from {1} to {2} in one bin."),
    HEAT_MAP("Heat map of {0} over {1} against {2}."),
    CHARTS("{0} charts. {1}"),

    // Axes, and what stands for a name that they lack.
    RANGE("{0} ({1} to {2})"),
    LOGARITHMIC_RANGE("{0} ({1} to {2}, logarithmic)"),
    VALUES("values"),
    CATEGORY("category"),
    COUNT("count"),
    DENSITY("density"),

    // How a series runs.
    COURSE("{0}: from {1} to {2}"),
    CONSTANT("{0}: {1} throughout"),
    AT("{0} at {1}"),
    LOWEST("lowest {0}"),
    HIGHEST("highest {0}"),
    UNBOUNDED("growing without bound in between"),
    POINTS("{0}: {1} points, from {2} to {3}."),
    ONE_POINT("{0}: one point, {1}."),
    MORE_SERIES("And {0} more series."),
    BARS("{0}: {1}."),
    BAR("{0} {1}"),
    MORE_BARS("{0} and {1} more"),
    SAMPLE("{0}: {1} values, mean {2}, most often between {3} and {4}."),
    SAMPLE_OF_ONE("{0}: one value, {1}."),
    RAW_SERIES("{0}: {1} values, {2} to {3}."),
    RAW_SERIES_OF_ONE("{0}: one value, {1}."),
    RAW_VALUES("{0} values, {1} to {2}."),
    RAW_VALUE("One value, {0}."),
    CONTOURS("Contour lines at {0}."),
    PATH("{0}: a path from {1} to {2} in {3} steps."),
    PATH_OF_ONE_STEP("{0}: a path from {1} to {2} in one step."),
    MARK("A line marks {0} at {1} = {2}."),
    UNNAMED_MARK("A line marks {0} = {1}."),

    // Columns of tables.
    COLUMN_CHART("chart"),
    COLUMN_SERIES("series"),
    COLUMN_PLACE("at"),
    COLUMN_COLUMN("column"),
    COLUMN_VALUE("value"),
    COLUMN_PART("part"),
    COLUMN_FROM("from"),
    COLUMN_TO("to"),
    COLUMN_PATH("path"),
    COLUMN_STEP("step"),
    PLACE("{0} {1}");

    private final String english;

    Phrase(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }

    /** The phrase with its places filled. */
    Saying with(Saying... parts) {
        return new Saying.Said(this, List.of(parts));
    }
}
