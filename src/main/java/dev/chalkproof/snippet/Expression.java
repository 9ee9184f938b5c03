package dev.chalkproof.snippet;

import dev.chalkproof.source.MappedText;

/**
 * A Java expression outside a fence, evaluated after all fences of its page, such as the one behind
 * a number.
 *
 * @param id unique within the page
 */
public record Expression(String id, MappedText code) {}
