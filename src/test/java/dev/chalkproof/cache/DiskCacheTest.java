package dev.chalkproof.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiskCacheTest extends Builds {
    @Test
    void keepsAResultForTheNextBuild() {
        build(cache -> put(cache, "a", "result"));
        assertThat(inNextBuild("a")).contains("result");
    }

    @Test
    void hasAResultBeforeItIsWritten() {
        build(
                cache -> {
                    put(cache, "a", "result");
                    assertThat(get(cache, "a")).contains("result");
                    assertThat(files()).isEmpty();
                });
    }

    @Test
    void hasAResultAfterAFlush() {
        build(
                cache -> {
                    put(cache, "a", "result");
                    cache.flush();
                    assertThat(get(cache, "a")).contains("result");
                    assertThat(inNextBuild("a")).contains("result");
                });
    }

    @Test
    void keepsAnEmptyResult() {
        build(cache -> put(cache, "a", ""));
        assertThat(inNextBuild("a")).contains("");
    }

    @Test
    void lacksWhatWasNeverPut() {
        build(cache -> put(cache, "a", "result"));
        assertThat(inNextBuild("b")).isEmpty();
    }

    @Test
    void givesOutCopies() {
        build(
                cache -> {
                    put(cache, "a", "result");
                    cache.get(Key.of("test", "a")).orElseThrow()[0] = 'X';
                    assertThat(get(cache, "a")).contains("result");
                });
    }

    @Test
    void leavesNothingButPacks() {
        build(cache -> put(cache, "a", "result"));
        assertThat(files()).hasSize(1).allMatch(file -> file.toString().endsWith(".pack"));
    }

    @Test
    void createsNoFolderForNothing() {
        build(cache -> assertThat(get(cache, "a")).isEmpty());
        assertThat(folder()).doesNotExist();
    }

    @Test
    void missesAResultOfWhichAByteChanged() {
        build(cache -> put(cache, "a", "result"));
        change(files().getFirst(), bytes -> flip(bytes, Long.BYTES));
        assertThat(inNextBuild("a")).isEmpty();
    }

    @Test
    void writesADamagedResultAnew() {
        build(cache -> put(cache, "a", "result"));
        change(files().getFirst(), bytes -> flip(bytes, Long.BYTES));
        build(
                cache -> {
                    assertThat(get(cache, "a")).isEmpty();
                    put(cache, "a", "result");
                });
        // Whichever of the two packs is read first, the result is there from then on.
        build(
                cache -> {
                    if (get(cache, "a").isEmpty()) {
                        put(cache, "a", "result");
                    }
                    assertThat(get(cache, "a")).contains("result");
                });
    }

    @Test
    void deletesWhatIsTruncatedAnywhere() {
        build(cache -> put(cache, "a", "result"));
        byte[] whole = read(files().getFirst());
        for (int length = 0; length < whole.length; length++) {
            write(folder().resolve("cut.pack"), Arrays.copyOf(whole, length));
            build(cache -> assertThat(get(cache, "a")).contains("result"));
            assertThat(folder().resolve("cut.pack")).doesNotExist();
        }
    }

    @Test
    void survivesAnyChangedByte() {
        build(cache -> put(cache, "a", "result"));
        Path pack = files().getFirst();
        byte[] whole = read(pack);
        for (int place = 0; place < whole.length; place++) {
            write(pack, flip(whole.clone(), place));
            assertThat(inNextBuild("a")).isIn(Optional.of("result"), Optional.empty());
        }
    }

    @Test
    void deletesWhatIsNoPack() {
        write(folder().resolve("x.pack"), "nothing of ours".getBytes(UTF_8));
        build(cache -> put(cache, "a", "result"));
        assertThat(inNextBuild("a")).contains("result");
        assertThat(folder().resolve("x.pack")).doesNotExist();
    }

    @Test
    void leavesFilesOfOthersAlone() {
        write(folder().resolve("README"), "keep".getBytes(UTF_8));
        build(cache -> put(cache, "a", "result"));
        assertThat(folder().resolve("README")).hasContent("keep");
    }

    @Test
    void deletesUnfinishedFilesOfADayAgo() throws IOException {
        write(folder().resolve("old.tmp"), new byte[1]);
        write(folder().resolve("new.tmp"), new byte[1]);
        Files.setLastModifiedTime(
                folder().resolve("old.tmp"), FileTime.from(START.minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(folder().resolve("new.tmp"), FileTime.from(START));
        build(cache -> {});
        assertThat(files()).containsExactly(folder().resolve("new.tmp"));
    }

    @Test
    void servesManyThreads() {
        build(
                cache ->
                        IntStream.range(0, 4_000)
                                .parallel()
                                .forEach(
                                        i -> {
                                            String name = "n" + i % 1_000;
                                            put(cache, name, name);
                                            if (i % 500 == 0) {
                                                cache.flush();
                                            }
                                            assertThat(get(cache, name)).contains(name);
                                        }));
        assertThat(inNextBuild("n999")).contains("n999");
    }

    @Test
    void saysWhyItCannotWork() {
        write(temp.resolve("file"), new byte[0]);
        try (Cache cache = Cache.open(temp.resolve("file"))) {
            put(cache, "a", "result");
            cache.flush();
            assertThat(get(cache, "a")).isEmpty();
            assertThat(cache.problem()).hasValueSatisfying(it -> assertThat(it).contains("file"));
        }
    }

    @Test
    void isOfNoUseOnceClosed() {
        Cache cache = Cache.open(folder());
        put(cache, "a", "result");
        cache.close();
        cache.close();
        assertThat(get(cache, "a")).isEmpty();
    }

    @Test
    void keepsNothingWhenDisabled() {
        try (Cache cache = Cache.disabled()) {
            put(cache, "a", "result");
            assertThat(get(cache, "a")).isEmpty();
        }
    }
}
