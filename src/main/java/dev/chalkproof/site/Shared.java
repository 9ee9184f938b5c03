package dev.chalkproof.site;

import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a translation shares with its original. Maps have the index on the translation as their key
 * and the index on the original as their value.
 *
 * @param formulas those that are the same mathematics
 * @param fences those that show one of the original's
 */
public record Shared(Page original, Map<Integer, Integer> formulas, Map<Integer, Integer> fences) {
    public Shared {
        formulas = Map.copyOf(formulas);
        fences = Map.copyOf(fences);
    }

    /** What the original has for its formulas, for those of the translation. */
    <T> Map<Integer, T> ofFormulas(Map<Integer, T> original) {
        return taken(formulas, original);
    }

    /** What the original has for its fences, for those of the translation. */
    public <T> Map<Integer, T> ofFences(Map<Integer, T> original) {
        return taken(fences, original);
    }

    private static <T> Map<Integer, T> taken(Map<Integer, Integer> places, Map<Integer, T> from) {
        Map<Integer, T> taken = new TreeMap<>();
        places.forEach(
                (own, other) -> {
                    T value = from.get(other);
                    if (value != null) {
                        taken.put(own, value);
                    }
                });
        return taken;
    }

    /** The original's formula that a formula of the translation repeats. */
    Optional<Formula> formula(int index) {
        return Optional.ofNullable(formulas.get(index)).map(original.formulas()::get);
    }

    /** The original's fence that a fence of the translation shows. */
    Optional<Fence> fence(int index) {
        return Optional.ofNullable(fences.get(index)).map(original.fences()::get);
    }

    /** The original's fence in the words of the translation, if it shows one. */
    Optional<Fence> shown(Fence fence) {
        Map<Integer, Integer> places = new HashMap<>();
        formulas.forEach((own, other) -> places.put(other, own));
        return fence(fence.index()).map(code -> code.translatedBy(fence, places));
    }
}
