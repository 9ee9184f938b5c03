package dev.chalkproof.site;

import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.typeset.Rejected;
import dev.chalkproof.typeset.Typeset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The formulas of a page as HTML in which the symbols are marked. */
final class FormulaHtml {
    private final Page page;
    private final PageSymbols symbols;
    private final Compositor compositor;

    FormulaHtml(Page page, PageSymbols symbols, Compositor compositor) {
        this.page = page;
        this.symbols = symbols;
        this.compositor = compositor;
    }

    /** KaTeX's HTML; a formula it refuses stands there as the author wrote it. */
    Html of(Formula formula) {
        String latex = formula.latex().text();
        Map<String, String> macros = page.frontMatter().macros();
        return switch (compositor.set(formula.latex(), formula.display(), macros)) {
            case Typeset.Rendered rendered ->
                    declaring(
                            formula,
                            SymbolMarks.mark(
                                    rendered.html(),
                                    latex,
                                    formula.display(),
                                    macros,
                                    symbols.in(formula),
                                    compositor::draw));
            case Rejected rejected ->
                    new Html(
                            "<code class=\"formula-error\" title=\""
                                    + Html.text(rejected.message())
                                    + "\">"
                                    + Html.text(latex)
                                    + "</code>");
        };
    }

    /** What starts an item of a symbol list says so: its item is what readers are shown. */
    private Html declaring(Formula formula, String html) {
        boolean defines = formula.display();
        List<Integer> declared = defines ? symbols.definedBy(formula) : symbols.declaredBy(formula);
        if (declared.isEmpty()) {
            return new Html(html);
        }
        String places = declared.stream().map(String::valueOf).collect(Collectors.joining(" "));
        String names =
                declared.stream()
                        .flatMap(
                                place -> symbols.entries().get(place).javaNames().stream().limit(1))
                        .collect(Collectors.joining(" "));
        return new Html(
                "<span data-"
                        + (defines ? "defines" : "declares")
                        + "=\""
                        + places
                        + "\" data-java=\""
                        + Html.text(names)
                        + "\">"
                        + html
                        + "</span>");
    }

    /** What code that implements formulas calls the symbols of these. */
    Map<String, Integer> names(Fence fence) {
        Map<String, Integer> names = new HashMap<>();
        for (Fence.Target target : fence.implemented()) {
            if (target.formula().isPresent()) {
                Formula formula = page.formulas().get(target.formula().getAsInt());
                for (PageSymbols.Use use : symbols.in(formula)) {
                    symbols.entries()
                            .get(use.entry())
                            .javaNames()
                            .forEach(name -> names.putIfAbsent(name, use.entry()));
                }
            }
        }
        return names;
    }
}
