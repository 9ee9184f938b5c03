package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What search engines and readers of the feed should know of the pages of one language. */
final class TreeListing {
    private final RenderContext context;
    private final LanguageTree tree;
    private final Strings strings;

    TreeListing(RenderContext context, LanguageTree tree) {
        this.context = context;
        this.tree = tree;
        this.strings = context.settings().strings().in(tree.language());
    }

    /** All pages of the language; of the first one the ledger, too, which is for all. */
    List<ListedPage> all() {
        List<ListedPage> listed = new ArrayList<>();
        listed.add(home());
        tree.navigation().readingOrder().forEach(page -> listed.add(page(page)));
        IndexPage.path(tree).ifPresent(path -> listed.add(symbols(path)));
        if (LedgerPage.isOwn(context, tree)) {
            listed.add(ledger());
        }
        return listed;
    }

    /** The home page for the site map and the feed. */
    private ListedPage home() {
        Optional<Page> page = tree.navigation().home();
        return listed(
                tree.home(),
                context.settings().title(),
                page.flatMap(p -> p.frontMatter().description()),
                page.flatMap(p -> context.checked(p).changed()));
    }

    /** A page for the site map and the feed. */
    private ListedPage page(Page page) {
        return listed(
                page.url(),
                page.title(),
                page.frontMatter().description(),
                context.checked(page).changed());
    }

    /** The page of symbols, for the site map. */
    private ListedPage symbols(String path) {
        return new ListedPage(
                path,
                tree.language(),
                strings.say(Term.SYMBOLS_AND_TERMS),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** The ledger, for the site map. */
    private ListedPage ledger() {
        Map<String, String> languages = new LinkedHashMap<>();
        context.trees().stream()
                .filter(other -> LedgerPage.isOwn(context, other))
                .forEach(other -> languages.put(other.language(), LedgerPage.path(context, other)));
        return new ListedPage(
                LedgerPage.path(context, tree),
                tree.language(),
                strings.say(Term.VERIFICATION),
                Optional.empty(),
                Optional.empty(),
                languages);
    }

    private ListedPage listed(
            String path, String title, Optional<String> description, Optional<String> changed) {
        Map<String, String> languages = new LinkedHashMap<>();
        for (LanguageTree other : context.trees()) {
            other.counterpart(tree, path).ifPresent(p -> languages.put(other.language(), p));
        }
        return new ListedPage(path, tree.language(), title, description, changed, languages);
    }
}
