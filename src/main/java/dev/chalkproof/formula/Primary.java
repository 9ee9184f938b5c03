package dev.chalkproof.formula;

import org.jspecify.annotations.Nullable;

/**
 * A value whose last glyph may carry scripts that are still to be read.
 *
 * @param rest those scripts; null if there are none
 */
record Primary(Expr value, Glyph.@Nullable Scripted rest) {
    static Primary of(Expr value) {
        return new Primary(value, null);
    }
}
