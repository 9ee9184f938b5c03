package dev.chalkproof;

import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Page;
import dev.chalkproof.snippet.Code;
import dev.chalkproof.snippet.Compilation;
import dev.chalkproof.snippet.Compiler;
import dev.chalkproof.snippet.Expression;
import dev.chalkproof.snippet.Program;
import dev.chalkproof.snippet.Session;
import dev.chalkproof.snippet.Snippet;
import dev.chalkproof.snippet.Workers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java of all pages, and the processes that run what of it has to be run. */
final class Execution {
    /** What every fence can use without an import, besides what {@link Compiler} offers. */
    static final String CHARTS = "dev.chalkproof.chart.*";

    static final List<String> IMPORTS =
            Stream.concat(Compiler.DEFAULT_IMPORTS.stream(), Stream.of(CHARTS)).toList();

    private final PageNames names;
    private final Translations translations;
    private final Code code;
    private final Workers workers;
    private Optional<Compilation> compilation = Optional.empty();

    private Execution(PageNames names, Translations translations, Code code, Workers workers) {
        this.names = names;
        this.translations = translations;
        this.code = code;
        this.workers = workers;
    }

    /** Reads the pages' code; nothing is compiled yet, and no process started. */
    static Execution read(List<Page> all, PageNames names, Workers workers) {
        Translations translations = new Translations(all);
        List<Page> pages = all.stream().filter(page -> page.original().isEmpty()).toList();
        Map<String, Program> programs = new LinkedHashMap<>();
        pages.forEach(page -> programs.put(names.name(page), program(page, translations, names)));
        return new Execution(
                names, translations, Code.read(List.copyOf(programs.values())), workers);
    }

    /** What depends on what in the code. */
    Code code() {
        return code;
    }

    /** Compiles some pages in one go, while the processes to run them start. */
    void compile(Collection<Page> pages) {
        if (pages.isEmpty()) {
            return;
        }
        workers.prepare();
        try (Compiler compiler = new Compiler(IMPORTS, Engines.CLASS_PATH)) {
            compilation =
                    Optional.of(
                            compiler.compile(
                                    code,
                                    pages.stream().map(names::name).collect(Collectors.toSet())));
        }
    }

    /** A session that runs a page, which must have been compiled, and can call its methods. */
    Session open(Page page) {
        return workers.open(
                compilation
                        .orElseThrow(() -> new IllegalStateException(page + " must be compiled"))
                        .page(names.name(page)));
    }

    PageNames names() {
        return names;
    }

    Translations translations() {
        return translations;
    }

    static String snippetId(Fence fence) {
        return "fence " + fence.index();
    }

    /** What the expression of a number is called; of a translation in its original's program. */
    String expressionId(Translations.Computed number) {
        return expressionId(number, names);
    }

    private static String expressionId(Translations.Computed number, PageNames names) {
        Page page = number.page();
        return (page.original().isPresent() ? names.name(page) + " " : "")
                + "number "
                + number.number().index();
    }

    private static Program program(Page page, Translations translations, PageNames names) {
        return new Program(
                names.name(page),
                names.used(page),
                page.fences().stream().filter(Fence::runs).map(Execution::snippet).toList(),
                translations.numbers(page).stream()
                        .map(number -> expression(number, names))
                        .toList());
    }

    private static Snippet snippet(Fence fence) {
        return new Snippet(
                snippetId(fence),
                fence.code(),
                fence.options().mustFail(),
                fence.options().expectedException(),
                fence.options().timeout().orElse(Snippet.DEFAULT_TIMEOUT));
    }

    private static Expression expression(Translations.Computed number, PageNames names) {
        return new Expression(expressionId(number, names), number.number().expression());
    }
}
