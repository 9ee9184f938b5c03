/** The command line, and the composition of the stages into one build. */
@NullMarked
package dev.chalkproof;

import org.jspecify.annotations.NullMarked;
