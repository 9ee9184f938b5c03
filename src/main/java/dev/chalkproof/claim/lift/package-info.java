/**
 * Java source as a computable value: the methods of a page read into a small tree that any number
 * system can execute, so that what the code <em>means</em> can be told from how it rounds.
 */
@NullMarked
package dev.chalkproof.claim.lift;

import org.jspecify.annotations.NullMarked;
