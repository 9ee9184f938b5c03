/**
 * Formulas and claims in a Java program, without pages or a site: read LaTeX, compute it in one
 * number system or another, compare it with a function.
 */
@NullMarked
package dev.chalkproof.library;

import org.jspecify.annotations.NullMarked;
