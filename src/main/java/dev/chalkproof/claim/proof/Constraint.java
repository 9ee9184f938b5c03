package dev.chalkproof.claim.proof;

/** That a polynomial has a sign. */
record Constraint(Polynomial value, Sign sign) {}
