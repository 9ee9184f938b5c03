package dev.chalkproof;

import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.MathNode;
import dev.chalkproof.source.Span;
import dev.chalkproof.typeset.Remark;
import dev.chalkproof.typeset.Typeset;
import dev.chalkproof.typeset.Typesetter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The formulas of a page as KaTeX takes them. This needs nothing of other pages, and most of the
 * time that reading formulas takes, so that it is done for several pages at once.
 *
 * @param trees of the formulas that KaTeX does not reject, by index
 * @param diagnostics what is wrong with them as LaTeX
 */
record PageTrees(Map<Integer, MathNode> trees, List<Diagnostic> diagnostics) {
    PageTrees {
        trees = Collections.unmodifiableMap(new LinkedHashMap<>(trees));
        diagnostics = List.copyOf(diagnostics);
    }

    static PageTrees of(Page page, Typesetter typesetter) {
        Map<String, String> macros = page.frontMatter().macros();
        Map<Integer, MathNode> trees = new LinkedHashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Formula formula : page.formulas()) {
            Containment.value(
                            formula.latex().span(),
                            "setting this formula",
                            diagnostics::add,
                            () -> set(formula, typesetter, macros, diagnostics))
                    .ifPresent(tree -> trees.put(formula.index(), tree));
        }
        return new PageTrees(trees, diagnostics);
    }

    private static Optional<MathNode> set(
            Formula formula,
            Typesetter typesetter,
            Map<String, String> macros,
            List<Diagnostic> diagnostics) {
        MappedText latex = formula.latex();
        return switch (typesetter.typeset(latex.text(), formula.display(), macros)) {
            case Typeset.Rendered rendered -> {
                for (Remark remark : rendered.warnings()) {
                    Span at =
                            remark.position() < 0
                                    ? latex.span()
                                    : span(
                                            latex,
                                            remark.position(),
                                            remark.position() + remark.length());
                    Diagnostic warning = Diagnostic.warning(remark.code(), at, remark.message());
                    diagnostics.add(remark.help().map(warning::withHelp).orElse(warning));
                }
                yield Optional.of(rendered.tree());
            }
            case Typeset.Rejected rejected -> {
                Diagnostic diagnostic =
                        Diagnostic.error(
                                "formula-rejected",
                                span(
                                        latex,
                                        rejected.position(),
                                        rejected.position() + rejected.length()),
                                rejected.message());
                diagnostics.add(rejected.help().map(diagnostic::withHelp).orElse(diagnostic));
                yield Optional.empty();
            }
        };
    }

    static Span span(MappedText latex, int start, int end) {
        int length = latex.text().length();
        return latex.span(Math.min(start, length), Math.min(Math.max(start, end), length));
    }
}
