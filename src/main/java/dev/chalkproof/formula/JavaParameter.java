package dev.chalkproof.formula;

/**
 * A parameter of the Java method that implements a formula, which may settle what an undeclared
 * symbol is.
 *
 * @param type as Java writes it, such as {@code double[]}
 */
public record JavaParameter(String name, String type) {}
