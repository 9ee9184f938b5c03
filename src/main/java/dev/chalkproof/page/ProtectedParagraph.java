package dev.chalkproof.page;

import org.commonmark.node.CustomBlock;

/**
 * A paragraph whose lines are not looked at for the start of other blocks while a formula is open:
 * a line of LaTeX may well start like a list item or a quotation.
 */
final class ProtectedParagraph extends CustomBlock {}
