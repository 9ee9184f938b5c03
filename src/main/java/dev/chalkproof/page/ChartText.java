package dev.chalkproof.page;

import dev.chalkproof.source.Span;

/**
 * What a translation says in place of a text that the charts of its original have.
 *
 * @param original the text of the original's charts
 * @param at where the translation names it
 * @param translated what to say instead
 */
public record ChartText(String original, Span at, String translated) {}
