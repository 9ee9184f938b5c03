package dev.chalkproof.claim.proof;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sum of products of powers of atoms, with exact coefficients. It is in normal form: two that are
 * written differently differ, but for what is unknown of their atoms.
 */
final class Polynomial implements Comparable<Polynomial> {
    /** Larger ones are not worth waiting for. */
    private static final int MAX_TERMS = 300;

    private static final int MAX_POWER = 24;

    static final Polynomial ZERO = new Polynomial(new TreeMap<>());
    static final Polynomial ONE = of(Rational.ONE);

    private final SortedMap<Monomial, Rational> terms;

    /** Written when it is first asked for: most polynomials are only steps on the way to others. */
    private @Nullable String key;

    private Polynomial(SortedMap<Monomial, Rational> terms) {
        if (terms.size() > MAX_TERMS) {
            throw new NoProof("a polynomial of more than " + MAX_TERMS + " terms");
        }
        this.terms = terms;
    }

    static Polynomial of(Rational value) {
        SortedMap<Monomial, Rational> terms = new TreeMap<>();
        if (!value.isZero()) {
            terms.put(Monomial.ONE, value);
        }
        return new Polynomial(terms);
    }

    static Polynomial of(long value) {
        return of(Rational.of(value));
    }

    static Polynomial of(Atom atom) {
        return of(Monomial.of(atom, Rational.ONE), Rational.ONE);
    }

    /** A term, brought to normal form. */
    static Polynomial of(Monomial monomial, Rational factor) {
        for (Map.Entry<Atom, Rational> entry : monomial.powers().entrySet()) {
            Atom atom = entry.getKey();
            Rational power = entry.getValue();
            BigInteger whole = power.floor();
            switch (atom) {
                case Atom.Prime(BigInteger prime, String _) when whole.signum() != 0 -> {
                    Rational outside = Rational.of(prime, BigInteger.ONE).power(small(whole));
                    Monomial rest = fractional(monomial, atom, power, whole);
                    return of(rest, factor.times(outside));
                }
                case Atom.Group(Polynomial base, String _) when whole.signum() > 0 -> {
                    Monomial rest = fractional(monomial, atom, power, whole);
                    return base.power(small(whole)).times(of(rest, factor));
                }
                case Atom.Imaginary _ -> {
                    int turns = Math.floorMod(small(whole), 4);
                    if (turns != 1 || !power.equals(Rational.ONE)) {
                        Monomial rest = monomial.without(atom);
                        Monomial left =
                                turns % 2 == 0 ? rest : rest.times(Monomial.of(atom, Rational.ONE));
                        return of(left, turns >= 2 ? factor.negate() : factor);
                    }
                }
                case Atom.Exp(Monomial exponent, String _) when isHalfTurn(exponent) -> {
                    Rational turned = power.times(Rational.of(2));
                    if (turned.isWhole()) {
                        // exp(i pi / 2) = i
                        Monomial rest = monomial.without(atom);
                        int quarters = Math.floorMod(small(turned.floor()), 4);
                        return of(
                                rest.times(
                                        Monomial.of(new Atom.Imaginary(), Rational.of(quarters))),
                                factor);
                    }
                    if (whole.signum() != 0) {
                        Monomial rest = fractional(monomial, atom, power, whole);
                        return of(rest, whole.testBit(0) ? factor.negate() : factor);
                    }
                }
                case Atom.Symbol _,
                        Atom.Element _,
                        Atom.Reduced _,
                        Atom.Pi _,
                        Atom.Prime _,
                        Atom.Exp _,
                        Atom.Ln _,
                        Atom.Group _,
                        Atom.Power _,
                        Atom.Function _ -> {
                    // In normal form.
                }
            }
        }
        SortedMap<Monomial, Rational> terms = new TreeMap<>();
        if (!factor.isZero()) {
            terms.put(monomial, factor);
        }
        return new Polynomial(terms);
    }

    private static boolean isHalfTurn(Monomial exponent) {
        return exponent.powers().size() == 2
                && exponent.power(new Atom.Imaginary()).equals(Rational.ONE)
                && exponent.power(new Atom.Pi()).equals(Rational.ONE);
    }

