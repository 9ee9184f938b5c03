package dev.chalkproof.page;

/**
 * A term that a page introduces.
 *
 * @param name as it is written there
 * @param sentence that introduces it, without markup
 * @param section index of the heading it stands under, -1 above the first heading
 */
public record DefinedTerm(String name, String sentence, int section) {}
