/** A Markdown file as a value: prose, formulas, symbols, fences, numbers, links. */
@NullMarked
package dev.chalkproof.page;

import org.jspecify.annotations.NullMarked;
