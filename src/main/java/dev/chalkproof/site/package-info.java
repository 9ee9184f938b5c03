/** Pages and verdicts to the files of a site. */
@NullMarked
package dev.chalkproof.site;

import org.jspecify.annotations.NullMarked;
