package dev.chalkproof.claim.proof;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A product of powers of atoms. Exponents are fractions, none is zero. */
final class Monomial implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(new TreeMap<>());

    private final SortedMap<Atom, Rational> powers;
    private final String key;

    private Monomial(SortedMap<Atom, Rational> powers) {
        this.powers = powers;
        StringBuilder text = new StringBuilder();
        powers.forEach(
                (atom, power) -> {
                    text.append(text.isEmpty() ? "" : "*").append(atom.key());
                    if (!power.equals(Rational.ONE)) {
                        text.append('^').append(power);
                    }
                });
        this.key = text.toString();
    }

    static Monomial of(Atom atom, Rational power) {
        SortedMap<Atom, Rational> powers = new TreeMap<>();
        if (!power.isZero()) {
            powers.put(atom, power);
        }
        return new Monomial(powers);
    }

    SortedMap<Atom, Rational> powers() {
        return powers;
    }

    Rational power(Atom atom) {
        return powers.getOrDefault(atom, Rational.ZERO);
    }

    boolean isOne() {
        return powers.isEmpty();
    }

    Monomial times(Monomial other) {
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        SortedMap<Atom, Rational> product = new TreeMap<>(powers);
        other.powers.forEach((atom, power) -> product.merge(atom, power, Rational::plus));
        product.values().removeIf(Rational::isZero);
        return new Monomial(product);
    }

    Monomial power(Rational exponent) {
        SortedMap<Atom, Rational> result = new TreeMap<>();
        if (!exponent.isZero()) {
            powers.forEach((atom, power) -> result.put(atom, power.times(exponent)));
        }
        return new Monomial(result);
    }

    Monomial inverse() {
        return power(Rational.of(-1));
    }

    Monomial over(Monomial other) {
        return times(other.inverse());
    }

    Monomial without(Atom atom) {
        return only(a -> !a.equals(atom));
    }

    /** The factors that are powers of some atoms. */
    Monomial only(Predicate<Atom> wanted) {
        SortedMap<Atom, Rational> rest = new TreeMap<>();
        powers.forEach(
                (atom, power) -> {
                    if (wanted.test(atom)) {
                        rest.put(atom, power);
                    }
                });
        return new Monomial(rest);
    }

    /** The atom whose first power it is. */
    Optional<Atom> single() {
        return powers.size() == 1 && powers.values().iterator().next().equals(Rational.ONE)
                ? Optional.of(powers.firstKey())
                : Optional.empty();
    }

    /** The smallest powers of both, an absent atom counting as the power 0. */
    Monomial common(Monomial other) {
        SortedMap<Atom, Rational> smallest = new TreeMap<>();
        for (Map.Entry<Atom, Rational> entry : powers.entrySet()) {
            smallest.put(entry.getKey(), min(entry.getValue(), other.power(entry.getKey())));
        }
        for (Map.Entry<Atom, Rational> entry : other.powers.entrySet()) {
            smallest.put(entry.getKey(), min(entry.getValue(), power(entry.getKey())));
        }
        smallest.values().removeIf(Rational::isZero);
        return new Monomial(smallest);
    }

    private static Rational min(Rational a, Rational b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    @Override
    public int compareTo(Monomial other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Monomial monomial && monomial.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key.isEmpty() ? "1" : key;
    }
}
