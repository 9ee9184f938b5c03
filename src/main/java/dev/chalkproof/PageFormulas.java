package dev.chalkproof;

import dev.chalkproof.cache.Fingerprint;
import dev.chalkproof.cache.Key;
import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Documented;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Lowering;
import dev.chalkproof.formula.Occurrences;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Label;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.SymbolItem;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.MathNode;
import dev.chalkproof.typeset.Reading;
import dev.chalkproof.typeset.Rejected;
import dev.chalkproof.typeset.Typesetter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of a page as mathematics: their syntax trees, the symbols declared for them, and
 * what they define for each other. All is read when it is made; after that it does not change, so
 * that pages can be checked side by side.
 */
final class PageFormulas {
    /** What a formula may use. */
    private record Surroundings(Scope scope, Definitions definitions) {}

    private final Page page;
    private final Typesetter typesetter;
    private final Map<String, String> macros;
    private final Map<Integer, MathNode> trees;
    private final List<Diagnostic> diagnostics;
    private final SymbolTable symbols;
    private final PageDefinitions defined;
    private final Map<Integer, Surroundings> surroundings = new LinkedHashMap<>();
    private final Map<Integer, Keys> keys = new ConcurrentHashMap<>();
    private final Map<Visible, Scope> visible = new ConcurrentHashMap<>();

    /** What symbols stand for: the same for most formulas of a section. */
    private record Visible(Scope declared, List<Documented> documented) {
        /** Tells sections apart, which is enough: a hash of all definitions takes longer. */
        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(declared) + documented.size();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Visible(Scope scope, List<Documented> definitions)
                    && declared == scope
                    && documented.equals(definitions);
        }
    }

    /** Hashes of a formula's syntax tree, and of the symbols and definitions that it may use. */
    record Keys(Key tree, Key scope, Key definitions) {}

    /**
     * Reads them.
     *
     * @param set the formulas as KaTeX takes them
     * @param imported what the pages it uses define
     */
    PageFormulas(Page page, PageTrees set, Typesetter typesetter, List<Documented> imported) {
        this.page = page;
        Map<String, String> known = page.frontMatter().macros();
        this.typesetter = typesetter;
        this.macros = known;
        this.trees = set.trees();
        this.diagnostics = new ArrayList<>(set.diagnostics());
        this.symbols = new SymbolTable(page, typesetter, known);
        this.defined =
                new PageDefinitions(
                        page,
                        new PageDefinitions.Source(trees, symbols, this::asserts, imported),
                        this::read);
        page.formulas().stream()
                .filter(this::isChecked)
                .forEach(f -> surroundings.put(f.index(), surroundings(f)));
    }

    /** The tree of a formula; empty if KaTeX rejected it. */
    Optional<MathNode> tree(Formula formula) {
        return Optional.ofNullable(trees.get(formula.index()));
    }

    /** The tree of a formula in a sentence, such as a declaration's. */
    Optional<MathNode> inline(MappedText latex) {
        return switch (typesetter.read(latex.text(), false, macros)) {
            case Reading.Read read -> Optional.of(read.tree());
            case Rejected _ -> Optional.empty();
        };
    }

    /** What is wrong with the formulas as LaTeX. */
    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /**
     * The declarations in force for a formula that were not understood, or that stand where nothing
     * is declared. They matter only where the formula is checked: notes from elsewhere have lists
     * that declare nothing.
     */
    List<Diagnostic> misread(Formula formula) {
        List<Diagnostic> misread = new ArrayList<>(symbols.misread(formula));
        tree(formula)
                .ifPresent(t -> misread.addAll(symbols.undeclared(formula, t, scope(formula))));
        return misread;
    }

    /** The symbols and functions that a formula which is checked may use. */
    Scope scope(Formula formula) {
        return known(formula).scope();
    }

    /** Where declared symbols stand in a formula. */
    List<Occurrences.Occurrence> occurrences(Formula formula) {
        Scope scope =
                visible.computeIfAbsent(
                        new Visible(symbols.scope(formula), defined.usable(formula)),
                        v -> v.declared().withDocumented(v.documented()));
        return tree(formula)
                .map(tree -> Occurrences.find(formula.latex().text(), tree, scope))
                .orElse(List.of());
    }

    /** The list item that declares a symbol for a formula; of several the last counts. */
    Optional<SymbolItem> item(Formula formula, Declaration declaration) {
        return symbols.item(formula, declaration);
    }

    /** The formula that defines a symbol of one: itself, or else the nearest other. */
    Optional<Formula> definition(Formula formula, Declaration declaration) {
        return defined.nearest(formula, declaration);
    }

    /**
     * What the formula may use of what other formulas define; of two for one name, the nearer one.
     */
    Definitions definitions(Formula formula) {
        return known(formula).definitions();
    }

    /** What pages that use this one may use. */
    List<Documented> exported() {
        return defined.exported();
    }

    /** The hashes of a formula that is checked and that KaTeX takes. */
    Optional<Keys> keys(Formula formula, Fingerprint fingerprint) {
        return tree(formula)
                .map(
                        tree ->
                                keys.computeIfAbsent(
                                        formula.index(),
                                        _ ->
                                                new Keys(
                                                        fingerprint.of(tree),
                                                        fingerprint.of(scope(formula)),
                                                        fingerprint.of(definitions(formula)))));
    }

    private Surroundings known(Formula formula) {
        Surroundings known = surroundings.get(formula.index());
        if (known == null) {
            throw new IllegalArgumentException(
                    "formula " + formula.index() + " of " + page + " must be one that is checked");
        }
        return known;
    }

    /** Whether a formula states something that may be checked. */
    private boolean isChecked(Formula formula) {
        return formula.display()
                || formula.stance() != Formula.Stance.PLAIN
                || formula.label().isPresent()
                || isImplemented(formula);
    }

    /** Whether it is about all values of its symbols, and no code takes them. */
    private boolean asserts(Formula formula) {
        return switch (formula.stance()) {
            case CLAIM -> true;
            case REFUTED -> !isImplemented(formula);
            case PLAIN, UNCHECKED -> false;
        };
    }

    private boolean isImplemented(Formula formula) {
        String label = formula.label().map(Label::name).orElse("");
        return page.fences().stream()
                .map(Fence::implemented)
                .flatMap(List::stream)
                .anyMatch(
                        t ->
                                t.formula().isPresent()
                                        ? t.formula().getAsInt() == formula.index()
                                        : t.label().equals(label));
    }

    private Optional<Lowered> read(Formula formula, Scope scope) {
        return Containment.value(
                formula.latex().span(),
                "reading this formula",
                diagnostics::add,
                () ->
                        tree(formula)
                                .map(
                                        tree ->
                                                Lowering.lower(
                                                        formula.latex().text(),
                                                        tree,
                                                        scope,
                                                        Lowering.Mode.DEFINITION)));
    }

    private Surroundings surroundings(Formula formula) {
        Scope scope = symbols.scope(formula);
        List<Documented> usable = defined.usable(formula);
        Optional<MathNode> tree = tree(formula);
        if (asserts(formula) && tree.isPresent()) {
            scope = scope.carrying(usable, formula.latex().text(), tree.get());
        }
        return new Surroundings(scope.withDocumented(usable), defined.definitions(formula));
    }
}
