package dev.chalkproof.claim;

import dev.chalkproof.source.Span;

/**
 * What {@code check --fix} would write.
 *
 * @param at what is replaced
 */
public record Edit(Span at, String replacement) {}
