/**
 * Notes as JUnit tests. JUnit itself comes from the project whose tests these are: it is an
 * optional dependency.
 */
@NullMarked
package dev.chalkproof.junit;

import org.jspecify.annotations.NullMarked;
