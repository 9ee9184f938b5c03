package dev.chalkproof.claim.proof;

import static dev.chalkproof.formula.Exprs.num;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Derivatives as expressions. At the edges of branches they have no value here: what holds there is
 * not proved, though it may be true.
 */
final class Differential {
    private final String variable;
    private final Optional<Element> element;
    private final List<Expr> dropped = new ArrayList<>();

    private Differential(String variable, Optional<Element> element) {
        this.variable = variable;
        this.element = element;
    }

    static Expr of(Expr expr, String variable) {
        return new Differential(variable, Optional.empty()).whole(expr);
    }

    /** The partial derivative by an element of an array. */
    static Expr of(Expr expr, String array, Element element) {
        return new Differential(array, Optional.of(element)).whole(expr);
    }

    /** Where a part that does not change has no value, there is no derivative either. */
    private Expr whole(Expr expr) {
        Expr slope = slope(expr);
        for (Expr part : dropped) {
            slope = defined(slope, part);
        }
        return slope;
    }

    private Expr fixed(Expr expr) {
        if (!Defined.isAlways(expr) && !dropped.contains(expr)) {
            dropped.add(expr);
        }
        return num(0);
    }

    private boolean isFixed(Expr expr) {
        return !Exprs.mentions(expr, variable);
    }

    private Expr slope(Expr expr) {
        if (isFixed(expr)) {
            return fixed(expr);
        }
        return switch (expr) {
            case Expr.Ref ref -> {
                if (element.isPresent()) {
                    yield element.get().slope(ref);
                }
                if (!ref.indices().isEmpty()) {
                    throw new NoProof("the derivative of an element");
                }
                yield num(1);
            }
            case Expr.Apply apply -> apply(apply);
            case Expr.Cases cases -> cases(cases);
            case Expr.Reduce r -> {
                boolean sum = r.reduction() == Expr.Reduction.SUM;
                if (!sum || !isFixed(r.from()) || !isFixed(r.to())) {
                    throw new NoProof("the derivative of a product");
                }
                if (element.isPresent() && !element.get().isApartFrom(r, variable)) {
                    yield defined(element.get().slope(r, variable), r);
                }
                Expr terms = new Differential(variable, element).whole(r.body());
                yield new Expr.Reduce(r.reduction(), r.index(), r.from(), r.to(), terms, r.at());
            }
            case Expr.Array array ->
                    new Expr.Array(array.elements().stream().map(this::slope).toList(), array.at());
            case Expr.Num _,
                    Expr.Constant _,
                    Expr.Bool _,
                    Expr.Call _,
                    Expr.Let _,
                    Expr.Derivative _,
                    Expr.Gradient _,
                    Expr.Limit _ ->
                    throw new NoProof("no derivative of " + expr.getClass().getSimpleName());
        };
    }

    private Expr apply(Expr.Apply e) {
        return switch (e.arguments().size()) {
            case 1 -> one(e.operator(), e.arguments().getFirst(), e);
            case 2 -> two(e.operator(), e.arguments().get(0), e.arguments().get(1), e);
            default -> throw new NoProof("no derivative of " + e.operator());
        };
    }

    private Expr one(Operator operator, Expr a, Expr whole) {
        Expr da = slope(a);
        return switch (operator) {
            case NEG -> Exprs.apply(Operator.NEG, da);
            case ABS ->
                    branches(
                            da,
                            Exprs.apply(Operator.GREATER, a, num(0)),
                            Exprs.apply(Operator.NEG, da),
                            Exprs.apply(Operator.LESS, a, num(0)));
            case SQRT -> over(da, times(num(2), whole));
            case EXP -> times(whole, da);
            case EXPM1 -> times(Exprs.apply(Operator.EXP, a), da);
            case LN -> defined(over(da, a), whole);
            case LN1P -> defined(over(da, plus(num(1), a)), whole);
            case LOG2 -> defined(over(da, times(a, Exprs.apply(Operator.LN, num(2)))), whole);
            case LOG10 -> defined(over(da, times(a, Exprs.apply(Operator.LN, num(10)))), whole);
            case SIN -> times(Exprs.apply(Operator.COS, a), da);
            case COS -> Exprs.apply(Operator.NEG, times(Exprs.apply(Operator.SIN, a), da));
            case TAN -> over(da, square(Exprs.apply(Operator.COS, a)));
            case ATAN -> over(da, plus(num(1), square(a)));
            case SINH -> times(Exprs.apply(Operator.COSH, a), da);
            case COSH -> times(Exprs.apply(Operator.SINH, a), da);
            case TANH -> over(da, square(Exprs.apply(Operator.COSH, a)));
            case ASINH -> over(da, Exprs.apply(Operator.SQRT, plus(num(1), square(a))));
            case ERF -> {
                Expr density = Exprs.apply(Operator.EXP, Exprs.apply(Operator.NEG, square(a)));
                Expr pi = new Expr.Constant(Expr.Constant.Name.PI, Origin.NONE);
                yield over(times(num(2), times(density, da)), Exprs.apply(Operator.SQRT, pi));
            }
            default -> throw new NoProof("no derivative of " + operator);
        };
    }

