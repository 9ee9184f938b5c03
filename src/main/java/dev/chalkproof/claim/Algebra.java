package dev.chalkproof.claim;

import dev.chalkproof.claim.Polynomial.Monomial;
import dev.chalkproof.claim.Polynomial.Ratio;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.formula.Statement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Exact algebra: expressions as quotients of polynomials in their symbols and in exponentials of
 * these. Two expressions with the same quotient are equal wherever both have values.
 */
final class Algebra {
    /**
     * Exponents may be multiples of 1/12: {@code exp(x / 12)} is the atom, so that {@code exp(x)},
     * {@code exp(x / 2)} and {@code exp(x / 3)} are powers of one.
     */
    private static final BigInteger PARTS = BigInteger.valueOf(12);

    private static final int MAX_DEPTH = 40;

    private final Definitions definitions;
    private final Map<String, Polynomial> exponents = new HashMap<>();
    private final Map<String, Boolean> opaque = new HashMap<>();
    private int depth;

    private Algebra(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Whether both are the same; false where this algebra cannot tell. */
    static boolean equal(Expr left, Expr right, Definitions definitions) {
        Algebra algebra = new Algebra(definitions);
        try {
            return algebra.fraction(left, Map.of()).isEqual(algebra.fraction(right, Map.of()));
        } catch (ArithmeticException | UnsupportedOperationException e) {
            return false;
        }
    }

    private Fraction fraction(Expr expr, Map<String, Fraction> names) {
        if (++depth > MAX_DEPTH) {
            throw new UnsupportedOperationException("too deep");
        }
        Fraction result =
                switch (expr) {
                    case Expr.Num(BigDecimal value, Origin _) ->
                            Fraction.of(Polynomial.constant(Ratio.of(value)));
                    case Expr.Constant constant ->
                            switch (constant.name()) {
                                case E -> exp(Fraction.of(Polynomial.ONE));
                                case PI -> Fraction.of(Polynomial.atom("pi", 1));
                                case INFINITY -> throw new UnsupportedOperationException();
                            };
                    case Expr.Ref ref when ref.indices().isEmpty() -> symbol(ref, names);
                    case Expr.Apply apply -> apply(apply, names);
                    case Expr.Call call -> call(call, names);
                    case Expr.Let let -> {
                        Map<String, Fraction> inner = new HashMap<>(names);
                        inner.put(let.name(), fraction(let.value(), names));
                        yield fraction(let.body(), inner);
                    }
                    case Expr.Derivative derivative -> {
                        Fraction body = fraction(derivative.body(), names);
                        for (int i = 0; i < derivative.order(); i++) {
                            body = derivative(body, derivative.variable());
                        }
                        yield body;
                    }
                    case Expr.Ref _,
                            Expr.Bool _,
                            Expr.Cases _,
                            Expr.Reduce _,
                            Expr.Array _,
                            Expr.Gradient _,
                            Expr.Limit _ ->
                            throw new UnsupportedOperationException();
                };
        depth--;
        return result;
    }

    private Fraction symbol(Expr.Ref ref, Map<String, Fraction> names) {
        Fraction known = names.get(ref.name());
        if (known != null) {
            return known;
        }
        // An abbreviation: what it leaves open has the values of this place.
        Optional<Statement.Definition> definition = definitions.symbol(ref.name(), 0);
        return definition.isPresent()
                ? fraction(definition.get().body(), names)
                : Fraction.of(Polynomial.atom(ref.name(), 1));
    }

    private Fraction call(Expr.Call call, Map<String, Fraction> names) {
        Statement.Definition definition =
                definitions
                        .function(call.function())
                        .orElseThrow(UnsupportedOperationException::new);
        List<String> parameters = definition.target().parameters();
        if (parameters.size() != call.arguments().size()) {
            throw new UnsupportedOperationException("another number of arguments");
        }
        Map<String, Fraction> inner = new HashMap<>(names);
        for (int i = 0; i < parameters.size(); i++) {
            inner.put(parameters.get(i), fraction(call.arguments().get(i), names));
        }
        Fraction body = fraction(definition.body(), inner);
        if (call.derivative() > 0) {
            // By the argument itself where that is a plain symbol; the chain rule otherwise is not
            // needed for what people claim.
            if (!(call.arguments().getFirst() instanceof Expr.Ref ref)
                    || !Fraction.of(Polynomial.atom(ref.name(), 1))
                            .equals(inner.get(parameters.getFirst()))) {
                throw new UnsupportedOperationException("a derivative at an expression");
            }
            for (int i = 0; i < call.derivative(); i++) {
                body = derivative(body, ref.name());
            }
        }
        return body;
    }

    private Fraction apply(Expr.Apply apply, Map<String, Fraction> names) {
        List<Expr> arguments = apply.arguments();
        Fraction a = fraction(arguments.getFirst(), names);
        if (arguments.size() == 1) {
            return one(apply.operator(), a);
        }
        Expr second = arguments.get(1);
        return switch (apply.operator()) {
            case ADD -> a.plus(fraction(second, names));
            case SUB -> a.plus(fraction(second, names).negate());
            case MUL -> a.times(fraction(second, names));
            case DIV -> a.times(fraction(second, names).inverse());
            case POW -> power(arguments.getFirst(), a, fraction(second, names));
            default -> throw new UnsupportedOperationException();
        };
    }

    private Fraction one(Operator operator, Fraction a) {
        return switch (operator) {
            case NEG -> a.negate();
            case EXP -> exp(a);
            case EXPM1 -> exp(a).plus(number(-1));
            case SINH -> exp(a).plus(exp(a.negate()).negate()).times(half());
            case COSH -> exp(a).plus(exp(a.negate())).times(half());
            case TANH -> {
                Fraction up = exp(a);
                Fraction down = exp(a.negate());
                yield up.plus(down.negate()).times(up.plus(down).inverse());
            }
            case SQRT, LN, SIN, COS, TAN, ASIN, ACOS, ATAN, ABS, ERF -> opaque(operator, a);
            default -> throw new UnsupportedOperationException();
        };
    }

    /** A function of which nothing is known but that equal arguments give equal values. */
    private Fraction opaque(Operator operator, Fraction a) {
        String name = operator + "(" + a + ")";
        opaque.put(name, true);
        return Fraction.of(Polynomial.atom(name, 1));
    }

    private Fraction power(Expr base, Fraction value, Fraction exponent) {
        if (base instanceof Expr.Constant constant && constant.name() == Expr.Constant.Name.E) {
            return exp(exponent);
        }
        BigInteger whole =
                exponent.numerator()
                        .asConstant()
                        .filter(_ -> exponent.denominator().equals(Polynomial.ONE))
                        .flatMap(Ratio::whole)
                        .orElseThrow(UnsupportedOperationException::new);
        int power = whole.intValueExact();
        if (Math.abs(power) > MAX_DEPTH) {
            throw new UnsupportedOperationException("a large power");
        }
        return value.power(power);
    }

    /**
     * The product of {@code exp(m / 12)} to the power of 12 times the coefficient, over all terms.
     */
    private Fraction exp(Fraction exponent) {
        Ratio scale =
                exponent.denominator().asConstant().orElseThrow(UnsupportedOperationException::new);
        Ratio inverse = scale.inverse();
        Fraction product = number(1);
        for (Map.Entry<Monomial, Ratio> term : exponent.numerator().terms().entrySet()) {
            BigInteger power =
                    term.getValue()
                            .times(inverse)
                            .times(new Ratio(PARTS, BigInteger.ONE))
                            .whole()
                            .orElseThrow(UnsupportedOperationException::new);
            if (power.bitLength() > 16) {
                throw new UnsupportedOperationException("a large exponent");
            }
            String name = "exp(" + term.getKey() + "/12)";
            TreeMap<Monomial, Ratio> inner = new TreeMap<>();
            inner.put(term.getKey(), new Ratio(BigInteger.ONE, PARTS));
            exponents.put(name, new Polynomial(inner));
            product = product.times(Fraction.of(Polynomial.atom(name, power.intValueExact())));
        }
        return product;
    }

    /** The quotient rule. */
    private Fraction derivative(Fraction f, String variable) {
        Polynomial n = f.numerator();
        Polynomial d = f.denominator();
        return new Fraction(
                derivative(n, variable).times(d).plus(n.times(derivative(d, variable)).negate()),
                d.times(d));
    }

    private Polynomial derivative(Polynomial polynomial, String variable) {
        Polynomial sum = Polynomial.ZERO;
        for (Map.Entry<Monomial, Ratio> term : polynomial.terms().entrySet()) {
            for (Map.Entry<String, Integer> factor : term.getKey().powers().entrySet()) {
                Polynomial inner = slope(factor.getKey(), variable);
                if (inner.isZero()) {
                    continue;
                }
                TreeMap<Monomial, Ratio> rest = new TreeMap<>();
                TreeMap<String, Integer> lowered = new TreeMap<>();
                lowered.put(factor.getKey(), -1);
                rest.put(
                        term.getKey().times(new Monomial(lowered)),
                        term.getValue()
                                .times(
                                        new Ratio(
                                                BigInteger.valueOf(factor.getValue()),
                                                BigInteger.ONE)));
                sum = sum.plus(new Polynomial(rest).times(inner));
            }
        }
        return sum;
    }

    /** The derivative of an atom. */
    private Polynomial slope(String atom, String variable) {
        if (atom.equals(variable)) {
            return Polynomial.ONE;
        }
        if (opaque.containsKey(atom)) {
            throw new UnsupportedOperationException("the derivative of " + atom);
        }
        Polynomial exponent = exponents.get(atom);
        return exponent == null
                ? Polynomial.ZERO
                : derivative(exponent, variable).times(Polynomial.atom(atom, 1));
    }

    private static Fraction number(long value) {
        return Fraction.of(
                Polynomial.constant(new Ratio(BigInteger.valueOf(value), BigInteger.ONE)));
    }

    private static Fraction half() {
        return Fraction.of(Polynomial.constant(new Ratio(BigInteger.ONE, BigInteger.TWO)));
    }
}
