package dev.chalkproof.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Builds that share a cache folder. */
abstract class Builds {
    static final long LIMIT = 1 << 20;
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir Path temp;
    private int minutes;

    // One build a day, so that the times of last use differ.
    void build(Consumer<Cache> work) {
        minutes += 24 * 60;
        Instant now = START.plus(Duration.ofMinutes(minutes));
        try (Cache cache = DiskCache.open(folder(), LIMIT, () -> now)) {
            work.accept(cache);
            assertThat(cache.problem()).isEmpty();
        }
    }

    Optional<String> inNextBuild(String name) {
        try (Cache cache = DiskCache.open(folder(), LIMIT, () -> START)) {
            return get(cache, name);
        }
    }

    static void put(Cache cache, String name, String result) {
        cache.put(Key.of("test", name), result.getBytes(UTF_8));
    }

    static Optional<String> get(Cache cache, String name) {
        return cache.get(Key.of("test", name)).map(bytes -> new String(bytes, UTF_8));
    }

    Path folder() {
        return temp.resolve("cache");
    }

    List<Path> files() {
        try (Stream<Path> files =
                Files.exists(folder()) ? Files.list(folder()) : Stream.<Path>empty()) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        return files().stream().mapToLong(file -> read(file).length).sum();
    }

    static byte[] flip(byte[] bytes, int place) {
        bytes[place] ^= 1;
        return bytes;
    }

    static void change(Path file, UnaryOperator<byte[]> change) {
        write(file, change.apply(read(file)));
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
