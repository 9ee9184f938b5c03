package dev.chalkproof.claim;

import dev.chalkproof.claim.proof.Prover;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Lowering;
import dev.chalkproof.formula.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the prover proves of a claim, and how that fares at many inputs that it has not seen. */
record ProverAlone(List<Relation> proved, List<Relation> all, Plan plan, Subject subject) {
    /** Empty for what is no relation of expressions. */
    static Optional<ProverAlone> of(ClaimCheck request) {
        Lowered lowered =
                Lowering.lower(
                        request.latex().text(),
                        request.tree(),
                        request.scope(),
                        Lowering.Mode.CLAIM);
        if (!(lowered instanceof Lowered.Understood understood)) {
            return Optional.empty();
        }
        Optional<List<Assertion>> assertions = Assertion.of(understood.statement());
        if (assertions.isEmpty() || assertions.get().size() != 1) {
            return Optional.empty();
        }
        Assertion assertion = assertions.get().getFirst();
        Vocabulary vocabulary =
                Vocabulary.of(
                        understood.symbols(), request.definitions(), request.scope(), _ -> false);
        Plan plan = Matching.free(vocabulary, assertion.terms(), assertion.conditions());
        Subject subject =
                new Subject(
                        new Expr.Array(assertion.members(), Origin.NONE),
                        request.definitions(),
                        plan,
                        AssertionCheck.NO_CODE,
                        Optional.empty(),
                        Optional.empty(),
                        UnaryOperator.identity());
        Prover prover = new Prover(Theories.of(plan, request.definitions()));
        List<Relation> proved = new ArrayList<>();
        for (Relation relation : assertion.relations()) {
            if (prover.holds(relation.left(), relation.operator(), relation.right())) {
                proved.add(relation);
            }
        }
        return Optional.of(new ProverAlone(proved, assertion.relations(), plan, subject));
    }

    boolean provesAll() {
        return proved.size() == all.size();
    }

    /** Inputs at which something proved fails, by enclosures and without any proof. */
    List<String> failures(int count, long seed) {
        RandomStream random = new RandomStream(seed, "dense");
        Evaluator<Double> doubles = new Evaluator<>(Systems.doubles(), subject.definitions());
        List<String> failures = new ArrayList<>();
        for (Point point : new Sampler(plan, doubles, random).sample(count)) {
            for (Relation relation : proved) {
                if (relation.at(point, subject, Systems::balls) instanceof Relation.Outcome.Fails) {
                    failures.add(subject.describe(point));
                }
            }
        }
        return failures;
    }
}
