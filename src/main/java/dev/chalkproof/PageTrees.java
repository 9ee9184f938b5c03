package dev.chalkproof;

import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.MathNode;
import dev.chalkproof.source.Span;
import dev.chalkproof.typeset.Reading;
import dev.chalkproof.typeset.Rejected;
import dev.chalkproof.typeset.Remark;
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

    /** Reads a formula: {@link Typesetter#read}, or {@link Typesetter#readToSet}. */
    @FunctionalInterface
    interface Reader {
        Reading read(String latex, boolean display, Map<String, String> macros);
    }

    static PageTrees of(Page page, Reader reader) {
        Map<String, String> macros = page.frontMatter().macros();
        Map<Integer, MathNode> trees = new LinkedHashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Formula formula : page.formulas()) {
            Containment.value(
                            formula.latex().span(),
                            "reading this formula",
                            diagnostics::add,
                            () -> read(formula, reader, macros, diagnostics))
                    .ifPresent(tree -> trees.put(formula.index(), tree));
        }
        return new PageTrees(trees, diagnostics);
    }

    private static Optional<MathNode> read(
            Formula formula,
            Reader reader,
            Map<String, String> macros,
            List<Diagnostic> diagnostics) {
        MappedText latex = formula.latex();
        return switch (reader.read(latex.text(), formula.display(), macros)) {
            case Reading.Read(MathNode tree, List<Remark> warnings) -> {
                warnings.forEach(remark -> diagnostics.add(remark.diagnostic(latex)));
                yield Optional.of(tree);
            }
            case Rejected rejected -> {
                diagnostics.add(rejected.diagnostic(latex));
                yield Optional.empty();
            }
        };
    }

    static Span span(MappedText latex, int start, int end) {
        int length = latex.text().length();
        return latex.span(Math.min(start, length), Math.min(Math.max(start, end), length));
    }
}
