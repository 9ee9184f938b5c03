package dev.chalkproof;

import dev.chalkproof.page.Page;
import dev.chalkproof.page.VerifiedNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The translations of each page, whose numbers are computed where the original's code runs. */
final class Translations {
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

    /** The translations of a page, in the order of the languages. */
    List<Page> of(Page original) {
        return byOriginal.getOrDefault(original, List.of());
    }

    /** A page and its translations: all that is computed in one session. */
    List<Page> with(Page original) {
        List<Page> pages = new ArrayList<>();
        pages.add(original);
        pages.addAll(of(original));
        return pages;
    }

    /** The numbers of a page and its translations, in the order they are computed in. */
    List<VerifiedNumber> numbers(Page original) {
        return with(original).stream().flatMap(page -> page.numbers().stream()).toList();
    }
}
