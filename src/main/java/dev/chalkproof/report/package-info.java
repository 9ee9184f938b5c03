/** Results for people and machines. */
@NullMarked
package dev.chalkproof.report;

import org.jspecify.annotations.NullMarked;
