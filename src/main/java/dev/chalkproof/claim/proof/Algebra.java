package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exact algebra: expressions without branches as quotients of polynomials over symbols,
 * exponentials, logarithms and roots. Two expressions with the same quotient are equal wherever
 * both have values; where they have values is noted as obligations.
 */
final class Algebra {
    private static final int MAX_DEPTH = 60;

    private static final int MAX_TERMS_OF_SUM = 40;

    private final Region region;
    private final boolean turning;
    private final Exponentials exponentials;
    private final Steps steps;
    private final List<Constraint> obligations = new ArrayList<>();
    private int depth;

    /**
     * @param region what is known of the symbols
     * @param turning whether sines and cosines become exponentials of imaginary numbers: it shows
     *     when two are equal, and hides which is larger
     */
    Algebra(Region region, boolean turning) {
        this.region = region;
        this.turning = turning;
        this.exponentials = new Exponentials(region, this::require);
        this.steps = new Steps(region, this::require);
    }

    /** What must hold for all that was read to have values. */
    List<Constraint> obligations() {
        return obligations;
    }

    private void require(Constraint constraint) {
        if (!obligations.contains(constraint)) {
            obligations.add(constraint);
        }
    }

    /** The quotient that an expression is. */
    Fraction of(Expr expr) {
        if (++depth > MAX_DEPTH) {
            throw new NoProof("an expression that is too deep");
        }
        try {
            return switch (expr) {
                case Expr.Num number -> Fraction.of(Rational.of(number.value()));
                case Expr.Constant constant ->
                        switch (constant.name()) {
                            case E -> exponentials.exp(Fraction.ONE);
                            case PI -> Fraction.of(new Atom.Pi());
                            case INFINITY -> throw new NoProof("infinity");
                        };
                case Expr.Ref ref -> symbol(ref);
                case Expr.Apply apply -> apply(apply);
                case Expr.Reduce reduce -> reduce(reduce);
                case Expr.Bool _,
                        Expr.Call _,
                        Expr.Let _,
                        Expr.Derivative _,
                        Expr.Cases _,
                        Expr.Array _,
                        Expr.Gradient _,
                        Expr.Limit _ ->
                        throw new NoProof("no algebra for " + expr.getClass().getSimpleName());
            };
        } finally {
            depth--;
        }
    }

    /** The difference of two sides whose sign a relation is about. */
    Fraction difference(Expr left, Operator relation, Expr right) {
        Fraction difference = of(left).withoutInverseRoots().minus(of(right).withoutInverseRoots());
        return Sign.isTurned(relation) ? difference.negate() : difference;
    }

    private Fraction symbol(Expr.Ref ref) {
        if (ref.indices().isEmpty()) {
            return Fraction.of(new Atom.Symbol(ref.name()));
        }
        List<Fraction> indices = new ArrayList<>();
        for (Expr index : ref.indices()) {
            indices.add(of(index));
        }
        List<Polynomial> lengths = region.lengths().getOrDefault(ref.name(), List.of());
        for (int i = 0; i < Math.min(lengths.size(), indices.size()); i++) {
            require(within(indices.get(i).minus(Fraction.ONE)));
            require(within(Fraction.of(lengths.get(i)).minus(indices.get(i))));
        }
        return Fraction.of(new Atom.Element(ref.name(), indices));
    }

    private static Constraint within(Fraction distance) {
        if (!distance.isPolynomial()) {
            throw new NoProof("an index that is a quotient");
        }
        return new Constraint(distance.numerator(), Sign.NON_NEGATIVE);
    }

    private Fraction apply(Expr.Apply apply) {
        List<Expr> arguments = apply.arguments();
        if (arguments.size() == 1) {
            return one(apply.operator(), arguments.getFirst());
        }
        if (arguments.size() != 2) {
            throw new NoProof("no algebra for " + apply.operator());
        }
        Fraction a = of(arguments.get(0));
        Fraction b = of(arguments.get(1));
        return switch (apply.operator()) {
            case ADD -> a.plus(b);
            case SUB -> a.minus(b);
            case MUL -> a.times(b);
            case DIV -> quotient(a, b);
            case POW -> exponentials.power(a, b);
            case ROOT -> exponentials.power(b, quotient(Fraction.ONE, a));
            case LOG -> quotient(exponentials.ln(b), exponentials.ln(a));
            case MOD -> a.minus(b.times(steps.floor(quotient(a, b))));
            case BINOMIAL -> Constants.binomial(a, b);
            case ATAN2 -> {
                if (!Prover.isSigned(b, Sign.POSITIVE, region)) {
                    throw new NoProof("an angle beyond a quarter turn");
                }
                yield Odd.function(Operator.ATAN, a.over(b));
            }
            default -> throw new NoProof("no algebra for " + apply.operator());
        };
    }

    private Fraction quotient(Fraction a, Fraction b) {
        require(new Constraint(b.numerator(), Sign.NON_ZERO));
        return a.over(b);
    }

