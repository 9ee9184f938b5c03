package dev.chalkproof.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The number systems against each other: a ball of few bits holds what one of many bits says, an
 * interval holds both, and the double is near.
 */
class ArithmeticTest {
    private static final BallArithmetic COARSE = new BallArithmetic(64);
    private static final BallArithmetic FINE = new BallArithmetic(400);
    private static final IntervalArithmetic INTERVALS = IntervalArithmetic.INSTANCE;
    private static final DoubleArithmetic DOUBLES = DoubleArithmetic.INSTANCE;

    static Stream<Operator> unary() {
        return Stream.of(
                Operator.NEG,
                Operator.ABS,
                Operator.SIGN,
                Operator.SQRT,
                Operator.EXP,
                Operator.EXPM1,
                Operator.LN,
                Operator.LN1P,
                Operator.LOG2,
                Operator.LOG10,
                Operator.SIN,
                Operator.COS,
                Operator.TAN,
                Operator.ASIN,
                Operator.ACOS,
                Operator.ATAN,
                Operator.SINH,
                Operator.COSH,
                Operator.TANH,
                Operator.ASINH,
                Operator.ACOSH,
                Operator.ATANH,
                Operator.ERF,
                Operator.FLOOR,
                Operator.CEIL,
                Operator.TRUNCATE,
                Operator.ROUND,
                Operator.WRAP_INT);
    }

    static Stream<Operator> binary() {
        return Stream.of(
                Operator.ADD,
                Operator.SUB,
                Operator.MUL,
                Operator.DIV,
                Operator.POW,
                Operator.MOD,
                Operator.MAX,
                Operator.MIN,
                Operator.ATAN2,
                Operator.INT_DIV,
                Operator.REMAINDER,
                Operator.LOG);
    }

    private static double sample(Random random, int i) {
        double unit = 2 * random.nextDouble() - 1;
        // The sign of a zero means nothing to a real number.
        return 0.0
                + switch (i % 6) {
                    case 0 -> unit;
                    case 1 -> unit * 20;
                    case 2 -> Math.rint(unit * 10);
                    case 3 -> unit * Math.scalb(1.0, random.nextInt(80) - 40);
                    case 4 -> 1 + unit * Math.scalb(1.0, -random.nextInt(50));
                    default -> unit * Math.scalb(1.0, random.nextInt(600) - 300);
                };
    }

    private static void agree(String what, Ball coarse, Ball fine, Interval interval, double near) {
        if (fine instanceof Ball.Undefined) {
            assertThat(coarse).as(what).isIn(Ball.undefined(), Ball.unknown());
            assertThat(interval.certain()).as(what + " interval " + interval).isFalse();
            return;
        }
        if (!fine.isNumber()) {
            return;
        }
        Interval exact = fine.toInterval();
        Interval rough = coarse.toInterval();
        assertThat(rough.intersection(exact).isEmpty()).as(what + rough + exact).isFalse();
        assertThat(coarse.isNumber() && FINE.compare(Operator.EQUAL, coarse, fine) == Truth.FALSE)
                .as(what + " " + coarse + " against " + fine)
                .isFalse();
        if (!interval.isEmpty()) {
            assertThat(interval.intersection(exact).isEmpty())
                    .as(what + interval + exact)
                    .isFalse();
        }
        double value = fine.toDouble();
        if (Double.isFinite(near) && Math.abs(value) > 1e-290 && fine.isTight(60)) {
            assertThat(Math.abs(near - value))
                    .as(what + " " + near + " against " + value)
                    .isLessThanOrEqualTo(20 * Math.ulp(value));
        }
    }

