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
    private final Map<Integer, Integer> formulas = new HashMap<>();
    private final Map<Integer, Integer> figures = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    Anchors(Page page) {
        this.page = page;
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
    }

    String of(Formula formula) {
        return formula.label().map(Label::name).orElse("f:" + (formula.index() + 1));
    }

    String of(Fence fence) {
        return fence.id().map(Label::name).orElse("c:" + (fence.index() + 1));
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
        return page.headings().stream()
                .filter(heading -> heading.anchor().equals(anchor))
                .map(Heading::text)
                .findFirst()
                .orElse(anchor);
    }
}
