package dev.chalkproof.formula;

/** The fragment of a symbol, with holes for its indices. */
record Pattern() {}
