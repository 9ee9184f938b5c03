package dev.chalkproof.claim;

import dev.chalkproof.formula.Declaration;

/**
 * A component of the state, or a parameter of the method that takes a step, and what it is to the
 * equations.
 *
 * @param javaName what the code calls it
 * @param variable whose values it takes; of an input the whole sequence
 * @param declaration of the symbol it stands for
 * @param offset of a state or an input: the time of the element it holds before the step, seen from
 *     the time of the equations
 * @param component whether it belongs to the record
 * @param elements how many dimensions it has beyond those that its symbol is declared with: code on
 *     arrays for a law about each element
 */
record Slot(
        String javaName,
        Variable variable,
        Declaration declaration,
        Role role,
        long offset,
        boolean component,
        int elements) {
    /** What it is to the equations. */
    enum Role {
        /** What the step replaces. */
        STATE,
        /** Another value at each step. */
        INPUT,
        /** The same value at all steps. */
        CONSTANT,
        /** The time index itself. */
        TIME
    }

    String name() {
        return declaration.name();
    }
}
