/**
 * A Markdown file as a value: prose, formulas, symbols, fences, numbers, links.
 *
 * <p>{@link dev.chalkproof.page.Content#read} reads a folder of notes, {@link
 * dev.chalkproof.page.PageReader} one of them:
 *
 * <pre>
 * bytes ─Decoded→ text ─FrontMatterReader→ Markdown ─Markdown→ syntax tree ─BlockConversion→ Page
 * </pre>
 *
 * Math is found inside the Markdown parser ({@code MathInlineParser}, and {@code
 * ProtectedParagraph} for formulas of several lines), so that neither escapes nor emphasis nor
 * lists get at it. The conversion turns the parser's nodes into the sealed {@code Block} and {@code
 * Inline}, and notes all that can be checked. {@link dev.chalkproof.page.Page#html} renders a page
 * once a {@link dev.chalkproof.page.Slots} knows what became of that.
 *
 * <p>Rules that the syntax leaves open:
 *
 * <ul>
 *   <li>A formula contains no blank line, as in TeX; at one, an open formula is reported.
 *   <li>A comment is right after a thing with at most white space between, or, for a formula that
 *       ends its block, at the start of the next one; comments in a row are about the same thing.
 *   <li>The number of a formula is its last one that is neither index nor exponent.
 *   <li>A list declares symbols if it follows a formula directly or with one lead-in paragraph
 *       between, which ends in a colon or in a word such as <em>where</em>.
 * </ul>
 */
@NullMarked
package dev.chalkproof.page;

import org.jspecify.annotations.NullMarked;
