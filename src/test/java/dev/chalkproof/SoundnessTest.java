package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.page.RecentPages;
import dev.chalkproof.report.Format;
import dev.chalkproof.site.Leftovers;
import dev.chalkproof.site.RecentRenderings;
import dev.chalkproof.site.Themes;
import dev.chalkproof.source.Recent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cache is right if no build can tell that it is there: after any edit, a build with it comes
 * to the same bytes as one without.
 *
 * <p>{@code -Dsoundness.edits=2000 -Dsoundness.seed=7} makes other and more edits.
 */
final class SoundnessTest {
    private static final int EDITS = Integer.getInteger("soundness.edits", 40);
    private static final long SEED = Long.getLong("soundness.seed", 1);

    @TempDir Path folder;

    /** After so many edits on average the next build is another command's. */
    private static final int EDITS_A_COMMAND = 25;

    /** What a build comes to: its report, and its files if it published any. */
    private record Result(
            int status, String report, boolean published, Map<String, String> files) {}

    /** Builds in one process, as {@code serve} makes them, until another one takes its place. */
    private final class Builder implements AutoCloseable {
        private final Path output;
        private final Optional<Path> cache;
        private Optional<Engines> engines = Optional.empty();

        private final int jobs;
        private int builds;

        Builder(String output, Optional<Path> cache, int jobs) {
            this.output = folder.resolve(output);
            this.cache = cache;
            this.jobs = jobs;
        }

        Result build(RandomSite site) throws IOException, InterruptedException {
            return build(site.content(), Optional.of(site.templates()).filter(Files::isDirectory));
        }

        Result build(Path content, Optional<Path> templates)
                throws IOException, InterruptedException {
            Options options =
                    new Options(
                            content,
                            output,
                            templates,
                            cache,
                            Optional.empty(),
                            Optional.empty(),
                            42,
                            jobs,
                            OptionalDouble.empty(),
                            false);
            if (engines.isEmpty()) {
                engines = Optional.of(Engines.open(options));
            }
            Engines known = cache.isPresent() ? engines.get() : withoutMemory(engines.get());
            Build build = new Build(options, known, Progress.NONE);
            if (cache.isPresent() && builds++ % 2 == 0) {
                // As serve does; what it leaves open is to leave no trace.
                Results results =
                        new Results(
                                known.cache(),
                                known.tool(),
                                History.open(Optional.empty(), known.tool()));
                build.make(results, Build.Extent.FIRST_LOOK);
            }
            Build.Outcome outcome = build.build();
            if (cache.isEmpty()) {
                known.recentRenderings().close();
            }
            return new Result(
                    outcome.report().exitStatus(options.strict()),
                    Format.JSON.render(outcome.report()),
                    outcome.published(),
                    files(output));
        }

        /** What was started goes on, and all that earlier builds have read is forgotten. */
        private static Engines withoutMemory(Engines engines) {
            return new Engines(
                    engines.cache(),
                    engines.tool(),
                    engines.typesetter(),
                    engines.compiler(),
                    engines.workers(),
                    new Themes(),
                    new LastChanges(),
                    new RecentPages(),
                    new RecentFormulas(),
                    new RecentVerdicts(),
                    new Recent<>(),
                    new RecentRenderings());
        }

        /** Removes what was built: a good site would stay where the next one has errors. */
        void clear() throws IOException {
            if (Files.exists(output)) {
                Leftovers.delete(output);
            }
        }

        @Override
        public void close() throws IOException {
            end();
        }

        void end() throws IOException {
            if (engines.isPresent()) {
                engines.get().close();
                engines = Optional.empty();
            }
        }
    }

    @Test
    void anIncrementalBuildEqualsOneFromNothing() throws Exception {
        RandomSite site = new RandomSite(folder, SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        int published = 0;
        int failed = 0;
        int busy = 0;
        List<String> edits = new ArrayList<>(List.of("seed " + SEED + ":"));
        try (Builder cached = new Builder("site", Optional.of(folder.resolve("cache")), 2);
                Builder clean = new Builder("fresh", Optional.empty(), 1)) {
            for (int i = 0; i < EDITS; i++) {
                edits.add(i + " " + (i == 0 ? "nothing" : site.edit()));
                String story = String.join("\n", edits);
                if (random.nextInt(EDITS_A_COMMAND) == 0) {
                    edits.add("another command");
                    cached.end();
                }
                if (random.nextInt(3) == 0) {
                    cached.clear();
                }
                clean.clear();
                Result incremental = cached.build(site);
                Result again = random.nextInt(3) == 0 ? cached.build(site) : incremental;
                Result fresh = clean.build(site);
                if (timedOut(incremental) || timedOut(again) || timedOut(fresh)) {
                    // The machine is too busy to tell; such results are not kept.
                    busy++;
                    continue;
                }
                assertThat(incremental.report()).as(story).isEqualTo(fresh.report());
                assertThat(again.report()).as(story).isEqualTo(fresh.report());
                if (incremental.published()) {
                    assertThat(again.published()).as(story).isTrue();
                    assertThat(again.files()).as(story).isEqualTo(fresh.files());
                    assertThat(incremental.files()).as(story).isEqualTo(fresh.files());
                    published++;
                }
                assertThat(fresh.status())
                        .as(story + fresh.report())
                        .isLessThan(ExitStatus.INTERNAL);
                site.told(fresh.status() == ExitStatus.OK);
                failed += fresh.status() == ExitStatus.OK ? 0 : 1;
                if (i % 100 == 99) {
                    System.out.println(
                            i + 1 + " edits, " + published + " published, " + failed + " failed");
                }
            }
        }
        // Edits that never succeed, or never fail, would show nothing.
        assertThat(published).isPositive();
        assertThat(busy).isLessThan(EDITS / 2);
        if (EDITS >= 100) {
            assertThat(failed).isBetween(EDITS / 20, EDITS * 19 / 20);
        }
    }

    /** What {@code a} declares is seen by the pages that use it, not by those that use these. */
    @Test
    void aPageThatUsesAnotherOneNoLongerSeesTheFirst() throws Exception {
        Notes notes =
                new Notes(folder)
                        .with("a.md", "# A\n\n```java\nint n = 4;\n```\n")
                        .with("b.md", "---\nuses: [a]\n---\n# B\n")
                        .with("c.md", "---\nuses: [a]\n---\n# C\n\nIt is 4<!--= n -->.\n");
        try (Builder builder = new Builder("site", Optional.of(folder.resolve("cache")), 1)) {
            assertThat(builder.build(notes.content(), Optional.empty()).status()).isZero();
            notes.with("c.md", "---\nuses: [b]\n---\n# C\n\nIt is 4<!--= n -->.\n");
            assertThat(builder.build(notes.content(), Optional.empty()).report())
                    .contains("cannot find variable n");
        }
    }

    private static boolean timedOut(Result result) {
        return result.report().contains("java-timed-out");
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(
                            folder.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }
}
