package dev.chalkproof.claim.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a polynomial over symbols that are not negative is positive by its coefficients, perhaps
 * after subtracting multiples of what is known to be positive.
 */
final class Positivity {
    private static final int MAX_DEPTH = 4;

    /** How many ways of writing exponentials are tried. */
    private static final int MAX_FORMS = 9;

    private final List<Constraint> constraints;
    private final Set<Atom> notNegative;
    private final Region region;

    private Positivity(Region region, Set<Atom> notNegative) {
        this.constraints = region.constraints();
        this.notNegative = notNegative;
        this.region = region;
    }

    static boolean proves(Constraint goal, Region region, Set<Atom> notNegative) {
        boolean strict = goal.sign() == Sign.POSITIVE;
        Positivity positivity = new Positivity(region, notNegative);
        if (positivity.follows(goal.value(), strict, 0)) {
            return true;
        }
        List<Polynomial> forms = positivity.forms(goal.value());
        for (Polynomial form : forms) {
            if (positivity.grown(form, strict)) {
                return true;
            }
        }
        return false;
    }

    /** Forms hold symbols of their own, which are not negative either. */
    private boolean grown(Polynomial form, boolean strict) {
        Set<Atom> more = new java.util.LinkedHashSet<>(notNegative);
        for (Atom atom : form.atoms()) {
            if (atom.key().startsWith(EXCESS)) {
                more.add(atom);
            }
        }
        return new Positivity(region, more).follows(form, strict, 0);
    }

    private static final String EXCESS = "\u2295";

    private boolean isNotNegative(Atom atom) {
        return notNegative.contains(atom) || AtomSigns.is(atom, false, region);
    }

    private boolean isPositive(Atom atom) {
        return !atom.key().startsWith(EXCESS) && AtomSigns.is(atom, true, region);
    }

    private boolean follows(Polynomial value, boolean strict, int depth) {
        if (byCoefficients(value, strict)) {
            return true;
        }
        if (depth >= MAX_DEPTH || !region.allows(value.terms().size())) {
            return false;
        }
        for (Map.Entry<Monomial, Rational> term : value.terms().entrySet()) {
            if (term.getValue().signum() < 0) {
                // This term must be outweighed by something that is known.
                return lessened(term, value, strict, depth);
            }
        }
        return false;
    }

    private boolean lessened(
            Map.Entry<Monomial, Rational> negative, Polynomial value, boolean strict, int depth) {
        for (Constraint known : constraints) {
            if (known.sign() == Sign.NON_ZERO) {
                continue;
            }
            for (Map.Entry<Monomial, Rational> term : known.value().terms().entrySet()) {
                Rational factor = negative.getValue().over(term.getValue());
                Monomial ratio = negative.getKey().over(term.getKey());
                boolean usable =
                        (factor.signum() > 0 || known.sign() == Sign.ZERO)
                                && (known.sign() == Sign.ZERO
                                        || ratio.powers().keySet().stream()
                                                .allMatch(this::isNotNegative))
                                && ratio.powers().entrySet().stream()
                                        .allMatch(
                                                p ->
                                                        p.getValue().signum() > 0
                                                                || isPositive(p.getKey()));
                if (usable) {
                    boolean settled =
                            known.sign() == Sign.POSITIVE
                                    && ratio.powers().keySet().stream().allMatch(this::isPositive);
                    Polynomial rest =
                            value.minus(known.value().times(Polynomial.of(ratio, factor)));
                    if (follows(rest, strict && !settled, depth + 1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean byCoefficients(Polynomial value, boolean strict) {
        boolean positive = !strict;
        for (Map.Entry<Monomial, Rational> term : value.terms().entrySet()) {
            boolean even = true;
            boolean strictly = true;
            for (Map.Entry<Atom, Rational> factor : term.getKey().powers().entrySet()) {
                boolean square = factor.getValue().whole().map(n -> n % 2 == 0).orElse(false);
                even &= square || isNotNegative(factor.getKey());
                strictly &= isPositive(factor.getKey());
            }
            if (!even || term.getValue().signum() < 0) {
                return false;
            }
            positive |= strictly;
        }
        return positive;
    }

    /**
     * The same with exponentials of what is not negative written as {@code 1 + w} or {@code 1 + m +
     * w}; the factors that clear denominators are positive.
     */
    private List<Polynomial> forms(Polynomial value) {
        List<Polynomial> forms = new ArrayList<>(List.of(value));
        int named = 0;
        for (Atom atom : value.atoms()) {
            if (!(atom instanceof Atom.Exp(Monomial exponent, String _))
                    || !exponent.powers().keySet().stream().allMatch(this::isNotNegative)) {
                continue;
            }
            Polynomial excess = Polynomial.of(new Atom.Symbol(EXCESS + named++));
            List<Polynomial> more = new ArrayList<>();
            for (Polynomial form : forms) {
                for (boolean linear : List.of(false, true)) {
                    if (!region.allows(form.terms().size())) {
                        return forms;
                    }
                    Polynomial grown = replaced(form, atom, exponent, excess, linear);
                    if (more.size() < MAX_FORMS) {
                        more.add(grown);
                    }
                }
            }
            forms = more;
        }
        return forms;
    }

    private static Polynomial replaced(
            Polynomial form, Atom atom, Monomial exponent, Polynomial excess, boolean linear) {
        BigInteger common = BigInteger.ONE;
        Rational least = Rational.ZERO;
        for (Monomial monomial : form.terms().keySet()) {
            Rational power = monomial.power(atom);
            BigInteger own = power.denominator();
            common = common.divide(common.gcd(own)).multiply(own);
            least = power.compareTo(least) < 0 ? power : least;
        }
        Rational parts = Rational.of(common, BigInteger.ONE);
        Polynomial base = Polynomial.ONE.plus(excess);
        if (linear) {
            base = base.plus(Polynomial.of(exponent, Rational.ONE.over(parts)));
        }
        Map<Integer, Polynomial> powers = new HashMap<>();
        List<Polynomial> products = new ArrayList<>();
        for (Map.Entry<Monomial, Rational> term : form.terms().entrySet()) {
            Rational power = term.getKey().power(atom).minus(least).times(parts);
            int whole = power.whole().orElseThrow(() -> new NoProof("a large power"));
            Polynomial raised = base;
            raised = powers.computeIfAbsent(whole, raised::power);
            products.add(raised.times(Polynomial.of(term.getKey().without(atom), term.getValue())));
        }
        return Polynomial.sum(products);
    }
}
