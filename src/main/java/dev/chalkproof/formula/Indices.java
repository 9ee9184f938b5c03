package dev.chalkproof.formula;

/** Whether a declared symbol can be an index. */
final class Indices {
    private Indices() {}

    /** Whether it is declared to be a whole number. */
    static boolean counts(Declaration declaration) {
        return declaration.shape().isScalar()
                && declaration.domain().map(Domain::whole).orElse(false);
    }

    /** Whether nothing declared speaks against it: bounds alone, as in 0 <= t <= T, do not. */
    static boolean mayCount(Declaration declaration) {
        return declaration.shape().isScalar()
                && declaration.domain().map(d -> d.whole() || isBounded(d)).orElse(true);
    }

    private static boolean isBounded(Domain domain) {
        return domain.lower().value().isPresent()
                || domain.upper().value().isPresent()
                || !domain.members().isEmpty();
    }
}
