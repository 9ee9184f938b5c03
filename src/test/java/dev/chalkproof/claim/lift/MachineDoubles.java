package dev.chalkproof.claim.lift;

import dev.chalkproof.claim.Implementation;
import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Truth;
import dev.chalkproof.snippet.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The doubles of the machine with Java's own functions: lifted code must not differ by a bit. */
public final class MachineDoubles implements Arithmetic<Double> {
    @Override
    public Double decimal(BigDecimal value) {
        return value.doubleValue();
    }

    @Override
    public Double number(double value) {
        return value;
    }

    @Override
    public Double constant(Expr.Constant.Name name) {
        return switch (name) {
            case PI -> Math.PI;
            case E -> Math.E;
            case INFINITY -> Double.POSITIVE_INFINITY;
        };
    }

    @Override
    public Double apply(Operator operator, Double a) {
        return switch (operator) {
            case NEG -> -a;
            case ABS -> Math.abs(a);
            case EXP -> Math.exp(a);
            case EXPM1 -> Math.expm1(a);
            case LN -> Math.log(a);
            case LN1P -> Math.log1p(a);
            case SQRT -> Math.sqrt(a);
            case TANH -> Math.tanh(a);
            case COS -> Math.cos(a);
            case SIN -> Math.sin(a);
            case FLOOR -> Math.floor(a);
            case TRUNCATE -> a < 0 ? Math.ceil(a) : Math.floor(a);
            case ROUND -> Math.floor(a + 0.5);
            default -> throw new IllegalArgumentException(operator.toString());
        };
    }

    @Override
    public Double apply(Operator operator, Double a, Double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case POW -> Math.pow(a, b);
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
            case REMAINDER -> a % b;
            default -> throw new IllegalArgumentException(operator.toString());
        };
    }

    @Override
    public Truth compare(Operator relation, Double a, Double b) {
        return Truth.of(
                Reals.holds(relation, a.equals(b) ? 0 : a < b ? -1 : a > b ? 1 : a.compareTo(b)));
    }

    @Override
    public Double hull(Double a, Double b) {
        return (a + b) / 2;
    }

    @Override
    public Double undefined() {
        return Double.NaN;
    }

    @Override
    public Double undecided() {
        return Double.NaN;
    }

    @Override
    public boolean isUndefined(Double a) {
        return a.isNaN();
    }

    @Override
    public boolean isUndecided(Double a) {
        return false;
    }

    @Override
    public OptionalLong toWhole(Double a) {
        return a == Math.rint(a) ? OptionalLong.of(a.longValue()) : OptionalLong.empty();
    }

    @Override
    public double toDouble(Double a) {
        return a;
    }

    /** What lifted code gives, as compiled code gives it. */
    public static Implementation.Result run(Lifted lifted, List<Value> arguments) {
        Interpreter<Double> interpreter = new Interpreter<>(lifted, new MachineDoubles());
        return switch (interpreter.run(arguments.stream().map(MachineDoubles::datum).toList())) {
            case Run.Returned<Double>(Datum<Double> value) ->
                    new Implementation.Returned(value(value));
            case Run.Threw<Double>(String what) -> new Implementation.Threw(what);
            case Run.Undecided<Double>(String why) -> throw new AssertionError(why);
            case Run.Exceeded<Double>() -> new Implementation.TimedOut();
        };
    }

    private static Value value(Datum<Double> datum) {
        return switch (datum) {
            case Datum.Whole<Double>(long n) -> new Value.Whole(n);
            case Datum.Real<Double>(Double x) -> new Value.Real(x);
            case Datum.Infinite<Double>(boolean negative) ->
                    new Value.Real(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
            case Datum.Truth<Double>(boolean b) -> new Value.Truth(b);
            case Datum.Array<Double>(List<Datum<Double>> elements) ->
                    new Value.Array(elements.stream().map(MachineDoubles::value).toList());
            case Datum.Fields<Double> record -> new Value.Text(record.type());
        };
    }

    private static Datum<Double> datum(Value value) {
        return switch (value) {
            case Value.Real(double x) -> new Datum.Real<>(x);
            case Value.Whole(long n) -> new Datum.Whole<>(n);
            case Value.Array(List<Value> elements) ->
                    new Datum.Array<>(
                            new ArrayList<>(elements.stream().map(MachineDoubles::datum).toList()));
            case Value.Truth _, Value.Text _, Value.Fields _, Value.Drawn _, Value.Nothing _ ->
                    throw new IllegalArgumentException(value.toString());
        };
    }
}
