package dev.chalkproof.formula;

/**
 * A number and how fast it changes with the variable that is differentiated by.
 *
 * @param <N> the numbers
 */
public record Dual<N>(N value, N slope) {}