    @ParameterizedTest
    @MethodSource("unary")
    void allArithmeticsAgreeOnFunctionsOfOneNumber(Operator operator) {
        Random random = new Random(operator.name().hashCode());
        for (int i = 0; i < 240; i++) {
            double x = sample(random, i);
            Ball ball = Ball.of(x);
            agree(
                    operator + "(" + x + ") ",
                    COARSE.apply(operator, ball),
                    FINE.apply(operator, ball),
                    INTERVALS.apply(operator, Interval.of(x)),
                    DOUBLES.apply(operator, x));
        }
    }

    @ParameterizedTest
    @MethodSource("binary")
    void allArithmeticsAgreeOnFunctionsOfTwoNumbers(Operator operator) {
        Random random = new Random(operator.name().hashCode());
        for (int i = 0; i < 300; i++) {
            double x = sample(random, i);
            double y = sample(random, i + random.nextInt(5));
            agree(
                    operator + "(" + x + ", " + y + ") ",
                    COARSE.apply(operator, Ball.of(x), Ball.of(y)),
                    FINE.apply(operator, Ball.of(x), Ball.of(y)),
                    INTERVALS.apply(operator, Interval.of(x), Interval.of(y)),
                    operator == Operator.MOD || operator == Operator.LOG
                            ? Double.NaN
                            : DOUBLES.apply(operator, x, y));
        }
    }

