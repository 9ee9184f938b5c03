package dev.chalkproof;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.cache.Key;
import dev.chalkproof.snippet.WorkerCommand;
import dev.chalkproof.snippet.Workers;
import dev.chalkproof.typeset.Typesetter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What takes time to start and can serve one build after another: the engine that sets formulas,
 * the processes that run code, the results of earlier builds. Nothing is started before it is
 * needed.
 *
 * @param tool the fingerprint of Chalkproof itself
 */
record Engines(Cache cache, Key tool, Typesetter typesetter, Workers workers)
        implements AutoCloseable {
    /** Where the notes' code finds Chalkproof's classes and what these need. */
    static final List<Path> CLASS_PATH =
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .toList();

    static Engines open(Options options) throws IOException {
        Cache cache =
                options.cacheFolder().isPresent()
                        ? Cache.open(options.cacheFolder().get())
                        : Cache.disabled();
        WorkerCommand command = WorkerCommand.ofThisJava(CLASS_PATH, WorkerMain.class.getName());
        return new Engines(
                cache,
                ToolFingerprint.compute(),
                new Typesetter(options.jobs(), cache),
                new Workers(command, options.jobs()));
    }

    @Override
    public void close() {
        workers.close();
        typesetter.close();
        cache.close();
    }
}
