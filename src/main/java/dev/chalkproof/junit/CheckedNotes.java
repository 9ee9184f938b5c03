package dev.chalkproof.junit;

import dev.chalkproof.NotesCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * A test class whose tests are what a folder of notes asserts: one container for each page, one
 * test for each formula, number, fence and expected output, with its place in the notes, so that an
 * IDE jumps there.
 *
 * <pre>{@code
 * class NotesTest implements CheckedNotes {
 *     @Override
 *     public Path content() {
 *         return Path.of("notes");
 *     }
 * }
 * }</pre>
 *
 * <p>What is waived or unchecked is shown as skipped.
 */
public interface CheckedNotes {
    /** The folder of the notes; {@code content} unless it is overridden. */
    default Path content() {
        return Path.of("content");
    }

    /** Where sampled inputs start; 42 unless it is overridden. */
    default long seed() {
        return NotesCheck.DEFAULT_SEED;
    }

    /**
     * The tests. All notes are checked when they are made; running one tells what came of it.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    @TestFactory
    default Stream<DynamicNode> notes() throws IOException, InterruptedException {
        return Nodes.of(NotesCheck.of(content()).withSeed(seed()).run());
    }
}
