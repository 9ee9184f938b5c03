/**
 * LaTeX math as a typed, computable value: lowering, domains, and evaluation over any number
 * system.
 */
@NullMarked
package dev.chalkproof.formula;

import org.jspecify.annotations.NullMarked;
