package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Clause;
import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/** Writes up what samples say about a law. */
record LawFindings(FormulaCheck request, Plan plan, LawTest test) {
    /** So many changes are tried as a suggestion. */
    private static final int MAX_CHANGES = 300;

    /** Surviving mutants named in the remarks. */
    private static final int SHOWN_SURVIVORS = 3;

    /**
     * Settles a law.
     *
     * @param forms of its right side: the first is compared with the samples, the others with it
     */
    Item settle(List<Expr> forms, int mutants) {
        for (Expr form : forms) {
            Optional<LawTest.Contradiction> contradiction = test.contradiction(form);
            if (contradiction.isPresent()) {
                return refuted(form, contradiction.get());
            }
        }
        Expr form = forms.getFirst();
        int refuted = 0;
        List<Trees.Replaced> survivors = new ArrayList<>();
        List<Trees.Replaced> changes = Mutator.mutants(form);
        int step = Math.max(1, (changes.size() + mutants - 1) / mutants);
        for (int i = 0; i < changes.size(); i += step) {
            Trees.Replaced change = changes.get(i);
            if (test.contradiction(change.whole()).isPresent()) {
                refuted++;
            } else if (!isEquivalent(form, change.whole())) {
                survivors.add(change);
            }
        }
        if (refuted == 0) {
            return Findings.unsettled(
                    request,
                    "check-cannot-fail",
                    "no change of " + request.id() + " makes it differ from the samples",
                    request.latex().span(),
                    "widen the domains, so that a wrong formula could be told from this one");
        }
        return verified(form, refuted, survivors);
    }

    private boolean isEquivalent(Expr form, Expr changed) {
        return test.samples().stream()
                .allMatch(
                        s -> test.stated(form, s.point()).equals(test.stated(changed, s.point())));
    }

    private Item verified(Expr form, int refuted, List<Trees.Replaced> survivors) {
        List<Clause> remarks = new ArrayList<>(List.of(test.noticeable(form)));
        survivors.stream()
                .limit(SHOWN_SURVIVORS)
                .forEach(s -> remarks.add(Formatting.survivor(request.latex(), s)));
        double strength = (double) refuted / (refuted + survivors.size());
        Verdict verdict = new Verdict.Verified(evidence(OptionalDouble.of(strength), remarks));
        List<Diagnostic> diagnostics =
                request.options().refuted().isEmpty()
                        ? List.of()
                        : List.of(
                                Diagnostic.error(
                                                "refutation-fails",
                                                request.latex().span(),
                                                request.id()
                                                        + " is announced as refuted, but it holds")
                                        .withHelp("remove the annotation `refuted:`"));
        return item(verdict, diagnostics);
    }

    private Item refuted(Expr form, LawTest.Contradiction contradiction) {
        SequencedMap<String, Value> inputs = Formatting.inputs(plan, contradiction.at().point());
        Diagnostic diagnostic =
                Diagnostic.error(
                                "formula-disagrees",
                                Formatting.span(request.latex(), form),
                                request.id()
                                        + " and "
                                        + request.code().signature().name()
                                        + " differ")
                        .withLabel(
                                "formula "
                                        + contradiction.stated()
                                        + ", code "
                                        + contradiction.seen())
                        .withNotes(
                                List.of(
                                        Formatting.inputs(inputs)
                                                + " ("
                                                + contradiction.at().size()
                                                + " samples, seed "
                                                + request.options().seed()
                                                + "; a false alarm is less likely than 1e-9)"));
        boolean announced = request.options().refuted().isPresent();
        Optional<String> suggestion =
                announced
                        ? Optional.empty()
                        : suggestion(form).map(s -> Formatting.agreement(request.latex(), s));
        Verdict verdict =
                new Verdict.Refuted(
                        Optional.of(
                                new Counterexample(
                                        inputs, contradiction.stated(), contradiction.seen())),
                        Optional.of(evidence(OptionalDouble.empty(), List.of())),
                        announced);
        return item(
                verdict,
                announced
                        ? List.of()
                        : List.of(suggestion.map(diagnostic::withHelp).orElse(diagnostic)));
    }

    private Optional<Trees.Replaced> suggestion(Expr form) {
        List<Trees.Replaced> changes = new ArrayList<>(Mutator.mutants(form));
        changes.addAll(Trees.replaceEach(form, Rewrites::extra));
        return changes.stream()
                .limit(MAX_CHANGES)
                .filter(c -> test.contradiction(c.whole()).isEmpty())
                .findFirst();
    }

    private Item item(Verdict verdict, List<Diagnostic> diagnostics) {
        return new Item(
                request.id(), Item.Kind.FORMULA, request.latex().span(), verdict, diagnostics);
    }

    private Evidence evidence(OptionalDouble strength, List<Clause> remarks) {
        return new Evidence(
                Evidence.Method.TESTED,
                Optional.of(request.code().signature().name()),
                test.samples().stream().mapToInt(Samples::size).sum(),
                request.options().seed(),
                plan.domain(),
                OptionalDouble.empty(),
                strength,
                remarks);
    }
}
