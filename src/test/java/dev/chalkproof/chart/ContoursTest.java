package dev.chalkproof.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class ContoursTest {
    private static final int SIZE = 61;

    /** A function over the square from −1 to 1. */
    private static Contours.Field field(DoubleBinaryOperator f) {
        Doubles axis = Doubles.generate(SIZE, i -> -1 + 2.0 * i / (SIZE - 1));
        return new Contours.Field(
                axis,
                axis,
                Doubles.generate(
                        SIZE * SIZE, k -> f.applyAsDouble(axis.get(k % SIZE), axis.get(k / SIZE))));
    }

    private static boolean isClosed(Contours.Line line) {
        return line.xs().get(0) == line.xs().last() && line.ys().get(0) == line.ys().last();
    }

    /** The area inside closed lines, counted with holes as evenly overlapping. */
    private static double area(List<Contours.Line> lines) {
        double sum = 0;
        for (Contours.Line line : lines) {
            double twice = 0;
            for (int i = 1; i < line.xs().size(); i++) {
                twice +=
                        line.xs().get(i - 1) * line.ys().get(i)
                                - line.xs().get(i) * line.ys().get(i - 1);
            }
            sum = Math.abs(sum - Math.abs(twice / 2));
        }
        return sum;
    }

    @Test
    void aCircleIsOneClosedLineOfItsRadius() {
        List<Contours.Line> lines = Contours.lines(field((x, y) -> x * x + y * y), 0.25);
        assertThat(lines).hasSize(1).allMatch(ContoursTest::isClosed);
        Contours.Line circle = lines.getFirst();
        for (int i = 0; i < circle.xs().size(); i++) {
            assertThat(Math.hypot(circle.xs().get(i), circle.ys().get(i)))
                    .isCloseTo(0.5, within(0.001));
        }
    }

    @Test
    void aLineEndsAtTheEdgeOfTheGrid() {
        List<Contours.Line> lines = Contours.lines(field((x, y) -> x + y / 7), 0.1);
        assertThat(lines).hasSize(1).noneMatch(ContoursTest::isClosed);
        assertThat(Math.abs(lines.getFirst().ys().get(0))).isEqualTo(1);
        assertThat(Math.abs(lines.getFirst().ys().last())).isEqualTo(1);
    }

    @Test
    void aSaddleIsTwoLines() {
        assertThat(Contours.lines(field((x, y) -> x * y), 0.01)).hasSize(2);
        assertThat(Contours.lines(field((x, y) -> x * y), -0.01)).hasSize(2);
    }

    @Test
    void noLineWhereThereIsNoSuchValue() {
        assertThat(Contours.lines(field((x, y) -> x), 5)).isEmpty();
        assertThat(Contours.regions(field((x, y) -> x), 5)).isEmpty();
    }

    @Test
    void aRegionIsClosedAlongTheEdge() {
        assertThat(area(Contours.regions(field((x, y) -> x), -5))).isCloseTo(4, within(1e-9));
        assertThat(area(Contours.regions(field((x, y) -> x), 0.5))).isCloseTo(1, within(1e-9));
        assertThat(Contours.regions(field((x, y) -> x), 0.5)).allMatch(ContoursTest::isClosed);
    }

    @Test
    void aRegionHasAHoleInIt() {
        double outside = area(Contours.regions(field((x, y) -> x * x + y * y), 0.25));
        assertThat(outside).isCloseTo(4 - Math.PI / 4, within(0.002));
    }

    @Test
    void valuesThatAreMissingBelongToNoRegion() {
        Contours.Field half = field((x, y) -> x < 0 ? Double.NaN : 1);
        assertThat(area(Contours.regions(half, 0))).isCloseTo(2, within(0.1));
        assertThat(Contours.lines(half, 0)).isEmpty();
    }

    @Test
    void hugeValuesDoNotOverflow() {
        assertThat(Contours.regions(field((x, y) -> Double.MAX_VALUE * x), 0))
                .allSatisfy(line -> assertThat(line.xs().stream()).allMatch(Double::isFinite));
    }
}
