package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Ways are told apart by any choice, its place and their number. */
class TrailTest {
    private static Trail trail(long... choices) {
        Trail.Recorder recorder = new Trail.Recorder();
        Arrays.stream(choices).forEach(recorder::note);
        return recorder.trail();
    }

    @Test
    void isTheSameForTheSameChoices() {
        assertThat(trail(1, 0, 7)).isEqualTo(trail(1, 0, 7));
        assertThat(trail().choices()).isZero();
    }

    @Test
    void isAnotherOneForOthers() {
        assertThat(trail(1, 0, 7))
                .isNotEqualTo(trail(1, 0, 8))
                .isNotEqualTo(trail(0, 1, 7))
                .isNotEqualTo(trail(1, 0))
                .isNotEqualTo(trail(1, 0, 7, 0))
                .isNotEqualTo(trail(1, -1, 7));
        assertThat(trail(0)).isNotEqualTo(trail(-1)).isNotEqualTo(trail());
        assertThat(trail(0, 0)).isNotEqualTo(trail(1, -1));
    }
}
