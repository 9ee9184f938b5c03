package dev.chalkproof;

import dev.chalkproof.page.Page;
import dev.chalkproof.page.VerifiedNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The translations of each page, whose numbers are computed where the original's code runs. */
final class Translations {
    /** A number of a page or of its translation. */
    record Computed(Page page, VerifiedNumber number) {}

    private final Map<Page, List<Page>> byOriginal = new LinkedHashMap<>();

    Translations(List<Page> pages) {
        for (Page page : pages) {
            page.original()
                    .ifPresent(
                            original ->
                                    byOriginal
                                            .computeIfAbsent(original, _ -> new ArrayList<>())
                                            .add(page));
        }
    }

    /** The translations of a page. */
    List<Page> of(Page original) {
        return List.copyOf(byOriginal.getOrDefault(original, List.of()));
    }

    /** The numbers of a page and its translations, in the order of their expressions. */
    List<Computed> numbers(Page original) {
        List<Computed> numbers = new ArrayList<>();
        original.numbers().forEach(number -> numbers.add(new Computed(original, number)));
        for (Page page : of(original)) {
            page.numbers().forEach(number -> numbers.add(new Computed(page, number)));
        }
        return numbers;
    }
}
