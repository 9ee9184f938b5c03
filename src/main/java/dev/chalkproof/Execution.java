package dev.chalkproof;

import dev.chalkproof.claim.lift.Lifter;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Page;
import dev.chalkproof.snippet.Code;
import dev.chalkproof.snippet.Compilation;
import dev.chalkproof.snippet.CompiledPage;
import dev.chalkproof.snippet.Expression;
import dev.chalkproof.snippet.Program;
import dev.chalkproof.snippet.Session;
import dev.chalkproof.snippet.Snippet;
import dev.chalkproof.snippet.Workers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java of all pages, and the processes that run what of it has to be run. */
final class Execution {
    /** The Java compiler goes down as deep as expressions are nested. */
    private static final long COMPILER_STACK_BYTES = 64L << 20;

    private final PageNames names;
    private final Translations translations;
    private final Map<String, Page> pages;
    private final Map<String, Program> programs;
    private final Code code;
    private final Compiling compiler;
    private final Workers workers;
    private final Map<Page, CompiledPage> compiled = new HashMap<>();
    private final Map<Page, Throwable> faults = new HashMap<>();
    private Optional<Thread> ahead = Optional.empty();

    private Execution(
            PageNames names,
            Translations translations,
            Map<String, Page> pages,
            Compiling compiler,
            Workers workers) {
        this.names = names;
        this.translations = translations;
        this.pages = pages;
        this.programs = new LinkedHashMap<>();
        pages.forEach((name, page) -> programs.put(name, program(page, translations, names)));
        this.code = Code.read(List.copyOf(programs.values()));
        this.compiler = compiler;
        this.workers = workers;
    }

    /** What compiles pages with those they use, by their names. */
    @FunctionalInterface
    interface Compiling {
        Compilation compile(Code code, Set<String> pages);
    }

    /** Reads the pages' code; nothing is compiled yet, and no process started. */
    static Execution read(List<Page> all, PageNames names, Compiling compiler, Workers workers) {
        Translations translations = new Translations(all);
        Map<String, Page> originals = new LinkedHashMap<>();
        all.stream()
                .filter(page -> page.original().isEmpty())
                .forEach(page -> originals.put(names.name(page), page));
        return new Execution(names, translations, originals, compiler, workers);
    }

    /** The page with those whose code it needs, each after those. */
    List<Page> needed(Page page) {
        return code.order(names.name(page)).stream()
                .flatMap(name -> Stream.ofNullable(pages.get(name)))
                .toList();
    }

    /** What depends on what in the code. */
    Code code() {
        return code;
    }

    /**
     * Begins to compile all pages that hold code, where nothing of them is known from before: the
     * formulas can be read meanwhile.
     */
    void compileAhead() {
        List<Page> coded =
                programs.values().stream()
                        .filter(p -> !p.snippets().isEmpty() || !p.expressions().isEmpty())
                        .flatMap(program -> Stream.ofNullable(pages.get(program.name())))
                        .toList();
        if (!coded.isEmpty()) {
            ahead = Optional.of(compiling(coded));
        }
    }

    /**
     * Compiles some pages in one go, while the processes to run them start. A page at which
     * Chalkproof itself fails leaves the others in peace: {@link #open} tells of the fault.
     */
    void compile(List<Page> pages) throws InterruptedException {
        if (ahead.isPresent()) {
            ahead.get().join();
        }
        List<Page> left =
                pages.stream()
                        .filter(page -> !compiled.containsKey(page) && !faults.containsKey(page))
                        .toList();
        if (!left.isEmpty()) {
            compiling(left).join();
        }
        Lifter.expect(
                pages.stream()
                        .filter(p -> p.fences().stream().anyMatch(f -> !f.implemented().isEmpty()))
                        .flatMap(page -> Stream.ofNullable(compiled.get(page)))
                        .flatMap(page -> page.sources().stream())
                        .toList());
    }

    private Thread compiling(List<Page> pages) {
        workers.prepare();
        Thread thread =
                new Thread(null, () -> compile(pages, code), "compiling", COMPILER_STACK_BYTES);
        thread.start();
        return thread;
    }

    private void compile(List<Page> pages, Code from) {
        try {
            Compilation compilation =
                    compiler.compile(
                            from, pages.stream().map(names::name).collect(Collectors.toSet()));
            pages.forEach(page -> compiled.put(page, compilation.page(names.name(page))));
        } catch (RuntimeException | Error e) {
            if (pages.size() == 1) {
                faults.put(pages.getFirst(), e);
                return;
            }
            int half = pages.size() / 2;
            for (List<Page> part :
                    List.of(pages.subList(0, half), pages.subList(half, pages.size()))) {
                // What was found out about the code while it was compiled is not to be relied on.
                compile(part, Code.read(List.copyOf(programs.values())));
            }
        }
    }

    /**
     * A session that runs a page, which must have been compiled, and can call its methods.
     *
     * @throws IllegalStateException if Chalkproof failed at compiling the page
     */
    Session open(Page page) {
        CompiledPage ready = compiled.get(page);
        if (ready == null) {
            throw new IllegalStateException(
                    page + " could not be compiled: " + faults.get(page), faults.get(page));
        }
        return workers.open(ready);
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
