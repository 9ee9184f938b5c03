package dev.chalkproof.site;

import dev.chalkproof.claim.Item;
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
                        (i, item) ->
                                rows.add(
                                        row(
                                                page,
                                                item,
                                                anchors.of(page.formulas().get(i)),
                                                item.id())));
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

    private LedgerRow row(Page page, Item item, String anchor, String name) {
        String href = Urls.relative(path, page.url() + "#" + anchor);
        return Verdicts.row(item, name, href, page.title());
    }
}
