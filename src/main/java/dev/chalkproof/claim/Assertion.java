package dev.chalkproof.claim;

import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a claim asserts; a claim of several statements asserts each of them.
 *
 * @param relations what must hold, in the order in which it is written
 * @param members the expressions between the signs
 * @param conditions what it is said to hold under
 * @param range the range that it claims, if it claims one
 */
record Assertion(
        List<Relation> relations,
        List<Expr> members,
        List<Expr> conditions,
        Optional<Statement.Membership> range) {
    /** What a statement asserts; empty if it can't be a claim. */
    static Optional<List<Assertion>> of(Statement statement) {
        return switch (statement) {
            case Statement.Chain chain -> Optional.of(List.of(of(chain)));
            case Statement.Membership membership ->
                    isInterval(membership.domain())
                            ? Optional.of(List.of(of(membership)))
                            : Optional.empty();
            case Statement.System system -> {
                List<Assertion> all = new ArrayList<>();
                for (Statement part : system.statements()) {
                    Optional<List<Assertion>> own = of(part);
                    if (own.isEmpty()) {
                        yield Optional.empty();
                    }
                    all.addAll(own.get());
                }
                yield Optional.of(all);
            }
            case Statement.Definition _,
                    Statement.Update _,
                    Statement.Law _,
                    Statement.Distributed _ ->
                    Optional.empty();
        };
    }

    static boolean isInterval(Domain domain) {
        return !domain.whole() && domain.members().isEmpty() && domain.excluded().isEmpty();
    }

    /** A chain of relations between neighbours. */
    private static Assertion of(Statement.Chain chain) {
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < chain.relations().size(); i++) {
            relations.add(
                    new Relation(
                            chain.members().get(i),
                            chain.relations().get(i),
                            chain.members().get(i + 1)));
        }
        return new Assertion(relations, chain.members(), chain.conditions(), Optional.empty());
    }

    /** A range: all values lie in it, and they come near to both of its ends. */
    private static Assertion of(Statement.Membership membership) {
        List<Relation> relations = new ArrayList<>();
        Domain domain = membership.domain();
        Expr value = membership.value();
        domain.lower()
                .value()
                .ifPresent(v -> relations.add(new Relation(v, operator(domain.lower()), value)));
        domain.upper()
                .value()
                .ifPresent(v -> relations.add(new Relation(value, operator(domain.upper()), v)));
        return new Assertion(
                relations, List.of(value), membership.conditions(), Optional.of(membership));
    }

    private static Operator operator(Domain.Bound bound) {
        return bound.open() ? Operator.LESS : Operator.LESS_EQUAL;
    }

    /** Every expression that it is made of. */
    List<Expr> terms() {
        List<Expr> terms = new ArrayList<>(members);
        relations.forEach(
                r -> {
                    terms.add(r.left());
                    terms.add(r.right());
                });
        terms.addAll(conditions);
        return terms;
    }
}
