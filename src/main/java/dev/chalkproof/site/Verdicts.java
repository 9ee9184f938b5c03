package dev.chalkproof.site;

import dev.chalkproof.claim.Counterexample;
import dev.chalkproof.claim.Evidence;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verdicts in the words of a page. */
final class Verdicts {
    private Verdicts() {}

    static Mark mark(Item item) {
        return switch (item.verdict()) {
            case Verdict.Verified verified ->
                    switch (verified.evidence().method()) {
                        case PROVED -> Mark.PROVED;
                        case TESTED -> Mark.VERIFIED;
                    };
            case Verdict.Refuted refuted -> refuted.announced() ? Mark.ANNOUNCED : Mark.REFUTED;
            case Verdict.Unsettled _ -> Mark.UNSETTLED;
            case Verdict.Waived _ -> Mark.WAIVED;
            case Verdict.Unchecked _ -> Mark.UNCHECKED;
        };
    }

    /**
     * A verdict with its evidence.
     *
     * @param note what the author says about it, such as where a refuted formula circulates
     */
    static VerdictView view(Item item, Optional<String> note, Strings strings) {
        // What is compared once, as a number or an output is, has no inputs to tell of.
        Optional<Evidence> evidence =
                isSampled(item) ? evidence(item.verdict()) : Optional.<Evidence>empty();
        return new VerdictView(
                mark(item),
                item.id(),
                evidence.map(e -> summary(e, strings)).orElseGet(() -> summary(item, strings)),
                evidence.map(e -> facts(e, strings)).orElse(List.of()),
                counterexample(item),
                reason(item).or(() -> note),
                evidence.map(e -> "chalkproof explain " + item.id() + " --seed " + e.seed()));
    }

    static Totals totals(List<CheckedPage> pages) {
        return Totals.of(
                pages.stream().flatMap(p -> p.items().stream()).map(Verdicts::mark).toList());
    }

    /** What readers of pages see verdicts of, which translations share with their originals. */
    static Totals seen(List<CheckedPage> pages) {
        return Totals.of(
                pages.stream().flatMap(p -> p.shown().stream()).map(Verdicts::mark).toList());
    }

    /** Of a formula nobody asked to check. */
    static VerdictView unchecked(String id) {
        return VerdictView.plain(Mark.UNCHECKED, id, "");
    }

    static LedgerRow row(Item item, String name, String href, String page) {
        Optional<Evidence> evidence =
                isSampled(item) ? evidence(item.verdict()) : Optional.<Evidence>empty();
        return new LedgerRow(
                name,
                href,
                kind(item.kind()),
                page,
                mark(item),
                evidence.map(e -> e.method().label()).orElse(""),
                evidence.filter(e -> e.samples() > 0)
                        .map(e -> Integer.toString(e.samples()))
                        .orElse(""),
                evidence.flatMap(e -> ulps(e)).orElse(""),
                evidence.flatMap(e -> strength(e)).orElse(""),
                reason(item).orElse(""));
    }

    private static boolean isSampled(Item item) {
        return switch (item.kind()) {
            case FORMULA, CLAIM -> true;
            case LITERAL, OUTPUT, SNIPPET -> false;
        };
    }

    /** What a verdict without inputs to tell of means. */
    private static String summary(Item item, Strings strings) {
        boolean verified = item.verdict() instanceof Verdict.Verified;
        return switch (item.kind()) {
            case OUTPUT -> verified ? strings.say(Term.SUMMARY_OUTPUT) : "";
            case SNIPPET -> verified ? strings.say(Term.SUMMARY_RAN) : "";
            case FORMULA, CLAIM, LITERAL -> "";
        };
    }

