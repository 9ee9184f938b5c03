package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The symbols and functions a formula may use: an immutable set. */
public final class Scope {
    private final List<Declaration> declarations;
    private final List<JavaParameter> java;

    private Scope(List<Declaration> declarations, List<JavaParameter> java) {
        this.declarations = List.copyOf(declarations);
        this.java = List.copyOf(java);
    }

    public static Scope empty() {
        return new Scope(List.of(), List.of());
    }

    public static Scope of(List<Declaration> declarations) {
        return new Scope(declarations, List.of());
    }

    /** Adds a declaration, which hides an earlier one of the same symbol. */
    public Scope with(Declaration declaration) {
        List<Declaration> more = new ArrayList<>(declarations);
        more.removeIf(d -> d.symbol().equals(declaration.symbol()));
        more.add(declaration);
        return new Scope(more, java);
    }

    /** Adds what another formula defines, so that this one may use it. */
    public Scope with(Statement.Definition definition) {
        return this;
    }

    /** Sets the parameters of the implementing method, which settle undeclared symbols. */
    public Scope withJava(List<JavaParameter> parameters) {
        return new Scope(declarations, parameters);
    }

    public List<Declaration> declarations() {
        return declarations;
    }

    /** The declaration of a canonical name. */
    public Optional<Declaration> find(String name) {
        return declarations.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    List<JavaParameter> java() {
        return java;
    }
}
