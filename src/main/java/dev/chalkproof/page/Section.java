package dev.chalkproof.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of notes.
 *
 * @param path the folder in the content folder, with a slash at its end; empty for the content
 *     folder itself
 * @param title from the index page, else the folder's name
 * @param index the page that stands for the folder, {@code index.md} or {@code README.md}
 * @param entries the other pages and the folders in it that hold any, in their order
 */
public record Section(String path, String title, Optional<Page> index, List<Entry> entries) {
    public Section {
        entries = List.copyOf(entries);
    }

    /** What a section holds. */
    public sealed interface Entry {
        /** A page of a section. */
        record OfPage(Page page) implements Entry {}

        /** A section within a section. */
        record OfSection(Section section) implements Entry {}
    }

    /** All pages in reading order: the index page first, then what the entries hold. */
    public Stream<Page> pages() {
        return Stream.concat(
                index.stream(),
                entries.stream()
                        .flatMap(
                                entry ->
                                        switch (entry) {
                                            case Entry.OfPage(Page page) -> Stream.of(page);
                                            case Entry.OfSection(Section section) ->
                                                    section.pages();
                                        }));
    }

    /** The folder's place among its neighbours, from its index page's front matter. */
    double order() {
        return index.map(Page::order).orElse(Double.POSITIVE_INFINITY);
    }
}
