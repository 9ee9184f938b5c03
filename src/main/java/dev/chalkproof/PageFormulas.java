package dev.chalkproof;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Declarations;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Lowering;
import dev.chalkproof.formula.Occurrences;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.SymbolItem;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.MathNode;
import dev.chalkproof.source.Span;
import dev.chalkproof.typeset.Remark;
import dev.chalkproof.typeset.Typeset;
import dev.chalkproof.typeset.Typesetter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The formulas of a page as mathematics: their syntax trees, the symbols declared for them, and
 * what they define for each other. Other pages' threads may ask too.
 */
final class PageFormulas {
    /** A definition, and how far one formula is from another decides which of two counts. */
    private record Defined(Formula formula, Statement.Definition definition) {}

    private final Page page;
    private final Typesetter typesetter;
    private final Map<String, String> macros;
    private final Map<Integer, MathNode> trees = new LinkedHashMap<>();
    private final Map<SymbolItem, List<Declaration>> declarations = new LinkedHashMap<>();
    private final Map<SymbolItem, List<Diagnostic>> misread = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Statement.Definition> imported;
    private final List<Defined> defined = new ArrayList<>();

    /**
     * @param macros for all pages; those of the page take precedence
     * @param imported what the pages it uses define
     */
    PageFormulas(
            Page page,
            Typesetter typesetter,
            Map<String, String> macros,
            List<Statement.Definition> imported) {
        this.page = page;
        this.typesetter = typesetter;
        this.macros = new TreeMap<>(macros);
        this.macros.putAll(page.frontMatter().macros());
        this.imported = imported;
        for (Formula formula : page.formulas()) {
            contained(formula, "setting", () -> typeset(formula))
                    .ifPresent(tree -> trees.put(formula.index(), tree));
        }
        define();
    }

    /** The tree of a formula; empty if KaTeX rejected it. */
    Optional<MathNode> tree(Formula formula) {
        return Optional.ofNullable(trees.get(formula.index()));
    }

    /** The tree of a formula in a sentence, such as a declaration's. */
    Optional<MathNode> inline(MappedText latex) {
        return switch (typesetter.typeset(latex.text(), false, macros)) {
            case Typeset.Rendered rendered -> Optional.of(rendered.tree());
            case Typeset.Rejected _ -> Optional.empty();
        };
    }

    /** What is wrong with the formulas as LaTeX. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * The declarations in force for a formula that were not understood. They matter only where the
     * formula is checked: notes from elsewhere have lists that declare nothing.
     */
    synchronized List<Diagnostic> misread(Formula formula) {
        return page.symbolsFor(formula).stream()
                .flatMap(item -> misread.getOrDefault(item, List.of()).stream())
                .toList();
    }

    /** The symbols and functions a formula may use. */
    synchronized Scope scope(Formula formula) {
        Scope scope = Scope.empty();
        for (SymbolItem item : page.symbolsFor(formula)) {
            scope = scope.withAll(declared(item, scope));
        }
        for (Statement.Definition definition : imported) {
            scope = scope.with(definition);
        }
        for (Defined other : nearestLast(formula)) {
            // A claim speaks of everything the page defines; a definition's own symbols are what
            // its list
            // declares and its code takes, whatever they are called elsewhere.
            if (formula.stance() == Formula.Stance.CLAIM
                    || !other.definition().target().parameters().isEmpty()) {
                scope = scope.with(other.definition());
            }
        }
        return scope;
    }

    /** Where declared symbols stand in a formula. */
    synchronized List<Occurrences.Occurrence> occurrences(Formula formula) {
        return tree(formula)
                .map(tree -> Occurrences.find(formula.latex().text(), tree, visible(formula)))
                .orElse(List.of());
    }

    /** What a reader of a formula knows: all its declarations, and all functions of the page. */
    private Scope visible(Formula formula) {
        List<Declaration> all = new ArrayList<>();
        for (SymbolItem item : page.symbolsFor(formula)) {
            List<Declaration> known = declarations.get(item);
            all.addAll(known == null ? declared(item, Scope.of(all)) : known);
        }
        Scope scope = Scope.of(all);
        for (Defined other : nearestLast(formula)) {
            scope = scope.with(other.definition());
        }
        return scope;
    }

    /** The list item that declares a symbol for a formula; of several the last counts. */
    synchronized Optional<SymbolItem> item(Formula formula, Declaration declaration) {
        return page.symbolsFor(formula).reversed().stream()
                .filter(
                        item ->
                                declarations.getOrDefault(item, List.of()).stream()
                                        .anyMatch(d -> d.name().equals(declaration.name())))
                .findFirst();
    }

    /** The nearest other formula that defines a symbol. */
    Optional<Formula> definition(Formula formula, Declaration declaration) {
        return nearestLast(formula).reversed().stream()
                .filter(other -> other.definition().target().name().equals(declaration.name()))
                .map(Defined::formula)
                .findFirst();
    }

