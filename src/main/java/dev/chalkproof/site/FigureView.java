package dev.chalkproof.site;

import java.util.Optional;

/**
 * A figure with its caption.
 *
 * @param id its anchor
 * @param number its number within the page, if it has a caption
 * @param media the drawing: an {@code svg} or {@code img} element with its text alternative
 * @param caption empty if it has none
 * @param data what was drawn, as a table
 * @param download the same as a file, relative to the page
 */
public record FigureView(
        Strings strings,
        Optional<String> id,
        Optional<Integer> number,
        Html media,
        Html caption,
        Optional<TableView> data,
        Optional<String> download) {
    public String say(Term term) {
        return strings.say(term);
    }
}
