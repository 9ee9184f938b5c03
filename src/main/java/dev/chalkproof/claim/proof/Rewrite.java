package dev.chalkproof.claim.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts quotients in the place of atoms, also inside of other atoms. */
final class Rewrite {
    private final Map<? extends Atom, Fraction> values;
    private final Exponentials exponentials;
    private final Steps steps;

    /**
     * @param region what is known of the symbols afterwards
     */
    Rewrite(Map<? extends Atom, Fraction> values, Region region) {
        this.values = values;
        this.exponentials = new Exponentials(region, _ -> {});
        this.steps = new Steps(region, _ -> {});
    }

    Fraction apply(Polynomial polynomial) {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<Monomial, Rational> term : polynomial.terms().entrySet()) {
            sum = sum.plus(apply(term.getKey()).times(Fraction.of(term.getValue())));
        }
        return sum;
    }

    Fraction apply(Fraction fraction) {
        Fraction result = apply(fraction.numerator());
        for (Map.Entry<Polynomial, Integer> factor : fraction.factors().entrySet()) {
            result = result.over(apply(factor.getKey()).power(factor.getValue()));
        }
        return result;
    }

    private Fraction apply(Monomial monomial) {
        Fraction product = Fraction.ONE;
        for (Map.Entry<Atom, Rational> factor : monomial.powers().entrySet()) {
            product = product.times(power(factor.getKey(), factor.getValue()));
        }
        return product;
    }

    private Fraction power(Atom atom, Rational power) {
        Fraction value = values.get(atom);
        if (value != null) {
            return power.isWhole()
                    ? value.power(power.whole().orElseThrow(() -> new NoProof("a large power")))
                    : exponentials.root(value, power);
        }
        Fraction same = Fraction.of(Polynomial.of(Monomial.of(atom, power), Rational.ONE));
        return switch (atom) {
            case Atom.Symbol _, Atom.Pi _, Atom.Imaginary _, Atom.Prime _ -> same;
            case Atom.Exp(Monomial exponent, String _) -> {
                Fraction changed = apply(exponent);
                yield changed.equals(Fraction.of(Polynomial.of(exponent, Rational.ONE)))
                        ? same
                        : exponentials.exp(changed.times(Fraction.of(power)));
            }
            case Atom.Ln(Polynomial argument, String _) -> {
                Fraction changed = apply(argument);
                yield changed.equals(Fraction.of(argument))
                        ? same
                        : raised(exponentials.ln(changed), power);
            }
            case Atom.Group(Polynomial base, String _) -> {
                Fraction changed = apply(base);
                yield changed.equals(Fraction.of(base)) ? same : exponentials.root(changed, power);
            }
            case Atom.Power(Polynomial base, Monomial exponent, String _) -> {
                Fraction below = apply(base);
                Fraction above = apply(exponent);
                boolean unchanged =
                        below.equals(Fraction.of(base))
                                && above.equals(Fraction.of(Polynomial.of(exponent, Rational.ONE)));
                yield unchanged ? same : exponentials.power(below, above.times(Fraction.of(power)));
            }
            case Atom.Element(String name, List<Fraction> indices, String _) -> {
                List<Fraction> changed = indices.stream().map(this::apply).toList();
                yield changed.equals(indices)
                        ? same
                        : raised(Fraction.of(new Atom.Element(name, changed)), power);
            }
            case Atom.Reduced reduced -> {
                if (values.keySet().stream().anyMatch(v -> Linear.mentions(reduced, v))) {
                    throw new NoProof("a change within a sum");
                }
                yield same;
            }
            case Atom.Function function -> {
                List<Fraction> changed = new ArrayList<>();
                function.arguments().forEach(a -> changed.add(apply(a)));
                yield changed.equals(function.arguments())
                        ? same
                        : raised(function(function, changed.getFirst()), power);
            }
        };
    }

    private Fraction function(Atom.Function function, Fraction argument) {
        return switch (function.operator()) {
            case FLOOR -> steps.floor(argument);
            case FACTORIAL -> steps.factorial(argument);
            default -> Odd.function(function.operator(), argument);
        };
    }

    private static Fraction raised(Fraction value, Rational power) {
        return value.power(power.whole().orElseThrow(() -> new NoProof("a root of a function")));
    }
}
