/**
 * LaTeX to HTML and syntax trees, code to highlighted HTML: JavaScript inside the JVM, in this
 * package alone.
 */
@NullMarked
package dev.chalkproof.typeset;

import org.jspecify.annotations.NullMarked;
