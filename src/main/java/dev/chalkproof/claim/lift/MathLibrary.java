package dev.chalkproof.claim.lift;

import dev.chalkproof.claim.lift.Term.WholeOp;
import dev.chalkproof.claim.lift.Type.Basic;
import dev.chalkproof.formula.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** {@code Math} and the constants of the number types. */
final class MathLibrary {
    private MathLibrary() {}

    /** A real constant of a library class. */
    static Optional<Double> constant(String owner, String name) {
        return switch (owner + "." + name) {
            case "Math.PI", "StrictMath.PI" -> Optional.of(Math.PI);
            case "Math.E", "StrictMath.E" -> Optional.of(Math.E);
            case "Double.NaN" -> Optional.of(Double.NaN);
            case "Double.POSITIVE_INFINITY" -> Optional.of(Double.POSITIVE_INFINITY);
            case "Double.NEGATIVE_INFINITY" -> Optional.of(Double.NEGATIVE_INFINITY);
            default -> Optional.empty();
        };
    }

    /** The ends of the ranges of the number types. */
    static Optional<Typed> bound(String owner, String name) {
        return switch (owner + "." + name) {
            case "Math.TAU" ->
                    Optional.of(
                            new Typed(
                                    new Term.RealOp(
                                            Operator.MUL,
                                            List.of(real(2), new Term.Special(Math.PI))),
                                    Basic.DOUBLE));
            case "Double.MAX_VALUE" -> Optional.of(exact(Double.MAX_VALUE));
            case "Double.MIN_VALUE" -> Optional.of(exact(Double.MIN_VALUE));
            case "Double.MIN_NORMAL" -> Optional.of(exact(Double.MIN_NORMAL));
            case "Integer.MAX_VALUE" -> whole(Integer.MAX_VALUE, Basic.INT);
            case "Integer.MIN_VALUE" -> whole(Integer.MIN_VALUE, Basic.INT);
            case "Long.MAX_VALUE" -> whole(Long.MAX_VALUE, Basic.LONG);
            case "Long.MIN_VALUE" -> whole(Long.MIN_VALUE, Basic.LONG);
            default -> Optional.empty();
        };
    }

    private static Typed exact(double value) {
        return new Typed(new Term.Real(new BigDecimal(value)), Basic.DOUBLE);
    }

    private static Optional<Typed> whole(long value, Basic type) {
        return Optional.of(new Typed(new Term.Whole(value), type));
    }

    private static Term real(long value) {
        return new Term.Real(BigDecimal.valueOf(value));
    }

    /** A call of a method of {@code Math}. */
    static Typed call(String name, List<Typed> arguments) throws NotLifted {
        return switch (arguments.size()) {
            case 1 -> one(name, arguments.getFirst());
            case 2 -> two(name, arguments.getFirst(), arguments.getLast());
            case 3 -> three(name, arguments);
            default -> throw unknown(name);
        };
    }

