package dev.chalkproof.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerTest {
    private static Curve sample(double from, double to, DoubleUnaryOperator f) {
        return Sampler.sample(new Series.Function("f", new Extent(from, to), f), false, false);
    }

    /** The x of each gap inside the curve. */
    private static List<Double> gaps(Curve curve) {
        var gaps = new ArrayList<Double>();
        for (int i = 0; i < curve.xs().size(); i++) {
            if (Double.isNaN(curve.ys().get(i))) {
                gaps.add(curve.xs().get(i));
            }
        }
        return gaps;
    }

    private static double interpolated(Curve curve, double x) {
        for (int i = 1; i < curve.xs().size(); i++) {
            if (curve.xs().get(i) >= x && curve.xs().get(i - 1) <= x) {
                double x0 = curve.xs().get(i - 1);
                double share = (x - x0) / (curve.xs().get(i) - x0);
                double y0 = curve.ys().get(i - 1);
                return y0 + share * (curve.ys().get(i) - y0);
            }
        }
        return Double.NaN;
    }

    @Test
    void aStraightLineIsTwoPoints() {
        Curve line = sample(0, 3, x -> 2 * x);
        assertThat(line.xs()).isEqualTo(Doubles.of(0, 3));
        assertThat(line.ys()).isEqualTo(Doubles.of(0, 6));
    }

    @Test
    void aCurveIsNeverFurtherOffThanAnyoneSees() {
        Curve curve = sample(-5, 5, Math::tanh);
        for (double x = -5; x <= 5; x += 0.01) {
            assertThat(interpolated(curve, x)).isCloseTo(Math.tanh(x), within(0.002));
        }
        assertThat(curve.xs().size()).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1 / 3.0, -4.999})
    void aKinkIsHitWhereverItIs(double at) {
        Curve relu = sample(-5, 5, x -> Math.max(0, x - at));
        assertThat(interpolated(relu, at)).isCloseTo(0, within(0.005 * 5));
        assertThat(gaps(relu)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 10.1, 25 / 3.0})
    void aStepIsAGapAtItsPlace(double at) {
        Curve step = sample(0, 50, t -> t < at ? 1 : 0.5);
        assertThat(gaps(step)).hasSize(1);
        assertThat(gaps(step).getFirst()).isCloseTo(at, within(1e-9));
        // Both sides reach the step, and nothing lies between them.
        assertThat(step.ys().stream().filter(Double::isFinite)).containsOnly(1.0, 0.5);
    }

    @Test
    void everyStepOfAStaircaseIsFound() {
        Curve stairs = sample(0, 50, t -> Math.floor(t / 7));
        assertThat(gaps(stairs)).hasSize(7);
        assertThat(gaps(stairs).get(2)).isCloseTo(21, within(1e-9));
    }

    @Test
    void aSteepSlopeIsNoStep() {
        Curve sigmoid = sample(-5, 5, x -> 1 / (1 + Math.exp(-1e5 * x)));
        assertThat(gaps(sigmoid)).isEmpty();
        assertThat(interpolated(sigmoid, 0)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void aPoleIsAGapAndDoesNotFlattenTheRest() {
        Curve pole = sample(-5, 5, x -> 1 / x);
        assertThat(gaps(pole)).hasSize(1);
        assertThat(pole.unbounded()).isTrue();
        assertThat(pole.typical().high()).isBetween(1.0, 20.0);
        assertThat(pole.typical().low()).isBetween(-20.0, -1.0);
    }

    @Test
    void everyPoleOfTheTangentIsFound() {
        assertThat(gaps(sample(-5, 5, Math::tan))).hasSize(4);
    }

    @Test
    void theEdgeOfTheDomainIsFollowedToItsEnd() {
        Curve root = sample(-1, 4, Math::sqrt);
        double first = root.xs().get((int) root.ys().stream().takeWhile(Double::isNaN).count());
        assertThat(first).isCloseTo(0, within(1e-9));
        assertThat(root.unbounded()).isFalse();
    }

    @Test
    void aLogarithmFallsOutOfThePicture() {
        Curve log = sample(0, 5, Math::log);
        assertThat(log.unbounded()).isTrue();
        assertThat(log.typical().low()).isBetween(-10.0, -1.0);
        assertThat(log.ys().stream().filter(Double::isFinite).min().orElseThrow()).isLessThan(-20);
    }

    @Test
    void aHoleOfOnePointIsNotSeen() {
        Curve sinc = sample(-10, 10, x -> Math.sin(x) / x);
        assertThat(sinc.typical().high()).isCloseTo(1, within(1e-3));
        assertThat(sinc.unbounded()).isFalse();
    }

    @Test
    void aConstantAndNothingAtAllAreSampled() {
        assertThat(sample(0, 1, x -> 7).ys()).isEqualTo(Doubles.of(7, 7));
        assertThat(sample(0, 1, x -> Double.NaN).ys().anyFinite()).isFalse();
    }

    @Test
    void logarithmicAxesAreSampledEvenlyInPowers() {
        var over = new Series.Function("f", new Extent(1e-3, 1e3), x -> 1 / x);
        Curve line = Sampler.sample(over, true, true);
        assertThat(line.xs().size()).isLessThan(4);
        assertThat(line.xs().get(0)).isEqualTo(1e-3);
        assertThat(line.xs().last()).isEqualTo(1e3);
    }

    @Test
    void theWildestFunctionIsCalledABoundedNumberOfTimes() {
        var calls = new AtomicInteger();
        var random = new java.util.Random(1);
        sample(
                0,
                1,
                x -> {
                    calls.incrementAndGet();
                    return random.nextBoolean() ? random.nextGaussian() : Double.NaN;
                });
        assertThat(calls.get()).isLessThan(2_000_000);
    }
}
