package dev.chalkproof.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheTest {
    private static final long LIMIT = 1 << 20;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir Path temp;
    private int minutes;

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
            write(folder().resolve("cut.pack"), java.util.Arrays.copyOf(whole, length));
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
    void dropsWhatWasNotUsedForLongest() {
        String large = "x".repeat((int) LIMIT / 5);
        build(cache -> List.of("a", "b", "c").forEach(name -> put(cache, name, large)));
        build(cache -> assertThat(get(cache, "a")).isPresent());
        build(cache -> assertThat(get(cache, "b")).isPresent());
        build(cache -> List.of("d", "e").forEach(name -> put(cache, name, large)));
        assertThat(Stream.of("a", "b", "c", "d", "e").filter(name -> inNextBuild(name).isEmpty()))
                .containsExactly("a", "c");
        assertThat(size()).isLessThan(LIMIT);
    }

    @Test
    void refusesAResultThatWouldDriveOutAllOthers() {
        build(cache -> put(cache, "a", "x".repeat((int) LIMIT / 2)));
        assertThat(inNextBuild("a")).isEmpty();
    }

    @Test
    void mergesManySmallPacks() {
        for (int i = 0; i < 60; i++) {
            String name = "n" + i;
            build(cache -> put(cache, name, name));
        }
        assertThat(files()).hasSizeLessThan(30);
        build(
                cache ->
                        assertThat(IntStream.range(0, 60).mapToObj(i -> "n" + i))
                                .allSatisfy(name -> assertThat(get(cache, name)).contains(name)));
    }

    @Test
    void survivesABuildThatMergesUnderItsFeet() {
        for (int i = 0; i < 24; i++) {
            String name = "n" + i;
            build(cache -> put(cache, name, name));
        }
        build(
                reader -> {
                    build(writer -> put(writer, "last", "last"));
                    assertThat(files()).hasSize(1);
                    assertThat(get(reader, "n7")).contains("n7");
                });
        assertThat(inNextBuild("n7")).contains("n7");
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

    @Test
    void refusesALimitOfNothing() {
        assertThatThrownBy(() -> Cache.open(folder(), 0)).hasMessageContaining(">= 1");
    }

    // One build a day, so that the times of last use differ.
    private void build(java.util.function.Consumer<Cache> work) {
        minutes += 24 * 60;
        Instant now = START.plus(Duration.ofMinutes(minutes));
        try (Cache cache = DiskCache.open(folder(), LIMIT, () -> now)) {
            work.accept(cache);
            assertThat(cache.problem()).isEmpty();
        }
    }

    private Optional<String> inNextBuild(String name) {
        try (Cache cache = DiskCache.open(folder(), LIMIT, () -> START)) {
            return get(cache, name);
        }
    }

    private static void put(Cache cache, String name, String result) {
        cache.put(Key.of("test", name), result.getBytes(UTF_8));
    }

    private static Optional<String> get(Cache cache, String name) {
        return cache.get(Key.of("test", name)).map(bytes -> new String(bytes, UTF_8));
    }

    private Path folder() {
        return temp.resolve("cache");
    }

    private List<Path> files() {
        try (Stream<Path> files =
                Files.exists(folder()) ? Files.list(folder()) : Stream.<Path>empty()) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        return files().stream().mapToLong(file -> read(file).length).sum();
    }

    private static byte[] flip(byte[] bytes, int place) {
        bytes[place] ^= 1;
        return bytes;
    }

    private static void change(Path file, UnaryOperator<byte[]> change) {
        write(file, change.apply(read(file)));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
