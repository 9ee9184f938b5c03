package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Operator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What atoms tend to when a symbol grows without end. Those that tend to a number are replaced by
 * the first terms of their series and a symbol for the rest, whose limit is known.
 */
final class Asymptotics {
    private final Atom.Symbol variable;
    private final Region region;
    private final Map<Atom, Fraction> limits = new HashMap<>();
    private int named;

    /** Marks symbols that stand for the rest of a series. */
    private static final String REST = "\u2192";

    Asymptotics(Atom.Symbol variable, Region region) {
        this.variable = variable;
        this.region = region;
    }

    /** What a quotient tends to. */
    sealed interface Tends {
        record Finite(Fraction value) implements Tends {}

        record Infinite(boolean positive) implements Tends {}
    }

    Tends limit(Fraction fraction) {
        return quotient(expanded(fraction.numerator()), expanded(fraction.denominator()));
    }

    /** The sign that a quotient has in the end, 0 if it is zero. */
    int eventualSign(Fraction fraction) {
        if (fraction.isZero()) {
            return 0;
        }
        return sign(fraction.numerator()) * sign(fraction.denominator());
    }

    private int sign(Polynomial polynomial) {
        Polynomial expanded = expanded(polynomial);
        Growth growth = new Growth(variable, region);
        Growth.Term leading =
                growth.leading(expanded).orElseThrow(() -> new NoProof("nothing is left"));
        return growth.sign(settled(leading.coefficient()).numerator());
    }

    private Tends quotient(Polynomial numerator, Polynomial denominator) {
        Growth growth = new Growth(variable, region);
        Optional<Growth.Term> above = growth.leading(numerator);
        Growth.Term below =
                growth.leading(denominator).orElseThrow(() -> new NoProof("a division by zero"));
        Fraction bottom = settled(below.coefficient());
        int divisor = growth.sign(bottom.numerator());
        if (above.isEmpty()) {
            return new Tends.Finite(Fraction.ZERO);
        }
        Fraction top = settled(above.get().coefficient());
        int order = growth.compare(above.get().rate(), below.rate());
        if (order < 0) {
            return new Tends.Finite(Fraction.ZERO);
        }
        if (order == 0) {
            return new Tends.Finite(top.over(bottom));
        }
        return new Tends.Infinite(growth.sign(top.numerator()) * divisor > 0);
    }

    /** A coefficient with its rests replaced by their limits. */
    private Fraction settled(Polynomial coefficient) {
        Fraction settled = new Rewrite(limits, region).apply(coefficient);
        if (!settled.isPolynomial()) {
            throw new NoProof("a limit that is a quotient");
        }
        return settled;
    }

    /** Written in the symbol, its logarithm, growing exponentials and rests. */
    private Polynomial expanded(Polynomial polynomial) {
        Map<Atom, Fraction> changes = new HashMap<>();
        Fraction result = Fraction.ZERO;
        for (Map.Entry<Monomial, Rational> term : polynomial.terms().entrySet()) {
            Fraction product = Fraction.of(term.getValue());
            for (Map.Entry<Atom, Rational> factor : term.getKey().powers().entrySet()) {
                Atom atom = factor.getKey();
                product =
                        product.times(
                                Linear.mentions(atom, variable)
                                        ? power(atom, factor.getValue(), changes)
                                        : plain(atom, factor.getValue()));
            }
            result = result.plus(product);
        }
        if (!result.isPolynomial()) {
            throw new NoProof("a limit of nested quotients");
        }
        return result.numerator();
    }

    private static Fraction plain(Atom atom, Rational power) {
        return Fraction.of(Polynomial.of(Monomial.of(atom, power), Rational.ONE));
    }

    private Fraction power(Atom atom, Rational power, Map<Atom, Fraction> changes) {
        return switch (atom) {
            case Atom.Symbol _ -> plain(atom, power);
            case Atom.Exp(Monomial exponent, String _) -> exponential(exponent, power);
            case Atom.Ln(Polynomial argument, String _) ->
                    changes.computeIfAbsent(atom, _ -> logarithm(argument)).power(small(power));
            case Atom.Group(Polynomial base, String _) -> group(base, power);
            case Atom.Function function ->
                    changes.computeIfAbsent(atom, _ -> function(function)).power(small(power));
            case Atom.Power(Polynomial base, Monomial exponent, String _)
                    when vanishes(base, exponent) ->
                    rest(Fraction.ZERO).power(small(power));
            case Atom.Power _,
                    Atom.Pi _,
                    Atom.Imaginary _,
                    Atom.Prime _,
                    Atom.Element _,
                    Atom.Reduced _ ->
                    throw new NoProof("how " + atom.key() + " grows");
        };
    }

    /** Whether it is a growing power of a number from 0 to below 1. */
    private boolean vanishes(Polynomial base, Monomial exponent) {
        Growth growth = new Growth(variable, region);
        return !Linear.mentions(base, variable)
                && region.isNonNegative(base)
                && region.isPositive(Polynomial.ONE.minus(base))
                && growth.sign(growth.term(exponent, Rational.ONE).coefficient()) > 0
                && growth.direction(growth.term(exponent, Rational.ONE).rate()) > 0;
    }

    private static int small(Rational power) {
        return power.whole().orElseThrow(() -> new NoProof("a root of a limit"));
    }

    /** A new symbol that tends to a number. */
    private Fraction rest(Fraction limit) {
        Atom.Symbol symbol = new Atom.Symbol(REST + named++);
        limits.put(symbol, limit);
        return Fraction.of(symbol);
    }

