package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Finds the pages that pages use, and puts all pages in an order that they can be run in. */
final class Uses {
    private final SequencedMap<String, PageCode> pages = new LinkedHashMap<>();
    private final Map<PageCode, Boolean> finished = new LinkedHashMap<>();
    private final List<PageCode> path = new ArrayList<>();

    private Uses(List<PageCode> all) {
        for (PageCode page : all) {
            if (pages.put(page.program().name(), page) != null) {
                throw new IllegalArgumentException(
                        "page name '" + page.program().name() + "' must be unique in the site");
            }
        }
    }

    /**
     * Connects pages with those they use; a use that cannot be is an error of the page.
     *
     * @return the pages, each after all it uses
     */
    static List<PageCode> resolve(List<PageCode> all) {
        Uses uses = new Uses(all);
        all.forEach(uses::visit);
        return List.copyOf(uses.finished.keySet());
    }

    private void visit(PageCode page) {
        if (finished.containsKey(page)) {
            return;
        }
        path.add(page);
        for (MappedText use : page.program().uses()) {
            PageCode used = pages.get(use.text());
            if (used == null) {
                page.add(
                        Diagnostic.error(
                                        "unknown-page",
                                        use.span(),
                                        "there is no page '" + use.text() + "' with Java to use")
                                .withHelp("pages with Java: " + String.join(", ", pages.keySet())));
            } else if (path.contains(used)) {
                page.add(cycle(use, path.subList(path.indexOf(used), path.size())));
            } else {
                visit(used);
                page.use(used);
            }
        }
        path.removeLast();
        finished.put(page, true);
    }

    private static Diagnostic cycle(MappedText use, List<PageCode> around) {
        List<String> names = new ArrayList<>();
        around.forEach(page -> names.add(page.program().name()));
        names.add(names.getFirst());
        return Diagnostic.error("circular-use", use.span(), "pages use each other in a circle")
                .withNotes(List.of(String.join(" uses ", names)))
                .withHelp("move what both pages need to a page of its own");
    }
}
