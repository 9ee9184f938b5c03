package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.report.Format;
import dev.chalkproof.site.Leftovers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
    private static final int EDITS = Integer.getInteger("soundness.edits", 24);
    private static final long SEED = Long.getLong("soundness.seed", 1);

    @TempDir Path folder;

    /** What a build comes to: its report, and its files if it published any. */
    private record Result(String report, boolean published, Map<String, String> files) {}

    @Test
    void anIncrementalBuildEqualsOneFromNothing() throws Exception {
        RandomSite site = new RandomSite(folder, SEED);
        int published = 0;
        int failed = 0;
        int busy = 0;
        String edits = "seed " + SEED + ":";
        for (int i = 0; i < EDITS; i++) {
            String edit = i == 0 ? "nothing" : site.edit();
            edits += "\n" + i + " " + edit;
            Path output = folder.resolve("site");
            if (i % 3 == 0 && Files.exists(output)) {
                // Otherwise the good site of an earlier build may stay.
                Leftovers.delete(output);
            }
            Result incremental = build(site, output, Optional.of(folder.resolve("cache")));
            Result again = build(site, output, Optional.of(folder.resolve("cache")));
            Path fresh = folder.resolve("fresh");
            if (Files.exists(fresh)) {
                Leftovers.delete(fresh);
            }
            Result clean = build(site, fresh, Optional.empty());
            if (timedOut(incremental) || timedOut(again) || timedOut(clean)) {
                // The machine is too busy to tell; such results are not kept.
                busy++;
                continue;
            }
            assertThat(incremental.report()).as(edits).isEqualTo(clean.report());
            assertThat(again.report()).as(edits).isEqualTo(clean.report());
            if (incremental.published()) {
                assertThat(again.published()).as(edits).isTrue();
                assertThat(again.files()).as(edits).isEqualTo(clean.files());
                assertThat(incremental.files()).as(edits).isEqualTo(clean.files());
                published++;
            }
            failed += clean.report().contains("\"severity\":\"error\"") ? 1 : 0;
        }
        // Edits that never succeed, or never fail, would show nothing.
        assertThat(published).isPositive();
        assertThat(busy).isLessThan(EDITS / 2);
        if (EDITS >= 100) {
            assertThat(failed).isBetween(EDITS / 20, EDITS * 19 / 20);
        }
    }

    private static boolean timedOut(Result result) {
        return result.report().contains("java-timed-out");
    }

    private static Result build(RandomSite site, Path output, Optional<Path> cache)
            throws IOException, InterruptedException {
        Optional<Path> templates = Optional.of(site.templates()).filter(Files::isDirectory);
        Options options =
                new Options(
                        site.content(),
                        output,
                        templates,
                        cache,
                        Optional.empty(),
                        42,
                        2,
                        OptionalDouble.empty(),
                        false);
        Build.Outcome outcome;
        try (Engines engines = Engines.open(options)) {
            outcome = new Build(options, engines, Progress.NONE).build();
        }
        return new Result(Format.JSON.render(outcome.report()), outcome.published(), files(output));
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
