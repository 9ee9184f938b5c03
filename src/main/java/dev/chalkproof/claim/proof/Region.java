package dev.chalkproof.claim.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a statement shall hold: the signs that polynomials have there. */
final class Region {
    private final List<Constraint> constraints;
    private final Set<String> whole;
    private final Map<String, List<Polynomial>> lengths;
    private final Map<Constraint, Boolean> known = new HashMap<>();
    private final Effort effort;
    private int depth;

    /** Proofs of signs ask for other signs; deeper, they go round in circles. */
    private static final int MAX_DEPTH = 6;

    /**
     * @param constraints what is known
     * @param whole the symbols that are whole numbers
     */
    Region(List<Constraint> constraints, Set<String> whole) {
        this(constraints, whole, Map.of(), 0, new Effort());
    }

    private Region(
            List<Constraint> constraints,
            Set<String> whole,
            Map<String, List<Polynomial>> lengths,
            int depth,
            Effort effort) {
        this.depth = depth;
        this.effort = effort;
        this.constraints = List.copyOf(constraints);
        this.whole = Set.copyOf(whole);
        this.lengths = lengths;
    }

    /** Where other constraints hold, of the same symbols; what is tried there counts here. */
    Region over(List<Constraint> others) {
        return new Region(others, whole, Map.of(), 0, effort);
    }

    /** Whether something with so many terms may still be tried. */
    boolean allows(int terms) {
        return effort.allows(terms);
    }

    /** How long arrays are in each direction; those that are left out have all elements. */
    Region withLengths(Map<String, List<Polynomial>> known) {
        return new Region(constraints, whole, Map.copyOf(known), depth, effort);
    }

    Map<String, List<Polynomial>> lengths() {
        return lengths;
    }

    List<Constraint> constraints() {
        return constraints;
    }

    Set<String> whole() {
        return whole;
    }

    Region withWhole(String name) {
        Set<String> more = new HashSet<>(whole);
        more.add(name);
        return new Region(constraints, more, lengths, depth, effort);
    }

    Region with(List<Constraint> more) {
        List<Constraint> all = new ArrayList<>(constraints);
        for (Constraint constraint : more) {
            Constraint sharp = sharpened(constraint);
            if (!all.contains(sharp)) {
                all.add(sharp);
            }
        }
        return new Region(all, whole, lengths, depth, effort);
    }

    /** Of whole numbers, {@code a > b} is {@code a >= b + 1}. */
    private Constraint sharpened(Constraint constraint) {
        return constraint.sign() == Sign.POSITIVE && isWhole(constraint.value())
                ? new Constraint(constraint.value().minus(Polynomial.ONE), Sign.NON_NEGATIVE)
                : constraint;
    }

    boolean isPositive(Polynomial value) {
        return is(value, Sign.POSITIVE);
    }

    boolean isNonNegative(Polynomial value) {
        return is(value, Sign.NON_NEGATIVE);
    }

    /** Whether a polynomial is proved to have a sign everywhere in the region. */
    boolean is(Polynomial value, Sign sign) {
        Constraint goal = new Constraint(value, sign);
        Boolean before = known.get(goal);
        if (before != null) {
            return before;
        }
        if (depth >= MAX_DEPTH || !effort.allows(value.terms().size())) {
            return false;
        }
        // Until it is known it counts as unproved, so that no proof rests on itself.
        known.put(goal, false);
        depth++;
        try {
            boolean proved = Signs.proves(goal, this);
            known.put(goal, proved);
            return proved;
        } catch (NoProof e) {
            return false;
        } finally {
            depth--;
        }
    }

    /** Whether no point lies in the region, as far as can be proved. */
    boolean isEmpty() {
        for (Constraint constraint : constraints) {
            Region others = without(constraint);
            boolean contradicted =
                    switch (constraint.sign()) {
                        case POSITIVE -> others.isNonNegative(constraint.value().negate());
                        case NON_NEGATIVE -> others.isPositive(constraint.value().negate());
                        case ZERO -> others.is(constraint.value(), Sign.NON_ZERO);
                        case NON_ZERO -> others.is(constraint.value(), Sign.ZERO);
                    };
            if (contradicted) {
                return true;
            }
        }
        return false;
    }

    private Region without(Constraint constraint) {
        List<Constraint> others = new ArrayList<>(constraints);
        others.remove(constraint);
        return new Region(others, whole, lengths, depth, effort);
    }

    /** Whether a polynomial has only whole values. */
    boolean isWhole(Polynomial value) {
        return value.terms().entrySet().stream()
                .allMatch(
                        term ->
                                term.getValue().isWhole()
                                        && term.getKey().powers().entrySet().stream()
                                                .allMatch(
                                                        factor ->
                                                                isWhole(factor.getKey())
                                                                        && factor.getValue()
                                                                                .isWhole()
                                                                        && factor.getValue()
                                                                                        .signum()
                                                                                > 0));
    }

    private boolean isWhole(Atom atom) {
        return switch (atom) {
            case Atom.Symbol(String name) -> whole.contains(name);
            case Atom.Function function ->
                    switch (function.operator()) {
                        case FLOOR, FACTORIAL -> true;
                        default -> false;
                    };
            case Atom.Pi _,
                    Atom.Imaginary _,
                    Atom.Prime _,
                    Atom.Exp _,
                    Atom.Ln _,
                    Atom.Group _,
                    Atom.Power _,
                    Atom.Element _,
                    Atom.Reduced _ ->
                    false;
        };
    }
}
