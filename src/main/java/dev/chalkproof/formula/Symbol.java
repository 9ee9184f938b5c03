package dev.chalkproof.formula;

import java.util.List;

/**
 * A name in formulas: a fragment of LaTeX, in which index positions may be left open.
 *
 * <p>{@code \theta_t} with {@code t} as an index is the name {@code theta} with the index {@code
 * t}; {@code \beta_1} and {@code \mu_B} are names without one.
 */
public final class Symbol {
    private final String latex;
    private final String name;
    private final List<String> javaNames;
    private final List<String> indices;
    private final Pattern pattern;

    Symbol(
            String latex,
            String name,
            List<String> javaNames,
            List<String> indices,
            Pattern pattern) {
        this.latex = latex;
        this.name = name;
        this.javaNames = List.copyOf(javaNames);
        this.indices = List.copyOf(indices);
        this.pattern = pattern;
    }

    /** Stands for a value that has no name. */
    static Symbol unnamed(String latex) {
        return new Symbol(latex, "", List.of(), List.of(), new Pattern(List.of(), List.of()));
    }

    /** How it is written. */
    public String latex() {
        return latex;
    }

    /** The canonical name, which {@link Expr.Ref} and {@link Bindings} use: {@code eta_0}. */
    public String name() {
        return name;
    }

    /** The Java identifiers that name it, the preferred one first: {@code eta0}, {@code eta_0}. */
    public List<String> javaNames() {
        return javaNames;
    }

    /** The index symbols it was written with: {@code t} in {@code \theta_t}. */
    public List<String> indices() {
        return indices;
    }

    /** The same under another canonical name. */
    Symbol named(String newName) {
        return new Symbol(latex, newName, javaNames, indices, pattern);
    }

    Pattern pattern() {
        return pattern;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Symbol symbol
                && symbol.name.equals(name)
                && symbol.indices.size() == indices.size();
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return latex;
    }
}
