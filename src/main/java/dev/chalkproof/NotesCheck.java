package dev.chalkproof;

import dev.chalkproof.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A check of a folder of notes, for programs: the same that {@code chalkproof check} does.
 *
 * <pre>{@code
 * Report report = NotesCheck.of(Path.of("content")).run();
 * }</pre>
 *
 * @param content the folder
 * @param seed where sampled inputs start; the same seed gives the same inputs
 * @param cacheFolder where results are kept between checks, if they are
 */
public record NotesCheck(Path content, long seed, Optional<Path> cacheFolder) {
    /** The seed that the command line uses too. */
    public static final long DEFAULT_SEED = 42;

    /**
     * @throws IllegalArgumentException if there is no such folder
     */
    public NotesCheck {
        if (!Files.isDirectory(content)) {
            throw new IllegalArgumentException(
                    "there is no folder " + content + "; give the folder of your notes");
        }
    }

    /**
     * A check with the default seed, which keeps nothing.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    public static NotesCheck of(Path content) {
        return new NotesCheck(content, DEFAULT_SEED, Optional.empty());
    }

    public NotesCheck withSeed(long other) {
        return new NotesCheck(content, other, cacheFolder);
    }

    /** The same, with results of earlier checks from a folder. */
    public NotesCheck withCache(Path folder) {
        return new NotesCheck(content, seed, Optional.of(folder));
    }

    /**
     * Runs all code of the notes, in processes of its own, and settles everything they assert.
     *
     * @throws IOException if the notes can't be read
     */
    public Report run() throws IOException, InterruptedException {
        Options options =
                new Options(
                        content,
                        Path.of("site-output"),
                        Optional.empty(),
                        cacheFolder,
                        Optional.empty(),
                        Optional.empty(),
                        seed,
                        CommonOptions.defaultJobs(),
                        OptionalDouble.empty(),
                        false);
        try (Engines engines = Engines.open(options)) {
            return new Build(options, engines, Progress.NONE).check().report();
        }
    }
}
