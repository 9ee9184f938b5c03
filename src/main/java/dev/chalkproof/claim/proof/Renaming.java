package dev.chalkproof.claim.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives symbols other names and leaves everything else as it is. */
final class Renaming {
    private final Map<String, String> names;

    /**
     * @param names the new names; nothing else may have them
     */
    Renaming(Map<String, String> names) {
        this.names = names;
    }

    Atom.Reduced.Index of(Atom.Reduced.Index index) {
        return new Atom.Reduced.Index(name(index.name()), of(index.from()), of(index.to()));
    }

    private String name(String name) {
        return names.getOrDefault(name, name);
    }

    Fraction of(Fraction fraction) {
        TreeMap<Polynomial, Integer> factors = new TreeMap<>();
        fraction.factors().forEach((factor, power) -> factors.put(of(factor), power));
        return new Fraction(of(fraction.numerator()), factors);
    }

    private Polynomial of(Polynomial polynomial) {
        Polynomial result = Polynomial.ZERO;
        for (Map.Entry<Monomial, Rational> term : polynomial.terms().entrySet()) {
            result = result.plus(Polynomial.of(of(term.getKey()), term.getValue()));
        }
        return result;
    }

    private Monomial of(Monomial monomial) {
        Monomial result = Monomial.ONE;
        for (Map.Entry<Atom, Rational> factor : monomial.powers().entrySet()) {
            result = result.times(Monomial.of(of(factor.getKey()), factor.getValue()));
        }
        return result;
    }

    private Atom of(Atom atom) {
        return switch (atom) {
            case Atom.Symbol(String name) -> new Atom.Symbol(name(name));
            case Atom.Pi _, Atom.Imaginary _, Atom.Prime _ -> atom;
            case Atom.Exp(Monomial exponent, String _) -> new Atom.Exp(of(exponent));
            case Atom.Ln(Polynomial argument, String _) -> new Atom.Ln(of(argument));
            case Atom.Group(Polynomial base, String _) -> new Atom.Group(of(base));
            case Atom.Power(Polynomial base, Monomial exponent, String _) ->
                    new Atom.Power(of(base), of(exponent));
            case Atom.Function function ->
                    new Atom.Function(function.operator(), all(function.arguments()));
            case Atom.Element element -> new Atom.Element(element.name(), all(element.indices()));
            case Atom.Reduced reduced ->
                    new Atom.Reduced(
                            reduced.reduction(),
                            reduced.indices().stream().map(this::of).toList(),
                            of(reduced.body()));
        };
    }

    private List<Fraction> all(List<Fraction> fractions) {
        List<Fraction> renamed = new ArrayList<>();
        fractions.forEach(f -> renamed.add(of(f)));
        return renamed;
    }
}