    private static Monomial fractional(
            Monomial monomial, Atom atom, Rational power, BigInteger whole) {
        Rational rest = power.minus(Rational.of(whole, BigInteger.ONE));
        return monomial.without(atom).times(Monomial.of(atom, rest));
    }

    private static int small(BigInteger value) {
        if (value.bitLength() > 12) {
            throw new NoProof("a power of " + value);
        }
        return value.intValueExact();
    }

    SortedMap<Monomial, Rational> terms() {
        return terms;
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    Optional<Rational> asConstant() {
        if (isZero()) {
            return Optional.of(Rational.ZERO);
        }
        return terms.size() == 1 ? Optional.ofNullable(terms.get(Monomial.ONE)) : Optional.empty();
    }

    /** The term that it is, if it is one with the factor 1. */
    Optional<Monomial> asMonomial() {
        return terms.size() == 1 && terms.values().iterator().next().equals(Rational.ONE)
                ? Optional.of(terms.firstKey())
                : Optional.empty();
    }

    /** All atoms, not those inside of atoms. */
    Set<Atom> atoms() {
        Set<Atom> atoms = new LinkedHashSet<>();
        terms.keySet().forEach(monomial -> atoms.addAll(monomial.powers().keySet()));
        return atoms;
    }

    Polynomial plus(Polynomial other) {
        return isZero() ? other : sum(List.of(this, other));
    }

    static Polynomial sum(List<Polynomial> summands) {
        SortedMap<Monomial, Rational> sum = new TreeMap<>();
        for (Polynomial summand : summands) {
            summand.terms.forEach(
                    (monomial, factor) -> sum.merge(monomial, factor, Rational::plus));
        }
        sum.values().removeIf(Rational::isZero);
        return new Polynomial(sum);
    }

    Polynomial minus(Polynomial other) {
        return plus(other.negate());
    }

    Polynomial negate() {
        return times(Rational.of(-1));
    }

    Polynomial times(Rational factor) {
        if (factor.equals(Rational.ONE)) {
            return this;
        }
        SortedMap<Monomial, Rational> product = new TreeMap<>();
        if (!factor.isZero()) {
            terms.forEach((monomial, own) -> product.put(monomial, own.times(factor)));
        }
        return new Polynomial(product);
    }

    Polynomial times(Monomial monomial) {
        return times(of(monomial, Rational.ONE));
    }

    Polynomial times(Polynomial other) {
        if ((long) terms.size() * other.terms.size() > 40L * MAX_TERMS) {
            throw new NoProof("a product of too many terms");
        }
        SortedMap<Monomial, Rational> product = new TreeMap<>();
        for (Map.Entry<Monomial, Rational> a : terms.entrySet()) {
            for (Map.Entry<Monomial, Rational> b : other.terms.entrySet()) {
                of(a.getKey().times(b.getKey()), a.getValue().times(b.getValue()))
                        .terms
                        .forEach(
                                (monomial, factor) ->
                                        product.merge(monomial, factor, Rational::plus));
            }
        }
        product.values().removeIf(Rational::isZero);
        return new Polynomial(product);
    }

    Polynomial power(int exponent) {
        if (exponent < 0 || exponent > MAX_POWER) {
            throw new NoProof("the power " + exponent + " of a sum");
        }
        Polynomial result = ONE;
        for (int i = 0; i < exponent; i++) {
            result = result.times(this);
        }
        return result;
    }

    /**
     * The largest term that divides all of them: with the smallest powers, and the first factor.
     */
    Monomial content() {
        return terms.keySet().stream().reduce(Monomial::common).orElse(Monomial.ONE);
    }

    /** The factor of its first term; it must not be zero. */
    Rational leading() {
        return Objects.requireNonNull(terms.get(terms.firstKey()));
    }

    @Override
    public int compareTo(Polynomial other) {
        return key().compareTo(other.key());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial polynomial && polynomial.terms.equals(terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return isZero() ? "0" : key();
    }

    private String key() {
        // Threads that write it at the same time write the same.
        String known = key;
        if (known == null) {
            known =
                    terms.entrySet().stream()
                            .map(term -> term.getValue() + "*" + term.getKey())
                            .collect(Collectors.joining(" + "));
            key = known;
        }
        return known;
    }
}
