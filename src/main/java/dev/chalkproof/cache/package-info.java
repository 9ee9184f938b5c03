/** Content-addressed results on disk, so that no build does what an earlier one has done. */
@NullMarked
package dev.chalkproof.cache;

import org.jspecify.annotations.NullMarked;
