package dev.chalkproof.site;

/** What running a fence left to show. */
public sealed interface OutputView {
    /** What it printed, or a value as text. */
    record Text(String text) implements OutputView {}

    /** A list of records. */
    record Table(TableView table) implements OutputView {}

    /** A chart. */
    record Figure(FigureView figure) implements OutputView {}

    /**
     * How it ended, where it did not end well.
     *
     * @param expected whether the fence announces it ({@code throws=}, {@code .fail})
     */
    record Failure(String message, boolean expected) implements OutputView {}
}
