package dev.chalkproof;

import dev.chalkproof.formula.Documented;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Label;
import dev.chalkproof.page.Page;
import dev.chalkproof.source.Concurrently;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.typeset.Typesetter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The formulas of all pages, each page seeing what those it uses define. */
final class Formulas {
    private final Map<String, Page> byName = new LinkedHashMap<>();
    private final Map<Page, PageFormulas> read = new LinkedHashMap<>();
    private final Map<Page, PageTrees> trees = new HashMap<>();
    private final PageNames names;
    private final Typesetter typesetter;
    private final RecentFormulas recent;

    private Formulas(
            List<Page> pages, PageNames names, Typesetter typesetter, RecentFormulas recent) {
        this.names = names;
        this.typesetter = typesetter;
        this.recent = recent;
        pages.forEach(page -> byName.put(names.name(page), page));
    }

    /**
     * Reads the formulas of all pages.
     *
     * @param set whether the formulas will be set as well
     * @param recent what was read before, and gets what is read now
     */
    static Formulas read(
            List<Page> pages,
            PageNames names,
            Typesetter typesetter,
            boolean set,
            RecentFormulas recent,
            Progress progress) {
        PageTrees.Reader reader = set ? typesetter::readToSet : typesetter::read;
        Formulas formulas = new Formulas(pages, names, typesetter, recent);
        progress.begin("reading formulas", Map.of(Progress.Work.PAGE, pages.size()));
        List<PageTrees> trees =
                Concurrently.map(
                        pages,
                        page -> {
                            PageTrees own = recent.trees(page, p -> PageTrees.of(p, reader));
                            progress.done(Progress.Work.PAGE, 1);
                            return own;
                        });
        for (int i = 0; i < pages.size(); i++) {
            formulas.trees.put(pages.get(i), trees.get(i));
        }
        List<Page> alone = pages.stream().filter(page -> names.used(page).isEmpty()).toList();
        List<PageFormulas> read =
                Concurrently.map(alone, page -> formulas.pageFormulas(page, List.of()));
        for (int i = 0; i < alone.size(); i++) {
            formulas.read.put(alone.get(i), read.get(i));
        }
        for (Page page : pages) {
            formulas.read(page, new HashSet<>());
        }
        return formulas;
    }

    PageFormulas of(Page page) {
        PageFormulas formulas = read.get(page);
        if (formulas == null) {
            throw new IllegalArgumentException("page " + page + " must be one of " + read.keySet());
        }
        return formulas;
    }

    /** A formula with the page it stands on. */
    record Located(Page page, Formula formula) {}

    /**
     * The formula of a label, on a page that uses this one or not; labels of its own page come
     * first, then those of its language. A translation's formulas are its original's.
     */
    Optional<Located> labelled(String label, Page from) {
        return find(label, from)
                .or(
                        () ->
                                byName.values().stream()
                                        .filter(page -> page.original().isEmpty())
                                        .sorted(
                                                Comparator.comparing(
                                                        page -> !sameLanguage(page, from)))
                                        .flatMap(page -> find(label, page).stream())
                                        .findFirst());
    }

    private boolean sameLanguage(Page page, Page other) {
        return names.language(page).equals(names.language(other));
    }

    /** How a page corresponds to the one that it translates. */
    Translation translation(Page page, Page original) {
        PageFormulas translated = of(page);
        PageFormulas read = of(original);
        return recent.translation(
                translated, read, () -> Translation.of(page, original, translated, read));
    }

    /** The formula that a fence of a page says it implements. */
    Optional<Located> target(Fence.Target target, Page from) {
        return target.formula().isPresent()
                ? Optional.of(new Located(from, from.formulas().get(target.formula().getAsInt())))
                : labelled(target.label(), from);
    }

    private static Optional<Located> find(String label, Page page) {
        return page.label(label)
                .filter(l -> l.kind() == Label.Kind.FORMULA)
                .map(l -> new Located(page, page.formulas().get(l.index())));
    }

    private PageFormulas read(Page page, Set<Page> path) {
        PageFormulas known = read.get(page);
        if (known != null) {
            return known;
        }
        List<PageFormulas> used = new ArrayList<>();
        path.add(page);
        for (MappedText name : names.used(page)) {
            Page other = byName.get(name.text());
            // A circle of uses is reported where the code is compiled.
            if (other != null && !path.contains(other)) {
                used.add(read(other, path));
            }
        }
        path.remove(page);
        PageFormulas formulas = pageFormulas(page, used);
        read.put(page, formulas);
        return formulas;
    }

    private PageFormulas pageFormulas(Page page, List<PageFormulas> used) {
        PageTrees set = Objects.requireNonNull(trees.get(page), "every page was set");
        List<Documented> imported =
                used.stream().flatMap(other -> other.exported().stream()).toList();
        return recent.formulas(
                page, imported, () -> new PageFormulas(page, set, typesetter, imported));
    }
}
