package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.snippet.JavaText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Right programs, however they are written, are not called wrong. */
class PairsTest {
    static final List<String> FILES =
            List.of(
                    "activations",
                    "schedules",
                    "losses",
                    "optimisers",
                    "layers",
                    "distributions",
                    "textbook");

    /** Of pairs that the comparison was not made with; what is measured on them is told apart. */
    static final String HELD_OUT = "held-out";

    private static final Map<String, CompiledJava> COMPILED = new HashMap<>();

    static Stream<Pair> pairs() {
        return FILES.stream().flatMap(file -> Pair.read(file).stream());
    }

    static Stream<Pair> heldOut() {
        return Pair.read(HELD_OUT).stream();
    }

    @BeforeAll
    static void compile() {
        List<String> programs =
                Stream.concat(pairs(), heldOut()).flatMap(p -> p.programs().stream()).toList();
        for (Optional<CompiledJava> compiled : CompiledJava.all(programs)) {
            COMPILED.put(compiled.orElseThrow().members(), compiled.orElseThrow());
        }
    }

    private static Implementation code(String program) {
        return Objects.requireNonNull(COMPILED.get(program)).method("f");
    }

    @ParameterizedTest
    @MethodSource({"pairs", "heldOut"})
    void rightProgramsAreVerified(Pair pair) {
        for (String program : pair.programs()) {
            Item item = pair.note().check(code(program), Optional.of(JavaText.of(program)));
            assertThat(item.verdict())
                    .as("%s: %s", program, Note.show(item))
                    .isInstanceOf(Verdict.Verified.class);
        }
    }
}
