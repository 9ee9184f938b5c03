package dev.chalkproof;

import dev.chalkproof.claim.Checked;
import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.VerifiedNumber;
import dev.chalkproof.site.FenceOutcome;
import dev.chalkproof.snippet.ExpressionResult;
import dev.chalkproof.snippet.SnippetResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What running a page's code settles. Maps have the index of the number or fence as their key.
 *
 * @param translated those of the page's translations
 * @param outcomes what fences left to show
 * @param repairs what could be written in place of stale numbers and outputs
 */
record Examined(
        Map<Integer, Item> numbers,
        Map<Page, Map<Integer, Item>> translated,
        Map<Integer, List<Item>> fences,
        Map<Integer, FenceOutcome> outcomes,
        List<Repair> repairs) {

    static Examined of(Page page, Run run, Execution execution) {
        PageNames names = execution.names();
        Examined examined =
                new Examined(
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new ArrayList<>());
        for (Translations.Computed number : execution.translations().numbers(page)) {
            ExpressionResult result = run.number(execution.expressionId(number));
            Map<Integer, Item> of =
                    number.page().equals(page)
                            ? examined.numbers()
                            : examined.translated()
                                    .computeIfAbsent(number.page(), _ -> new LinkedHashMap<>());
            examined.add(of, number, result, names);
        }
        Run.fences(page).forEach(fence -> examined.add(page, fence, run.of(fence), names));
        return examined;
    }

    private void add(
            Map<Integer, Item> of,
            Translations.Computed computed,
            ExpressionResult result,
            PageNames names) {
        Page page = computed.page();
        VerifiedNumber number = computed.number();
        String id = names.id(page, "number", number.index());
        Checked checked =
                Containment.checked(
                                id,
                                Item.Kind.LITERAL,
                                number.written().span(),
                                () -> List.of(Examination.number(id, number, result)))
                        .getFirst();
        of.put(number.index(), checked.item());
        checked.edit().ifPresent(edit -> repairs.add(Repair.ofNumber(page, number, result, edit)));
    }

    private void add(Page page, Fence fence, SnippetResult result, PageNames names) {
        String id = names.id(page, "fence", fence.index());
        List<Checked> checked =
                Containment.checked(
                        id,
                        Item.Kind.SNIPPET,
                        fence.at(),
                        () -> Examination.fence(id, fence, result));
        fences.put(fence.index(), checked.stream().map(Checked::item).toList());
        checked.stream()
                .flatMap(c -> c.edit().stream())
                .forEach(edit -> repairs.add(Repair.ofOutput(page, fence, result, edit)));
        outcomes.put(fence.index(), Examination.outcome(result, fence));
    }
}
