package dev.chalkproof.claim.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves signs by moving the region into the orthant of positive numbers: {@code x >= a} becomes
 * {@code x = a + u} with {@code u >= 0}, {@code a < x < b} becomes {@code x = (a + b u) / (1 + u)}.
 * A polynomial that has only positive coefficients there is positive.
 */
final class Orthant {
    /** Symbols that may have either sign are tried with both. */
    private static final int MAX_SPLITS = 3;

    private static final int MAX_MOVES = 12;

    /** Marks the symbols of the orthant, which are never negative. */
    private static final String MARK = "\u2265";

    private static final Pattern MARKED = Pattern.compile(MARK + "(\\d+)");

    private final Region original;
    private int named;

    private Orthant(Region original, int named) {
        this.original = original;
        this.named = named;
    }

    /** The first number that no symbol of an outer proof has: two symbols must not meet. */
    private static int unused(Constraint goal, List<Constraint> constraints) {
        StringBuilder all = new StringBuilder(goal.value().toString());
        constraints.forEach(c -> all.append(' ').append(c.value()));
        int next = 0;
        Matcher matcher = MARKED.matcher(all);
        while (matcher.find()) {
            next = Math.max(next, Integer.parseInt(matcher.group(1)) + 1);
        }
        return next;
    }

    static boolean proves(Constraint goal, Region region) {
        Set<Atom> wanted = linked(goal.value(), region);
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : region.constraints()) {
            if (constraint.value().atoms().stream().anyMatch(wanted::contains)) {
                constraints.add(constraint);
            }
        }
        constraints.addAll(Bounds.of(wanted, region));
        Whole roots = Whole.of(goal, constraints, region);
        int named = unused(roots.goal(), roots.constraints());
        return new Orthant(region, named).proves(roots.goal(), roots.constraints(), Set.of(), 0, 0);
    }

    /** The atoms of a polynomial, and those that constraints relate them to. */
    private static Set<Atom> linked(Polynomial value, Region region) {
        Set<Atom> atoms = new LinkedHashSet<>(value.atoms());
        value.atoms().forEach(a -> inner(a, atoms));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Constraint constraint : region.constraints()) {
                Set<Atom> own = constraint.value().atoms();
                if (own.stream().anyMatch(atoms::contains)) {
                    grown |= atoms.addAll(own);
                }
            }
        }
        return atoms;
    }

    private static void inner(Atom atom, Set<Atom> atoms) {
        if (atom instanceof Atom.Exp(Monomial exponent, String _)) {
            for (Atom part : exponent.powers().keySet()) {
                atoms.add(part);
                inner(part, atoms);
            }
        }
    }

    /**
     * @param moved the symbols of the orthant: none of them is negative
     */
    private boolean proves(
            Constraint goal, List<Constraint> constraints, Set<Atom> moved, int splits, int moves) {
        if (!original.allows(goal.value().terms().size())) {
            return false;
        }
        Region now = original.over(constraints);
        Optional<Atom> next =
                moves >= MAX_MOVES ? Optional.empty() : next(goal, constraints, moved);
        if (next.isEmpty()) {
            return Positivity.proves(goal, now, moved);
        }
        Atom atom = next.get();
        List<Bound> lower = bounds(atom, constraints, now, true);
        List<Bound> upper = bounds(atom, constraints, now, false);
        boolean inside =
                goal.value().atoms().stream()
                        .anyMatch(a -> !a.equals(atom) && Linear.mentions(a, atom));
        if (lower.isEmpty() && upper.isEmpty()) {
            if (splits >= MAX_SPLITS) {
                return false;
            }
            Fraction positive = Fraction.of(fresh());
            Fraction negative = positive.negate();
            return move(
                            goal,
                            constraints,
                            moved,
                            atom,
                            positive,
                            List.of(),
                            false,
                            splits + 1,
                            moves)
                    && move(
                            goal,
                            constraints,
                            moved,
                            atom,
                            negative,
                            List.of(),
                            true,
                            splits + 1,
                            moves);
        }
        if (lower.isEmpty() || upper.isEmpty() || inside) {
            for (Bound bound : lower.isEmpty() ? upper : lower) {
                Fraction u = Fraction.of(fresh());
                Fraction value = lower.isEmpty() ? bound.value().minus(u) : bound.value().plus(u);
                if (move(
                        goal,
                        constraints,
                        moved,
                        atom,
                        value,
                        List.of(bound.origin()),
                        bound.strict(),
                        splits,
                        moves)) {
                    return true;
                }
            }
            return false;
        }
        for (Bound a : lower) {
            for (Bound b : upper) {
                if (between(goal, constraints, moved, atom, a, b, splits, moves)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean between(
            Constraint goal,
            List<Constraint> constraints,
            Set<Atom> moved,
            Atom atom,
            Bound a,
            Bound b,
            int splits,
            int moves) {
        Fraction u = Fraction.of(fresh());
        Fraction value = a.value().plus(b.value().times(u)).over(Fraction.ONE.plus(u));
        List<Constraint> wider = new ArrayList<>(constraints);
        Fraction width = b.value().minus(a.value());
        if (width.isPolynomial()) {
            wider.add(
                    new Constraint(
                            width.numerator(),
                            a.strict() || b.strict() ? Sign.POSITIVE : Sign.NON_NEGATIVE));
        }
        List<Constraint> used = List.of(a.origin(), b.origin());
        boolean within = move(goal, wider, moved, atom, value, used, a.strict(), splits, moves);
        // The upper end is at infinity: it is looked at by itself.
        return within
                && (b.strict()
                        || goal.sign() == Sign.NON_NEGATIVE
                        || move(goal, wider, moved, atom, b.value(), used, true, splits, moves));
    }

    private Atom.Symbol fresh() {
        return new Atom.Symbol(MARK + named++);
    }

    /** Proves the goal with a value in the place of an atom. */
    private boolean move(
            Constraint goal,
            List<Constraint> constraints,
            Set<Atom> moved,
            Atom atom,
            Fraction value,
            List<Constraint> used,
            boolean strict,
            int splits,
            int moves) {
        Set<Atom> now = new LinkedHashSet<>(moved);
        List<Constraint> rest = new ArrayList<>();
        List<Constraint> left = new ArrayList<>(constraints);
        used.forEach(left::remove);
        Map<Atom, Fraction> change = new HashMap<>();
        change.put(atom, value);
        for (Atom part : value.numerator().atoms()) {
            if (part instanceof Atom.Symbol symbol
                    && symbol.key().startsWith(MARK)
                    && now.add(part)) {
                rest.add(
                        new Constraint(
                                Polynomial.of(part), strict ? Sign.POSITIVE : Sign.NON_NEGATIVE));
            }
        }
        // What is known anyhow, for signs inside of logarithms and roots.
        Region signs = original.over(rest);
        for (Constraint constraint : left) {
            try {
                Fraction changed = new Rewrite(change, signs).apply(constraint.value());
                rest.add(new Constraint(above(changed), constraint.sign()));
            } catch (NoProof e) {
                // One constraint fewer: what is proved without it holds with it.
            }
        }
        Region region = original.over(rest);
        Fraction changed = new Rewrite(change, region).apply(goal.value());
        return proves(new Constraint(above(changed), goal.sign()), rest, now, splits, moves + 1);
    }

    /** The numerator; the denominators that moves bring are positive. */
    private static Polynomial above(Fraction fraction) {
        for (Polynomial factor : fraction.factors().keySet()) {
            boolean positive =
                    factor.terms().entrySet().stream()
                                    .allMatch(
                                            t ->
                                                    t.getValue().signum() > 0
                                                            && t.getKey().powers().keySet().stream()
                                                                    .allMatch(
                                                                            a ->
                                                                                    a.key()
                                                                                            .startsWith(
                                                                                                    MARK)))
                            && factor.terms().containsKey(Monomial.ONE);
            if (!positive) {
                throw new NoProof("a denominator whose sign is not known");
            }
        }
        return fraction.numerator();
    }

    /** A bound of an atom, and where it comes from. */
    private record Bound(Fraction value, boolean strict, Constraint origin) {}

    private static List<Bound> bounds(
            Atom atom, List<Constraint> constraints, Region region, boolean lower) {
        List<Bound> symbolic = new ArrayList<>();
        List<Bound> plain = new ArrayList<>();
        for (Constraint constraint : constraints) {
            boolean orders =
                    constraint.sign() == Sign.POSITIVE || constraint.sign() == Sign.NON_NEGATIVE;
            Optional<Linear> linear =
                    orders ? Linear.in(atom, constraint.value()) : Optional.empty();
            if (linear.isPresent() && linear.get().factor().terms().size() == 1) {
                Polynomial factor = linear.get().factor();
                boolean positive = isPositiveTerm(factor, region);
                boolean negative = isPositiveTerm(factor.negate(), region);
                if (lower ? positive : negative) {
                    Fraction value = linear.get().solution();
                    boolean number = value.numerator().asConstant().isPresent();
                    (number ? plain : symbolic)
                            .add(new Bound(value, constraint.sign() == Sign.POSITIVE, constraint));
                }
            }
        }
        // Of numbers only the sharpest bound says anything.
        plain.sort(
                (a, b) -> {
                    int order =
                            a.value()
                                    .numerator()
                                    .asConstant()
                                    .orElseThrow()
                                    .compareTo(b.value().numerator().asConstant().orElseThrow());
                    int sharper = lower ? -order : order;
                    return sharper != 0 ? sharper : Boolean.compare(b.strict(), a.strict());
                });
        List<Bound> all = new ArrayList<>(symbolic);
        plain.stream().limit(1).forEach(all::add);
        return all;
    }

    private static boolean isPositiveTerm(Polynomial term, Region region) {
        return term.leading().signum() > 0
                && term.terms().firstKey().powers().keySet().stream()
                        .allMatch(a -> AtomSigns.is(a, true, region));
    }

    /** The atom to move next: with bounds on one side first, without bounds last. */
    private Optional<Atom> next(Constraint goal, List<Constraint> constraints, Set<Atom> moved) {
        Set<Atom> open = new LinkedHashSet<>();
        Set<Atom> all = new LinkedHashSet<>(goal.value().atoms());
        goal.value().atoms().forEach(a -> inner(a, all));
        for (Constraint constraint : constraints) {
            if (constraint.value().atoms().stream().anyMatch(all::contains)) {
                all.addAll(constraint.value().atoms());
            }
        }
        for (Atom atom : all) {
            boolean movable =
                    switch (atom) {
                        case Atom.Symbol _,
                                Atom.Element _,
                                Atom.Reduced _,
                                Atom.Function _,
                                Atom.Power _,
                                Atom.Ln _ ->
                                true;
                        case Atom.Pi _, Atom.Prime _, Atom.Exp _, Atom.Group _, Atom.Imaginary _ ->
                                false;
                    };
            if (movable && !moved.contains(atom)) {
                open.add(atom);
            }
        }
        Region region = original.over(constraints);
        Optional<Atom> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (Atom atom : open) {
            int below = bounds(atom, constraints, region, true).size();
            int above = bounds(atom, constraints, region, false).size();
            boolean wanted = Linear.mentions(goal.value(), atom);
            if (below + above == 0 && !wanted) {
                continue;
            }
            boolean composed =
                    open.stream().anyMatch(o -> !o.equals(atom) && Linear.mentions(o, atom));
            int rank =
                    (below + above == 0 ? 8 : below == 0 || above == 0 ? 0 : 2)
                            + (composed ? 4 : 0);
            if (rank < least) {
                least = rank;
                best = Optional.of(atom);
            }
        }
        return best;
    }
}
