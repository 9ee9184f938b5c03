package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.claim.lift.Lifted;
import dev.chalkproof.claim.lift.Lifter;
import dev.chalkproof.claim.lift.MachineDoubles;
import dev.chalkproof.claim.lift.NotLifted;
import dev.chalkproof.snippet.JavaText;
import dev.chalkproof.snippet.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lifted programs do the same operations in the same order as compiled ones: in the machine's
 * doubles they give the same bits. What {@link Lifter} says it reads as what it means, and not as
 * what the library does, is left out.
 */
class LiftedPairsTest {
    private static final int INPUTS = 60;

    private static final Pattern READ_BY_MEANING =
            Pattern.compile("\\.(sum|average)\\(\\)|\\b(hypot|fma|toRadians|toDegrees|round)\\(");

    private static final Map<String, CompiledJava> COMPILED = new HashMap<>();

    record Program(Pair pair, String text) {
        @Override
        public String toString() {
            return pair + ": " + text;
        }
    }

    static Stream<Program> programs() {
        return PairsTest.pairs()
                .flatMap(pair -> pair.programs().stream().map(text -> new Program(pair, text)))
                .filter(program -> !READ_BY_MEANING.matcher(program.text()).find());
    }

    @BeforeAll
    static void compile() {
        List<String> texts = programs().map(Program::text).distinct().toList();
        for (Optional<CompiledJava> compiled : CompiledJava.all(texts)) {
            COMPILED.put(compiled.orElseThrow().members(), compiled.orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void givesTheSameBits(Program program) throws NotLifted {
        Implementation code = Objects.requireNonNull(COMPILED.get(program.text())).method("f");
        Lifted lifted = Lifter.lift(JavaText.of(program.text()), code.signature());
        FormulaCheck request =
                program.pair().note().request(code, Optional.of(JavaText.of(program.text())));
        List<List<Value>> inputs =
                LargeStack.call(() -> Examination.of(request).orElseThrow().inputs(INPUTS));
        List<Implementation.Result> compiled = code.call(inputs);
        int said = 0;
        for (int i = 0; i < inputs.size(); i++) {
            Optional<Implementation.Result> result = MachineDoubles.run(lifted, inputs.get(i));
            if (result.isPresent()) {
                said++;
                assertThat(result.get()).as("%s", inputs.get(i)).isEqualTo(compiled.get(i));
            }
        }
        assertThat(said).as("of %s inputs", inputs.size()).isGreaterThan(inputs.size() / 2);
    }
}
