/** Data to accessible SVG: the API a note draws with, and the drawing itself. */
@NullMarked
package dev.chalkproof.chart;

import org.jspecify.annotations.NullMarked;
