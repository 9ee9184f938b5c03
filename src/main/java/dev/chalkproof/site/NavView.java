package dev.chalkproof.site;

import java.util.List;
import java.util.Optional;

/** The site's navigation as one page sees it. */
public record NavView(List<Entry> entries) {
    public NavView {
        entries = List.copyOf(entries);
    }

    /** The same navigation with another current page, given by its address in it. */
    NavView at(String href) {
        return new NavView(Entry.at(href, entries));
    }

    /**
     * A page or a section.
     *
     * @param href the page, relative to the page that shows it; empty for a section without one
     * @param current whether it is the page itself
     * @param children what the section holds; empty for a page
     */
    public record Entry(
            String title, Optional<String> href, boolean current, List<Entry> children) {
        public Entry {
            children = List.copyOf(children);
        }

        /** Entries that stay as they are are kept, since large sites have many of them. */
        private static List<Entry> at(String href, List<Entry> entries) {
            return entries.stream().map(entry -> entry.at(href)).toList();
        }

        private Entry at(String address) {
            boolean here = href.equals(Optional.of(address));
            List<Entry> below = at(address, children);
            return here == current && below.equals(children)
                    ? this
                    : new Entry(title, href, here, below);
        }

        /** Whether the current page is here or further down: such a section is shown unfolded. */
        public boolean open() {
            return current || children.stream().anyMatch(Entry::open);
        }
    }
}
