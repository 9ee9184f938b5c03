package dev.chalkproof.claim.lift;

import dev.chalkproof.claim.Implementation;
import dev.chalkproof.formula.DelegatingArithmetic;
import dev.chalkproof.formula.DoubleArithmetic;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The doubles of the machine with Java's own functions: those of {@code Math}, which may differ
 * from the formulas' in the last place, and which have infinities where formulas have no value.
 */
public final class MachineDoubles extends DelegatingArithmetic<Double> {
    public MachineDoubles() {
        super(DoubleArithmetic.INSTANCE);
    }

    @Override
    public Double apply(Operator operator, Double a) {
        return switch (operator) {
            case EXP -> Math.exp(a);
            case EXPM1 -> Math.expm1(a);
            case LN -> Math.log(a);
            case LN1P -> Math.log1p(a);
            case LOG10 -> Math.log10(a);
            case SIN -> Math.sin(a);
            case COS -> Math.cos(a);
            case TAN -> Math.tan(a);
            case ASIN -> Math.asin(a);
            case ACOS -> Math.acos(a);
            case ATAN -> Math.atan(a);
            case SINH -> Math.sinh(a);
            case COSH -> Math.cosh(a);
            case TANH -> Math.tanh(a);
            default -> super.apply(operator, a);
        };
    }

    @Override
    public Double apply(Operator operator, Double a, Double b) {
        return switch (operator) {
            case POW -> Math.pow(a, b);
            case ATAN2 -> Math.atan2(a, b);
            case ROOT -> a == 3 ? Math.cbrt(b) : super.apply(operator, a, b);
            default -> super.apply(operator, a, b);
        };
    }

    /** What lifted code gives, as compiled code gives it; nothing where lifting does not say. */
    public static Optional<Implementation.Result> run(Lifted lifted, List<Value> arguments) {
        Interpreter<Double> interpreter = new Interpreter<>(lifted, new MachineDoubles());
        return switch (interpreter.run(arguments.stream().map(MachineDoubles::datum).toList())) {
            case Run.Returned<Double>(Datum<Double> value) ->
                    Optional.of(new Implementation.Returned(value(value)));
            case Run.Threw<Double>(String what) -> Optional.of(new Implementation.Threw(what));
            case Run.Undecided<Double> _, Run.LeftReals<Double> _, Run.Exceeded<Double> _ ->
                    Optional.empty();
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
            case Datum.Fields<Double> record -> {
                SequencedMap<String, Value> components = new LinkedHashMap<>();
                record.components().forEach((name, part) -> components.put(name, value(part)));
                yield new Value.Fields(record.type(), components);
            }
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
