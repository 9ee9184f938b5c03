package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Clause;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/** Writes up what a check has found. */
final class Findings {
    private final FormulaCheck request;
    private final Subject subject;
    private final Plan plan;
    private final List<Clause> remarks;

    Findings(FormulaCheck request, Subject subject, List<Clause> remarks) {
        this.request = request;
        this.subject = subject;
        this.plan = subject.plan();
        this.remarks = List.copyOf(remarks);
    }

    Item unsettled(String code, String message, Span at, String help) {
        return unsettled(request, code, message, at, help);
    }

    static Item unsettled(FormulaCheck request, String code, String message, Span at, String help) {
        return new Item(
                request.id(),
                Item.Kind.FORMULA,
                request.latex().span(),
                new Verdict.Unsettled(message),
                List.of(Diagnostic.error(code, at, message).withHelp(help)));
    }

    /** Agreement everywhere. */
    Item verified(List<Trial> trials, Strength strength, Optional<Trial> loss) {
        Evidence evidence =
                evidence(trials, OptionalDouble.of(strength.share()), loss.map(this::loss));
        if (request.options().refuted().isPresent()) {
            String message = request.id() + " is announced as refuted, but it holds";
            return new Item(
                    request.id(),
                    Item.Kind.FORMULA,
                    request.latex().span(),
                    new Verdict.Verified(evidence),
                    List.of(
                            Diagnostic.error("refutation-fails", request.latex().span(), message)
                                    .withNotes(
                                            List.of(
                                                    trials.size()
                                                            + " inputs agree, seed "
                                                            + request.options().seed()))
                                    .withHelp("remove the annotation `refuted:`")));
        }
        return new Item(
                request.id(),
                Item.Kind.FORMULA,
                request.latex().span(),
                new Verdict.Verified(evidence),
                List.of());
    }

    /** A disagreement. */
    Item refuted(
            List<Trial> trials,
            Trial smallest,
            Span at,
            Optional<String> difference,
            Optional<String> suggestion) {
        Judgement.Differs differs =
                switch (smallest.judgement()) {
                    case Judgement.Differs d -> d;
                    case Judgement.Agrees _,
                            Judgement.NoValue _,
                            Judgement.OutOfTime _,
                            Judgement.Unjudged _ ->
                            throw new IllegalArgumentException("no disagreement");
                };
        SequencedMap<String, Value> inputs = Formatting.inputs(plan, smallest.point());
        Counterexample counterexample =
                new Counterexample(inputs, differs.formula(), differs.code());
        long count = trials.stream().filter(Trial::differs).count();
        boolean announced = request.options().refuted().isPresent();
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (!announced) {
            String method = request.code().signature().name();
            String found =
                    count == 1
                            ? "the only disagreeing input"
                            : "smallest of " + count + " disagreeing inputs";
            Diagnostic diagnostic =
                    Diagnostic.error(
                                    "formula-disagrees",
                                    at,
                                    request.id() + " and " + method + " differ")
                            .withLabel("formula " + differs.formula() + ", code " + differs.code())
                            .withNotes(
                                    List.of(
                                            subject.describe(smallest.point())
                                                    + " ("
                                                    + found
                                                    + ", seed "
                                                    + request.options().seed()
                                                    + ")"));
            List<String> help = new ArrayList<>();
            switch (differs.kind()) {
                case FORMULA_UNDEFINED ->
                        help.add("declare where the formula has a value, or give it a case there");
                case CODE_UNDEFINED ->
                        help.add("declare where the code has a value, or mend the code there");
                case VALUE, SHAPE -> {
                    // What differs says more.
                }
            }
            difference.ifPresent(help::add);
            suggestion.ifPresent(help::add);
            diagnostics.add(
                    help.isEmpty() ? diagnostic : diagnostic.withHelp(String.join("; ", help)));
        }
        return new Item(
                request.id(),
                Item.Kind.FORMULA,
                request.latex().span(),
                new Verdict.Refuted(
                        Optional.of(counterexample),
                        Optional.of(evidence(trials, OptionalDouble.empty(), Optional.empty())),
                        announced),
                diagnostics);
    }

    /**
     * What the code returns differs from the formulas, and another one than this is to blame.
     *
     * @param components what the code returns that depends on this formula
     */
    Item hidden(String components) {
        String reason =
                request.code().signature().name()
                        + " shows it through "
                        + components
                        + " only, where another formula differs";
        Diagnostic note =
                Diagnostic.note(
                        "not-compared",
                        request.latex().span(),
                        request.id() + " was not compared, since " + reason);
        return new Item(
                request.id(),
                Item.Kind.FORMULA,
                request.latex().span(),
                new Verdict.Unsettled(reason),
                List.of(note));
    }

