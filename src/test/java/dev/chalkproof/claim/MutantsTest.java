package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Wrong programs and formulas are refuted: a few of those that {@link ReachBenchmark} tries, chosen
 * anew by nothing but the seed.
 */
class MutantsTest {
    private static final long SEED = 20261122;

    private static Tally tally(
            int pairs, int each, boolean programs, Function<Pair, List<String>> of) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Pair> all = new ArrayList<>(PairsTest.pairs().toList());
        Tally tally = new Tally();
        for (int i = 0; i < pairs; i++) {
            Pair pair = all.remove(random.nextInt(all.size()));
            List<String> mutants = new ArrayList<>(of.apply(pair));
            while (mutants.size() > each) {
                mutants.remove(random.nextInt(mutants.size()));
            }
            tally.add(programs ? Tally.programs(pair, mutants) : Tally.formulas(pair, mutants));
        }
        return tally;
    }

    @Test
    void wrongProgramsAreRefuted() {
        Tally tally = tally(12, 10, true, p -> TextMutants.ofProgram(p.programs().getFirst()));
        assertThat(tally.survivors()).isEmpty();
        assertThat(tally.count(Examination.Fate.REFUTED)).isGreaterThan(60);
    }

    @Test
    void wrongFormulasAreRefuted() {
        Tally tally = tally(12, 4, false, p -> TextMutants.ofFormula(p.formula()));
        assertThat(tally.survivors()).isEmpty();
        assertThat(tally.count(Examination.Fate.REFUTED)).isGreaterThan(20);
    }

    @Test
    void slightlyWrongProgramsAreRefuted() {
        Tally tally = tally(12, 10, true, p -> HardMutants.of(p.programs().getFirst()));
        assertThat(tally.survivors()).hasSizeLessThan(2);
        assertThat(tally.count(Examination.Fate.REFUTED)).isGreaterThan(60);
    }

    @Test
    void sameProgramsAreNot() {
        Pair pair = PairsTest.pairs().findFirst().orElseThrow();
        Tally tally = Tally.programs(pair, pair.programs());
        assertThat(tally.count(Examination.Fate.EQUIVALENT)).isEqualTo(pair.programs().size());
    }
}
