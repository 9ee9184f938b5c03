package dev.chalkproof.site;

import java.util.List;

/**
 * Something a search can find.
 *
 * @param kind what it is
 * @param url where it is, from the site's root
 * @param title what a result shows first
 * @param page the page it is on; empty if it is that itself
 * @param text what a result shows below, and what is searched besides the title
 * @param names what else it goes by: labels, symbols, names in code
 */
record SearchEntry(
        Term kind, String url, String title, String page, String text, List<String> names) {
    SearchEntry {
        names = List.copyOf(names);
    }
}
