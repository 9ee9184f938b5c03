package dev.chalkproof.snippet;

import static dev.chalkproof.snippet.Running.markdown;
import static dev.chalkproof.snippet.Running.page;
import static dev.chalkproof.snippet.Running.run;
import static dev.chalkproof.snippet.Running.runPage;
import static dev.chalkproof.snippet.Running.runPages;
import static dev.chalkproof.snippet.Running.told;
import static dev.chalkproof.snippet.Running.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    1 + 1                                    | 2
                    1.5 * 2                                  | 3.0
                    "a" + 'b'                                | ab
                    1 < 2                                    | true
                    new int[] {1, 2}                         | [1, 2]
                    List.of(0.5, 1.5)                        | [0.5, 1.5]
                    IntStream.range(0, 3).boxed().toList()   | [0, 1, 2]
                    new double[][] {{1}, {2, 3}}             | [[1.0], [2.0, 3.0]]
                    Optional.of(1)                           | Optional[1]
                    BigDecimal.ONE.add(BigDecimal.TEN)       | 11
                    System.out.println("a call of void")     | -
                    int x = 1;                               | -
                    int x = 1; x                             | 1
                    var x = new ArrayList<>(List.of(1)); x.add(2); x | [1, 2]
                    switch (3) { case 3 -> "three"; default -> "other"; } | three
                    int y; if (1 < 2) y = 1; else y = 2; y++ | 1
                    for (int i = 0; i < 3; i++) {} 7         | 7
                    double[] a = {1, 2}, b[] = {{3}}; b[0][0] + a[1] | 5.0
                    new TreeMap<>(Map.of("k", 1))            | map{k=1}
                    record P(int a, double b) {} new P(1, 2) | P{a=Whole[value=1], b=Real[value=2.0]}
                    (float) 0.5                              | 0.5
                    null                                     | -
                    return 5;                                | 5
                    """)
    void lastExpressionIsTheResult(String code, String value) {
        PageRun run = run(code);

        assertThat(told(run)).isEmpty();
        assertThat(values(run)).hasToString("[" + value + "]");
    }
}
