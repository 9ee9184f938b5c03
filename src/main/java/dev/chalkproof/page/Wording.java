package dev.chalkproof.page;

import dev.chalkproof.source.Span;

/**
 * What {@code site.yaml} says of one word or sentence of the interface in one language.
 *
 * @param language its tag, as the author wrote it
 * @param languageAt where that stands
 * @param key which word or sentence is meant, as the author wrote it
 * @param keyAt where that stands
 * @param text what it is in that language
 * @param textAt where that stands
 */
public record Wording(
        String language, Span languageAt, String key, Span keyAt, String text, Span textAt) {}
