package dev.chalkproof.site;

import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Heading;
import dev.chalkproof.page.Label;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.VerifiedNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The anchors and numbers of a page: what has a label is numbered, formulas apart from figures.
 *
 * <p>What has no label gets an anchor with a colon, which no label and no heading's anchor has.
 */
final class Anchors {
    private final Page page;
    private final Optional<Shared> shared;
    private final Map<Integer, Integer> formulas = new HashMap<>();
    private final Map<Integer, Integer> figures = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    Anchors(Page page) {
        this(page, Optional.empty());
    }

    /**
     * @param shared what a translation has from its original, numbers included
     */
    Anchors(Page page, Optional<Shared> shared) {
        this.page = page;
        this.shared = shared;
        for (Formula formula : page.formulas()) {
            if (formula.display() && formula.label().isPresent()) {
                formulas.put(formula.index(), formulas.size() + 1);
            }
            known.add(of(formula));
        }
        for (Fence fence : page.fences()) {
            if (fence.options().caption().isPresent() && !fence.options().hidden()) {
                figures.put(fence.index(), figures.size() + 1);
            }
            known.add(of(fence));
        }
        page.numbers().forEach(number -> known.add(of(number)));
        page.headings().forEach(heading -> known.add(heading.anchor()));
        page.labels().forEach(label -> known.add(label.name()));
        shared.ifPresent(this::takeNumbers);
    }

    private void takeNumbers(Shared from) {
        Anchors original = new Anchors(from.original());
        formulas.clear();
        figures.clear();
        from.formulas()
                .forEach(
                        (own, other) ->
                                Optional.ofNullable(original.formulas.get(other))
                                        .ifPresent(number -> formulas.put(own, number)));
        from.fences()
                .forEach(
                        (own, other) ->
                                Optional.ofNullable(original.figures.get(other))
                                        .ifPresent(number -> figures.put(own, number)));
    }

    String of(Formula formula) {
        return formula.label().map(Label::name).orElse("f:" + (formula.index() + 1));
    }

    String of(Fence fence) {
        return shared.flatMap(s -> s.fence(fence.index()))
                .flatMap(Fence::id)
                .or(fence::id)
                .map(Label::name)
                .orElse("c:" + (fence.index() + 1));
    }

    /** Where the numbers behind a figure are published, from the site's root. */
    String dataFile(Fence fence) {
        String stem = page.url().replaceFirst("\\.html$", "");
        // What has no label has a colon in its anchor, which no file name may have everywhere.
        return stem + "." + of(fence).replace(':', '-') + ".csv";
    }

    String of(VerifiedNumber number) {
        return "n:" + (number.index() + 1);
    }

    Optional<Integer> number(Formula formula) {
        return Optional.ofNullable(formulas.get(formula.index()));
    }

    Optional<Integer> figureNumber(Fence fence) {
        return Optional.ofNullable(figures.get(fence.index()));
    }

    /** Whether a link can point there. Footnotes have anchors of their own. */
    boolean has(String anchor) {
        return known.contains(anchor) || anchor.startsWith("fn:");
    }

    /** All that a link can point at, with the words that it then shows. */
    Map<String, String> names(Strings strings) {
        Map<String, String> names = new HashMap<>();
        known.forEach(anchor -> names.put(anchor, name(anchor, strings)));
        return names;
    }

    /** What a link without text shows: {@code (3)}, {@code Figure 2}, a heading's words. */
    String name(String anchor, Strings strings) {
        Optional<Label> label = page.label(anchor);
        if (label.isPresent()) {
            int index = label.get().index();
            return switch (label.get().kind()) {
                case FORMULA ->
                        number(page.formulas().get(index)).map(n -> "(" + n + ")").orElse(anchor);
                case FENCE ->
                        figureNumber(page.fences().get(index))
                                .map(n -> strings.say(Term.FIGURE) + " " + n)
                                .orElse(anchor);
                case HEADING -> page.headings().get(index).text();
            };
        }
        Optional<String> figure = shared.flatMap(s -> figureOf(s, anchor, strings));
        if (figure.isPresent()) {
            return figure.get();
        }
        return page.headings().stream()
                .filter(heading -> heading.anchor().equals(anchor))
                .map(Heading::text)
                .findFirst()
                .orElse(anchor);
    }

    private Optional<String> figureOf(Shared from, String anchor, Strings strings) {
        return page.fences().stream()
                .filter(fence -> from.fence(fence.index()).isPresent() && of(fence).equals(anchor))
                .findFirst()
                .flatMap(this::figureNumber)
                .map(n -> strings.say(Term.FIGURE) + " " + n);
    }
}
