package dev.chalkproof.site;

import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import java.util.ArrayList;
import java.util.List;

/** Everything that a page asserts, as lines of the ledger. */
final class LedgerRows {
    private final RenderContext context;
    private final String path;

    /**
     * @param path of the ledger, from the site's root
     */
    LedgerRows(RenderContext context, String path) {
        this.context = context;
        this.path = path;
    }

    List<LedgerRow> of(CheckedPage checked) {
        Page page = checked.page();
        Anchors anchors = context.targets().anchors(page);
        List<LedgerRow> rows = new ArrayList<>();
        checked.formulas()
                .forEach(
                        (i, item) -> {
                            Formula formula = page.formulas().get(i);
                            rows.add(
                                    row(
                                            page,
                                            inItsWords(item, formula),
                                            anchors.of(formula),
                                            item.id()));
                        });
        checked.numbers()
                .forEach(
                        (i, item) ->
                                rows.add(
                                        row(
                                                page,
                                                item,
                                                anchors.of(page.numbers().get(i)),
                                                page.numbers().get(i).written().text())));
        checked.fences()
                .forEach(
                        (i, items) ->
                                items.forEach(
                                        item ->
                                                rows.add(
                                                        row(
                                                                page,
                                                                item,
                                                                anchors.of(page.fences().get(i)),
                                                                item.id()))));
        return rows;
    }

    /** A translation says in its own language why its formula is not checked. */
    private static Item inItsWords(Item item, Formula formula) {
        return item.verdict() instanceof Verdict.Waived && formula.reason().isPresent()
                ? new Item(
                        item.id(),
                        item.kind(),
                        item.at(),
                        new Verdict.Waived(formula.reason().get()),
                        item.diagnostics())
                : item;
    }

    private LedgerRow row(Page page, Item item, String anchor, String name) {
        String href = Urls.relative(path, page.url() + "#" + anchor);
        return Verdicts.row(item, name, href, page.title());
    }
}
