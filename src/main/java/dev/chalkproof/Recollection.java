package dev.chalkproof;

import dev.chalkproof.cache.Fingerprint;
import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.snippet.Dependence;
import dev.chalkproof.snippet.ExpressionResult;
import dev.chalkproof.snippet.SnippetResult;
import dev.chalkproof.snippet.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier builds found out about a page and is still true, and what has to be run for the
 * rest.
 */
final class Recollection {
    /** A formula and a fence that implements it. */
    record Comparison(Formulas.Located formula, Fence fence) {}

    private final Page page;
    private final String name;
    private final Formulas formulas;
    private final Execution execution;
    private final Results results;
    private final long seed;
    private final boolean compares;
    private final Fingerprint fingerprint = new Fingerprint();

    private final Map<String, Inputs> inputs = new HashMap<>();
    private final Map<String, SnippetResult> fences = new HashMap<>();
    private final Map<String, ExpressionResult> numbers = new HashMap<>();
    private final Map<Comparison, Inputs> comparisonInputs = new HashMap<>();
    private final Map<Comparison, Item> comparisons = new HashMap<>();
    private final Set<String> wanted = new HashSet<>();

    /**
     * @param compares whether formulas are compared with code now if that was never done: code is
     *     then run to be called
     */
    Recollection(
            Page page,
            Formulas formulas,
            Execution execution,
            Results results,
            long seed,
            boolean compares) {
        this.page = page;
        this.name = execution.names().name(page);
        this.formulas = formulas;
        this.execution = execution;
        this.results = results;
        this.seed = seed;
        this.compares = compares;
        List<Fence> running = page.fences().stream().filter(Fence::runs).toList();
        for (int i = 0; i < running.size(); i++) {
            recall(running.get(i), i);
        }
        List<Translations.Computed> computed = execution.translations().numbers(page);
        for (int i = 0; i < computed.size(); i++) {
            recall(computed.get(i), i);
        }
    }

    private void recall(Fence fence, int place) {
        String id = Execution.snippetId(fence);
        Dependence code = execution.code().ofFence(name, place);
        Inputs of = new Inputs.Builder("fence", name + " " + id).code(code).build();
        inputs.put(id, of);
        Optional<SnippetResult> found = results.find(of, SnippetResult.class);
        found.ifPresentOrElse(result -> fences.put(id, renamed(result, id)), () -> want(code));
        for (Fence.Target target : fence.implemented()) {
            formulas.target(target, page)
                    .ifPresent(located -> recall(new Comparison(located, fence), place));
        }
    }

    private void recall(Translations.Computed number, int place) {
        String id = execution.expressionId(number);
        Dependence code = execution.code().ofExpression(name, place);
        Inputs of = new Inputs.Builder("number", name + " " + id).code(code).build();
        inputs.put(id, of);
        Optional<ExpressionResult> found = results.find(of, ExpressionResult.class);
        found.ifPresentOrElse(
                result ->
                        numbers.put(
                                id,
                                new ExpressionResult(
                                        id, result.status(), result.value(), result.diagnostics())),
                () -> want(code));
    }

    private void recall(Comparison comparison, int place) {
        Dependence code = execution.code().ofMethods(name, place);
        Optional<Inputs> of = inputs(comparison, code);
        Optional<Item> found = of.flatMap(i -> results.find(i, Item.class));
        of.ifPresent(i -> comparisonInputs.put(comparison, i));
        found.ifPresent(item -> comparisons.put(comparison, item));
        if (found.isEmpty() && compares) {
            want(code);
        }
    }

    private Optional<Inputs> inputs(Comparison comparison, Dependence code) {
        Fence.Options options = comparison.fence().options();
        Optional<Inputs.Builder> builder =
                of("verdict", comparison.formula())
                        .map(of -> of.part("its accuracy=", options.accuracy().toString()));
        List<Formulas.Located> together =
                new Companions(formulas, execution.names()).of(comparison.fence(), page);
        for (int i = 0; i < together.size(); i++) {
            int place = i;
            Formulas.Located other = together.get(i);
            boolean own = other.equals(comparison.formula());
            builder = builder.map(of -> companion(of, other, own, " of companion " + place));
        }
        return builder.map(of -> of.code(code).build());
    }

