package dev.chalkproof.snippet;

import dev.chalkproof.source.MappedText;
import java.time.Duration;
import java.util.Optional;

/**
 * A Java fence of a page.
 *
 * @param id unique within the page
 * @param code what stands in the fence
 * @param mustNotCompile whether compiling it has to fail ({@code .fail})
 * @param expectedException the simple or full name of what it has to throw ({@code throws=})
 * @param timeout how long it may run
 */
public record Snippet(
        String id,
        MappedText code,
        boolean mustNotCompile,
        Optional<String> expectedException,
        Duration timeout) {
    /** How long a fence may run where it does not say otherwise. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
}
