/** Proofs: relations between expressions that hold for all values of their symbols. */
@NullMarked
package dev.chalkproof.claim.proof;

import org.jspecify.annotations.NullMarked;
