package dev.chalkproof.claim.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Decides signs of polynomials in one atom, or in a symbol and its exponential. */
final class Univariate {
    private static final int MAX_POWER = 20;

    private Univariate() {}

    static boolean proves(Constraint goal, Region region) {
        Set<Atom> atoms = goal.value().atoms();
        boolean strict = goal.sign() == Sign.POSITIVE;
        if (atoms.size() == 1) {
            Atom atom = atoms.iterator().next();
            return single(goal.value(), atom, region)
                    .map(sum -> Critical.proves(sum, strict, stretch(atom, region)))
                    .orElse(false);
        }
        if (atoms.size() != 2) {
            return false;
        }
        for (Atom atom : atoms) {
            Atom exponential = new Atom.Exp(Monomial.of(atom, Rational.ONE));
            if (isPlain(atom) && atoms.contains(exponential)) {
                return both(goal.value(), atom, exponential)
                        .map(sum -> Critical.proves(sum, strict, stretch(atom, region)))
                        .orElse(false);
            }
        }
        return false;
    }

    private static boolean isPlain(Atom atom) {
        return atom instanceof Atom.Symbol || atom instanceof Atom.Element;
    }

    /** A polynomial in an atom; a root of a positive one is looked at as the atom. */
    private static Optional<ExponentialSum> single(Polynomial value, Atom atom, Region region) {
        Rational least = Rational.ZERO;
        Rational parts = Rational.ONE;
        for (Monomial monomial : value.terms().keySet()) {
            Rational power = monomial.power(atom);
            least = power.compareTo(least) < 0 ? power : least;
            Rational own = Rational.of(power.denominator(), java.math.BigInteger.ONE);
            parts =
                    parts.times(own)
                            .over(
                                    Rational.of(
                                            parts.numerator().gcd(own.numerator()),
                                            java.math.BigInteger.ONE));
        }
        boolean scaled = least.signum() < 0 || !parts.equals(Rational.ONE);
        // The ends of the stretch would have to be moved with the root.
        if (scaled && !AtomSigns.is(atom, true, region)) {
            return Optional.empty();
        }
        if (!parts.equals(Rational.ONE) && !hasRootlessEnds(stretch(atom, region))) {
            return Optional.empty();
        }
        List<Rational> coefficients = new ArrayList<>();
        for (Map.Entry<Monomial, Rational> term : value.terms().entrySet()) {
            Rational shifted = term.getKey().power(atom).minus(least).times(parts);
            int power = shifted.whole().orElseThrow(() -> new NoProof("a large power"));
            if (power > MAX_POWER) {
                return Optional.empty();
            }
            while (coefficients.size() <= power) {
                coefficients.add(Rational.ZERO);
            }
            coefficients.set(power, term.getValue());
        }
        NavigableMap<Rational, List<Rational>> terms = new TreeMap<>();
        terms.put(Rational.ZERO, coefficients);
        return Optional.of(new ExponentialSum(terms));
    }

    /** 0 and 1 are their own roots. */
    private static boolean hasRootlessEnds(Stretch stretch) {
        return stretch.low().map(r -> r.isZero() || r.equals(Rational.ONE)).orElse(false)
                && stretch.high().map(r -> r.equals(Rational.ONE)).orElse(true);
    }

    private static Optional<ExponentialSum> both(Polynomial value, Atom symbol, Atom exponential) {
        NavigableMap<Rational, List<Rational>> terms = new TreeMap<>();
        for (Map.Entry<Monomial, Rational> term : value.terms().entrySet()) {
            Optional<Integer> power = term.getKey().power(symbol).whole();
            if (power.isEmpty() || power.get() < 0 || power.get() > MAX_POWER) {
                return Optional.empty();
            }
            List<Rational> coefficients =
                    terms.computeIfAbsent(term.getKey().power(exponential), _ -> new ArrayList<>());
            while (coefficients.size() <= power.get()) {
                coefficients.add(Rational.ZERO);
            }
            coefficients.set(power.get(), term.getValue());
        }
        return Optional.of(new ExponentialSum(terms));
    }

    /** The numbers that an atom may be. */
    private static Stretch stretch(Atom atom, Region region) {
        Stretch stretch = Stretch.LINE;
        if (AtomSigns.is(atom, false, region)) {
            stretch =
                    new Stretch(
                            Optional.of(Rational.ZERO),
                            AtomSigns.is(atom, true, region),
                            Optional.empty(),
                            true);
        }
        List<Constraint> known = new ArrayList<>(region.constraints());
        known.addAll(Bounds.of(List.of(atom), region));
        if (atom instanceof Atom.Exp(Monomial exponent, String _)) {
            Polynomial power = Polynomial.of(exponent, Rational.ONE);
            Polynomial more = Polynomial.of(atom).minus(Polynomial.ONE);
            for (Sign sign : List.of(Sign.POSITIVE, Sign.NON_NEGATIVE)) {
                if (region.is(power, sign)) {
                    known.add(new Constraint(more, sign));
                } else if (region.is(power.negate(), sign)) {
                    known.add(new Constraint(more.negate(), sign));
                }
            }
        }
        for (Constraint constraint : known) {
            Optional<Linear> linear = Linear.in(atom, constraint.value());
            Optional<Rational> factor = linear.flatMap(l -> l.factor().asConstant());
            Optional<Rational> rest = linear.flatMap(l -> l.rest().asConstant());
            if (factor.isPresent() && rest.isPresent() && constraint.sign() != Sign.NON_ZERO) {
                Rational end = rest.get().negate().over(factor.get());
                boolean open = constraint.sign() == Sign.POSITIVE;
                boolean equal = constraint.sign() == Sign.ZERO;
                if (equal || factor.get().signum() > 0) {
                    stretch = above(stretch, end, open);
                }
                if (equal || factor.get().signum() < 0) {
                    stretch = below(stretch, end, open);
                }
            }
        }
        return stretch;
    }

    private static Stretch above(Stretch stretch, Rational end, boolean open) {
        int order = stretch.low().map(end::compareTo).orElse(1);
        return order > 0 || (order == 0 && open)
                ? new Stretch(Optional.of(end), open, stretch.high(), stretch.highOpen())
                : stretch;
    }

    private static Stretch below(Stretch stretch, Rational end, boolean open) {
        int order = stretch.high().map(end::compareTo).orElse(-1);
        return order < 0 || (order == 0 && open)
                ? new Stretch(stretch.low(), stretch.lowOpen(), Optional.of(end), open)
                : stretch;
    }
}
