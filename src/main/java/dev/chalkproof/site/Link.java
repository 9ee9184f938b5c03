package dev.chalkproof.site;

import java.util.Objects;

/**
 * A link as a page shows it.
 *
 * @param href relative to the page that shows it, or absolute if it leaves the site
 */
public record Link(String title, String href) {
    public Link {
        Objects.requireNonNull(title);
        Objects.requireNonNull(href);
    }
}
