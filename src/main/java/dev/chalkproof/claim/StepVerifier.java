package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Lifted;
import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Settles recurrences and updates against code that takes one step. */
final class StepVerifier {
    private final FormulaCheck request;
    private final Lowered.Understood understood;
    private final List<Equations.Part> parts;
    private final List<Declaration> symbols;

    /**
     * @param understood the formula itself
     * @param parts its statement and those of the formulas named with it, in their order
     * @param symbols of all of them, its own first
     */
    StepVerifier(
            FormulaCheck request,
            Lowered.Understood understood,
            List<Equations.Part> parts,
            List<Declaration> symbols) {
        this.request = request;
        this.understood = understood;
        this.parts = parts;
        this.symbols = symbols;
    }

    /** Whether a method is one that takes a step, or computes one moment of a recurrence. */
    static boolean takes(FormulaCheck request, Statement statement, List<Declaration> symbols) {
        boolean ofRecord = StepMatching.record(request.code().signature()).isPresent();
        return switch (statement) {
            case Statement.Update _ -> true;
            case Statement.System s ->
                    s.statements().stream().allMatch(t -> isEquation(t))
                            && s.statements().stream().anyMatch(t -> takes(request, t, symbols));
            case Statement.Definition d ->
                    d.target().parameters().isEmpty()
                            && (ofRecord
                                    || (!d.target().indices().isEmpty()
                                            && takesElement(request, d, symbols)));
            case Statement.Chain _,
                    Statement.Membership _,
                    Statement.Law _,
                    Statement.Distributed _ ->
                    false;
        };
    }

    private static boolean isEquation(Statement statement) {
        return statement instanceof Statement.Update || statement instanceof Statement.Definition;
    }

    /** Whether a single number is passed for a symbol that has the definition's index. */
    private static boolean takesElement(
            FormulaCheck request, Statement.Definition d, List<Declaration> symbols) {
        String time = d.target().indices().getFirst().variable();
        return request.code().signature().parameters().stream()
                .anyMatch(
                        p ->
                                symbols.stream()
                                        .filter(s -> s.answersTo(p.name()))
                                        .anyMatch(
                                                s ->
                                                        s.symbol().indices().contains(time)
                                                                && (!p.type().endsWith("[]")
                                                                        || s.name()
                                                                                .equals(
                                                                                        d.target()
                                                                                                .name()))));
    }

    Item settle() {
        Item atOnce = settle(Equations.Reading.AT_ONCE, 0, List.of());
        if (!(atOnce.verdict() instanceof Verdict.Refuted)) {
            return atOnce;
        }
        for (long shift : List.of(0L, 1L)) {
            for (Equations.Reading reading : Equations.Reading.values()) {
                boolean other = shift != 0 || reading != Equations.Reading.AT_ONCE;
                if (other && differs(reading, shift)) {
                    Item item = settle(reading, shift, remarks(reading, shift));
                    if (item.verdict() instanceof Verdict.Verified) {
                        return item;
                    }
                }
            }
        }
        return atOnce;
    }

    private static List<Clause> remarks(Equations.Reading reading, long shift) {
        List<Clause> remarks = new ArrayList<>();
        if (reading == Equations.Reading.IN_ORDER) {
            remarks.add(Clause.of(EvidenceForm.IN_ORDER));
        }
        if (shift != 0) {
            remarks.add(Clause.of(EvidenceForm.COUNTS_NEXT));
        }
        return remarks;
    }

    /** Whether another reading is one at all. */
    private boolean differs(Equations.Reading reading, long shift) {
        boolean order =
                reading == Equations.Reading.AT_ONCE
                        || parts.stream().filter(p -> isAssignment(p.statement())).count() > 1
                        || parts.stream()
                                .map(Equations.Part::statement)
                                .anyMatch(
                                        s ->
                                                s instanceof Statement.System system
                                                        && system.statements().stream()
                                                                        .filter(
                                                                                StepVerifier
                                                                                        ::isAssignment)
                                                                        .count()
                                                                > 1);
        boolean counts = shift == 0 || StepMatching.record(request.code().signature()).isPresent();
        return order && counts;
    }

    private static boolean isAssignment(Statement statement) {
        return statement instanceof Statement.Update u && !u.equation();
    }

    private Item settle(Equations.Reading reading, long shift, List<Clause> readingRemarks) {
        Optional<Equations> equations = Equations.of(parts, request.definitions(), reading);
        if (equations.isEmpty()) {
            return Findings.unsettled(
                    request,
                    "formula-not-comparable",
                    request.id() + " stands together with a formula that is no equation",
                    request.latex().span(),
                    "name formulas such as $v_t = ...$ or $w \\leftarrow ...$ in implements=");
        }
        StepPlan steps;
        try {
            steps =
                    new StepMatching(
                                    equations.get(),
                                    request.code().signature(),
                                    request.source(),
                                    symbols,
                                    request.scope(),
                                    shift)
                            .match();
        } catch (StepMatching.Unmatched e) {
            return Findings.unsettled(
                    request,
                    "unbound-symbol",
                    e.problem().message(),
                    request.latex().span(),
                    e.problem().help());
        }
        List<Clause> remarks = new ArrayList<>(understood.remarks());
        remarks.addAll(readingRemarks);
        Optional<Lifted> lifted = request.lifted(remarks);
        Subject subject =
                new Subject(
                        equations.get().formula(),
                        request.definitions(),
                        steps.plan(),
                        new StepImplementation(request.code(), steps),
                        Optional.empty(),
                        Optional.empty(),
                        UnaryOperator.identity(),
                        Optional.of(new StepCourse(steps, equations.get(), lifted)));
        RandomStream random = new RandomStream(request.options().seed(), request.id() + " steps");
        Evaluator<Double> doubles = new Evaluator<>(Systems.doubles(), request.definitions());
        StepPoints source =
                new StepPoints(steps, new Sampler(steps.single(), doubles, random), random);
        return FormulaVerifier.settle(
                request, understood, forms(equations.get()), subject, source, remarks);
    }

    /** The definition whose further forms are compared with the first. */
    private Statement.Definition forms(Equations equations) {
        Equation own = equations.own().getFirst();
        return understood.statement() instanceof Statement.Definition d ? d : own.definition();
    }

    /** Symbols of several formulas, those of the first where they have the same name. */
    static List<Declaration> symbols(List<List<Declaration>> all) {
        Map<String, Declaration> byName = new LinkedHashMap<>();
        all.forEach(some -> some.forEach(d -> byName.putIfAbsent(d.name(), d)));
        return List.copyOf(byName.values());
    }
}