    /** A slope that has no value where the function has none. */
    private static Expr defined(Expr slope, Expr function) {
        return Exprs.apply(Operator.ADD, slope, Exprs.apply(Operator.MUL, num(0), function));
    }

    private Expr two(Operator operator, Expr a, Expr b, Expr whole) {
        return switch (operator) {
            case ADD -> plus(slope(a), slope(b));
            case SUB -> minus(slope(a), slope(b));
            case MUL -> plus(times(slope(a), b), times(a, slope(b)));
            case DIV ->
                    isFixed(b)
                            ? over(slope(a), b)
                            : over(minus(times(slope(a), b), times(a, slope(b))), square(b));
            case POW -> power(a, b, whole);
            case ROOT -> {
                if (!isFixed(a)) {
                    throw new NoProof("the derivative by the degree of a root");
                }
                yield power(b, over(num(1), a), whole);
            }
            case LOG -> slope(over(Exprs.apply(Operator.LN, b), Exprs.apply(Operator.LN, a)));
            case MAX, MIN -> {
                boolean largest = operator == Operator.MAX;
                Operator first = largest ? Operator.GREATER : Operator.LESS;
                Operator second = largest ? Operator.LESS : Operator.GREATER;
                yield branches(
                        slope(a), Exprs.apply(first, a, b), slope(b), Exprs.apply(second, a, b));
            }
            default -> throw new NoProof("no derivative of " + operator);
        };
    }

    private Expr power(Expr a, Expr b, Expr whole) {
        if (isFixed(b)) {
            Expr lower = Exprs.apply(Operator.POW, a, less(b));
            return times(times(b, lower), slope(a));
        }
        Expr logarithm = Exprs.apply(Operator.LN, a);
        Expr exponent = times(slope(b), logarithm);
        return times(whole, isFixed(a) ? exponent : plus(exponent, over(times(b, slope(a)), a)));
    }

    private static Expr less(Expr b) {
        return b instanceof Expr.Num(var value, var at)
                ? new Expr.Num(value.subtract(java.math.BigDecimal.ONE), at)
                : minus(b, num(1));
    }

    /** Each branch where its condition holds around a number too, not only there. */
    private Expr cases(Expr.Cases cases) {
        List<Expr.Branch> slopes = new ArrayList<>();
        Expr before = new Expr.Bool(true, Origin.NONE);
        for (Expr.Branch branch : cases.branches()) {
            Expr condition =
                    Exprs.apply(
                            Operator.AND, before, Conditions.inside(branch.condition(), variable));
            slopes.add(new Expr.Branch(slope(branch.value()), condition));
            before =
                    Exprs.apply(
                            Operator.AND,
                            before,
                            Conditions.inside(Conditions.not(branch.condition()), variable));
        }
        return new Expr.Cases(slopes, cases.at());
    }

    private static Expr branches(Expr a, Expr whenA, Expr b, Expr whenB) {
        return new Expr.Cases(
                List.of(new Expr.Branch(a, whenA), new Expr.Branch(b, whenB)), Origin.NONE);
    }

    private static boolean isNumber(Expr expr, long value) {
        return expr instanceof Expr.Num(var number, var _)
                && number.compareTo(java.math.BigDecimal.valueOf(value)) == 0;
    }

    private static Expr plus(Expr a, Expr b) {
        return isNumber(a, 0) ? b : isNumber(b, 0) ? a : Exprs.apply(Operator.ADD, a, b);
    }

    private static Expr minus(Expr a, Expr b) {
        return isNumber(b, 0) ? a : Exprs.apply(Operator.SUB, a, b);
    }

    private static Expr times(Expr a, Expr b) {
        if (isNumber(a, 0) || isNumber(b, 0)) {
            return num(0);
        }
        return isNumber(a, 1) ? b : isNumber(b, 1) ? a : Exprs.apply(Operator.MUL, a, b);
    }

    private static Expr over(Expr a, Expr b) {
        return isNumber(a, 0) ? a : Exprs.apply(Operator.DIV, a, b);
    }

    private static Expr square(Expr a) {
        return Exprs.apply(Operator.POW, a, num(2));
    }
}
