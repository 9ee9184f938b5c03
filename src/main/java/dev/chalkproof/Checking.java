package dev.chalkproof;

import dev.chalkproof.claim.Checked;
import dev.chalkproof.claim.ClaimCheck;
import dev.chalkproof.claim.FormulaCheck;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.claim.Verifier;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.VerifiedNumber;
import dev.chalkproof.site.CheckedPage;
import dev.chalkproof.site.FenceOutcome;
import dev.chalkproof.snippet.ExpressionResult;
import dev.chalkproof.snippet.Method;
import dev.chalkproof.snippet.PageRun;
import dev.chalkproof.snippet.Session;
import dev.chalkproof.snippet.SnippetResult;
import dev.chalkproof.snippet.Status;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Fault;
import dev.chalkproof.source.MathNode;
import dev.chalkproof.source.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** Runs a page and settles everything it asserts. */
final class Checking {
    private final Page page;
    private final Formulas formulas;
    private final Execution execution;
    private final Options options;
    private final Recollection known;
    private final SequencedSet<Diagnostic> diagnostics = new LinkedHashSet<>();

    /**
     * Looks up what earlier builds found out about the page.
     *
     * @param page no translation; the numbers of its translations are computed with its code
     */
    Checking(Page page, Formulas formulas, Execution execution, Results results, Options options) {
        this.page = page;
        this.formulas = formulas;
        this.execution = execution;
        this.options = options;
        this.known = new Recollection(page, formulas, execution, results, options.seed());
    }

    Page page() {
        return page;
    }

    /** Whether the page has to be compiled before it is checked. */
    boolean isStale() {
        return known.isStale();
    }

    /**
     * A page with its verdicts, and what is to be said besides.
     *
     * @param translated verdicts on the numbers of its translations
     * @param elsewhere verdicts on formulas of other pages that code of this page implements
     */
    record Result(
            CheckedPage page,
            Map<Page, Map<Integer, Item>> translated,
            Map<Formulas.Located, Item> elsewhere,
            List<Diagnostic> diagnostics) {
        /** A page at which Chalkproof itself failed. */
        static Result failed(Page page, Throwable fault) {
            List<Diagnostic> messages = new ArrayList<>(page.diagnostics());
            messages.add(Fault.at(page.file().span(0, 0), "checking this page", fault));
            return new Result(CheckedPage.unchecked(page), Map.of(), Map.of(), messages);
        }
    }

    /** What came of running the page, in earlier builds or now. */
    private record Ran(
            Map<String, SnippetResult> fences,
            Map<String, ExpressionResult> numbers,
            Optional<Session> session) {
        boolean passed(Fence fence) {
            SnippetResult result = fences.get(Execution.snippetId(fence));
            return result != null && result.status() == Status.PASSED;
        }
    }

    Result check() throws InterruptedException {
        diagnostics.addAll(page.diagnostics());
        diagnostics.addAll(formulas.of(page).diagnostics());
        diagnostics.addAll(TranslatedFences.ofOriginal(page));
        diagnostics.addAll(execution.code().diagnostics(execution.names().name(page)));
        if (!known.isStale()) {
            return settle(run(Optional.empty()));
        }
        try (Session session = execution.open(page)) {
            return settle(run(Optional.of(session)));
        }
    }

    /** Runs what is not known, with what that depends on. */
    private Ran run(Optional<Session> session) throws InterruptedException {
        Ran ran = new Ran(new HashMap<>(), new HashMap<>(), session);
        if (session.isPresent()) {
            PageRun run = session.get().run(known::wants);
            run.snippets().forEach(result -> ran.fences().put(result.id(), result));
            run.expressions().forEach(result -> ran.numbers().put(result.id(), result));
            if (!session.get().wasDisturbed()) {
                run.snippets().forEach(known::keep);
                run.expressions().forEach(known::keep);
            }
        }
        // What is known counts, also where it was run again for others' sake: its key says that
        // it is the same.
        for (Fence fence : runningFences()) {
            String id = Execution.snippetId(fence);
            known.fence(id).ifPresent(result -> ran.fences().put(id, result));
        }
        for (Translations.Number number : execution.translations().numbers(page)) {
            String id = execution.expressionId(number);
            known.number(id).ifPresent(result -> ran.numbers().put(id, result));
        }
        return ran;
    }

