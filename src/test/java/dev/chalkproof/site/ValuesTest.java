package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.snippet.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    @Test
    void valuesReadLikeJava() {
        assertThat(Values.show(new Value.Real(0.1))).isEqualTo("0.1");
        assertThat(Values.show(new Value.Array(List.of(new Value.Whole(1), new Value.Truth(true)))))
                .isEqualTo("[1, true]");
        assertThat(Values.show(row("Step", "t", 3))).isEqualTo("Step[t=3]");
    }

    @Test
    void measuresAreRounded() {
        assertThat(Values.rounded(1.5)).isEqualTo("1.5");
        assertThat(Values.rounded(12)).isEqualTo("12");
        assertThat(Values.rounded(0.1349)).isEqualTo("0.13");
        assertThat(Values.rounded(1234567.8)).isEqualTo("1234568");
        assertThat(Values.rounded(0)).isEqualTo("0");
        assertThat(Values.rounded(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
    }

    @Test
    void onlyRecordsOfOneShapeMakeATable() {
        Value.Array alike = new Value.Array(List.of(row("A", "t", 1), row("A", "t", 2)));
        assertThat(Values.isTable(alike)).isTrue();
        assertThat(Values.table(alike).rows()).containsExactly(List.of("1"), List.of("2"));
        assertThat(Values.isTable(new Value.Array(List.of()))).isFalse();
        assertThat(Values.isTable(new Value.Array(List.of(row("A", "t", 1), row("B", "u", 2)))))
                .isFalse();
        assertThat(Values.isTable(new Value.Array(List.of(new Value.Whole(1))))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "greatestSlope, greatest slope",
        "atMinus2, at minus 2",
        "alongX, along x",
        "normL2, norm L2",
        "t, t",
        "w1, w1",
        "学习率, 学习率",
        "Loss of Adam, Loss of Adam",
    })
    void columnsAreHeadedByTheWordsOfTheirNames(String name, String heading) {
        Value.Array rows = new Value.Array(List.of(row("A", name, 1)));
        assertThat(Values.table(rows).header()).containsExactly(heading);
    }

    private static Value row(String type, String name, long value) {
        SequencedMap<String, Value> components = new LinkedHashMap<>();
        components.put(name, new Value.Whole(value));
        return new Value.Fields(type, components);
    }
}