    private static Typed one(String name, Typed argument) throws NotLifted {
        Basic type = argument.numeric();
        if (type.isWhole() && (name.equals("abs") || name.equals("absExact"))) {
            Term x = argument.term();
            boolean wide = type == Basic.LONG;
            return new Typed(
                    new Term.Conditional(
                            new Term.Compare(Operator.LESS, x, new Term.Whole(0)),
                            new WholeOp(WholeOp.Kind.SUBTRACT, new Term.Whole(0), x, wide),
                            x),
                    type);
        }
        Term x = argument.as(Basic.DOUBLE);
        Operator operator =
                switch (name) {
                    case "abs" -> Operator.ABS;
                    case "exp" -> Operator.EXP;
                    case "expm1" -> Operator.EXPM1;
                    case "log" -> Operator.LN;
                    case "log1p" -> Operator.LN1P;
                    case "log10" -> Operator.LOG10;
                    case "sqrt" -> Operator.SQRT;
                    case "sin" -> Operator.SIN;
                    case "cos" -> Operator.COS;
                    case "tan" -> Operator.TAN;
                    case "asin" -> Operator.ASIN;
                    case "acos" -> Operator.ACOS;
                    case "atan" -> Operator.ATAN;
                    case "sinh" -> Operator.SINH;
                    case "cosh" -> Operator.COSH;
                    case "tanh" -> Operator.TANH;
                    case "floor" -> Operator.FLOOR;
                    case "ceil" -> Operator.CEIL;
                    case "signum" -> Operator.SIGN;
                    default -> Operator.NOT;
                };
        return switch (name) {
            case "cbrt" -> apply(Operator.ROOT, real(3), x);
            case "toRadians" ->
                    apply(
                            Operator.DIV,
                            apply(Operator.MUL, x, new Term.Special(Math.PI)).term(),
                            real(180));
            case "toDegrees" ->
                    apply(
                            Operator.DIV,
                            apply(Operator.MUL, x, real(180)).term(),
                            new Term.Special(Math.PI));
            case "round" ->
                    new Typed(new Term.ToWhole(apply(Operator.ROUND, x).term(), true), Basic.LONG);
            case "toIntExact" -> {
                if (!type.isWhole()) {
                    throw unknown(name);
                }
                yield new Typed(new Term.Narrow(argument.term(), Integer.SIZE), Basic.INT);
            }
            default -> {
                if (operator == Operator.NOT) {
                    throw unknown(name);
                }
                yield apply(operator, x);
            }
        };
    }

    private static Typed two(String name, Typed left, Typed right) throws NotLifted {
        Basic type = Typed.promoted(left, right);
        if (type.isWhole()) {
            Optional<WholeOp.Kind> kind =
                    switch (name) {
                        case "max" -> Optional.of(WholeOp.Kind.MAX);
                        case "min" -> Optional.of(WholeOp.Kind.MIN);
                        case "floorDiv" -> Optional.of(WholeOp.Kind.FLOOR_DIVIDE);
                        case "ceilDiv" -> Optional.of(WholeOp.Kind.CEIL_DIVIDE);
                        case "floorMod" -> Optional.of(WholeOp.Kind.FLOOR_MOD);
                        default -> Optional.empty();
                    };
            if (kind.isPresent()) {
                boolean wide = type == Basic.LONG;
                return new Typed(new WholeOp(kind.get(), left.term(), right.term(), wide), type);
            }
        }
        Term x = left.as(Basic.DOUBLE);
        Term y = right.as(Basic.DOUBLE);
        return switch (name) {
            case "max" -> apply(Operator.MAX, x, y);
            case "min" -> apply(Operator.MIN, x, y);
            case "pow" -> apply(Operator.POW, x, y);
            case "atan2" -> apply(Operator.ATAN2, x, y);
            case "hypot" ->
                    apply(
                            Operator.SQRT,
                            apply(
                                            Operator.ADD,
                                            apply(Operator.MUL, x, x).term(),
                                            apply(Operator.MUL, y, y).term())
                                    .term());
            default -> throw unknown(name);
        };
    }

    private static Typed three(String name, List<Typed> arguments) throws NotLifted {
        Typed a = arguments.get(0);
        Typed b = arguments.get(1);
        Typed c = arguments.get(2);
        return switch (name) {
            case "fma" ->
                    apply(
                            Operator.ADD,
                            apply(Operator.MUL, a.as(Basic.DOUBLE), b.as(Basic.DOUBLE)).term(),
                            c.as(Basic.DOUBLE));
            // clamp(value, min, max) with min <= max; otherwise it throws, which no formula says.
            case "clamp" -> two("min", two("max", a, b), c);
            default -> throw unknown(name);
        };
    }

    private static Typed apply(Operator operator, Term... arguments) {
        return new Typed(new Term.RealOp(operator, List.of(arguments)), Basic.DOUBLE);
    }

    private static NotLifted unknown(String name) {
        return NotLifted.calling("Math." + name);
    }
}