    /** What holds for all points of an interval holds for those that are tried. */
    @ParameterizedTest
    @MethodSource("unary")
    void intervalsHoldTheValuesOfTheirPoints(Operator operator) {
        Random random = new Random(operator.name().hashCode());
        for (int i = 0; i < 200; i++) {
            double a = sample(random, i);
            double b = a + Math.abs(sample(random, i + 1)) * random.nextDouble();
            Interval image = INTERVALS.apply(operator, Interval.of(a, b));
            for (int k = 0; k <= 8; k++) {
                double x = Math.min(b, a + (b - a) * k / 8);
                Ball value = FINE.apply(operator, Ball.of(x));
                if (!value.isNumber()) {
                    assertThat(image.certain() && value instanceof Ball.Undefined)
                            .as(operator + " on " + a + ".." + b + " at " + x)
                            .isFalse();
                    continue;
                }
                assertThat(image.intersection(value.toInterval()).isEmpty())
                        .as(
                                operator
                                        + " of "
                                        + a
                                        + ".."
                                        + b
                                        + " = "
                                        + image
                                        + " at "
                                        + x
                                        + " "
                                        + value.toDouble())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("binary")
    void intervalsHoldTheValuesOfPairsOfPoints(Operator operator) {
        Random random = new Random(operator.name().hashCode());
        for (int i = 0; i < 150; i++) {
            double a = sample(random, i % 3);
            double b = a + random.nextDouble() * 3;
            double c = sample(random, (i + 1) % 3);
            double d = c + random.nextDouble() * 3;
            Interval image = INTERVALS.apply(operator, Interval.of(a, b), Interval.of(c, d));
            for (int k = 0; k < 9; k++) {
                double x = Math.min(b, a + (b - a) * (k % 3) / 2);
                double y = Math.min(d, c + (d - c) * Math.floorDiv(k, 3) / 2);
                Ball value = FINE.apply(operator, Ball.of(x), Ball.of(y));
                String what =
                        operator + " of " + a + ".." + b + ", " + c + ".." + d + " = " + image;
                if (!value.isNumber()) {
                    assertThat(image.certain() && value instanceof Ball.Undefined)
                            .as(what)
                            .isFalse();
                    continue;
                }
                assertThat(image.intersection(value.toInterval()).isEmpty())
                        .as(what + " at " + x + ", " + y + " " + value.toDouble())
                        .isFalse();
            }
        }
    }

    /** Digits from Abramowitz and Stegun, and from the definition of the constants. */
    @Test
    void ballsKnowTheConstants() {
        assertThat(FINE.constant(Expr.Constant.Name.PI).toDecimal(60))
                .isEqualTo(
                        new BigDecimal(
                                "3.14159265358979323846264338327950288419716939937510582097494"));
        assertThat(FINE.constant(Expr.Constant.Name.E).toDecimal(50))
                .isEqualTo(new BigDecimal("2.7182818284590452353602874713526624977572470937000"));
        assertThat(FINE.apply(Operator.LN, Ball.of(2)).toDecimal(50))
                .isEqualTo(new BigDecimal("0.69314718055994530941723212145817656807550013436026"));
        assertThat(FINE.apply(Operator.ERF, Ball.of(1)).toDecimal(30))
                .isEqualTo(new BigDecimal("0.842700792949714869341220635083"));
        assertThat(FINE.apply(Operator.GAMMA, Ball.of(0.5)).toDecimal(40))
                .isEqualTo(new BigDecimal("1.772453850905516027298167483341145182798"));
        assertThat(FINE.apply(Operator.GAMMA, Ball.of(-1.5)).toDecimal(30))
                .isEqualTo(new BigDecimal("2.36327180120735470306422331112"));
    }

    @Test
    void exactValuesStayExact() {
        Ball tenth = Ball.of(new BigDecimal("0.1"));
        Ball three = FINE.apply(Operator.DIV, Ball.of(new BigDecimal("0.3")), tenth);
        assertThat(three).isEqualTo(Ball.of(3));
        assertThat(FINE.apply(Operator.LOG10, Ball.of(1000))).isEqualTo(Ball.of(3));
        assertThat(FINE.apply(Operator.SQRT, Ball.of(2.25))).isEqualTo(Ball.of(1.5));
        assertThat(FINE.apply(Operator.POW, Ball.of(2), Ball.of(-2))).isEqualTo(Ball.of(0.25));
        assertThat(FINE.apply(Operator.MOD, Ball.of(-7), Ball.of(3))).isEqualTo(Ball.of(2));
        assertThat(FINE.apply(Operator.REMAINDER, Ball.of(-7), Ball.of(3))).isEqualTo(Ball.of(-1));
        assertThat(FINE.apply(Operator.INT_DIV, Ball.of(-7), Ball.of(2))).isEqualTo(Ball.of(-3));
        assertThat(FINE.apply(Operator.WRAP_INT, Ball.of(0x1p31))).isEqualTo(Ball.of(-0x1p31));
        assertThat(FINE.apply(Operator.BINOMIAL, Ball.of(5), Ball.of(2))).isEqualTo(Ball.of(10));
        assertThat(Ball.of(0.1).toDouble()).isEqualTo(0.1);
    }

    @Test
    void fractionsAreInLowestTerms() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            BigInteger a = new BigInteger(random.nextInt(150), random).multiply(power(random));
            BigInteger b = new BigInteger(1 + random.nextInt(90), random).multiply(power(random));
            if (b.signum() == 0) {
                continue;
            }
            Ball.Exact q = Fractions.of(random.nextBoolean() ? a : a.negate(), b);
            Ball.Exact r = Fractions.of(q.numerator().negate(), q.denominator().negate());
            assertThat(r).isEqualTo(q);
            assertThat(q.numerator().abs().multiply(b)).isEqualTo(a.multiply(q.denominator()));
            assertThat(q.numerator().gcd(q.denominator())).isEqualTo(BigInteger.ONE);
            assertThat(q.denominator().signum()).isEqualTo(1);
        }
    }

    /** A power of two times one of ten. */
    private static BigInteger power(Random random) {
        return BigInteger.TEN.pow(random.nextInt(30)).shiftLeft(random.nextInt(200));
    }

    /** What has no value says so, in every arithmetic. */
    @Test
    void undefinedIsUndefined() {
        assertThat(FINE.apply(Operator.DIV, Ball.of(1), Ball.of(0))).isEqualTo(Ball.undefined());
        assertThat(FINE.apply(Operator.LN, Ball.of(0))).isEqualTo(Ball.undefined());
        assertThat(FINE.apply(Operator.SQRT, Ball.of(-1))).isEqualTo(Ball.undefined());
        assertThat(FINE.apply(Operator.POW, Ball.of(0), Ball.of(-1))).isEqualTo(Ball.undefined());
        assertThat(FINE.apply(Operator.POW, Ball.of(-8), Ball.of(0.25)))
                .isEqualTo(Ball.undefined());
        assertThat(FINE.apply(Operator.FACTORIAL, Ball.of(0.5))).isEqualTo(Ball.undefined());
        Ball e = FINE.apply(Operator.EXP, Ball.of(1));
        assertThat(FINE.apply(Operator.FACTORIAL, e)).isEqualTo(Ball.undefined());
        assertThat(FINE.apply(Operator.BINOMIAL, Ball.of(5), e)).isEqualTo(Ball.undefined());
        Ball five = FINE.apply(Operator.EXP, FINE.apply(Operator.LN, Ball.of(5)));
        assertThat(FINE.apply(Operator.BINOMIAL, five, Ball.of(2))).isEqualTo(Ball.unknown());
        assertThat(FINE.apply(Operator.GAMMA, Ball.of(-2))).isEqualTo(Ball.undefined());
        assertThat(INTERVALS.apply(Operator.DIV, Interval.of(1), Interval.of(0)).isEmpty())
                .isTrue();
        assertThat(INTERVALS.apply(Operator.LN, Interval.of(-1, 2)).certain()).isFalse();
        assertThat(INTERVALS.apply(Operator.DIV, Interval.of(1), Interval.of(-1, 1)))
                .isEqualTo(Interval.UNKNOWN);
    }

    @Test
    void largeExponentsAreTold() {
        Ball far = FINE.apply(Operator.EXP, Ball.of(-1e9));
        assertThat(far.isNumber()).isTrue();
        assertThat(FINE.compare(Operator.GREATER, far, Ball.of(0))).isEqualTo(Truth.TRUE);
        Ball one = FINE.apply(Operator.ADD, Ball.of(1), far);
        assertThat(one.toInterval().contains(1)).isTrue();
        assertThat(FINE.apply(Operator.EXP, Ball.of(1e300))).isEqualTo(Ball.unknown());
    }

    @Test
    void overlappingBallsCompareAsUnknown() {
        Ball a = FINE.apply(Operator.EXP, Ball.of(1));
        Ball b = FINE.apply(Operator.EXP, Ball.of(1));
        assertThat(FINE.compare(Operator.EQUAL, a, b)).isEqualTo(Truth.UNKNOWN);
        assertThat(FINE.compare(Operator.LESS, a, b)).isEqualTo(Truth.UNKNOWN);
        assertThat(FINE.compare(Operator.LESS, a, Ball.of(3))).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @EnumSource(Truth.class)
    void unknownIsNeitherTrueNorFalse(Truth truth) {
        assertThat(truth.not().not()).isEqualTo(truth);
        assertThat(truth.and(Truth.FALSE)).isEqualTo(Truth.FALSE);
        assertThat(truth.or(Truth.TRUE)).isEqualTo(Truth.TRUE);
        assertThat(truth.and(Truth.TRUE)).isEqualTo(truth);
    }

    @Test
    void runningErrorsBoundWhatCancellationLoses() {
        RunningErrorArithmetic errors = RunningErrorArithmetic.INSTANCE;
        RunningError x = errors.number(1e-8);
        RunningError cancelled =
                errors.apply(Operator.SUB, errors.number(1), errors.apply(Operator.COS, x));
        double exact = 5e-17;
        assertThat(Math.abs(cancelled.value() - exact)).isLessThanOrEqualTo(cancelled.bound());
        assertThat(cancelled.bound()).isGreaterThan(exact / 2);
        assertThat(errors.apply(Operator.ADD, errors.number(1), errors.number(2)).bound()).isZero();
        assertThat(List.of(errors.number(0.5).bound())).containsExactly(0.0);
    }
}
