package dev.chalkproof.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** Values as bytes and back. */
class CodecTest {
    enum Colour {
        RED,
        BLUE {
            @Override
            public String toString() {
                return "another class";
            }
        }
    }

    sealed interface Tree {
        record Leaf(double value) implements Tree {}

        record Fork(List<Tree> branches) implements Tree {}
    }

    record Everything(
            String text,
            int count,
            long big,
            double number,
            boolean truth,
            Colour colour,
            Optional<String> present,
            Optional<String> absent,
            OptionalDouble perhaps,
            Duration time,
            SequencedMap<String, Tree> trees) {}

    record Mark(int at) {}

    record Marked(Mark mark) {}

    private static final Codec CODEC = new Codec(Codec.Places.NONE);

    private static Everything everything() {
        SequencedMap<String, Tree> trees = new LinkedHashMap<>();
        trees.put("z", new Tree.Leaf(-0.0));
        trees.put("a", new Tree.Fork(List.of(new Tree.Leaf(Double.NaN), new Tree.Leaf(1))));
        return new Everything(
                "é \ud83d \0 \n",
                -7,
                1L << 40,
                Double.MIN_VALUE,
                true,
                Colour.BLUE,
                Optional.of("yes"),
                Optional.empty(),
                OptionalDouble.of(0.1),
                Duration.ofMillis(3),
                trees);
    }

    @Test
    void bringsBackWhatWasWritten() {
        Everything value = everything();
        assertThat(CODEC.decode(CODEC.encode(value), Everything.class)).contains(value);
    }

    @Test
    void keepsTheOrderOfAMap() {
        byte[] bytes = CODEC.encode(everything());
        assertThat(CODEC.decode(bytes, Everything.class).orElseThrow().trees().sequencedKeySet())
                .containsExactly("z", "a");
    }

    @Test
    void takesNothingThatWasCutShort() {
        byte[] bytes = CODEC.encode(everything());
        for (int length = 0; length < bytes.length; length++) {
            assertThat(CODEC.decode(Arrays.copyOf(bytes, length), Everything.class)).isEmpty();
        }
    }

    @Test
    void takesNothingWithMoreBehindIt() {
        byte[] bytes = CODEC.encode(everything());
        assertThat(CODEC.decode(Arrays.copyOf(bytes, bytes.length + 1), Everything.class))
                .isEmpty();
    }

    @Test
    void takesNoValueOfAnotherType() {
        assertThat(CODEC.decode(CODEC.encode(new Mark(1)), Everything.class)).isEmpty();
    }

    @Test
    void refusesWhatIsNotItsOwn() {
        assertThatThrownBy(() -> CODEC.encode(List.of(new StringBuilder("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("StringBuilder");
    }

    @Test
    void leavesPlacesToWhoKnowsThem() {
        Codec moved = new Codec(places(100));
        byte[] bytes = new Codec(places(3)).encode(new Marked(new Mark(5)));
        assertThat(moved.decode(bytes, Marked.class)).contains(new Marked(new Mark(102)));
    }

    private static Codec.Places places(int origin) {
        return new Codec.Places() {
            @Override
            public Optional<List<Integer>> write(Object value) {
                return value instanceof Mark mark
                        ? Optional.of(List.of(mark.at() - origin))
                        : Optional.empty();
            }

            @Override
            public Object read(List<Integer> place) {
                return new Mark(place.getFirst() + origin);
            }
        };
    }

    @Test
    void writesTheSameValueTheSameWay() {
        assertThat(CODEC.encode(everything())).isEqualTo(CODEC.encode(everything()));
        assertThat(CODEC.encode(Map.of("a", 1))).isNotEqualTo(CODEC.encode(Map.of("a", 1L)));
    }
}
