package dev.chalkproof.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes, and what stays, when a cache makes room. */
class CacheRoomTest extends Builds {
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
    void refusesALimitOfNothing() {
        assertThatThrownBy(() -> Cache.open(folder(), 0)).hasMessageContaining(">= 1");
    }
}