    /** A later form of the definition that is not equal to the one before. */
    Item brokenStep(List<Trial> trials, Derivation.Break broken, Span at) {
        SequencedMap<String, Value> inputs = Formatting.inputs(plan, broken.point());
        String message = "step " + broken.index() + " of " + request.id() + " changes the value";
        Diagnostic diagnostic =
                Diagnostic.error("derivation-breaks", at, message)
                        .withLabel(broken.after() + " here, " + broken.before() + " before")
                        .withNotes(
                                List.of(
                                        subject.describe(broken.point())
                                                + " (seed "
                                                + request.options().seed()
                                                + ")"))
                        .withHelp("the form before agrees with the code; mend this one");
        boolean announced = request.options().refuted().isPresent();
        return new Item(
                request.id(),
                Item.Kind.FORMULA,
                request.latex().span(),
                new Verdict.Refuted(
                        Optional.of(new Counterexample(inputs, broken.before(), broken.after())),
                        Optional.of(evidence(trials, OptionalDouble.empty(), Optional.empty())),
                        announced),
                announced ? List.of() : List.of(diagnostic));
    }

    /** Code that means the formula and computes it less exactly than the fence demands. */
    Item inaccurate(List<Trial> trials, Trial worst, double allowed) {
        String error = ulps(((Judgement.Agrees) worst.judgement()).ulps());
        Judgement.Agrees agrees = (Judgement.Agrees) worst.judgement();
        SequencedMap<String, Value> inputs = Formatting.inputs(plan, worst.point());
        Diagnostic diagnostic =
                Diagnostic.error(
                                "accuracy-lost",
                                request.latex().span(),
                                request.code().signature().name()
                                        + " computes "
                                        + request.id()
                                        + " less accurately than "
                                        + ulps(allowed))
                        .withLabel(
                                "formula "
                                        + Values.show(agrees.reference())
                                        + ", code "
                                        + Values.show(agrees.result()))
                        .withNotes(List.of(subject.describe(worst.point()) + ": off by " + error))
                        .withHelp(
                                "rearrange the computation there, or raise accuracy= on the fence");
        return new Item(
                request.id(),
                Item.Kind.FORMULA,
                request.latex().span(),
                new Verdict.Refuted(
                        Optional.of(
                                new Counterexample(
                                        inputs,
                                        Values.show(agrees.reference()),
                                        Values.show(agrees.result()))),
                        Optional.of(evidence(trials, OptionalDouble.empty(), Optional.empty())),
                        false),
                List.of(diagnostic));
    }

    private static String ulps(double ulps) {
        return Double.isInfinite(ulps)
                ? "more than any number of ulps"
                : Values.show(ulps) + (ulps == 1 ? " ulp" : " ulps");
    }

    /** The trial at which the code is furthest from a formula it agrees with. */
    static Optional<Trial> worst(List<Trial> trials, boolean lossyOnly) {
        Trial worst = null;
        double most = -1;
        for (Trial trial : trials) {
            if (trial.judgement() instanceof Judgement.Agrees a
                    && (a.lossy() || !lossyOnly)
                    && a.ulps() > most) {
                worst = trial;
                most = a.ulps();
            }
        }
        return Optional.ofNullable(worst);
    }

    private Clause loss(Trial trial) {
        Judgement.Agrees agrees = (Judgement.Agrees) trial.judgement();
        return Clause.of(
                EvidenceForm.LOSS,
                subject.place(trial.point()),
                Clause.own(Values.show(agrees.result())),
                Clause.own(Values.show(agrees.reference())));
    }

    private Evidence evidence(List<Trial> trials, OptionalDouble strength, Optional<Clause> loss) {
        List<Clause> all = new ArrayList<>(remarks);
        loss.ifPresent(all::add);
        long unjudged =
                trials.stream().filter(t -> t.judgement() instanceof Judgement.Unjudged).count();
        if (unjudged > 0) {
            all.add(
                    unjudged == 1
                            ? Clause.of(EvidenceForm.UNDECIDED_ONE)
                            : Clause.of(EvidenceForm.UNDECIDED, Long.toString(unjudged)));
        }
        long differing = trials.stream().filter(Trial::differs).count();
        if (differing > 0) {
            all.add(
                    Clause.of(
                            EvidenceForm.DIFFERING,
                            Long.toString(differing),
                            Integer.toString(trials.size())));
        }
        // How near two come elsewhere says nothing where they differ.
        OptionalDouble maxUlps =
                differing > 0
                        ? OptionalDouble.empty()
                        : trials.stream()
                                .map(Trial::judgement)
                                .filter(Judgement.Agrees.class::isInstance)
                                .mapToDouble(j -> ((Judgement.Agrees) j).ulps())
                                .filter(Double::isFinite)
                                .max();
        return new Evidence(
                Evidence.Method.TESTED,
                Optional.of(request.code().signature().name()),
                trials.size() - Math.toIntExact(unjudged),
                request.options().seed(),
                plan.domain(),
                maxUlps,
                strength,
                all);
    }
}
