package dev.chalkproof;

import dev.chalkproof.claim.Item;
import dev.chalkproof.site.CheckedPage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives every item of a site an id of its own. Several pages may use one label: then each item is
 * told apart by the name of its page, as in {@code en/schedules#eq-decay}; of one page by a number,
 * as in {@code en/schedules#eq-decay~2}.
 */
final class ItemIds {
    private final PageNames names;
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private ItemIds(PageNames names) {
        this.names = names;
    }

    /** The same pages; what no other item is called keeps its id. */
    static List<CheckedPage> unique(List<CheckedPage> pages, PageNames names) {
        ItemIds ids = new ItemIds(names);
        pages.stream()
                .flatMap(page -> page.items().stream())
                .forEach(item -> ids.uses.merge(item.id(), 1, Integer::sum));
        ids.uses.forEach(
                (id, count) -> {
                    if (count == 1) {
                        ids.taken.add(id);
                    }
                });
        return pages.stream().map(ids::renamed).toList();
    }

    private CheckedPage renamed(CheckedPage page) {
        String name = names.name(page.page());
        Map<Integer, Item> formulas = new LinkedHashMap<>();
        page.formulas().forEach((i, item) -> formulas.put(i, renamed(item, name)));
        Map<Integer, Item> numbers = new LinkedHashMap<>();
        page.numbers().forEach((i, item) -> numbers.put(i, renamed(item, name)));
        Map<Integer, List<Item>> fences = new LinkedHashMap<>();
        page.fences()
                .forEach(
                        (i, items) ->
                                fences.put(i, items.stream().map(x -> renamed(x, name)).toList()));
        return new CheckedPage(
                page.page(), formulas, numbers, fences, page.outcomes(), page.changed());
    }

    private Item renamed(Item item, String page) {
        if (uses.getOrDefault(item.id(), 0) <= 1) {
            return item;
        }
        String qualified = page + "#" + item.id();
        String id = qualified;
        for (int i = 2; !taken.add(id); i++) {
            id = qualified + "~" + i;
        }
        return item.withId(id);
    }
}
