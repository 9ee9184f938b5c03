package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Lifted;
import dev.chalkproof.formula.Ball;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Result;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.source.Clause;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Settles a closed form: what it defines is what the method returns. */
final class FormulaVerifier {
    /** Surviving mutants named in the remarks. */
    private static final int SHOWN_SURVIVORS = 3;

    private final FormulaCheck request;
    private final Lowered.Understood understood;
    private final Statement.Definition definition;

    private FormulaVerifier(
            FormulaCheck request, Lowered.Understood understood, Statement.Definition definition) {
        this.request = request;
        this.understood = understood;
        this.definition = definition;
    }

    /** Compares a definition, as far as its symbols have found parameters. */
    static Item settle(FormulaCheck request, Lowered.Understood understood, Bound bound) {
        return new FormulaVerifier(request, understood, bound.definition()).settle(bound);
    }

    /** Settles what has been made ready to compare. */
    static Item settle(
            FormulaCheck request,
            Lowered.Understood understood,
            Statement.Definition definition,
            Subject subject,
            ClosedForm.Source source,
            List<Clause> remarks) {
        return new FormulaVerifier(request, understood, definition)
                .settle(subject, source, remarks);
    }

    private Item settle(Bound bound) {
        if (bound.ambiguity().isPresent()) {
            return Findings.unsettled(
                    request,
                    "formula-not-understood",
                    bound.ambiguity().get().message(),
                    request.latex().span(),
                    bound.ambiguity().get().help());
        }
        if (!bound.matched().problems().isEmpty()) {
            return unbound(bound.matched().problems().getFirst());
        }
        List<Clause> remarks = new ArrayList<>(understood.remarks());
        remarks.addAll(bound.remarks());
        understood
                .assumed()
                .forEach(d -> remarks.add(Clause.of(EvidenceForm.BY_TYPE, d.symbol().latex())));
        Optional<Lifted> lifted = request.lifted(remarks);
        String returnType = request.code().signature().returnType();
        Subject subject =
                new Subject(
                        definition.body(),
                        bound.definitions(),
                        bound.matched().plan(),
                        request.code(),
                        lifted,
                        ElementLaw.recurrence(definition),
                        body -> bound.returned(body, returnType));
        return settle(subject, Sampler::sample, remarks);
    }

    private Item unbound(Matching.Problem problem) {
        Span at =
                problem.symbol()
                        .flatMap(d -> occurrence(definition.body(), d.name()))
                        .map(e -> Formatting.span(request.latex(), e))
                        .orElse(request.latex().span());
        return Findings.unsettled(request, "unbound-symbol", problem.message(), at, problem.help());
    }

