package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import dev.chalkproof.source.Clause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is known while a formula is read: its scope, the symbols bound around a place, those met.
 */
final class Context {
    private final Scope scope;
    private final List<Declaration> heads = new ArrayList<>();
    private final Deque<Declaration> bound = new ArrayDeque<>();
    private final Map<String, Declaration> used = new LinkedHashMap<>();
    private final Map<String, Declaration> assumed = new LinkedHashMap<>();
    private final Set<Clause> remarks = new LinkedHashSet<>();
    private final List<Glyph> ends = new ArrayList<>();

    Context(Scope scope) {
        this.scope = scope;
    }

    /** A declaration that stands at a place, and how it stands there. */
    record Found(Declaration declaration, Pattern.Match match) {}

    Scope scope() {
        return scope;
    }

    /** A left side, which declares itself. */
    void head(Declaration declaration) {
        heads.add(declaration);
    }

    /** Tells up to which symbols indices run in what will be read. */
    void ends(List<Glyph> symbols) {
        ends.addAll(symbols);
    }

    /**
     * The {@code n} up to which an index runs: a whole number, as the length of an array is, also
     * where nothing declares it.
     */
    Optional<Declaration> end(Glyph symbol) {
        return ends.contains(symbol) ? Optional.of(counting(List.of(symbol))) : Optional.empty();
    }

    /** Reads something in which symbols are bound. */
    <T> T within(List<Declaration> symbols, Supplier<T> reading) {
        symbols.forEach(bound::push);
        try {
            return reading.get();
        } finally {
            symbols.forEach(s -> bound.pop());
        }
    }

    /** The longest declared fragment at a place; of equally long ones the innermost. */
    Optional<Found> find(List<Glyph> row, int position) {
        List<Declaration> all = new ArrayList<>(bound);
        all.addAll(heads.reversed());
        all.addAll(scope.declarations().reversed());
        Found best = null;
        for (Declaration declaration : all) {
            Pattern pattern = declaration.symbol().pattern();
            if (best == null || pattern.weight() > best.declaration.symbol().pattern().weight()) {
                Optional<Pattern.Match> match = pattern.match(row, position);
                if (match.isPresent()) {
                    best = new Found(declaration, match.get());
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a letter by itself is declared or bound. */
    boolean isDeclared(Glyph letter) {
        return find(List.of(letter), 0).isPresent();
    }

    boolean isBound(String name) {
        return bound.stream().anyMatch(d -> d.name().equals(name));
    }

    /** The declaration by canonical name, innermost first. */
    Optional<Declaration> named(String name) {
        for (Declaration declaration : bound) {
            if (declaration.name().equals(name)) {
                return Optional.of(declaration);
            }
        }
        for (Declaration declaration : heads) {
            if (declaration.name().equals(name)) {
                return scope.find(name).or(() -> Optional.of(declaration));
            }
        }
        return scope.find(name).or(() -> Optional.ofNullable(assumed.get(name)));
    }

    /** Notes that a symbol occurs. */
    void use(Declaration declaration) {
        if (bound.stream().noneMatch(d -> d.name().equals(declaration.name()))) {
            used.putIfAbsent(declaration.name(), declaration);
        }
    }

    /** Notes a symbol that nothing but the Java signature, or the formula itself, declares. */
    void assume(Declaration declaration) {
        assumed.putIfAbsent(declaration.name(), declaration);
        used.putIfAbsent(declaration.name(), declaration);
    }

    /**
     * What the Java signature says of an undeclared symbol.
     *
     * @param row the glyphs of the symbol
     */
    Optional<Declaration> settle(List<Glyph> row) {
        Symbol whole = Symbols.of(row, l -> false);
        for (Symbol symbol : List.of(whole, Symbols.of(row))) {
            for (JavaParameter parameter : scope.java()) {
                boolean taken =
                        scope.declarations().stream().anyMatch(d -> d.answersTo(parameter.name()));
                if (!taken && symbol.javaNames().contains(parameter.name())) {
                    return Optional.of(JavaTypes.declare(symbol, parameter));
                }
            }
        }
        return Optional.empty();
    }

    void remark(Clause remark) {
        remarks.add(remark);
    }

    Map<String, Declaration> used() {
        return used;
    }

    List<Declaration> assumed() {
        return List.copyOf(assumed.values());
    }

    List<Clause> remarks() {
        return List.copyOf(remarks);
    }

    /** A declaration of a counting symbol. */
    static Declaration counting(List<Glyph> fragment) {
        return Declaration.of(Symbols.of(fragment, l -> false)).withDomain(Domain.WHOLE);
    }

    /** Whether a letter may be an index here: it counts, or nothing else is known of it. */
    boolean mayIndex(Glyph letter) {
        if (!letter.is(Kind.LETTER)) {
            return false;
        }
        Optional<Found> found = find(List.of(letter), 0);
        if (found.isPresent()) {
            Declaration d = found.get().declaration();
            return Indices.counts(d)
                    || (Indices.mayCount(d) && Symbols.isIndexLetter(Glyphs.text(letter)));
        }
        return Symbols.isIndexLetter(Glyphs.text(letter));
    }
}
