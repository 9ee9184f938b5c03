package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The symbols and functions a formula may use: an immutable set.
 *
 * <p>Whether the subscript of {@code x_e} is an index or part of the name depends on what else is
 * declared: a scope reads its symbols again when it learns that {@code e} counts something.
 */
public final class Scope {
    private final List<Declaration> declarations;
    private final List<JavaParameter> java;
    private final Set<String> defined;

    private Scope(List<Declaration> declarations, List<JavaParameter> java, Set<String> defined) {
        this.declarations = List.copyOf(declarations);
        this.java = List.copyOf(java);
        this.defined = Set.copyOf(defined);
    }

    public static Scope empty() {
        return new Scope(List.of(), List.of(), Set.of());
    }

    /** The declarations of a symbol list; of several for one symbol the last counts. */
    public static Scope of(List<Declaration> declarations) {
        return empty().withAll(declarations);
    }

    /** Adds a declaration, which hides an earlier one of the same symbol. */
    public Scope with(Declaration declaration) {
        return withAll(List.of(declaration));
    }

    /** Adds declarations, which hide earlier ones of the same symbols. */
    public Scope withAll(List<Declaration> added) {
        List<Declaration> more = new ArrayList<>(declarations);
        for (Declaration declaration : added) {
            more.removeIf(d -> d.symbol().latex().equals(declaration.symbol().latex()));
            more.add(declaration);
        }
        return new Scope(resolve(more), java, defined);
    }

    /**
     * Adds what another formula defines, so that this one may use it. What was declared of the
     * symbol before stays known.
     */
    public Scope with(Statement.Definition definition) {
        Statement.Target target = definition.target();
        if (isDerivativeOfKnown(target)) {
            return this;
        }
        boolean known =
                declarations.stream()
                        .anyMatch(d -> d.symbol().latex().equals(target.symbol().latex()));
        boolean function = !target.parameters().isEmpty();
        Set<String> names = new HashSet<>(defined);
        names.add(target.name());
        Scope scope = new Scope(declarations, java, names);
        if (known && !function) {
            return scope;
        }
        Declaration declaration = Declaration.of(target.symbol());
        return scope.with(
                function
                        ? declaration
                                .withShape(new Shape(Shape.Kind.FUNCTION, List.of()))
                                .withParameters(target.parameters())
                        : declaration);
    }

    /** A documented slope is what is checked, so it must not become what claims are checked by. */
    private boolean isDerivativeOfKnown(Statement.Target target) {
        String name = target.name();
        return name.endsWith("'") && find(name.replaceAll("'+$", "")).isPresent();
    }

    /** Sets the parameters of the implementing method, which settle undeclared symbols. */
    public Scope withJava(List<JavaParameter> parameters) {
        return new Scope(declarations, parameters, defined);
    }

    public List<Declaration> declarations() {
        return declarations;
    }

    /** The declaration of a canonical name. */
    public Optional<Declaration> find(String name) {
        return declarations.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** Whether a formula defines this name, so that its values are not chosen. */
    boolean isDefined(String name) {
        return defined.contains(name);
    }

    List<JavaParameter> java() {
        return java;
    }

    private static List<Declaration> resolve(List<Declaration> declarations) {
        Set<String> counting = new HashSet<>();
        Set<String> other = new HashSet<>();
        for (Declaration d : declarations) {
            String letter = Glyphs.singleLetter(d.symbol().pattern().glyphs());
            if (!letter.isEmpty() && d.domain().isPresent()) {
                if (Indices.counts(d)) {
                    counting.add(letter);
                } else if (!Indices.mayCount(d)) {
                    other.add(letter);
                }
            }
        }
        List<Declaration> resolved = new ArrayList<>();
        for (Declaration d : declarations) {
            Symbol symbol =
                    Symbols.of(
                            d.symbol().pattern().glyphs(),
                            l ->
                                    counting.contains(l)
                                            || (Symbols.isIndexLetter(l) && !other.contains(l)));
            resolved.add(symbol.indices().equals(d.symbol().indices()) ? d : d.withSymbol(symbol));
        }
        return resolved;
    }
}