    private static Optional<Evidence> evidence(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Verified verified -> Optional.of(verified.evidence());
            case Verdict.Refuted refuted -> refuted.evidence();
            case Verdict.Unsettled _, Verdict.Waived _, Verdict.Unchecked _ -> Optional.empty();
        };
    }

    private static String summary(Evidence evidence, Strings strings) {
        List<String> parts = new ArrayList<>();
        evidence.against().ifPresent(a -> parts.add(strings.say(Term.SUMMARY_AGAINST, a)));
        if (evidence.samples() > 0) {
            String samples = Integer.toString(evidence.samples());
            parts.add(strings.say(Term.SUMMARY_INPUTS, samples));
        }
        return String.join(" · ", parts);
    }

    private static List<VerdictView.Fact> facts(Evidence evidence, Strings strings) {
        List<VerdictView.Fact> facts = new ArrayList<>();
        evidence.against().ifPresent(a -> facts.add(VerdictView.Fact.of(Term.AGAINST, a)));
        Term method =
                switch (evidence.method()) {
                    case PROVED -> Term.METHOD_PROVED;
                    case TESTED -> Term.METHOD_TESTED;
                };
        facts.add(VerdictView.Fact.of(Term.METHOD, strings.say(method)));
        if (!evidence.domain().isEmpty()) {
            facts.add(VerdictView.Fact.of(Term.DOMAIN, evidence.domain(), strings));
        }
        if (evidence.samples() > 0) {
            facts.add(VerdictView.Fact.of(Term.INPUTS, Integer.toString(evidence.samples())));
        }
        ulps(evidence)
                .map(u -> VerdictView.Fact.of(Term.WORST_ERROR, strings.say(Term.ULPS, u)))
                .ifPresent(facts::add);
        strength(evidence)
                .map(s -> VerdictView.Fact.of(Term.STRENGTH, strings.say(Term.STRENGTH_OF, s)))
                .ifPresent(facts::add);
        facts.add(VerdictView.Fact.of(Term.SEED, Long.toString(evidence.seed())));
        if (!evidence.remarks().isEmpty()) {
            facts.add(VerdictView.Fact.of(Term.REMARKS, evidence.remarks(), strings));
        }
        return facts;
    }

    private static Optional<String> ulps(Evidence evidence) {
        return evidence.maxUlps().isPresent()
                ? Optional.of(Values.rounded(evidence.maxUlps().getAsDouble()))
                : Optional.empty();
    }

    /** Rounded down: a check that misses one planted fault in a thousand does not find them all. */
    private static Optional<String> strength(Evidence evidence) {
        return evidence.strength().isPresent()
                ? Optional.of((int) Math.floor(evidence.strength().getAsDouble() * 100) + "%")
                : Optional.empty();
    }

    private static Optional<VerdictView.CounterexampleView> counterexample(Item item) {
        return item.verdict() instanceof Verdict.Refuted refuted
                ? refuted.counterexample().map(c -> view(item.kind(), c))
                : Optional.empty();
    }

    private static VerdictView.CounterexampleView view(
            Item.Kind kind, Counterexample counterexample) {
        List<String> inputs =
                counterexample.inputs().entrySet().stream()
                        .map(input -> input.getKey() + " = " + Values.show(input.getValue()))
                        .toList();
        Term stated =
                switch (kind) {
                    case CLAIM -> Term.LEFT_SIDE;
                    case FORMULA -> Term.FORMULA_GIVES;
                    case LITERAL, OUTPUT, SNIPPET -> Term.TEXT_SAYS;
                };
        Term found = kind == Item.Kind.CLAIM ? Term.RIGHT_SIDE : Term.CODE_GIVES;
        return new VerdictView.CounterexampleView(
                inputs,
                List.of(
                        VerdictView.Fact.of(stated, counterexample.formula()),
                        VerdictView.Fact.of(found, counterexample.code())));
    }

    private static Optional<String> reason(Item item) {
        return switch (item.verdict()) {
            case Verdict.Unsettled unsettled -> Optional.of(unsettled.reason());
            case Verdict.Waived waived -> Optional.of(waived.reason());
            case Verdict.Refuted _ ->
                    item.diagnostics().stream().map(Diagnostic::message).findFirst();
            case Verdict.Verified _, Verdict.Unchecked _ -> Optional.empty();
        };
    }

    private static Term kind(Item.Kind kind) {
        return switch (kind) {
            case FORMULA -> Term.KIND_FORMULA;
            case CLAIM -> Term.KIND_CLAIM;
            case LITERAL -> Term.KIND_LITERAL;
            case OUTPUT -> Term.KIND_OUTPUT;
            case SNIPPET -> Term.KIND_SNIPPET;
        };
    }
}
