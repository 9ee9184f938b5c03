package dev.chalkproof.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathDataTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    M 10 20 L 10 30             | M10 20v10
                    M 10 20 L 12 20 L 14 20     | M10 20h2 2
                    M 1.126 2 L 0.5 1           | M1.13 2l-.63-1
                    M 1 2 Q 2 3 4 5             | M1 2q1 1 3 3
                    M 5 5 L 5 5                 | M5 5h0
                    M 5 5 L 5 5 M 7 4 L 7 4     | M5 5h0m2-1h0
                    """)
    void positionsBecomeSteps(String absolute, String expected) {
        assertThat(PathData.shorten(absolute)).isEqualTo(expected);
    }

    /** After z the pen is where the outline began, not where it ended. */
    @Test
    void whatFollowsAClosedOutlineStartsFromItsBeginning() {
        assertThat(PathData.shorten("M 1 1 L 9 1 L 9 9 Z M 3 4 L 4 4"))
                .isEqualTo("M1 1h8v8zm2 3h1");
    }

    @Test
    void aLongCurveIsKeptToTheTenthAndEndsWhereItShould() {
        StringBuilder absolute = new StringBuilder("M 0 0");
        for (int i = 1; i <= 40; i++) {
            absolute.append(" L ").append(i * 1.03).append(' ').append(i * i * 0.07);
        }
        String shortened = PathData.shorten(absolute.toString());
        assertThat(shortened).doesNotContainPattern("\\.\\d\\d");
        assertThat(end(shortened)).isEqualTo("41.2 112");
    }

    /** Where relative lines lead. */
    private static String end(String path) {
        double x = 0;
        double y = 0;
        var step = java.util.regex.Pattern.compile("([Mlhv ]?)(-?[\\d.]+)").matcher(path);
        char command = 'M';
        while (step.find()) {
            command = step.group(1).isBlank() ? command : step.group(1).charAt(0);
            double first = Double.parseDouble(step.group(2));
            if (command != 'v') {
                x += first;
            }
            if (command == 'v') {
                y += first;
            } else if (command != 'h' && step.find()) {
                y += Double.parseDouble(step.group(2));
            }
        }
        return Numbers.coordinate(x) + " " + Numbers.coordinate(y);
    }

    @Test
    void onlyWhatIsDrawnHereIsUnderstood() {
        assertThatThrownBy(() -> PathData.shorten("M 0 0 A 1 1"))
                .hasMessage("path command 'A' must be one of M L Q C Z");
    }
}
