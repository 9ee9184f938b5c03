package dev.chalkproof;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Declarations;
import dev.chalkproof.formula.Occurrences;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.InnerSymbol;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.SymbolItem;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.MathNode;
import dev.chalkproof.typeset.Reading;
import dev.chalkproof.typeset.Typesetter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The symbol lists of a page, read in its order; immutable once made. */
final class SymbolTable {
    /** The items in force for each formula, by its index. */
    private final Map<Integer, List<SymbolItem>> items = new HashMap<>();

    private final Map<Integer, Scope> scopes = new HashMap<>();
    private final Map<SymbolItem, List<Declaration>> declarations = new LinkedHashMap<>();
    private final Map<SymbolItem, List<Diagnostic>> misread = new LinkedHashMap<>();
    private final Map<Integer, List<Inner>> inner = new HashMap<>();

    /** Symbols that stand in the text of an item, as if declared. */
    private record Inner(InnerSymbol item, List<Declaration> symbols) {}

    SymbolTable(Page page, Typesetter typesetter, Map<String, String> macros) {
        // An item may use the symbols of those before it, and of the sections around.
        for (Formula formula : page.formulas()) {
            List<SymbolItem> inForce = page.symbolsFor(formula);
            List<SymbolItem> open = new ArrayList<>();
            for (int i = 0; i < inForce.size(); i++) {
                if (!declarations.containsKey(inForce.get(i))) {
                    Scope before = Scope.of(declared(inForce.subList(0, i)));
                    read(inForce.get(i), before, typesetter, macros);
                    if (!misread.getOrDefault(inForce.get(i), List.of()).isEmpty()) {
                        open.add(inForce.get(i));
                    }
                }
            }
            // Where that is not enough, also those of the items after it.
            for (SymbolItem item : open) {
                List<SymbolItem> others = new ArrayList<>(inForce);
                others.remove(item);
                read(item, Scope.of(declared(others)), typesetter, macros);
            }
            items.put(formula.index(), inForce);
            inner.put(formula.index(), inner(page, formula, typesetter, macros));
        }
        Map<List<SymbolItem>, Scope> known = new HashMap<>();
        items.forEach(
                (formula, inForce) ->
                        scopes.put(
                                formula,
                                known.computeIfAbsent(inForce, list -> Scope.of(declared(list)))));
    }

    /** The symbols that lists declare for a formula of the page. */
    Scope scope(Formula formula) {
        return scopes.getOrDefault(formula.index(), Scope.empty());
    }

    private List<SymbolItem> inForce(Formula formula) {
        return items.getOrDefault(formula.index(), List.of());
    }

    /** What the list right under a formula declares. */
    List<Declaration> own(Formula formula) {
        return declared(
                inForce(formula).stream()
                        .filter(item -> item.formula() == formula.index())
                        .toList());
    }

    /** The list item that declares a symbol for a formula; of several the last counts. */
    Optional<SymbolItem> item(Formula formula, Declaration declaration) {
        return inForce(formula).reversed().stream()
                .filter(
                        item ->
                                declarations.getOrDefault(item, List.of()).stream()
                                        .anyMatch(d -> d.name().equals(declaration.name())))
                .findFirst();
    }

    /** What is wrong with the items in force for a formula. */
    List<Diagnostic> misread(Formula formula) {
        return inForce(formula).stream()
                .flatMap(item -> misread.getOrDefault(item, List.of()).stream())
                .toList();
    }

    /**
     * Items of the list under a formula in which a symbol stands inside the text, as if declared.
     *
     * @param tree of the formula, in which the symbol must occur
     * @param known what declares or defines symbols; those of it are not missed
     */
    List<Diagnostic> undeclared(Formula formula, MathNode tree, Scope known) {
        List<Diagnostic> undeclared = new ArrayList<>();
        for (Inner one : inner.getOrDefault(formula.index(), List.of())) {
            one.symbols().stream()
                    .filter(d -> known.find(d.name()).isEmpty())
                    .filter(d -> occurs(d, formula, tree))
                    .findFirst()
                    .ifPresent(d -> undeclared.add(undeclared(one.item(), d)));
        }
        return undeclared;
    }