    private Fraction exponential(Monomial exponent, Rational power) {
        Polynomial argument = Polynomial.of(exponent, power);
        Growth growth = new Growth(variable, region);
        Growth.Term size = growth.term(exponent, Rational.ONE);
        int direction = growth.direction(size.rate());
        if (direction > 0) {
            return plain(new Atom.Exp(exponent), power);
        }
        if (direction == 0) {
            throw new NoProof("an exponential that is bounded");
        }
        // exp(m) = 1 + m + m^2/2 + m^3/6 r, where r tends to 1 as m tends to 0.
        Fraction m = Fraction.of(expanded(argument));
        return series(m, List.of(Rational.ONE, Rational.ONE, Rational.HALF, Rational.of(1, 6)));
    }

    private Fraction series(Fraction small, List<Rational> coefficients) {
        Fraction sum = Fraction.ZERO;
        Fraction power = Fraction.ONE;
        for (int i = 0; i < coefficients.size(); i++) {
            Fraction term = power.times(Fraction.of(coefficients.get(i)));
            boolean last = i + 1 == coefficients.size();
            sum = sum.plus(last ? term.times(rest(Fraction.ONE)) : term);
            power = power.times(small);
        }
        return sum;
    }

    /** A sum as its leading term times {@code 1 + r}, where r tends to zero. */
    private record Split(Monomial growing, Polynomial coefficient, Fraction excess) {}

    private Split split(Polynomial base) {
        Polynomial expanded = expanded(base);
        Growth growth = new Growth(variable, region);
        Growth.Term leading =
                growth.leading(expanded).orElseThrow(() -> new NoProof("nothing is left"));
        Monomial growing = null;
        Polynomial own = Polynomial.ZERO;
        for (Map.Entry<Monomial, Rational> entry : expanded.terms().entrySet()) {
            Growth.Term term = growth.term(entry.getKey(), entry.getValue());
            if (growth.compare(term.rate(), leading.rate()) == 0) {
                growing = entry.getKey().only(a -> Linear.mentions(a, variable));
                own = own.plus(Polynomial.of(entry.getKey(), entry.getValue()));
            }
        }
        if (growing == null || growth.sign(settled(leading.coefficient()).numerator()) <= 0) {
            throw new NoProof("a function of what is not positive");
        }
        boolean exact = leading.coefficient().atoms().stream().noneMatch(limits::containsKey);
        if (!exact) {
            throw new NoProof("a limit within a function");
        }
        Fraction excess =
                Fraction.of(expanded.minus(own))
                        .over(Fraction.of(leading.coefficient()))
                        .times(plain(growing.inverse()));
        if (!excess.isPolynomial()) {
            throw new NoProof("a limit within a function");
        }
        return new Split(growing, leading.coefficient(), excess);
    }

    private static Fraction plain(Monomial monomial) {
        return Fraction.of(Polynomial.of(monomial, Rational.ONE));
    }

    private Fraction logarithm(Polynomial argument) {
        if (argument.equals(Polynomial.of(variable))) {
            return Fraction.of(new Atom.Ln(argument));
        }
        Split split = split(argument);
        Exponentials exponentials = new Exponentials(region, _ -> {});
        Fraction leading =
                exponentials.ln(Fraction.of(split.coefficient()).times(plain(split.growing())));
        List<Rational> coefficients =
                List.of(Rational.ZERO, Rational.ONE, Rational.of(-1, 2), Rational.of(1, 3));
        return leading.plus(
                split.excess().isZero() ? Fraction.ZERO : series(split.excess(), coefficients));
    }

    private Fraction group(Polynomial base, Rational power) {
        Split split = split(base);
        Exponentials exponentials = new Exponentials(region, _ -> {});
        Fraction leading =
                exponentials
                        .root(Fraction.of(split.coefficient()), power)
                        .times(plain(split.growing().power(power)));
        Rational second = power.times(power.minus(Rational.ONE)).times(Rational.HALF);
        return leading.times(
                split.excess().isZero()
                        ? Fraction.ONE
                        : series(split.excess(), List.of(Rational.ONE, power, second)));
    }

    private Fraction function(Atom.Function function) {
        Tends argument = new Asymptotics(variable, region).limit(function.arguments().getFirst());
        return switch (argument) {
            case Tends.Infinite(boolean positive) -> {
                Fraction end =
                        switch (function.operator()) {
                            case ERF -> Fraction.ONE;
                            case ATAN ->
                                    Fraction.of(new Atom.Pi()).times(Fraction.of(Rational.HALF));
                            default -> throw new NoProof("how " + function.key() + " grows");
                        };
                yield rest(positive ? end : end.negate());
            }
            case Tends.Finite(Fraction value) -> {
                boolean continuous =
                        switch (function.operator()) {
                            case ERF, ATAN, SIN, COS, ASINH -> true;
                            default -> false;
                        };
                if (!continuous) {
                    throw new NoProof("how " + function.key() + " grows");
                }
                boolean sine =
                        function.operator() == Operator.SIN
                                && value.isZero()
                                && function.arguments().getFirst().isPolynomial();
                yield sine
                        // sin(m) = m r, where r tends to 1 as m tends to 0.
                        ? Fraction.of(expanded(function.arguments().getFirst().numerator()))
                                .times(rest(Fraction.ONE))
                        : rest(Odd.function(function.operator(), value));
            }
        };
    }
}
