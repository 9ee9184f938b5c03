/** Java from a page: split, merged, compiled once, run in an isolated process. */
@NullMarked
package dev.chalkproof.snippet;

import org.jspecify.annotations.NullMarked;
