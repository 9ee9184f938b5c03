package dev.chalkproof.claim;

import dev.chalkproof.source.Clause;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a verdict rests on.
 *
 * @param against what was compared, such as the name of a method; empty for a claim about formulas
 *     alone
 * @param samples how many inputs were tried; 0 for a proof
 * @param domain the inputs' domains in words, a line for each symbol
 * @param maxUlps the largest difference between code and formula seen, in units of the last place
 * @param strength the share of the formula's mutants that the check refuted, from 0 to 1
 * @param remarks what else a reader should know: a loss of accuracy, code that was not lifted
 */
public record Evidence(
        Method method,
        Optional<String> against,
        int samples,
        long seed,
        List<Clause> domain,
        OptionalDouble maxUlps,
        OptionalDouble strength,
        List<Clause> remarks) {
    public Evidence {
        domain = List.copyOf(domain);
        remarks = List.copyOf(remarks);
    }

    /** How something was settled. */
    public enum Method {
        PROVED,
        TESTED;

        /** The word users see. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
