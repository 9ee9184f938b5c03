/** A site in a browser while its notes are written: a local server, and what tells of changes. */
@NullMarked
package dev.chalkproof.serve;

import org.jspecify.annotations.NullMarked;
