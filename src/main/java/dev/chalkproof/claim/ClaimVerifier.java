package dev.chalkproof.claim;

import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.source.Clause;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** Settles a claim: all that it asserts, for all values of its symbols. */
final class ClaimVerifier {
    private final ClaimCheck request;
    private final Lowered.Understood understood;
    private final ClaimFindings findings;

    ClaimVerifier(ClaimCheck request, Lowered.Understood understood) {
        this.request = request;
        this.understood = understood;
        this.findings = new ClaimFindings(request);
    }

    Item settle() {
        Optional<List<Assertion>> assertions = Assertion.of(understood.statement());
        if (assertions.isEmpty() && understood.statement() instanceof Statement.Membership) {
            return findings.unsettled(
                    "claim-not-supported",
                    request.id() + " claims a set that is no interval",
                    "write the range as an interval, such as $f(x) \\in [0, 1)$");
        }
        if (assertions.isEmpty()) {
            return findings.unsettled(
                    "claim-not-supported",
                    request.id() + " is no relation between expressions",
                    "write an equation, an inequality such as $0 < f(x) < 1$, or an interval such"
                            + " as $f(x) \\in [0, 1)$");
        }
        boolean proved = true;
        int samples = 0;
        SequencedSet<Clause> domain = new LinkedHashSet<>();
        for (Assertion assertion : assertions.get()) {
            switch (new AssertionCheck(request, understood, assertion, findings).settle()) {
                case AssertionCheck.Held held -> {
                    proved &= held.proved();
                    samples += held.samples();
                    domain.addAll(held.domain());
                }
                case AssertionCheck.Broken(Item item) -> {
                    return item;
                }
            }
        }
        return findings.verified(proved, samples, List.copyOf(domain));
    }
}
