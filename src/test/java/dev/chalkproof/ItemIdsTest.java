package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.PageReader;
import dev.chalkproof.site.CheckedPage;
import dev.chalkproof.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No two items of a site have one id. */
final class ItemIdsTest {
    private final List<CheckedPage> pages = new ArrayList<>();

    @Test
    void aLabelOfOnePageIsTheId() {
        given("a.md", "eq-x", "a-formula-2");
        thenIds("eq-x", "a-formula-2");
    }

    @Test
    void aLabelOfTwoPagesIsToldApartByThePage() {
        given("en/a.md", "eq-x", "eq-y");
        given("zh/a.md", "eq-x");
        thenIds("en/a#eq-x", "eq-y", "zh/a#eq-x");
    }

    @Test
    void aLabelGivenTwiceOnAPageIsCounted() {
        given("a.md", "eq-x", "eq-x", "eq-x");
        thenIds("a#eq-x", "a#eq-x~2", "a#eq-x~3");
    }

    @Test
    void aNameMadeForAnotherIsNotTakenAgain() {
        given("a.md", "a#eq-x", "eq-x");
        given("b.md", "eq-x");
        thenIds("a#eq-x", "a#eq-x~2", "b#eq-x");
    }

    private void given(String path, String... ids) {
        Page page = PageReader.read(SourceFile.of(path, "text"), path);
        Map<Integer, Item> items = new TreeMap<>();
        for (int i = 0; i < ids.length; i++) {
            items.put(
                    i,
                    new Item(
                            ids[i],
                            Item.Kind.FORMULA,
                            page.file().span(),
                            new Verdict.Unchecked(),
                            List.of()));
        }
        pages.add(new CheckedPage(page, items, Map.of(), Map.of(), Map.of(), Optional.empty()));
    }

    private void thenIds(String... ids) {
        assertThat(
                        ItemIds.unique(pages, new PageNames(List.of(), List.of())).stream()
                                .flatMap(page -> page.items().stream())
                                .map(Item::id))
                .containsExactly(ids);
    }
}