    private static boolean occurs(Declaration symbol, Formula formula, MathNode tree) {
        return !Occurrences.find(formula.latex().text(), tree, Scope.of(List.of(symbol))).isEmpty();
    }

    private static Diagnostic undeclared(InnerSymbol item, Declaration symbol) {
        String latex = symbol.symbol().latex();
        return Diagnostic.warning(
                        "declaration-inside-text",
                        item.latex().getFirst().span(),
                        "this declares nothing, since the item starts with words, and '"
                                + latex
                                + "' is not declared elsewhere")
                .withHelp("put the math first: - $" + item.latex().getFirst().text() + "$ is ...");
    }

    private static List<Inner> inner(
            Page page, Formula formula, Typesetter typesetter, Map<String, String> macros) {
        List<Inner> read = new ArrayList<>();
        for (InnerSymbol item : page.innerSymbols(formula)) {
            MappedText first = item.latex().getFirst();
            if (item.introduces()
                    && typesetter.read(first.text(), false, macros)
                            instanceof Reading.Read(MathNode tree, _)
                    && Declarations.parse(first.text(), tree, List.of())
                            instanceof Declarations.Read.Declared(List<Declaration> declared)
                    && declared.stream().allMatch(d -> d.value().isEmpty())) {
                read.add(new Inner(item, declared));
            }
        }
        return List.copyOf(read);
    }

    private List<Declaration> declared(List<SymbolItem> items) {
        return items.stream()
                .flatMap(item -> declarations.getOrDefault(item, List.of()).stream())
                .toList();
    }

    /** Adds a declaration; what an item says of one symbol twice restricts it together. */
    private static Optional<Diagnostic> add(
            List<Declaration> read, Declaration next, MappedText latex) {
        Optional<Declaration> before =
                read.stream()
                        .filter(d -> d.symbol().latex().equals(next.symbol().latex()))
                        .findFirst();
        Optional<Declaration> both = before.isEmpty() ? Optional.of(next) : before.get().and(next);
        read.removeIf(d -> d.symbol().latex().equals(next.symbol().latex()));
        both.ifPresent(read::add);
        return both.isPresent()
                ? Optional.empty()
                : Optional.of(
                        Diagnostic.warning(
                                        "declaration-not-understood",
                                        latex.span(),
                                        "these two domains can't be brought together")
                                .withHelp("write one, such as x \\in (0, 1]"));
    }

    private void read(
            SymbolItem item, Scope scope, Typesetter typesetter, Map<String, String> macros) {
        List<Declaration> read = new ArrayList<>();
        List<Diagnostic> wrong = new ArrayList<>();
        Scope around = scope;
        for (int i = 0; i < item.latex().size(); i++) {
            MappedText latex = item.latex().get(i);
            List<String> javaNames =
                    item.javaNames().get(i).stream().map(MappedText::text).toList();
            if (typesetter.read(latex.text(), false, macros)
                    instanceof Reading.Read(MathNode tree, _)) {
                switch (Declarations.parse(latex.text(), tree, javaNames, around)) {
                    case Declarations.Read.Declared(List<Declaration> declared) -> {
                        List<Declaration> meant =
                                declared.stream()
                                        .map(d -> d.withMeaning(item.meaning().text()))
                                        .toList();
                        for (Declaration next : meant) {
                            add(read, next, latex).ifPresent(wrong::add);
                        }
                        around = around.withAll(read);
                    }
                    case Declarations.Read.Refused refused -> {
                        Diagnostic diagnostic =
                                Diagnostic.warning(
                                        "declaration-not-understood",
                                        PageTrees.span(latex, refused.start(), refused.end()),
                                        refused.message());
                        wrong.add(refused.help().map(diagnostic::withHelp).orElse(diagnostic));
                    }
                }
            }
        }
        declarations.put(item, List.copyOf(read));
        misread.put(item, List.copyOf(wrong));
    }
}
