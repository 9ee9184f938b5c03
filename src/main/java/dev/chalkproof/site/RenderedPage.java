package dev.chalkproof.site;

/**
 * A page that was rendered.
 *
 * @param document the whole page
 * @param body its text alone, of which search and book are made
 */
record RenderedPage(Content document, Content body) {}