    /**
     * What the formula may use of what other formulas define; of two for one name, the nearer one.
     */
    Definitions definitions(Formula formula) {
        Definitions definitions = Definitions.of(imported);
        for (Defined other : nearestLast(formula)) {
            definitions = definitions.with(other.definition());
        }
        return definitions;
    }

    /** What pages that use this one may use: its functions. */
    List<Statement.Definition> exported() {
        return defined.stream()
                .map(Defined::definition)
                .filter(definition -> !definition.target().parameters().isEmpty())
                .toList();
    }

    private Optional<MathNode> typeset(Formula formula) {
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

    private static Span span(MappedText latex, int start, int end) {
        int length = latex.text().length();
        return latex.span(Math.min(start, length), Math.min(Math.max(start, end), length));
    }

    /**
     * Reads what formulas define. One that uses a function which another defines can be read only
     * when that one has been, wherever it stands; so they are read in rounds, until nothing new is
     * understood.
     */
    private void define() {
        List<Formula> open =
                new ArrayList<>(
                        page.formulas().stream()
                                .filter(formula -> formula.display() && tree(formula).isPresent())
                                .filter(formula -> formula.stance() == Formula.Stance.PLAIN)
                                .toList());
        boolean progress = true;
        while (progress && !open.isEmpty()) {
            progress = open.removeIf(this::settled);
        }
    }

    /** Whether nothing more can come of reading a formula, since it is understood or a fault. */
    private boolean settled(Formula formula) {
        int before = diagnostics.size();
        boolean understood =
                contained(formula, "reading", () -> Optional.of(define(formula))).orElse(false);
        return understood || diagnostics.size() > before;
    }

    private <T> Optional<T> contained(Formula formula, String doing, Supplier<Optional<T>> step) {
        return Containment.value(
                formula.latex().span(), doing + " this formula", diagnostics::add, step);
    }

    private boolean define(Formula formula) {
        Lowered lowered =
                Lowering.lower(
                        formula.latex().text(),
                        tree(formula).orElseThrow(),
                        scope(formula),
                        Lowering.Mode.DEFINITION);
        return switch (lowered) {
            case Lowered.Understood understood -> {
                collect(formula, understood.statement());
                yield true;
            }
            case Lowered.Refused _ -> false;
        };
    }

    private void collect(Formula formula, Statement statement) {
        switch (statement) {
            case Statement.Definition definition -> defined.add(new Defined(formula, definition));
            case Statement.System system -> system.statements().forEach(s -> collect(formula, s));
            case Statement.Update _,
                    Statement.Chain _,
                    Statement.Membership _,
                    Statement.Law _,
                    Statement.Distributed _ -> {
                // These define nothing.
            }
        }
    }

    /**
     * The definitions of other formulas: first those further down, then those above, the nearest
     * last.
     */
    private List<Defined> nearestLast(Formula formula) {
        List<Defined> ordered = new ArrayList<>();
        for (int i = defined.size() - 1; i >= 0; i--) {
            if (defined.get(i).formula().index() > formula.index()) {
                ordered.add(defined.get(i));
            }
        }
        for (Defined other : defined) {
            if (other.formula().index() < formula.index()) {
                ordered.add(other);
            }
        }
        return ordered;
    }

    private List<Declaration> declared(SymbolItem item, Scope scope) {
        return declarations.computeIfAbsent(item, _ -> read(item, scope));
    }

    private List<Declaration> read(SymbolItem item, Scope scope) {
        List<Declaration> read = new ArrayList<>();
        Scope around = scope;
        for (int i = 0; i < item.latex().size(); i++) {
            MappedText latex = item.latex().get(i);
            // A single name belongs to a single symbol; several are given in the symbols' order.
            Optional<String> javaName =
                    i < item.javaNames().size()
                            ? Optional.of(item.javaNames().get(i).text())
                            : Optional.empty();
            if (typesetter.typeset(latex.text(), false, macros)
                    instanceof Typeset.Rendered rendered) {
                switch (Declarations.parse(latex.text(), rendered.tree(), javaName, around)) {
                    case Declarations.Read.Declared(List<Declaration> declared) -> {
                        List<Declaration> meant =
                                declared.stream()
                                        .map(d -> d.withMeaning(item.meaning().text()))
                                        .toList();
                        read.addAll(meant);
                        around = around.withAll(meant);
                    }
                    case Declarations.Read.Refused refused -> {
                        Diagnostic diagnostic =
                                Diagnostic.warning(
                                        "declaration-not-understood",
                                        span(latex, refused.start(), refused.end()),
                                        refused.message());
                        misread.computeIfAbsent(item, _ -> new ArrayList<>())
                                .add(refused.help().map(diagnostic::withHelp).orElse(diagnostic));
                    }
                }
            }
        }
        return read;
    }
}