    private static Optional<Expr> occurrence(Expr expr, String name) {
        if (expr instanceof Expr.Ref ref && ref.name().equals(name)) {
            return Optional.of(expr);
        }
        return Trees.children(expr).stream()
                .map(child -> occurrence(child, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Item settle(Subject subject, ClosedForm.Source source, List<Clause> remarks) {
        Judge<Ball> judge = Systems.judge(subject);
        Evaluator<Double> doubles = new Evaluator<>(Systems.doubles(), subject.definitions());
        RandomStream random = new RandomStream(request.options().seed(), request.id());
        ClosedForm<Ball> test = new ClosedForm<>(judge, random, doubles, source);
        List<Trial> tried = test.run();
        List<Trial> trials =
                request.options().accuracyUlps().isPresent() ? test.lessAccurate(tried) : tried;
        Findings findings = new Findings(request, subject, remarks);
        if (trials.isEmpty()) {
            return findings.unsettled(
                    "nothing-sampled",
                    "no values of the symbols lie in their domains",
                    request.latex().span(),
                    subject.plan().widened());
        }
        Optional<Trial> smallest = test.smallest(trials);
        if (smallest.isPresent()) {
            return refuted(judge, trials, smallest.get(), findings);
        }
        Optional<Item> incomplete = Incomplete.of(request, subject, trials);
        if (incomplete.isPresent()) {
            return incomplete.get();
        }
        if (trials.stream().noneMatch(t -> t.judgement() instanceof Judgement.Agrees)) {
            String reason =
                    trials.stream()
                            .map(Trial::judgement)
                            .filter(Judgement.Unjudged.class::isInstance)
                            .map(j -> ((Judgement.Unjudged) j).reason())
                            .findFirst()
                            .orElse("neither has a value");
            return findings.unsettled(
                    "nothing-compared",
                    "formula and code could be compared at no input: " + reason,
                    request.latex().span(),
                    "narrow the domains to where both have values");
        }
        Optional<Derivation.Break> broken = test.brokenStep(trials, definition.forms());
        if (broken.isPresent()) {
            Expr step = definition.forms().get(broken.get().index());
            return findings.brokenStep(
                    trials, broken.get(), Formatting.span(request.latex(), step));
        }
        if (request.options().accuracyUlps().isPresent()) {
            double allowed = request.options().accuracyUlps().getAsDouble();
            Optional<Trial> worst = Findings.worst(trials, false);
            if (worst.isPresent()
                    && worst.get().judgement() instanceof Judgement.Agrees agrees
                    && agrees.ulps() > allowed) {
                return findings.inaccurate(trials, worst.get(), allowed);
            }
        }
        return verified(judge, trials, findings, test.loss(trials), remarks);
    }

    private Item verified(
            Judge<Ball> judge,
            List<Trial> trials,
            Findings findings,
            Optional<Trial> loss,
            List<Clause> remarks) {
        Strength strength = Strength.measure(judge, trials, Systems.doubles());
        if (strength.refuted() == 0) {
            return findings.unsettled(
                    "check-cannot-fail",
                    "no change of " + request.id() + " makes it differ from the code at any input",
                    request.latex().span(),
                    "widen the domains, so that a wrong formula could be told from this one");
        }
        List<Clause> more = new ArrayList<>(remarks);
        strength.survivors().stream()
                .limit(SHOWN_SURVIVORS)
                .forEach(s -> more.add(Formatting.survivor(request.latex(), s)));
        return new Findings(request, judge.subject(), more).verified(trials, strength, loss);
    }

    private Item refuted(Judge<Ball> judge, List<Trial> trials, Trial smallest, Findings findings) {
        if (request.options().refuted().isPresent()) {
            // The author knows: nobody is told what differs, or how to mend it.
            return findings.refuted(
                    trials, smallest, request.latex().span(), Optional.empty(), Optional.empty());
        }
        Subject subject = judge.subject();
        Optional<StepDifference> step =
                subject.course().flatMap(c -> c.difference(smallest.point()));
        Optional<Difference> difference =
                step.map(StepDifference::difference).or(() -> difference(subject, smallest));
        Span at =
                Formatting.span(
                        request.latex(),
                        difference.map(Difference::shown).orElse(subject.formula()));
        UnaryOperator<String> names = name -> javaName(subject.plan(), name);
        JavaPrinter java = new JavaPrinter(names);
        Wording wording = new Wording(e -> Formatting.latex(request.latex(), e), java::print);
        Optional<String> words =
                step.map(s -> s.words(request.latex(), names))
                        .or(() -> difference.flatMap(wording::describe));
        List<Trial> all = new ArrayList<>(trials);
        all.addFirst(smallest);
        Optional<String> suggestion =
                Suggestion.find(judge, all, Systems.doubles())
                        .map(s -> Formatting.agreement(request.latex(), s));
        Optional<String> instead = subject.course().flatMap(Subject.Course::instead);
        boolean elsewhere =
                suggestion.isEmpty()
                        && difference
                                .flatMap(d -> Excerpt.of(request.latex().text(), d.formula()))
                                .isEmpty();
        return instead.isPresent() && difference.isPresent() && elsewhere
                ? findings.hidden(instead.get())
                : findings.refuted(trials, smallest, at, words, suggestion);
    }

    private static Optional<Difference> difference(Subject subject, Trial smallest) {
        return subject.lifted()
                .flatMap(code -> Symbolic.expression(code, subject.plan()))
                .flatMap(
                        code ->
                                Difference.between(
                                        subject.formula(), code, same(subject, smallest.point())));
    }

    /** Whether two sub-terms cannot be told apart at the counterexample. */
    private static BiPredicate<Expr, Expr> same(Subject subject, Point point) {
        Evaluator<Double> doubles = new Evaluator<>(Systems.doubles(), subject.definitions());
        return (a, b) -> {
            if (a.equals(b)) {
                return true;
            }
            var bindings = subject.plan().bindings(point, doubles.arithmetic());
            return doubles.evaluate(a, bindings) instanceof Result.Real<Double>(Double x)
                    && doubles.evaluate(b, bindings) instanceof Result.Real<Double>(Double y)
                    && Math.abs(x - y) <= 1e-12 * Math.max(Math.abs(x), Math.abs(y));
        };
    }

    private static String javaName(Plan plan, String name) {
        return plan.variables().stream()
                .filter(v -> v.name().equals(name))
                .map(Variable::label)
                .findFirst()
                .orElse(name);
    }
}
