package dev.chalkproof;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.cache.Key;
import dev.chalkproof.page.RecentPages;
import dev.chalkproof.site.RecentRenderings;
import dev.chalkproof.site.Themes;
import dev.chalkproof.snippet.Compiler;
import dev.chalkproof.snippet.WorkerCommand;
import dev.chalkproof.snippet.Workers;
import dev.chalkproof.source.Recent;
import dev.chalkproof.typeset.Typesetter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What takes time to start and can serve one build after another: the engine that sets formulas,
 * the compiler of code and the processes that run it, a site's own templates, the results of
 * earlier builds, what the last one read. Nothing is started before it is needed.
 *
 * @param tool the fingerprint of Chalkproof itself
 */
record Engines(
        Cache cache,
        Key tool,
        Typesetter typesetter,
        Compiler compiler,
        Workers workers,
        Themes themes,
        LastChanges lastChanges,
        RecentPages recentPages,
        RecentFormulas recentFormulas,
        RecentVerdicts recentVerdicts,
        Recent<CodeFiles.Whole, String> recentCode,
        RecentRenderings recentRenderings)
        implements AutoCloseable {
    /** What every fence can use without an import, besides what {@link Compiler} offers. */
    static final String CHARTS = "dev.chalkproof.chart.*";

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
        List<String> imports = new ArrayList<>(Compiler.DEFAULT_IMPORTS);
        imports.add(CHARTS);
        WorkerCommand command = WorkerCommand.ofThisJava(CLASS_PATH, WorkerMain.class.getName());
        return new Engines(
                cache,
                ToolFingerprint.get(),
                new Typesetter(options.jobs(), cache),
                new Compiler(imports, CLASS_PATH),
                new Workers(command, options.jobs()),
                new Themes(),
                new LastChanges(),
                new RecentPages(),
                new RecentFormulas(),
                new RecentVerdicts(),
                new Recent<>(),
                new RecentRenderings());
    }

    /** Begins another build: what the last but one read is forgotten. */
    void nextRound() {
        recentPages.nextRound();
        recentFormulas.nextRound();
        recentVerdicts.nextRound();
        recentCode.nextRound();
    }

    @Override
    public void close() throws IOException {
        workers.close();
        compiler.close();
        typesetter.close();
        cache.close();
        themes.close();
        recentRenderings.close();
    }
}
