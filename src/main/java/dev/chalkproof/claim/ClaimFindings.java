package dev.chalkproof.claim;

import dev.chalkproof.source.Clause;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is told of claims. */
final class ClaimFindings {
    private final ClaimCheck request;

    ClaimFindings(ClaimCheck request) {
        this.request = request;
    }

    Item verified(boolean proved, int samples, List<Clause> domain) {
        List<Diagnostic> diagnostics =
                request.refuted().isEmpty()
                        ? List.of()
                        : List.of(
                                Diagnostic.error(
                                                "refutation-fails",
                                                request.latex().span(),
                                                request.id()
                                                        + " is announced as refuted, but it holds")
                                        .withHelp("remove the annotation `refuted:`"));
        return item(new Verdict.Verified(evidence(proved, samples, domain)), diagnostics);
    }

    /**
     * A relation that does not hold.
     *
     * @param count at how many inputs it was seen to fail
     * @param samples how many were tried
     */
    Item refuted(
            Relation relation,
            Relation.Outcome.Fails fails,
            Point point,
            int count,
            int samples,
            Plan plan) {
        String found =
                count == 1 ? "the only failing input" : "smallest of " + count + " failing inputs";
        Diagnostic diagnostic =
                Diagnostic.error("claim-fails", span(relation), request.id() + " does not hold")
                        .withLabel("left " + fails.left() + ", right " + fails.right())
                        .withHelp("mend the claim, or declare where it holds");
        return refuted(diagnostic, found, point, fails.left(), fails.right(), samples, plan);
    }

    /**
     * The sides of a strict inequality meet where no double is.
     *
     * @param value of both, to within a double
     * @param point the double next to it
     */
    Item meets(Relation relation, String value, Point point, int samples, Plan plan) {
        Diagnostic diagnostic =
                Diagnostic.error("claim-fails", span(relation), request.id() + " does not hold")
                        .withLabel("both sides come to be equal next to the double below")
                        .withHelp("let the sides be equal, or declare where the claim holds");
        return refuted(
                diagnostic,
                "equal to 40 digits between this number and a neighbour of it",
                point,
                value,
                value,
                samples,
                plan);
    }

    private Span span(Relation relation) {
        Span from = Formatting.span(request.latex(), relation.left());
        Span to = Formatting.span(request.latex(), relation.right());
        return from.file().span(Math.min(from.start(), to.start()), Math.max(from.end(), to.end()));
    }

    Item tooWide(Tightness.Gap gap, int samples, Plan plan) {
        Diagnostic diagnostic =
                Diagnostic.error(
                                "range-too-wide",
                                request.latex().span(),
                                request.id() + " claims a wider range than there is")
                        .withLabel(
                                "the claimed end is "
                                        + gap.end()
                                        + ", the nearest value "
                                        + gap.value())
                        .withHelp("end the range where the values end");
        return refuted(
                diagnostic,
                "of " + samples + " inputs",
                gap.nearest(),
                gap.end(),
                gap.value(),
                samples,
                plan);
    }

    /** An end that counts as a value and is none. */
    Item neverReached(Tightness.Gap gap, int samples, Plan plan) {
        Diagnostic diagnostic =
                Diagnostic.error(
                                "range-too-wide",
                                request.latex().span(),
                                request.id() + " claims a wider range than there is")
                        .withLabel("the end " + gap.end() + " is never reached")
                        .withHelp("leave the end out, with a round bracket or a strict sign");
        return refuted(
                diagnostic,
                "the nearest of " + samples + " inputs",
                gap.nearest(),
                gap.end(),
                gap.value(),
                samples,
                plan);
    }

    private Item refuted(
            Diagnostic diagnostic,
            String found,
            Point point,
            String left,
            String right,
            int samples,
            Plan plan) {
        var inputs = Formatting.inputs(plan, point);
        boolean announced = request.refuted().isPresent();
        String note = Formatting.inputs(inputs) + " (" + found + ", seed " + request.seed() + ")";
        return item(
                new Verdict.Refuted(
                        Optional.of(new Counterexample(inputs, left, right)),
                        Optional.of(evidence(false, samples, plan.domain())),
                        announced),
                announced ? List.of() : List.of(diagnostic.withNotes(List.of(note))));
    }

    Item unsettled(String code, String message, String help) {
        return item(
                new Verdict.Unsettled(message),
                List.of(Diagnostic.error(code, request.latex().span(), message).withHelp(help)));
    }

    private Item item(Verdict verdict, List<Diagnostic> diagnostics) {
        return new Item(
                request.id(), Item.Kind.CLAIM, request.latex().span(), verdict, diagnostics);
    }

    private Evidence evidence(boolean proved, int samples, List<Clause> domain) {
        return new Evidence(
                proved ? Evidence.Method.PROVED : Evidence.Method.TESTED,
                Optional.empty(),
                proved ? 0 : samples,
                request.seed(),
                domain,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of());
    }
}
