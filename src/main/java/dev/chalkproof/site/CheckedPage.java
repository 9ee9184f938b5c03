package dev.chalkproof.site;

import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A page, and what became of everything on it. Maps have the index of the formula, number or fence
 * on the page as their key.
 *
 * @param fences a fence can be asserted to run and to print something
 * @param outcomes of the fences that were run
 * @param shared what it has from its original, if it is a translation
 * @param changed the day of its last change, as {@code 2026-11-22}
 * @param code all its Java as one file that the {@code java} command runs
 */
public record CheckedPage(
        Page page,
        Map<Integer, Item> formulas,
        Map<Integer, Item> numbers,
        Map<Integer, List<Item>> fences,
        Map<Integer, FenceOutcome> outcomes,
        Optional<Shared> shared,
        Optional<String> changed,
        Optional<String> code) {
    public CheckedPage {
        formulas = new TreeMap<>(formulas);
        numbers = new TreeMap<>(numbers);
        fences = new TreeMap<>(fences);
        outcomes = new TreeMap<>(outcomes);
    }

    /** A page whose code is for no file. */
    public CheckedPage(
            Page page,
            Map<Integer, Item> formulas,
            Map<Integer, Item> numbers,
            Map<Integer, List<Item>> fences,
            Map<Integer, FenceOutcome> outcomes,
            Optional<Shared> shared,
            Optional<String> changed) {
        this(page, formulas, numbers, fences, outcomes, shared, changed, Optional.empty());
    }

    /** A page that is no translation. */
    public CheckedPage(
            Page page,
            Map<Integer, Item> formulas,
            Map<Integer, Item> numbers,
            Map<Integer, List<Item>> fences,
            Map<Integer, FenceOutcome> outcomes,
            Optional<String> changed) {
        this(page, formulas, numbers, fences, outcomes, Optional.empty(), changed);
    }

    /** A page of which nothing was checked or run. */
    public static CheckedPage unchecked(Page page) {
        return new CheckedPage(page, Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());
    }

    /**
     * A translation, with the verdicts and outcomes of its original.
     *
     * @param numbers the verdicts on its own numbers
     * @param outcomes of its original's fences, their charts in its own words
     */
    public static CheckedPage translated(
            Page page,
            Map<Integer, Item> numbers,
            Map<Integer, FenceOutcome> outcomes,
            Shared shared,
            CheckedPage original) {
        return new CheckedPage(
                page,
                shared.ofFormulas(original.formulas),
                numbers,
                shared.ofFences(original.fences),
                outcomes,
                Optional.of(shared),
                Optional.empty());
    }

    /** Everything that is asserted on the page; of a translation what its original doesn't. */
    public List<Item> items() {
        return own().shown();
    }

    /** This page with the day of its last change. */
    public CheckedPage withChanged(Optional<String> day) {
        return new CheckedPage(page, formulas, numbers, fences, outcomes, shared, day, code);
    }

    /** This page with its Java as one file. */
    public CheckedPage withCode(Optional<String> file) {
        return new CheckedPage(page, formulas, numbers, fences, outcomes, shared, changed, file);
    }

    /** Whether all that was run ended as it should. */
    public boolean runs() {
        return outcomes.values().stream().allMatch(o -> o.failure().isEmpty() || o.expected());
    }

    /** This page with the verdicts that are its own; a translation's are those on its numbers. */
    CheckedPage own() {
        return shared.isEmpty()
                ? this
                : new CheckedPage(
                        page, Map.of(), numbers, Map.of(), outcomes, shared, changed, code);
    }

    /** A fence as the page shows it: in a translation the original's in other words. */
    Fence shown(Fence fence) {
        return shared.flatMap(s -> s.shown(fence)).orElse(fence);
    }

    /** Everything that a reader of the page sees a verdict of. */
    List<Item> shown() {
        return Stream.of(
                        formulas.values().stream(),
                        numbers.values().stream(),
                        fences.values().stream().flatMap(List::stream))
                .flatMap(items -> items)
                .toList();
    }
}