    private Result settle(Ran ran) {
        Map<Integer, List<Item>> fences = new LinkedHashMap<>();
        Map<Integer, FenceOutcome> outcomes = new LinkedHashMap<>();
        for (Fence fence : runningFences()) {
            SnippetResult result = of(ran.fences(), Execution.snippetId(fence));
            fences.put(fence.index(), examined(fence, result));
            outcomes.put(fence.index(), Examination.outcome(result, fence));
        }
        Map<Page, Map<Integer, Item>> numbers = numbers(ran);
        Map<Integer, Item> ownNumbers = numbers.remove(page);
        Map<Formulas.Located, Item> settled = compared(ran);
        Map<Integer, Item> own = new LinkedHashMap<>();
        for (Formula formula : page.formulas()) {
            Item item = settled.remove(new Formulas.Located(page, formula));
            stance(formula, Optional.ofNullable(item)).ifPresent(i -> own.put(formula.index(), i));
        }
        CheckedPage checked =
                new CheckedPage(
                        page,
                        own,
                        ownNumbers == null ? Map.of() : ownNumbers,
                        fences,
                        outcomes,
                        Optional.empty());
        return new Result(checked, numbers, settled, List.copyOf(diagnostics));
    }

    private static <T> T of(Map<String, T> results, String id) {
        T result = results.get(id);
        if (result == null) {
            throw new IllegalStateException(id + " must have been run");
        }
        return result;
    }

    private List<Fence> runningFences() {
        return page.fences().stream().filter(Fence::runs).toList();
    }

    /** The verdicts on the numbers of the page and its translations. */
    private Map<Page, Map<Integer, Item>> numbers(Ran ran) {
        Map<Page, Map<Integer, Item>> items = new HashMap<>();
        for (Translations.Number computed : execution.translations().numbers(page)) {
            VerifiedNumber number = computed.number();
            ExpressionResult result = of(ran.numbers(), execution.expressionId(computed));
            String id = execution.names().id(computed.page(), "number", number.index());
            items.computeIfAbsent(computed.page(), _ -> new LinkedHashMap<>())
                    .put(
                            number.index(),
                            Containment.item(
                                    id,
                                    Item.Kind.LITERAL,
                                    number.written().span(),
                                    () -> Examination.number(id, number, result).item()));
        }
        return items;
    }

    private List<Item> examined(Fence fence, SnippetResult result) {
        String id = id("fence", fence.index());
        return Containment.items(
                id,
                Item.Kind.SNIPPET,
                fence.at(),
                () -> Examination.fence(id, fence, result).stream().map(Checked::item).toList());
    }

    /** The verdict where the author's word decides, else what the check said. */
    private Optional<Item> stance(Formula formula, Optional<Item> settled) {
        String id = id(formula);
        return switch (formula.stance()) {
            case UNCHECKED ->
                    Optional.of(item(id, formula, new Verdict.Waived(formula.reason().orElse(""))));
            case CLAIM -> Optional.of(containedClaim(id, formula));
            case REFUTED -> settled.or(() -> Optional.of(containedClaim(id, formula)));
            case PLAIN ->
                    settled.or(
                            () ->
                                    formula.display()
                                            ? Optional.of(
                                                    item(id, formula, new Verdict.Unchecked()))
                                            : Optional.empty());
        };
    }

    private Item item(String id, Formula formula, Verdict verdict) {
        return new Item(id, Item.Kind.FORMULA, formula.at(), verdict, List.of());
    }

    private Map<Formulas.Located, Item> compared(Ran ran) {
        Map<Formulas.Located, Item> items = new HashMap<>();
        for (Fence fence : page.fences()) {
            for (Fence.Target target : fence.implemented()) {
                formulas.target(target, page)
                        .ifPresentOrElse(
                                located -> items.put(located, contained(located, fence, ran)),
                                () -> diagnostics.add(unknown(target)));
            }
        }
        return items;
    }

    private Item contained(Formulas.Located located, Fence fence, Ran ran) {
        Formula formula = located.formula();
        return Containment.item(
                id(formula), Item.Kind.FORMULA, formula.at(), () -> compare(located, fence, ran));
    }

    private Item compare(Formulas.Located located, Fence fence, Ran ran) {
        Recollection.Comparison comparison = new Recollection.Comparison(located, fence);
        Optional<Item> item = known.comparison(comparison);
        if (item.isPresent()) {
            diagnostics.addAll(formulas.of(located.page()).misread(located.formula()));
            return item.get();
        }
        Session session =
                ran.session().orElseThrow(() -> new IllegalStateException(page + " must be run"));
        return compare(comparison, session, ran.passed(fence));
    }

