package dev.chalkproof;

import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Page;
import dev.chalkproof.site.CheckedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that a page asserts, as a user asks for it and as its results are kept.
 *
 * @param name its id where no other page has to be told apart: the label, or a name made of kind
 *     and place
 * @param results what the results it rests on are called; see {@link History#results}
 */
record Asserted(Page page, Item item, String name, List<String> results) {

    /** All that is asserted, page by page. */
    static List<Asserted> in(List<CheckedPage> pages, PageNames names) {
        List<Asserted> all = new ArrayList<>();
        for (CheckedPage checked : pages) {
            Page page = checked.page();
            // A translation has its original's code, and with it the results of that.
            String of = " " + names.name(page.original().orElse(page)) + " ";
            checked.formulas()
                    .forEach(
                            (i, item) -> {
                                String id = names.id(page, page.formulas().get(i));
                                List<String> results =
                                        List.of("verdict" + of + id, "claim" + of + id);
                                all.add(new Asserted(page, item, id, results));
                            });
            checked.numbers()
                    .forEach(
                            (i, item) ->
                                    all.add(
                                            new Asserted(
                                                    page,
                                                    item,
                                                    item.id(),
                                                    List.of("number" + of + "number " + i))));
            for (Map.Entry<Integer, List<Item>> fence : checked.fences().entrySet()) {
                List<String> results = List.of("fence" + of + "fence " + fence.getKey());
                fence.getValue()
                        .forEach(item -> all.add(new Asserted(page, item, item.id(), results)));
            }
        }
        return all;
    }

    /** Whether a result is one that this rests on: code of another page may implement a formula. */
    boolean restsOn(String result) {
        return results.contains(result)
                || (result.startsWith("verdict ") && result.endsWith(" " + name));
    }

    /**
     * Whether a user means this.
     *
     * @param asked an id, a label, or a file and a line of it, such as {@code en/decay.md:12}
     */
    boolean isMeant(String asked) {
        if (item.id().equals(asked) || name.equals(asked)) {
            return true;
        }
        int colon = asked.lastIndexOf(':');
        if (colon < 0 || !asked.substring(colon + 1).matches("\\d{1,9}")) {
            return false;
        }
        int line = Integer.parseInt(asked.substring(colon + 1));
        int last = item.at().file().position(item.at().end()).line();
        return isFile(asked.substring(0, colon).replace('\\', '/'))
                && item.at().line() <= line
                && line <= last;
    }

    private boolean isFile(String asked) {
        String name = "/" + item.at().file().name().replace('\\', '/');
        return name.endsWith("/" + asked.replaceFirst("^\\./", "").replaceFirst("^/", ""));
    }
}
