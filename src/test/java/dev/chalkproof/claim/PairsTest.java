package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Right programs, however they are written, are not called wrong. */
class PairsTest {
    static final List<String> FILES = List.of("activations");

    static Stream<Pair> pairs() {
        return FILES.stream().flatMap(file -> Pair.read(file).stream());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void rightProgramsAreVerified(Pair pair) {
        for (String program : pair.programs()) {
            Item item = pair.note().code(program).check();
            assertThat(item.verdict())
                    .as("%s: %s", program, Note.show(item))
                    .isInstanceOf(Verdict.Verified.class);
        }
    }
}
