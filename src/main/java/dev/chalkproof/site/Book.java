package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins pages into one: anchors get the number of their page in front, links between the pages
 * become links within, and what the pages show from files is found from where the book is.
 */
final class Book {
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "id",
                    "href",
                    "src",
                    "popovertarget",
                    "aria-labelledby",
                    "aria-describedby",
                    "aria-controls",
                    "clip-path",
                    "fill",
                    "stroke",
                    "mask",
                    "filter");

    private final String path;
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * @param path where the book is, from the site's root
     */
    Book(String path, List<Page> pages) {
        this.path = path;
        pages.forEach(page -> numbers.put(page.url(), numbers.size() + 1));
    }

    /** The anchor of a page in the book. */
    String anchor(Page page) {
        return "p" + numbers.get(page.url());
    }

    /** A page's HTML as a part of the book. */
    Html part(Page page, String html) {
        String prefix = anchor(page) + "-";
        StringBuilder out = new StringBuilder(html.length());
        int done = 0;
        // Most attributes are the classes and styles of formulas: looking only at what has a value
        // takes a tenth of the time that a pattern does.
        for (int equals = html.indexOf("=\""); equals >= 0; equals = html.indexOf("=\"", equals)) {
            int name = html.lastIndexOf(' ', equals) + 1;
            int start = equals + 2;
            int end = html.indexOf('"', start);
            if (name > 0 && end >= 0 && ATTRIBUTES.contains(html.substring(name, equals))) {
                out.append(html, done, start)
                        .append(
                                value(
                                        page,
                                        prefix,
                                        html.substring(name, equals),
                                        html.substring(start, end)));
                done = end;
                equals = end;
            } else {
                equals = start;
            }
        }
        return new Html(out.append(html, done, html.length()).toString());
    }

    private String value(Page page, String prefix, String name, String value) {
        return switch (name) {
            case "id", "popovertarget" -> prefix + value;
            case "aria-labelledby", "aria-describedby", "aria-controls" ->
                    Arrays.stream(value.split(" ", -1))
                            .map(id -> prefix + id)
                            .collect(Collectors.joining(" "));
            case "href", "src" -> address(page, prefix, value);
            default -> value.startsWith("url(#") ? "url(#" + prefix + value.substring(5) : value;
        };
    }

    private String address(Page page, String prefix, String address) {
        if (address.startsWith("#")) {
            return "#" + prefix + address.substring(1);
        }
        if (address.isEmpty() || address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*|/.*")) {
            return address;
        }
        int hash = address.indexOf('#');
        String file = hash < 0 ? address : address.substring(0, hash);
        String target = Urls.resolve(page.url(), file);
        Integer number = numbers.get(target);
        if (number != null) {
            return "#p" + number + (hash < 0 ? "" : "-" + address.substring(hash + 1));
        }
        String fragment = hash < 0 ? "" : address.substring(hash);
        return Urls.root(path) + target + fragment;
    }
}
