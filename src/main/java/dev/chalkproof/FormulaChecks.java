package dev.chalkproof;

import dev.chalkproof.claim.Candidates;
import dev.chalkproof.claim.ClaimCheck;
import dev.chalkproof.claim.FormulaCheck;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.claim.Verifier;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.snippet.Method;
import dev.chalkproof.snippet.Session;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MathNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Compares the formulas of a page with the code that implements them, and settles its claims. */
final class FormulaChecks {
    private final Page page;
    private final Formulas formulas;
    private final Execution execution;
    private final Recollection known;
    private final boolean compares;
    private final Companions companions;
    private final Options options;
    private final Progress progress;
    private final SequencedSet<Diagnostic> diagnostics = new LinkedHashSet<>();
    private final Set<Formulas.Located> open = new HashSet<>();

    /**
     * @param compares whether what no earlier build checked is checked; else it is left open
     */
    FormulaChecks(
            Page page,
            Formulas formulas,
            Execution execution,
            Recollection known,
            boolean compares,
            Options options,
            Progress progress) {
        this.page = page;
        this.formulas = formulas;
        this.execution = execution;
        this.known = known;
        this.compares = compares;
        this.companions = new Companions(formulas, execution.names());
        this.options = options;
        this.progress = progress;
    }

    /** How often formulas of a page are compared with code, or claim something. */
    static int count(Page page, Formulas formulas) {
        List<Formula> implemented =
                page.fences().stream()
                        .flatMap(fence -> fence.implemented().stream())
                        .flatMap(target -> formulas.target(target, page).stream())
                        .map(Formulas.Located::formula)
                        .toList();
        long claims =
                page.formulas().stream()
                        .filter(
                                f ->
                                        f.stance() == Formula.Stance.CLAIM
                                                || (f.stance() == Formula.Stance.REFUTED
                                                        && !implemented.contains(f)))
                        .count();
        return Math.toIntExact(claims) + implemented.size();
    }

    /** What is to be said besides the verdicts. */
    SequencedSet<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether formulas were left unchecked that could be checked. */
    boolean areOpen() {
        return !open.isEmpty();
    }

    /** Whether a formula of the page was left unchecked. */
    boolean isOpen(Formula formula) {
        return open.contains(new Formulas.Located(page, formula));
    }

    /**
     * The verdicts on all formulas that code of this page implements, on whatever page they are.
     */
    Map<Formulas.Located, Item> compared(Run run) {
        Map<Formulas.Located, Item> items = new HashMap<>();
        for (Fence fence : page.fences()) {
            for (Fence.Target target : fence.implemented()) {
                Optional<Formulas.Located> located = formulas.target(target, page);
                if (located.isEmpty()) {
                    diagnostics.add(unknown(target));
                } else if (compares || isKnown(located.get(), fence)) {
                    items.merge(
                            located.get(),
                            contained(located.get(), fence, run),
                            FormulaChecks::graver);
                } else {
                    open.add(located.get());
                }
            }
        }
        // Where two codes implement a formula, one alone decides nothing.
        items.keySet().removeAll(open);
        return items;
    }

    /**
     * Of two codes that implement one formula both must agree with it; one that could not be
     * compared says nothing where the other could, unless it did not come back.
     */
    private static Item graver(Item first, Item second) {
        return gravity(first) >= gravity(second) ? first : second;
    }

    private static int gravity(Item item) {
        if (item.verdict() instanceof Verdict.Refuted) {
            return 3;
        }
        if (!(item.verdict() instanceof Verdict.Unsettled)) {
            return 1;
        }
        return item.diagnostics().stream().anyMatch(d -> d.code().equals(Verifier.TIMED_OUT))
                ? 2
                : 0;
    }

    private Item contained(Formulas.Located located, Fence fence, Run run) {
        return Misplaced.told(
                located.page(),
                located.formula(),
                checked(Item.Kind.FORMULA, located.formula(), () -> compare(located, fence, run)));
    }

    private boolean isKnown(Formulas.Located located, Fence fence) {
        return known.comparison(new Recollection.Comparison(located, fence)).isPresent();
    }

    /** The verdict on a claim, unless it is left open. */
    Optional<Item> claim(Formula formula) {
        Optional<Inputs> inputs = known.ofClaim(formula);
        if (!compares && inputs.isPresent() && known.claim(inputs.get()).isEmpty()) {
            open.add(new Formulas.Located(page, formula));
        }
        return isOpen(formula)
                ? Optional.empty()
                : Optional.of(
                        Misplaced.told(
                                page,
                                formula,
                                checked(
                                        Item.Kind.CLAIM,
                                        formula,
                                        () -> claim(id(formula), formula))));
    }

    private Item checked(Item.Kind kind, Formula formula, Supplier<Item> check) {
        String id = id(formula);
        return progress.timed(
                Progress.Work.FORMULA,
                Progress.name(id, formula.at()),
                () -> Containment.item(id, kind, formula.at(), check));
    }

    private Item compare(Formulas.Located located, Fence fence, Run run) {
        Recollection.Comparison comparison = new Recollection.Comparison(located, fence);
        Optional<Item> item = known.comparison(comparison);
        if (item.isPresent()) {
            diagnostics.addAll(formulas.of(located.page()).misread(located.formula()));
            return item.get();
        }
        Session session =
                run.session().orElseThrow(() -> new IllegalStateException(page + " must be run"));
        return compare(comparison, session, run.passed(fence));
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
        Duration limit = fence.options().timeout().orElse(Session.DEFAULT_CALL_LIMIT);
        Set<String> names =
                candidates.stream()
                        .map(m -> m.signature().name())
                        .collect(Collectors.toUnmodifiableSet());
        List<FormulaCheck> checks =
                candidates.stream()
                        .map(
                                method ->
                                        new FormulaCheck(
                                                id,
                                                formula.latex(),
                                                tree.get(),
                                                read.scope(formula),
                                                read.definitions(formula),
                                                new SessionImplementation(session, method, limit),
                                                session.page().source(Execution.snippetId(fence)),
                                                checkOptions(formula, fence),
                                                companions.together(
                                                        comparison.formula(), fence, page),
                                                names))
                        .toList();
        Item item =
                Candidates.of(checks).stream()
                        .map(FormulaChecks::compared)
                        .reduce(FormulaChecks::worst)
                        .orElseThrow();
        if (!session.wasDisturbed()) {
            known.keep(comparison, item);
        }
        return item;
    }

    /** The verdict on a result, by the first method that it could be compared with. */
    private static Item compared(List<FormulaCheck> checks) {
        List<Item> items = new ArrayList<>();
        for (FormulaCheck check : checks) {
            items.add(Verifier.check(check));
            if (gravity(items.getLast()) > 0) {
                break;
            }
        }
        return gravity(items.getLast()) > 0 ? items.getLast() : items.getFirst();
    }

    /** Of verdicts on several results all count, one that is open as well. */
    private static Item worst(Item first, Item second) {
        return second.verdict() instanceof Verdict.Refuted
                        || (second.verdict() instanceof Verdict.Unsettled
                                && !(first.verdict() instanceof Verdict.Refuted))
                ? second
                : first;
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
                Diagnostic.note(
                        "not-compared",
                        formula.latex().span(),
                        id + " was not compared, since " + reason);
        return new Item(
                id, Item.Kind.FORMULA, formula.at(), new Verdict.Unsettled(reason), List.of(note));
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
}
