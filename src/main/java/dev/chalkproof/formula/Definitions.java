package dev.chalkproof.formula;

import java.util.List;

/** What functions, symbols and sequences are defined as; evaluation looks them up here. */
public final class Definitions {
    private Definitions() {}

    public static Definitions none() {
        return new Definitions();
    }

    /** The definitions among the statements, systems included. */
    public static Definitions of(List<? extends Statement> statements) {
        return new Definitions();
    }

    /** Adds definitions, which hide earlier ones of the same name. */
    public Definitions with(Statement statement) {
        return this;
    }
}
