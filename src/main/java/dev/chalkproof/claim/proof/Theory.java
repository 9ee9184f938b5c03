package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Expr;
import java.util.List;
import java.util.Optional;

/**
 * What a claim is about.
 *
 * @param variables its symbols, with what they may be
 * @param conditions what it is said to hold under
 */
public record Theory(List<Quantified> variables, List<Expr> conditions, Definitions definitions) {
    public Theory {
        variables = List.copyOf(variables);
        conditions = List.copyOf(conditions);
    }

    /**
     * A symbol for all of whose values the claim holds.
     *
     * @param scalar whether it is a number; elements of arrays have the domain each
     * @param dimensions the length of a vector, rows and columns of a matrix; empty if not known
     * @param value the only value it has, if it has only one
     */
    public record Quantified(
            String name,
            boolean scalar,
            boolean whole,
            Domain domain,
            List<Expr> dimensions,
            Optional<Expr> value) {
        public Quantified {
            dimensions = List.copyOf(dimensions);
        }
    }
}