    private Inputs.Builder companion(
            Inputs.Builder of, Formulas.Located located, boolean own, String place) {
        Formula formula = located.formula();
        PageFormulas.Keys keys =
                formulas.of(located.page()).keys(formula, fingerprint).orElseThrow();
        return of.part("place" + place, Boolean.toString(own))
                .part("name" + place, execution.names().id(located.page(), formula))
                .text("formula" + place, formula.latex(), formula.at())
                .part("syntax" + place, keys.tree())
                .part("symbols" + place, keys.scope())
                .part("annotation" + place, formula.stance().toString());
    }

    /** What a claim depends on; empty where KaTeX does not take it. */
    Optional<Inputs> ofClaim(Formula formula) {
        return of("claim", new Formulas.Located(page, formula)).map(Inputs.Builder::build);
    }

    private Optional<Inputs.Builder> of(String kind, Formulas.Located located) {
        Formula formula = located.formula();
        Optional<PageFormulas.Keys> keys = formulas.of(located.page()).keys(formula, fingerprint);
        String id = execution.names().id(located.page(), formula);
        return keys.map(
                of ->
                        new Inputs.Builder(kind, name + " " + id)
                                .part("its name", id)
                                .text("the formula", formula.latex(), formula.at())
                                .part("its syntax tree", of.tree())
                                .part("the symbols declared for it", of.scope())
                                .part("the definitions it may use", of.definitions())
                                .part("its annotation", formula.stance() + " " + formula.reason())
                                .part("--seed", Long.toString(seed)));
    }

    /** An id counts fences, those that are not Java too, and so does not decide what came of it. */
    private static SnippetResult renamed(SnippetResult result, String id) {
        return new SnippetResult(
                id,
                result.status(),
                result.out(),
                result.err(),
                result.value(),
                result.thrown(),
                result.diagnostics(),
                result.elapsed());
    }

    private void want(Dependence code) {
        code.parts().stream()
                .filter(part -> part.page().equals(name))
                .forEach(part -> wanted.add(part.id()));
    }

    /** Whether anything of the page has to be compiled and run. */
    boolean isStale() {
        return !wanted.isEmpty();
    }

    /** Whether a fence or an expression has to be run, if only for others' sake. */
    boolean wants(String id) {
        return wanted.contains(id);
    }

    /** What came of a fence, if it is known. */
    Optional<SnippetResult> fence(String id) {
        return Optional.ofNullable(fences.get(id));
    }

    /** What came of an expression, if it is known. */
    Optional<ExpressionResult> number(String id) {
        return Optional.ofNullable(numbers.get(id));
    }

    /** The verdict on a formula, if it is known. */
    Optional<Item> comparison(Comparison comparison) {
        return Optional.ofNullable(comparisons.get(comparison));
    }

    /** The verdict on a claim, if it is known. */
    Optional<Item> claim(Inputs of) {
        return results.find(of, Item.class);
    }

    /** Keeps what is well: what went wrong may go well another time, and is told again. */
    void keep(SnippetResult result) {
        if (result.status() == Status.PASSED && result.diagnostics().isEmpty()) {
            results.keep(inputs(result.id()), result);
        }
    }

    void keep(ExpressionResult result) {
        if (result.status() == Status.PASSED && result.diagnostics().isEmpty()) {
            results.keep(inputs(result.id()), result);
        }
    }

    void keep(Comparison comparison, Item item) {
        Inputs of = comparisonInputs.get(comparison);
        if (of != null) {
            results.keep(of, item);
        }
    }

    void keep(Inputs claim, Item item) {
        results.keep(claim, item);
    }

    private Inputs inputs(String id) {
        Inputs of = inputs.get(id);
        if (of == null) {
            throw new IllegalArgumentException("id " + id + " must be one of " + inputs.keySet());
        }
        return of;
    }
}