    private Fraction one(Operator operator, Expr argument) {
        Fraction a = of(argument);
        return switch (operator) {
            case NEG -> a.negate();
            case EXP -> exponentials.exp(a);
            case EXPM1 -> exponentials.exp(a).minus(Fraction.ONE);
            case LN -> exponentials.ln(a);
            case LN1P -> exponentials.ln(a.plus(Fraction.ONE));
            case LOG2 -> exponentials.ln(a).over(exponentials.ln(Fraction.of(2)));
            case LOG10 -> exponentials.ln(a).over(exponentials.ln(Fraction.of(10)));
            case SQRT -> exponentials.root(a, Rational.HALF);
            case SINH ->
                    exponentials
                            .exp(a)
                            .minus(exponentials.exp(a.negate()))
                            .times(Fraction.of(Rational.HALF));
            case COSH ->
                    exponentials
                            .exp(a)
                            .plus(exponentials.exp(a.negate()))
                            .times(Fraction.of(Rational.HALF));
            case TANH -> {
                Fraction square = exponentials.exp(a.times(Fraction.of(2)));
                yield square.minus(Fraction.ONE).over(square.plus(Fraction.ONE));
            }
            case SIN, COS -> turning ? turned(operator, a) : Odd.function(operator, a);
            case TAN -> {
                Fraction cosine = turning ? turned(Operator.COS, a) : Odd.function(Operator.COS, a);
                Fraction sine = turning ? turned(Operator.SIN, a) : Odd.function(Operator.SIN, a);
                yield quotient(sine, cosine);
            }
            case ATAN, ERF, ASINH -> Odd.function(operator, a);
            case FLOOR -> steps.floor(a);
            case CEIL -> steps.floor(a.negate()).negate();
            case FACTORIAL -> steps.factorial(a);
            case GAMMA -> steps.gamma(a);
            case ASIN -> Constants.arcsine(a);
            case ACOS -> {
                Fraction quarter = Fraction.of(new Atom.Pi()).times(Fraction.of(Rational.HALF));
                yield quarter.minus(Constants.arcsine(a));
            }
            case ACOSH -> {
                Fraction below = exponentials.root(a.minus(Fraction.ONE), Rational.HALF);
                Fraction above = exponentials.root(a.plus(Fraction.ONE), Rational.HALF);
                yield exponentials.ln(a.plus(below.times(above)));
            }
            case ATANH -> {
                Fraction above = exponentials.ln(Fraction.ONE.plus(a));
                Fraction below = exponentials.ln(Fraction.ONE.minus(a));
                yield above.minus(below).times(Fraction.of(Rational.HALF));
            }
            default -> throw new NoProof("no algebra for " + operator);
        };
    }

    /** Euler's formulas. */
    private Fraction turned(Operator operator, Fraction a) {
        Fraction i = Fraction.of(new Atom.Imaginary());
        Fraction forth = exponentials.exp(a.times(i));
        Fraction back = exponentials.exp(a.times(i).negate());
        return operator == Operator.COS
                ? forth.plus(back).times(Fraction.of(Rational.HALF))
                : forth.minus(back).times(i.negate()).times(Fraction.of(Rational.HALF));
    }

    /** Sums and products of a few terms, written out. */
    private Fraction reduce(Expr.Reduce reduce) {
        Optional<Integer> first = whole(of(reduce.from()));
        Optional<Integer> last = whole(of(reduce.to()));
        if (first.isEmpty() || last.isEmpty()) {
            return open(reduce);
        }
        int from = first.get();
        int to = last.get();
        if ((long) to - from >= MAX_TERMS_OF_SUM) {
            throw new NoProof("a sum of many terms");
        }
        boolean product =
                switch (reduce.reduction()) {
                    case SUM -> false;
                    case PRODUCT -> true;
                    case MAX, MIN, ARRAY -> throw new NoProof("no algebra for a maximum");
                };
        Fraction result = product ? Fraction.ONE : Fraction.ZERO;
        for (int i = from; i <= to; i++) {
            Fraction term =
                    of(Substitution.of(reduce.body(), Map.of(reduce.index(), Exprs.num(i))));
            result = product ? result.times(term) : result.plus(term);
        }
        return result;
    }

    /** A reduction whose end is open. Two are the same where their terms and ends are. */
    private Fraction open(Expr.Reduce reduce) {
        Atom.Reduced.Index index =
                new Atom.Reduced.Index(Sums.unused(region), of(reduce.from()), of(reduce.to()));
        Fraction term = obliged(reduce, index);
        return switch (reduce.reduction()) {
            case SUM -> new Sums(region).sum(index, term);
            case PRODUCT, MAX, MIN, ARRAY ->
                    Fraction.of(Sums.named(reduce.reduction(), List.of(index), term));
        };
    }

    /** Reads what depends on an index; its obligations must hold whatever the index is. */
    private Fraction obliged(Expr.Reduce reduce, Atom.Reduced.Index index) {
        Expr.Ref own = new Expr.Ref(index.name(), List.of(), reduce.at());
        Expr body = Substitution.of(reduce.body(), Map.of(reduce.index(), own));
        Region counting = Facts.of(List.of(body), Sums.counting(region, index));
        Algebra inner = new Algebra(counting, turning);
        inner.depth = depth + 1;
        Fraction term = inner.of(body);
        if (!inner.obligations.stream().allMatch(o -> counting.is(o.value(), o.sign()))) {
            throw new NoProof("a sum whose terms may have no value");
        }
        return term;
    }

    private static Optional<Integer> whole(Fraction bound) {
        return bound.isPolynomial()
                ? bound.numerator().asConstant().flatMap(Rational::whole)
                : Optional.empty();
    }
}
