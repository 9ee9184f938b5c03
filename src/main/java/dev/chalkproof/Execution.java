package dev.chalkproof;

import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.VerifiedNumber;
import dev.chalkproof.snippet.Compilation;
import dev.chalkproof.snippet.Compiler;
import dev.chalkproof.snippet.Expression;
import dev.chalkproof.snippet.Program;
import dev.chalkproof.snippet.Session;
import dev.chalkproof.snippet.Snippet;
import dev.chalkproof.snippet.WorkerCommand;
import dev.chalkproof.snippet.Workers;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Java of all pages, compiled in one go, and the processes that run it. */
final class Execution implements AutoCloseable {
    /** What every fence can use without an import, besides what {@link Compiler} offers. */
    private static final String CHARTS = "dev.chalkproof.chart.*";

    private final PageNames names;
    private final Translations translations;
    private final Compilation compilation;
    private final Workers workers;

    private Execution(
            PageNames names, Translations translations, Compilation compilation, Workers workers) {
        this.names = names;
        this.translations = translations;
        this.compilation = compilation;
        this.workers = workers;
    }

    /** Compiles the pages' code; nothing runs yet, but the processes are started. */
    static Execution prepare(List<Page> all, PageNames names, Options options) {
        Translations translations = new Translations(all);
        List<Page> pages = all.stream().filter(page -> page.original().isEmpty()).toList();
        Map<String, Program> programs = new LinkedHashMap<>();
        pages.forEach(page -> programs.put(names.name(page), program(page, translations, names)));
        List<Path> classPath =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList();
        Workers workers =
                new Workers(
                        WorkerCommand.ofThisJava(classPath, WorkerMain.class.getName()),
                        options.jobs());
        if (pages.stream().flatMap(page -> page.fences().stream()).anyMatch(Fence::runs)) {
            workers.prepare();
        }
        List<String> imports = new ArrayList<>(Compiler.DEFAULT_IMPORTS);
        imports.add(CHARTS);
        try (Compiler compiler = new Compiler(imports, classPath)) {
            return new Execution(
                    names, translations, compiler.compile(List.copyOf(programs.values())), workers);
        }
    }

    /** A session that runs a page and can call its methods afterwards. */
    Session open(Page page) {
        return workers.open(compilation.page(names.name(page)));
    }

    PageNames names() {
        return names;
    }

    Translations translations() {
        return translations;
    }

    @Override
    public void close() {
        workers.close();
    }

    static String snippetId(Fence fence) {
        return "fence " + fence.index();
    }

    private static Program program(Page page, Translations translations, PageNames names) {
        List<Expression> expressions = new ArrayList<>();
        translations
                .numbers(page)
                .forEach(number -> expressions.add(expression(expressions.size(), number)));
        return new Program(
                names.name(page),
                names.used(page),
                page.fences().stream().filter(Fence::runs).map(Execution::snippet).toList(),
                expressions);
    }

    private static Snippet snippet(Fence fence) {
        return new Snippet(
                snippetId(fence),
                fence.code(),
                fence.options().mustFail(),
                fence.options().expectedException(),
                fence.options().timeout().orElse(Snippet.DEFAULT_TIMEOUT));
    }

    private static Expression expression(int index, VerifiedNumber number) {
        return new Expression("number " + index, number.expression());
    }
}
