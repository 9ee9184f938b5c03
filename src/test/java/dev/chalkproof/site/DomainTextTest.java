package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DomainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    x: a real number                                   | x: 实数
                    eta0: a real number, greater than 0                | eta0: 实数，大于 0
                    beta: a real number, at least 0 and less than 1    | beta: 实数，不小于 0 且小于 1
                    t: a whole number, at least 0 and at most T        | t: 整数，不小于 0 且不大于 T
                    x: a real number, not 0 and not 1                  | x: 实数，不等于 0 且不等于 1
                    y: one of 0, 1                                     | y: 取 0, 1 之一
                    k: whole, by its Java type                         | k: 整数（由 Java 类型得出）
                    """)
    void domainsAreToldInChinese(String english, String chinese) {
        assertThat(new DomainText(Strings.CHINESE).of(english)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beta: a real number, at least 0 and less than 1",
                "t: a whole number, at least 0",
                "y: one of 0, 1",
                "x: a real number",
            })
    void inEnglishTheyStayAsTheyAre(String line) {
        assertThat(new DomainText(Strings.ENGLISH).of(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the words of a later version",
                "x: a real number, near 0",
                "x: a quaternion"
            })
    void otherWordsAreLeft(String line) {
        assertThat(new DomainText(Strings.CHINESE).of(line)).isEqualTo(line);
    }
}
