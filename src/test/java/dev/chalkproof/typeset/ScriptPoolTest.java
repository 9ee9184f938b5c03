package dev.chalkproof.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chalkproof.typeset.JavaScript.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptPoolTest {
    private final JavaScript javaScript = new JavaScript();
    private final AtomicInteger loaded = new AtomicInteger();

    @AfterEach
    void close() {
        javaScript.close();
    }

    @Test
    void loadsNothingBeforeItIsCalled() {
        pool(2, "() => []");
        assertThat(loaded).hasValue(0);
        assertThat(javaScript.isStarted()).isFalse();
    }

    @Test
    void usesOneCopyForOneCaller() {
        ScriptPool pool = pool(2, "x => [x + x]");
        for (int i = 0; i < 100; i++) {
            assertThat(pool.call("a" + i)).isEqualTo(List.of("a" + i + "a" + i));
        }
        assertThat(loaded).hasValue(1);
    }

    @Test
    void hasNoMoreCopiesThanItMay() {
        ScriptPool pool = pool(2, "x => [x]");
        IntStream.range(0, 200).parallel().forEach(i -> pool.call("a"));
        assertThat(loaded).hasValueBetween(1, 2);
    }

    @Test
    void endsWhatNeverEnds() {
        ScriptPool pool = pool(1, "x => { while (x === 'loop') {} return [x]; }");
        assertThatThrownBy(() -> pool.call("loop"))
                .isInstanceOfSatisfying(
                        Failure.class,
                        it -> assertThat(it.kind()).isEqualTo(Failure.Kind.CANCELLED));
        assertThat(pool.call("end")).containsExactly("end");
        assertThat(loaded).hasValue(2);
    }

    @Test
    void tellsWhatAScriptThrows() {
        ScriptPool pool = pool(1, "x => { throw new Error(x); }");
        assertThatThrownBy(() -> pool.call("why"))
                .isInstanceOfSatisfying(
                        Failure.class, it -> assertThat(it.kind()).isEqualTo(Failure.Kind.FAULT))
                .hasMessageContaining("why");
    }

    @Test
    void survivesAScriptWithoutEndOfStack() {
        ScriptPool pool =
                pool(1, "x => { const f = n => x === 'deep' ? 1 + f(n) : 1; return [x + f(0)]; }");
        assertThatThrownBy(() -> pool.call("deep")).isInstanceOf(Failure.class);
        assertThat(pool.call("flat")).containsExactly("flat1");
    }

    @Test
    void givesScriptsNothingToReachOutWith() {
        ScriptPool pool =
                pool(
                        1,
                        "() => [typeof Java, typeof load, typeof require, typeof Polyglot].map(String)");
        assertThat(pool.call()).containsOnly("undefined");
    }

    @Test
    void stopsWaitingWhenItsCallerIsInterrupted() {
        ScriptPool pool = pool(1, "x => [x]");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> pool.call("x")).isInstanceOf(Failure.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(pool.call("x")).containsExactly("x");
    }

    private ScriptPool pool(int size, String function) {
        return new ScriptPool(
                size,
                Duration.ofSeconds(2),
                () -> {
                    loaded.incrementAndGet();
                    return javaScript.load(Map.of("test.js", "(" + function + ")"));
                });
    }
}
