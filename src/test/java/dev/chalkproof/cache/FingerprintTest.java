package dev.chalkproof.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A fingerprint changes with everything that can be reached from a value. */
class FingerprintTest {
    /** Equal to any other, and silent about what it holds. */
    static final class Secretive {
        @SuppressWarnings("UnusedVariable") // Read by reflection.
        private final Object content;

        Secretive(Object content) {
            this.content = content;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Secretive;
        }

        @Override
        public int hashCode() {
            return 0;
        }

        @Override
        public String toString() {
            return "secret";
        }
    }

    record Pair(Object first, Object second) {}

    private static Key of(Object value) {
        return new Fingerprint().of(value);
    }

    @Test
    void looksIntoObjectsThatSayNothing() {
        assertThat(of(new Secretive("a"))).isEqualTo(of(new Secretive("a")));
        assertThat(of(new Secretive("a"))).isNotEqualTo(of(new Secretive("b")));
    }

    @Test
    void tellsTypesApart() {
        assertThat(of(1)).isNotEqualTo(of(1L));
        assertThat(of("1")).isNotEqualTo(of(1));
        assertThat(of(0.0)).isNotEqualTo(of(-0.0));
        assertThat(of(new BigDecimal("1.0"))).isNotEqualTo(of(new BigDecimal("1.00")));
        assertThat(of(Optional.empty())).isNotEqualTo(of(List.of()));
    }

    @Test
    void tellsWhereOneListEndsAndAnotherBegins() {
        assertThat(of(List.of(List.of("a"), List.of("b"))))
                .isNotEqualTo(of(List.of(List.of("a", "b"), List.of())));
        assertThat(of(new Pair("ab", "c"))).isNotEqualTo(of(new Pair("a", "bc")));
    }

    @Test
    void goesByTheOrderOfAListOnly() {
        assertThat(of(List.of("a", "b"))).isNotEqualTo(of(List.of("b", "a")));
        assertThat(of(new LinkedHashSet<>(List.of("a", "b"))))
                .isEqualTo(of(new LinkedHashSet<>(List.of("b", "a"))))
                .isNotEqualTo(of(Set.of("a")));
        Map<String, Integer> backwards = new LinkedHashMap<>();
        backwards.put("b", 2);
        backwards.put("a", 1);
        assertThat(of(Map.of("a", 1, "b", 2)))
                .isEqualTo(of(backwards))
                .isNotEqualTo(of(Map.of("a", 2, "b", 1)));
    }

    @Test
    void knowsAnObjectAgain() {
        Fingerprint fingerprint = new Fingerprint();
        Pair shared = new Pair("x", List.of(1, 2));
        Key first = fingerprint.of(new Pair(shared, shared));
        assertThat(first).isEqualTo(of(new Pair(new Pair("x", List.of(1, 2)), shared)));
    }

    @Test
    void refusesWhatItCannotLookInto() {
        assertThatThrownBy(() -> of(new Pair("x", Pattern.compile("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Pattern");
        Runnable lambda = () -> {};
        assertThatThrownBy(() -> of(Arrays.asList(lambda)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
