package dev.chalkproof;

import dev.chalkproof.claim.Checked;
import dev.chalkproof.claim.ClaimCheck;
import dev.chalkproof.claim.FormulaCheck;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.claim.Verifier;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Label;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/** Runs a page and settles everything it asserts. */
final class Checking {
    private final Page page;
    private final Formulas formulas;
    private final Execution execution;
    private final List<Page> translations;
    private final Options options;
    private final SequencedSet<Diagnostic> diagnostics = new LinkedHashSet<>();

    /**
     * @param page no translation
     * @param translations whose numbers are computed with the page's code
     */
    Checking(
            Page page,
            List<Page> translations,
            Formulas formulas,
            Execution execution,
            Options options) {
        this.page = page;
        this.translations = List.copyOf(translations);
        this.formulas = formulas;
        this.execution = execution;
        this.options = options;
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

    Result check() throws InterruptedException {
        diagnostics.addAll(page.diagnostics());
        diagnostics.addAll(formulas.of(page).diagnostics());
        diagnostics.addAll(TranslatedFences.ofOriginal(page));
        try (Session session = execution.open(page)) {
            PageRun run = session.run();
            diagnostics.addAll(session.page().diagnostics());
            Map<Integer, Item> numbers = numbers(page, run, 0);
            Map<Integer, List<Item>> fences = new LinkedHashMap<>();
            Map<Integer, FenceOutcome> outcomes = new LinkedHashMap<>();
            Set<Integer> ran = new HashSet<>();
            for (int i = 0; i < run.snippets().size(); i++) {
                SnippetResult result = run.snippets().get(i);
                Fence fence = runningFences().get(i);
                fences.put(fence.index(), examined(fence, result));
                outcomes.put(fence.index(), Examination.outcome(result, fence));
                if (result.status() == Status.PASSED) {
                    ran.add(fence.index());
                }
            }
            Map<Formulas.Located, Item> settled = settle(session, ran);
            Map<Integer, Item> own = new LinkedHashMap<>();
            for (Formula formula : page.formulas()) {
                Item item = settled.remove(new Formulas.Located(page, formula));
                stance(formula, Optional.ofNullable(item))
                        .ifPresent(i -> own.put(formula.index(), i));
            }
            CheckedPage checked =
                    new CheckedPage(page, own, numbers, fences, outcomes, Optional.empty());
            return new Result(checked, translated(run), settled, List.copyOf(diagnostics));
        }
    }

    private List<Fence> runningFences() {
        return page.fences().stream().filter(Fence::runs).toList();
    }

    private Map<Page, Map<Integer, Item>> translated(PageRun run) {
        Map<Page, Map<Integer, Item>> items = new LinkedHashMap<>();
        int before = page.numbers().size();
        for (Page translation : translations) {
            items.put(translation, numbers(translation, run, before));
            before += translation.numbers().size();
        }
        return items;
    }

    /**
     * The numbers of this page or a translation.
     *
     * @param before how many expressions are computed before its first
     */
    private Map<Integer, Item> numbers(Page of, PageRun run, int before) {
        Map<Integer, Item> items = new LinkedHashMap<>();
        for (VerifiedNumber number : of.numbers()) {
            String id = id(of, "number", number.index());
            ExpressionResult result = run.expressions().get(before + number.index());
            items.put(
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

    private Map<Formulas.Located, Item> settle(Session session, Set<Integer> ran) {
        Map<Formulas.Located, Item> items = new HashMap<>();
        for (Fence fence : page.fences()) {
            for (Fence.Target target : fence.implemented()) {
                Optional<Formulas.Located> located =
                        target.formula().isPresent()
                                ? Optional.of(
                                        new Formulas.Located(
                                                page,
                                                page.formulas().get(target.formula().getAsInt())))
                                : formulas.labelled(target.label(), page);
                located.ifPresentOrElse(
                        l ->
                                items.put(
                                        l,
                                        Containment.item(
                                                id(l.formula()),
                                                Item.Kind.FORMULA,
                                                l.formula().at(),
                                                () -> compare(l, fence, session, ran))),
                        () -> diagnostics.add(unknown(target)));
            }
        }
        return items;
    }

    private Item compare(Formulas.Located located, Fence fence, Session session, Set<Integer> ran) {
        Formula formula = located.formula();
        PageFormulas read = formulas.of(located.page());
        String id = id(formula);
        Optional<MathNode> tree = read.tree(formula);
        List<Method> candidates =
                session.methods().stream()
                        .filter(m -> m.snippet().equals(Execution.snippetId(fence)))
                        .toList()
                        .reversed();
        if (tree.isEmpty() || candidates.isEmpty()) {
            return missing(id, formula, fence, tree.isPresent(), ran.contains(fence.index()));
        }
        diagnostics.addAll(read.misread(formula));
        List<Item> items = new ArrayList<>();
        for (Method method : candidates) {
            Item item =
                    Verifier.check(
                            new FormulaCheck(
                                    id,
                                    formula.latex(),
                                    tree.get(),
                                    read.scope(formula),
                                    read.definitions(formula),
                                    new SessionImplementation(session, method),
                                    session.page().sources(),
                                    checkOptions(formula, fence)));
            if (!(item.verdict() instanceof Verdict.Unsettled)) {
                return item;
            }
            items.add(item);
        }
        return items.getFirst();
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
        Optional<MathNode> tree = read.tree(formula);
        if (tree.isEmpty()) {
            return notCompared(id, formula, "KaTeX does not take it");
        }
        diagnostics.addAll(read.misread(formula));
        return Verifier.check(
                new ClaimCheck(
                        id,
                        formula.latex(),
                        tree.get(),
                        read.scope(formula),
                        read.definitions(formula),
                        options.seed(),
                        refuted(formula)));
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

    /** The id of a formula: its label, or its place. */
    private String id(Formula formula) {
        return formula.label().map(Label::name).orElseGet(() -> id("formula", formula.index()));
    }

    private String id(String kind, int index) {
        return id(page, kind, index);
    }

    private String id(Page of, String kind, int index) {
        return execution.names().name(of) + "-" + kind + "-" + (index + 1);
    }
}
