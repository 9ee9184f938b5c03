package dev.chalkproof.site;

import dev.chalkproof.page.Heading;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of contents of a page. */
final class Outline {
    /** Headings further down would make the table as long as the page. */
    private static final int LEVELS = 3;

    /** With more headings than this the table leaves out one level more. */
    private static final int MANY = 40;

    private Outline() {}

    /**
     * The heading that is the page's title: its only one of level 1, or its first heading if that
     * is of level 1.
     */
    static Optional<Heading> title(Page page) {
        List<Heading> tops = page.headings().stream().filter(h -> h.level() == 1).toList();
        return tops.size() == 1
                ? Optional.of(tops.getFirst())
                : page.headings().stream().findFirst().filter(h -> h.level() == 1);
    }

    /** The headings below the title, three levels of them, or two. */
    static List<OutlineEntry> of(Page page, Slots slots) {
        Optional<Heading> title = title(page);
        List<Heading> headings =
                page.headings().stream().filter(h -> title.filter(h::equals).isEmpty()).toList();
        int top = headings.stream().mapToInt(Heading::level).min().orElse(1);
        return entries(page, slots, headings, top + (headings.size() > MANY ? LEVELS - 1 : LEVELS));
    }

    private static List<OutlineEntry> entries(
            Page page, Slots slots, List<Heading> headings, int below) {
        List<OutlineEntry> entries = new ArrayList<>();
        int i = 0;
        while (i < headings.size()) {
            int next = i + 1;
            while (next < headings.size() && headings.get(next).level() > headings.get(i).level()) {
                next++;
            }
            Heading heading = headings.get(i);
            if (heading.level() < below) {
                List<Heading> inside = headings.subList(i + 1, next);
                entries.add(
                        new OutlineEntry(
                                heading.anchor(),
                                words(page, slots, heading),
                                entries(page, slots, inside, below)));
            }
            i = next;
        }
        return entries;
    }

    /** A link can't hold another link, nor may an anchor occur twice: then plain words must do. */
    private static Html words(Page page, Slots slots, Heading heading) {
        String html = page.html(heading.title(), slots);
        boolean plain = html.contains("<a ") || html.contains(" id=\"") || html.contains("<img ");
        return plain ? Html.text(heading.text()) : new Html(html);
    }
}
