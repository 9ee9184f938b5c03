package dev.chalkproof.claim.lift;

/** The types that lifted code computes with. */
public sealed interface Type {
    public enum Basic implements Type {
        INT,
        LONG,
        DOUBLE,
        BOOLEAN,
        VOID;

        boolean isWhole() {
            return this == INT || this == LONG;
        }
    }

    record ArrayOf(Type element) implements Type {}

    /** A stream of values, evaluated at once. */
    record StreamOf(Type element) implements Type {}

    /** An {@code OptionalDouble} or one of its kin: a stream of one element or none. */
    record OptionalOf(Type element) implements Type {}

    record RecordOf(String name) implements Type {}
}
