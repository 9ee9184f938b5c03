/**
 * Where text came from: files, spans, texts mapped back to their file, diagnostics as values, and
 * LaTeX syntax trees as data.
 */
@NullMarked
package dev.chalkproof.source;

import org.jspecify.annotations.NullMarked;
