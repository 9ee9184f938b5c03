/**
 * What a note can assert, and how it is settled: formula against code, code against itself, claims.
 */
@NullMarked
package dev.chalkproof.claim;

import org.jspecify.annotations.NullMarked;
