package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A Markdown file as a value: what it asserts, declares, runs and links to, and its text, which
 * {@link #html} renders once it is known what became of all that.
 *
 * <p>Broken notes make pages too; what is wrong is among the {@link #diagnostics}.
 */
public final class Page {
    private final SourceFile file;
    private final String path;
    private final String url;
    private final FrontMatter frontMatter;
    private final List<Block> blocks;
    private final Map<String, List<Block>> footnotes;
    private final List<Heading> headings;
    private final List<Formula> formulas;
    private final List<VerifiedNumber> numbers;
    private final List<Fence> fences;
    private final List<SymbolItem> symbols;
    private final List<SymbolItem> loose;
    private final List<InnerSymbol> inner;
    private final List<Link> links;
    private final List<Image> images;
    private final Map<String, Label> labels;
    private final List<Diagnostic> diagnostics;
    private final Optional<Page> original;

    Page(String path, String url, FrontMatter frontMatter, List<Block> blocks, Draft draft) {
        this.file = draft.file;
        this.path = path;
        this.url = url;
        this.frontMatter = frontMatter;
        this.blocks = List.copyOf(blocks);
        this.footnotes = Map.copyOf(draft.footnotes);
        this.headings = List.copyOf(draft.headings);
        this.formulas = List.copyOf(draft.formulas);
        this.numbers = List.copyOf(draft.numbers);
        this.fences = List.copyOf(draft.fences);
        this.symbols = List.copyOf(draft.symbols);
        this.loose = List.copyOf(draft.loose);
        this.inner = List.copyOf(draft.inner);
        this.links = List.copyOf(draft.links);
        this.images = List.copyOf(draft.images);
        this.labels = Map.copyOf(draft.labels);
        this.diagnostics =
                draft.diagnostics.stream()
                        .sorted(Comparator.comparingInt(diagnostic -> diagnostic.at().start()))
                        .toList();
        this.original = Optional.empty();
    }

    private Page(Page page, FrontMatter frontMatter, Optional<Page> original) {
        this.file = page.file;
        this.path = page.path;
        this.url = page.url;
        this.frontMatter = frontMatter;
        this.blocks = page.blocks;
        this.footnotes = page.footnotes;
        this.headings = page.headings;
        this.formulas = page.formulas;
        this.numbers = page.numbers;
        this.fences = page.fences;
        this.symbols = page.symbols;
        this.loose = page.loose;
        this.inner = page.inner;
        this.links = page.links;
        this.images = page.images;
        this.labels = page.labels;
        this.diagnostics = page.diagnostics;
        this.original = original;
    }

    /** This page as the translation of another, whose code and verdicts it shares. */
    Page translating(Page other) {
        return new Page(this, frontMatter.inheriting(other.frontMatter), Optional.of(other));
    }

    /** This page with the macros of its site; its own take precedence. */
    Page with(SortedMap<String, String> macros) {
        return new Page(this, frontMatter.with(macros), original);
    }

    /**
     * The page this one translates: that of the same path in the folder of the first language.
     * Empty for a page that is no translation.
     */
    public Optional<Page> original() {
        return original;
    }

    /** The file, whose text may begin with a byte order mark. */
    public SourceFile file() {
        return file;
    }

    /** Where the file lies in the content folder, with forward slashes. */
    public String path() {
        return path;
    }

    /**
     * Where the page goes in the site, relative to its root: {@code a/b.html}; {@code a/index.html}
     * for a folder's index page.
     */
    public String url() {
        return url;
    }

    public FrontMatter frontMatter() {
        return frontMatter;
    }

    /** The title from the front matter, else the first heading of level 1, else the file's name. */
    public String title() {
        return frontMatter
                .title()
                .or(
                        () ->
                                headings.stream()
                                        .filter(heading -> heading.level() == 1)
                                        .map(Heading::text)
                                        .filter(text -> !text.isBlank())
                                        .findFirst())
                .orElseGet(() -> Paths.stem(path));
    }

    /** The order from the front matter, infinite if none is given. */
    double order() {
        return frontMatter.order().orElse(Double.POSITIVE_INFINITY);
    }

    /** The headings in the order of the page. */
    public List<Heading> headings() {
        return headings;
    }

    public List<Formula> formulas() {
        return formulas;
    }

    public List<VerifiedNumber> numbers() {
        return numbers;
    }

    /** The code blocks; an expected output is part of the one it belongs to. */
    public List<Fence> fences() {
        return fences;
    }

    /** All declarations of symbols. */
    public List<SymbolItem> symbols() {
        return symbols;
    }

    public List<Link> links() {
        return links;
    }

    public List<Image> images() {
        return images;
    }

    /** The label of a name, which is also an {@code id} of the page's HTML. */
    public Optional<Label> label(String name) {
        return Optional.ofNullable(labels.get(name));
    }

    /** All labels, by their place on the page. */
    public List<Label> labels() {
        return labels.values().stream()
                .sorted(
                        Comparator.comparingInt((Label label) -> label.at().start())
                                .thenComparing(Label::name))
                .toList();
    }

    /** What is wrong with the page, in the order of the file. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * The declarations in force for a formula, each one before those that take precedence over it:
     * those of the sections around, from the outermost in, and of one section those under other
     * formulas before those under this one.
     */
    public List<SymbolItem> symbolsFor(Formula formula) {
        List<Integer> sections = new ArrayList<>();
        for (int s = formula.section(); s >= 0; s = headings.get(s).section()) {
            sections.addFirst(s);
        }
        sections.addFirst(-1);
        Set<Integer> around = new HashSet<>(sections);
        return symbols.stream()
                .filter(symbol -> around.contains(symbol.section()))
                .sorted(
                        Comparator.comparingInt(
                                        (SymbolItem symbol) -> sections.indexOf(symbol.section()))
                                .thenComparingInt(symbol -> nearness(symbol, formula)))
                .toList();
    }

    /**
     * Items that declare nothing, since their list stands above the formula they seem to be about:
     * it is the next one of their section.
     */
    public List<SymbolItem> misplacedAbove(Formula formula) {
        int before =
                formulas.subList(0, formula.index()).stream()
                        .filter(Formula::display)
                        .mapToInt(f -> f.at().end())
                        .max()
                        .orElse(0);
        return loose.stream()
                .filter(item -> item.section() == formula.section())
                .filter(item -> item.at().start() >= before)
                .filter(item -> item.at().end() <= formula.at().start())
                .toList();
    }

    /**
     * Items that declare nothing, since what stands between a formula and their list leads from no
     * formula to a list: the formula is the last one before them, in their section.
     */
    public List<SymbolItem> misplacedBelow(Formula formula) {
        int after =
                formulas.subList(formula.index() + 1, formulas.size()).stream()
                        .filter(Formula::display)
                        .mapToInt(f -> f.at().start())
                        .min()
                        .orElse(Integer.MAX_VALUE);
        return loose.stream()
                .filter(item -> item.section() == formula.section())
                .filter(item -> item.at().start() >= formula.at().end())
                .filter(item -> item.at().end() <= after)
                .toList();
    }

    /** What stands inside the items of the list under a formula and declares nothing. */
    public List<InnerSymbol> innerSymbols(Formula formula) {
        return inner.stream().filter(one -> one.formula() == formula.index()).toList();
    }

    /** Grows from declarations below a formula over those above to its own. */
    private static int nearness(SymbolItem symbol, Formula formula) {
        if (symbol.formula() == formula.index()) {
            return 2;
        }
        return symbol.at().start() < formula.at().start() ? 1 : 0;
    }

    /** The page's text as HTML. */
    public String html(Slots slots) {
        return new HtmlWriter(this, slots).page(blocks);
    }

    /** A part of the page's text, such as a heading's, as phrasing content. */
    public String html(Prose prose, Slots slots) {
        return new HtmlWriter(this, slots).prose(prose);
    }

    /** The terms that the page's paragraphs introduce. */
    public List<DefinedTerm> terms() {
        return DefinedTerms.of(this, blocks);
    }

    Map<String, List<Block>> footnotes() {
        return footnotes;
    }

    @Override
    public String toString() {
        return path;
    }
}
