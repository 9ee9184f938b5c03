package dev.chalkproof;

import dev.chalkproof.formula.Likeness;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Label;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.Suggestions;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MathNode;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the original's formula for each that a translation displays, labels or says something
 * about, and refuses what is not the same mathematics.
 */
final class TranslatedFormulas {
    static final String DIFFERS = "translation-differs";

    private final Page original;
    private final PageFormulas translated;
    private final PageFormulas read;
    private final Map<Integer, Integer> repeated = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private TranslatedFormulas(Page original, PageFormulas translated, PageFormulas read) {
        this.original = original;
        this.translated = translated;
        this.read = read;
    }

    /**
     * The formulas of a translation.
     *
     * @param translated its formulas as mathematics
     * @param read those of its original
     */
    static TranslatedFormulas of(
            Page page, Page original, PageFormulas translated, PageFormulas read) {
        TranslatedFormulas formulas = new TranslatedFormulas(original, translated, read);
        page.formulas().stream().filter(TranslatedFormulas::counts).forEach(formulas::read);
        return formulas;
    }

    /** The indices of formulas of the translation, and of the original's that they repeat. */
    Map<Integer, Integer> repeated() {
        return repeated;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** What readers see on the original and not on the translation. */
    Stream<Translation.Missing> missing() {
        return original.formulas().stream()
                .filter(TranslatedFormulas::counts)
                .filter(formula -> !repeated.containsValue(formula.index()))
                .map(
                        formula ->
                                new Translation.Missing(
                                        "the formula "
                                                + formula.label()
                                                        .map(Label::name)
                                                        .orElse(formula.latex().text()),
                                        formula.at()));
    }

    /** Whether a formula is more than a part of a sentence. */
    private static boolean counts(Formula formula) {
        return formula.display()
                || formula.label().isPresent()
                || formula.stance() != Formula.Stance.PLAIN;
    }

    private void read(Formula formula) {
        Optional<MathNode> tree = translated.tree(formula);
        Optional<Formula> counterpart =
                formula.label().isPresent()
                        ? labelled(formula.label().get())
                        : tree.flatMap(t -> equal(formula, t));
        counterpart.ifPresent(
                other -> {
                    repeated.put(formula.index(), other.index());
                    requireSame(formula, tree, other);
                });
    }

    private Optional<Formula> labelled(Label label) {
        Optional<Formula> found =
                original.label(label.name())
                        .filter(l -> l.kind() == Label.Kind.FORMULA)
                        .map(l -> original.formulas().get(l.index()));
        if (found.isEmpty()) {
            List<String> names =
                    original.formulas().stream()
                            .flatMap(f -> f.label().stream())
                            .map(Label::name)
                            .toList();
            refuse(
                    label.at(),
                    original.file().name()
                            + " has no formula with the label '"
                            + label.name()
                            + "'",
                    Suggestions.closest(label.name(), names)
                            .map(name -> "did you mean '" + name + "'?")
                            .orElse("a formula and its label begin in the original"));
        }
        return found;
    }

    /** The original's formula that one without a label repeats. */
    private Optional<Formula> equal(Formula formula, MathNode tree) {
        List<Formula> equal =
                original.formulas().stream()
                        .filter(TranslatedFormulas::counts)
                        .filter(other -> isSame(tree, other))
                        .toList();
        Optional<Formula> found =
                equal.stream()
                        .filter(other -> other.label().isEmpty())
                        .filter(other -> !repeated.containsValue(other.index()))
                        .findFirst()
                        .or(() -> equal.stream().filter(o -> o.label().isEmpty()).findFirst());
        if (found.isEmpty()) {
            Optional<String> label =
                    equal.stream().flatMap(o -> o.label().stream()).map(Label::name).findFirst();
            refuse(
                    formula.at(),
                    label.isPresent()
                            ? "this formula has a label in the original"
                            : original.file().name() + " has no formula like this one",
                    label.map(name -> "write <!-- #" + name + " --> right after it")
                            .orElse(
                                    "copy the formula from the original; only white space and"
                                            + " words in \\text{…} may differ"));
        }
        return found;
    }

    private void requireSame(Formula formula, Optional<MathNode> tree, Formula other) {
        // What KaTeX does not take is reported as such.
        if (tree.isPresent() && read.tree(other).isPresent() && !isSame(tree.get(), other)) {
            diagnostics.add(
                    Diagnostic.error(
                                    DIFFERS,
                                    formula.latex().span(),
                                    "this formula is not the one that the original has under its"
                                            + " label")
                            .withNotes(
                                    List.of(
                                            Translation.place(other.at())
                                                    + ": "
                                                    + other.latex().text().replaceAll("\\s+", " ")))
                            .withHelp(
                                    "copy the formula from the original; only white space and"
                                            + " words in \\text{…} may differ"));
        }
        if (formula.stance() != Formula.Stance.PLAIN && formula.stance() != other.stance()) {
            refuse(
                    formula.at(),
                    "the original does not say this of the formula",
                    "keep only the label; what is asserted of a formula stands in the original");
        }
    }

    private boolean isSame(MathNode tree, Formula other) {
        return read.tree(other).filter(t -> Likeness.same(t, tree)).isPresent();
    }

    private void refuse(Span at, String message, String help) {
        diagnostics.add(Diagnostic.error(DIFFERS, at, message).withHelp(help));
    }
}
