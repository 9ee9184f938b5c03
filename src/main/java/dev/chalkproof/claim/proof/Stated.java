package dev.chalkproof.claim.proof;

import java.util.Map;

/** What is known already: a multiple of it, or with something added. */
final class Stated {
    private Stated() {}

    static boolean proves(Constraint goal, Region region) {
        return region.constraints().stream().anyMatch(known -> follows(goal, known));
    }

    private static boolean follows(Constraint goal, Constraint known) {
        boolean strict = known.sign() == Sign.POSITIVE;
        if (!strict && known.sign() != Sign.NON_NEGATIVE) {
            return false;
        }
        for (Map.Entry<Monomial, Rational> term : known.value().terms().entrySet()) {
            Rational own = goal.value().terms().get(term.getKey());
            if (own == null || term.getKey().isOne()) {
                continue;
            }
            Rational factor = own.over(term.getValue());
            Polynomial multiple = known.value().times(Polynomial.of(factor));
            int rest = goal.value().minus(multiple).asConstant().map(Rational::signum).orElse(-1);
            boolean enough = (goal.sign() == Sign.POSITIVE && !strict) ? rest > 0 : rest >= 0;
            return factor.signum() > 0 && enough;
        }
        return false;
    }
}
