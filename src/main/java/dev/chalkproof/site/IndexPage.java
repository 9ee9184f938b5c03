package dev.chalkproof.site;

import dev.chalkproof.page.DefinedTerm;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.SymbolItem;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.typeset.Rejected;
import dev.chalkproof.typeset.Typeset;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Gathers the symbols and terms of all pages of a language. */
final class IndexPage {
    /** In a table the verb says nothing; 是否 asks whether. */
    private static final Pattern VERB = Pattern.compile("^(?:(?:is|are) (?=\\w)|[是为](?![否了]))");

    /** One meaning of a symbol, declared on one page or several. */
    private record Meaning(String symbol, String latex, String words, String java) {}

    private final RenderContext context;
    private final LanguageTree tree;

    IndexPage(RenderContext context, LanguageTree tree) {
        this.context = context;
        this.tree = tree;
    }

    /** Where it is, from the site's root; empty where an author's page has that place. */
    static Optional<String> path(LanguageTree tree) {
        String path = tree.folder() + "symbols/index.html";
        return Optional.of(path)
                .filter(p -> tree.pages().stream().noneMatch(page -> page.url().equals(p)));
    }

    IndexView view(Frame frame) {
        return new IndexView(frame, symbols(frame.path()), terms(frame));
    }

    private List<IndexView.SymbolRow> symbols(String path) {
        SequencedMap<Meaning, SequencedMap<Page, Link>> meanings = new LinkedHashMap<>();
        for (Page page : tree.pages()) {
            for (PageSymbols.Entry entry : context.symbols(page).entries()) {
                entry.item()
                        .ifPresent(
                                item ->
                                        meanings.computeIfAbsent(
                                                        meaning(entry, item),
                                                        _ -> new LinkedHashMap<>())
                                                .putIfAbsent(page, link(path, page, item)));
            }
        }
        return meanings.entrySet().stream()
                .sorted(
                        (a, b) -> {
                            int names = order().compare(a.getKey().symbol(), b.getKey().symbol());
                            return names != 0
                                    ? names
                                    : order().compare(a.getKey().words(), b.getKey().words());
                        })
                .map(
                        meaning ->
                                new IndexView.SymbolRow(
                                        math(meaning.getKey().latex(), meaning.getValue()),
                                        meaning.getKey().words(),
                                        meaning.getKey().java(),
                                        List.copyOf(meaning.getValue().values())))
                .toList();
    }

    private Collator order() {
        return Collator.getInstance(Locale.forLanguageTag(tree.language()));
    }

    /** An item that declares several symbols is theirs in common but for the one in question. */
    private static Meaning meaning(PageSymbols.Entry entry, SymbolItem item) {
        String name = entry.declaration().symbol().latex();
        String latex =
                item.latex().stream()
                        .map(MappedText::text)
                        .filter(text -> item.latex().size() == 1 || text.contains(name))
                        .findFirst()
                        .orElse(name);
        String java = entry.javaNames().stream().findFirst().orElse("");
        String words = VERB.matcher(item.meaning().text()).replaceFirst("");
        return new Meaning(entry.declaration().name(), latex, PlainMath.prose(words), java);
    }

    private Link link(String path, Page page, SymbolItem item) {
        String anchor = context.targets().anchors(page).of(page.formulas().get(item.formula()));
        return new Link(page.title(), Urls.relative(path, page.url() + "#" + anchor));
    }

    private Html math(String latex, SequencedMap<Page, Link> pages) {
        Map<String, String> macros = pages.firstEntry().getKey().frontMatter().macros();
        return switch (context.compositor().set(latex, false, macros)) {
            case Typeset.Rendered rendered -> new Html(rendered.html());
            case Rejected _ -> Html.text(latex);
        };
    }

    private List<IndexView.TermRow> terms(Frame frame) {
        Map<String, IndexView.TermRow> terms = new TreeMap<>(order());
        List<Page> pages = new ArrayList<>(tree.navigation().readingOrder());
        for (Page page : pages) {
            for (DefinedTerm term : page.terms()) {
                String anchor =
                        term.section() < 0
                                ? ""
                                : "#" + page.headings().get(term.section()).anchor();
                terms.putIfAbsent(
                        term.name(),
                        new IndexView.TermRow(
                                term.name(),
                                PlainMath.prose(term.sentence()),
                                new Link(
                                        page.title(),
                                        Urls.relative(frame.path(), page.url() + anchor))));
            }
        }
        return List.copyOf(terms.values());
    }
}
