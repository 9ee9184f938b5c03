package dev.chalkproof.site;

import java.util.List;

/**
 * A heading in a page's table of contents.
 *
 * @param id the anchor
 * @param title the heading without links
 */
public record OutlineEntry(String id, Html title, List<OutlineEntry> children) {
    public OutlineEntry {
        children = List.copyOf(children);
    }
}
