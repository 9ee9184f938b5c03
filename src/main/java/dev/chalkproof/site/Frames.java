package dev.chalkproof.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What surrounds the pages of one language. */
final class Frames {
    private final RenderContext context;
    private final LanguageTree tree;
    private final Strings strings;
    private final SiteView site;
    private final Optional<String> symbolsPath;

    Frames(RenderContext context, LanguageTree tree) {
        this.context = context;
        this.tree = tree;
        this.strings = context.settings().strings().in(tree.language());
        this.symbolsPath = IndexPage.path(tree);
        SiteSettings settings = context.settings();
        this.site =
                new SiteView(
                        settings.title(),
                        settings.description(),
                        settings.baseUrl(),
                        settings.repository(),
                        settings.generator(),
                        tree.home(),
                        RenderedPages.searchIndex(tree),
                        RenderedPages.bookPath(tree),
                        LedgerPage.path(context, tree),
                        strings,
                        context.assets());
    }

    Frame of(String path, String title, Optional<String> description, List<Link> crumbs) {
        List<NavView.Entry> entries = new ArrayList<>(tree.navigation().view(path).entries());
        symbolsPath.ifPresent(
                symbols ->
                        entries.add(
                                new NavView.Entry(
                                        strings.say(Term.SYMBOLS_AND_TERMS),
                                        Optional.of(Urls.relative(path, symbols)),
                                        path.equals(symbols),
                                        List.of())));
        entries.add(
                new NavView.Entry(
                        strings.say(Term.VERIFICATION),
                        Optional.of(Urls.relative(path, site.ledger())),
                        path.equals(site.ledger()),
                        List.of()));
        return new Frame(
                site,
                path,
                Urls.root(path),
                title,
                description,
                new NavView(entries),
                crumbs,
                languages(path),
                context.sharing(tree, path));
    }

    private Optional<String> same(String path, LanguageTree other) {
        if (path.equals(site.ledger())) {
            return Optional.of(LedgerPage.path(context, other))
                    .filter(_ -> LedgerPage.isOwn(context, other));
        }
        return path.startsWith(tree.folder()) ? other.counterpart(tree, path) : Optional.empty();
    }

    /** The page in the other languages; where a language lacks it, the way to its home page. */
    private List<LanguageLink> languages(String path) {
        if (context.trees().size() < 2) {
            return List.of();
        }
        List<LanguageLink> links = new ArrayList<>();
        for (LanguageTree other : context.trees()) {
            Optional<String> same = same(path, other);
            String target = same.orElse(other.equals(tree) ? path : other.home());
            links.add(
                    new LanguageLink(
                            other.language(),
                            Strings.nameOf(other.language()),
                            Urls.relative(path, target),
                            same.flatMap(
                                            s ->
                                                    context.settings()
                                                            .baseUrl()
                                                            .map(b -> b + Urls.canonicalPath(s)))
                                    .orElse(""),
                            same.isPresent(),
                            other.equals(tree)));
        }
        return links;
    }
}
