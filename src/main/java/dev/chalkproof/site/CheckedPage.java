package dev.chalkproof.site;

import dev.chalkproof.claim.Item;
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
 * @param changed the day of its last change, as {@code 2026-11-22}
 */
public record CheckedPage(
        Page page,
        Map<Integer, Item> formulas,
        Map<Integer, Item> numbers,
        Map<Integer, List<Item>> fences,
        Map<Integer, FenceOutcome> outcomes,
        Optional<String> changed) {
    public CheckedPage {
        formulas = new TreeMap<>(formulas);
        numbers = new TreeMap<>(numbers);
        fences = new TreeMap<>(fences);
        outcomes = new TreeMap<>(outcomes);
    }

    /** A page of which nothing was checked or run. */
    public static CheckedPage unchecked(Page page) {
        return new CheckedPage(page, Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());
    }

    /** Everything that is asserted on the page. */
    public List<Item> items() {
        return Stream.of(
                        formulas.values().stream(),
                        numbers.values().stream(),
                        fences.values().stream().flatMap(List::stream))
                .flatMap(items -> items)
                .toList();
    }
}
