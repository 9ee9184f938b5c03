/** Content-addressed results on disk. */
@NullMarked
package dev.chalkproof.cache;

import org.jspecify.annotations.NullMarked;