    private Item compare(Recollection.Comparison comparison, Session session, boolean ran) {
        Formula formula = comparison.formula().formula();
        Fence fence = comparison.fence();
        PageFormulas read = formulas.of(comparison.formula().page());
        String id = id(formula);
        Optional<MathNode> tree = read.tree(formula);
        List<Method> candidates =
                session.methods().stream()
                        .filter(m -> m.snippet().equals(Execution.snippetId(fence)))
                        .toList()
                        .reversed();
        if (tree.isEmpty() || candidates.isEmpty()) {
            return missing(id, formula, fence, tree.isPresent(), ran);
        }
        diagnostics.addAll(read.misread(formula));
        List<Item> items = new ArrayList<>();
        for (Method method : candidates) {
            items.add(
                    Verifier.check(
                            new FormulaCheck(
                                    id,
                                    formula.latex(),
                                    tree.get(),
                                    read.scope(formula),
                                    read.definitions(formula),
                                    new SessionImplementation(session, method),
                                    session.page().sources(),
                                    checkOptions(formula, fence))));
            if (!(items.getLast().verdict() instanceof Verdict.Unsettled)) {
                break;
            }
        }
        Item item =
                items.getLast().verdict() instanceof Verdict.Unsettled
                        ? items.getFirst()
                        : items.getLast();
        if (!session.wasDisturbed()) {
            known.keep(comparison, item);
        }
        return item;
    }

    private FormulaCheck.Options checkOptions(Formula formula, Fence fence) {
        return new FormulaCheck.Options(
                options.seed(), fence.options().accuracy(), refuted(formula));
    }

    /**
     * There is no method to compare with; where that is an error of its own, it is reported there.
     */
    private Item missing(String id, Formula formula, Fence fence, boolean typeset, boolean ran) {
        if (!typeset) {
            return notCompared(id, formula, "KaTeX does not take it");
        }
        if (!ran) {
            return notCompared(id, formula, "the code that implements it has errors");
        }
        return new Item(
                id,
                Item.Kind.FORMULA,
                formula.at(),
                new Verdict.Unsettled("the fence that implements it declares no method"),
                List.of(
                        Diagnostic.error(
                                        "no-method",
                                        fence.implemented().getFirst().at(),
                                        "this fence implements a formula and declares no method")
                                .withHelp(
                                        "declare a static method whose parameters are the formula's symbols")));
    }

    /** The error is told at its own place; here stands what follows from it. */
    private static Item notCompared(String id, Formula formula, String reason) {
        Diagnostic note =
                new Diagnostic(
                        Severity.NOTE,
                        "not-compared",
                        id + " was not compared, since " + reason,
                        formula.latex().span(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        return new Item(
                id, Item.Kind.FORMULA, formula.at(), new Verdict.Unsettled(reason), List.of(note));
    }

    private Item containedClaim(String id, Formula formula) {
        return Containment.item(id, Item.Kind.CLAIM, formula.at(), () -> claim(id, formula));
    }

    private Item claim(String id, Formula formula) {
        PageFormulas read = formulas.of(page);
        Optional<Inputs> inputs = known.ofClaim(formula);
        Optional<MathNode> tree = read.tree(formula);
        if (inputs.isEmpty() || tree.isEmpty()) {
            return notCompared(id, formula, "KaTeX does not take it");
        }
        diagnostics.addAll(read.misread(formula));
        return known.claim(inputs.get())
                .orElseGet(
                        () -> {
                            Item item =
                                    Verifier.check(
                                            new ClaimCheck(
                                                    id,
                                                    formula.latex(),
                                                    tree.get(),
                                                    read.scope(formula),
                                                    read.definitions(formula),
                                                    options.seed(),
                                                    refuted(formula)));
                            known.keep(inputs.get(), item);
                            return item;
                        });
    }

    /** Why the note says that the formula is wrong, if it does. */
    private static Optional<String> refuted(Formula formula) {
        return formula.stance() == Formula.Stance.REFUTED ? formula.reason() : Optional.empty();
    }

    private Diagnostic unknown(Fence.Target target) {
        return Diagnostic.error(
                        "unknown-label",
                        target.at(),
                        "there is no formula with the label " + target.label())
                .withHelp("label it with <!-- #" + target.label() + " --> right after the formula");
    }

    private String id(Formula formula) {
        return execution.names().id(page, formula);
    }

    private String id(String kind, int index) {
        return execution.names().id(page, kind, index);
    }
}
