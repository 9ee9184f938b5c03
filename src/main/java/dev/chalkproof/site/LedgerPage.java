package dev.chalkproof.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ledger of a language. That of the main language has everything that the site asserts; that of
 * another has what its readers see, which includes pages that nobody has translated.
 */
final class LedgerPage {
    private static final String PATH = "verification/index.html";

    private final RenderContext context;
    private final LanguageTree tree;

    LedgerPage(RenderContext context, LanguageTree tree) {
        this.context = context;
        this.tree = tree;
    }

    /** Where the ledger of a language is, from the site's root. */
    static String path(RenderContext context, LanguageTree tree) {
        String own = tree.folder() + PATH;
        return isMain(context, tree) || tree.pages().stream().anyMatch(p -> p.url().equals(own))
                ? PATH
                : own;
    }

    /** Whether there is a ledger for the language alone. */
    static boolean isOwn(RenderContext context, LanguageTree tree) {
        return isMain(context, tree) || !path(context, tree).equals(PATH);
    }

    private static boolean isMain(RenderContext context, LanguageTree tree) {
        return tree.equals(context.trees().getFirst());
    }

    LedgerView view(Frame frame) {
        LedgerRows rows = new LedgerRows(context, frame.path());
        List<CheckedPage> pages = pages();
        return new LedgerView(
                frame,
                Verdicts.seen(pages),
                pages.stream().flatMap(page -> rows.of(page).stream()).toList());
    }

    private List<CheckedPage> pages() {
        if (isMain(context, tree)) {
            return context.pages().stream().map(CheckedPage::own).toList();
        }
        List<CheckedPage> pages = new ArrayList<>();
        Set<String> translated = new HashSet<>();
        tree.pages()
                .forEach(
                        page -> {
                            pages.add(context.checked(page));
                            page.original().ifPresent(o -> translated.add(o.path()));
                        });
        context.trees().getFirst().pages().stream()
                .filter(page -> !translated.contains(page.path()))
                .forEach(page -> pages.add(context.checked(page)));
        return pages;
    }
}
