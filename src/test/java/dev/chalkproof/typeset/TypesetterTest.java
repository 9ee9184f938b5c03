package dev.chalkproof.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.typeset.Typeset.Rendered;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypesetterTest {
    @Test
    void setsAFormula() {
        try (Typesetter typesetter = new Typesetter(1)) {
            Typeset typeset = typesetter.typeset("x^2", true, Map.of());
            assertThat(typeset).isInstanceOf(Rendered.class);
        }
    }
}
