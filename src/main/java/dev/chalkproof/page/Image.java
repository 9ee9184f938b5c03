package dev.chalkproof.page;

import dev.chalkproof.source.Span;
import java.util.Optional;

/**
 * An image.
 *
 * @param source where it comes from; {@link Link.Kind#FILE} or {@link Link.Kind#EXTERNAL}, or
 *     refused
 * @param alternative the text that stands for it; empty if the author gave none
 * @param width as written: a number of pixels or a percentage
 * @param height as written
 */
public record Image(
        Link source,
        String alternative,
        Optional<String> title,
        Optional<String> width,
        Optional<String> height,
        Span at) {}
