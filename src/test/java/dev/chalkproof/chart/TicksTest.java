package dev.chalkproof.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    private static List<String> labels(List<Ticks.Tick> ticks) {
        return ticks.stream().map(Ticks.Tick::label).toList();
    }

    private static List<String> linear(double low, double high, int atMost) {
        return labels(Ticks.linear(new Extent(low, high), atMost));
    }

    private static List<String> log(double low, double high) {
        return labels(Ticks.logarithmic(new Extent(low, high), 7));
    }

    @Test
    void linearTicksAreRound() {
        assertThat(linear(0, 0.1, 6)).containsExactly("0", "0.02", "0.04", "0.06", "0.08", "0.1");
        assertThat(linear(-5, 5, 5)).containsExactly("−4", "−2", "0", "2", "4");
        assertThat(linear(0.3, 0.9, 4)).containsExactly("0.4", "0.6", "0.8");
        assertThat(linear(0, 3_000_000, 4)).containsExactly("0", "10⁶", "2×10⁶", "3×10⁶");
        assertThat(linear(0, 2e-7, 3)).containsExactly("0", "10⁻⁷", "2×10⁻⁷");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-3,17", "1e-9,1.1e-9", "-1e12,1e15", "0.1,0.7", "1e300,9e300"})
    void linearTicksStayInTheRangeAndDiffer(double low, double high) {
        for (int atMost = 2; atMost < 12; atMost++) {
            List<Ticks.Tick> ticks = Ticks.linear(new Extent(low, high), atMost);
            assertThat(ticks).hasSizeLessThanOrEqualTo(atMost + 1);
            assertThat(ticks).allMatch(t -> t.value() >= low && t.value() <= high);
            assertThat(labels(ticks)).doesNotHaveDuplicates();
        }
    }

    @Test
    void logarithmicTicksArePowersInOneForm() {
        assertThat(log(1, 10_000)).containsExactly("1", "10", "100", "1000", "10000");
        assertThat(log(1e-6, 1)).contains("10⁻⁶", "10⁰").doesNotContain("1");
        assertThat(log(0.1, 10)).containsExactly("0.1", "0.2", "0.5", "1", "2", "5", "10");
        assertThat(log(1e-300, 1e300)).hasSizeBetween(2, 7);
        assertThat(log(2.1, 4.4)).hasSizeGreaterThan(2);
    }

    @Test
    void aMatrixHasWholeRows() {
        assertThat(labels(Ticks.whole(new Extent(-0.5, 2.5), 9))).containsExactly("0", "1", "2");
    }

    @Test
    void numbersReadTheSameEverywhere() {
        assertThat(Numbers.brief(1234.5678)).isEqualTo("1235");
        assertThat(Numbers.brief(-0.000012345)).isEqualTo("−1.234×10⁻⁵");
        assertThat(Numbers.brief(0)).isEqualTo("0");
        assertThat(Numbers.exact(25)).isEqualTo("25");
        assertThat(Numbers.exact(0.1)).isEqualTo("0.1");
        assertThat(Numbers.exact(-0.0)).isEqualTo("0");
        assertThat(Numbers.exact(1e300)).isEqualTo("1.0E300");
    }
}
