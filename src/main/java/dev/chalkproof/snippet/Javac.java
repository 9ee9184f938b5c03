package dev.chalkproof.snippet;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The Java compiler, kept warm between tasks. */
final class Javac implements AutoCloseable {
    /** {@code -g} names local variables in the messages of null pointer exceptions. */
    private static final List<String> OPTIONS =
            List.of("-g", "-proc:none", "-implicit:none", "-nowarn", "-Xmaxerrs", "100000");

    private final JavaCompiler compiler;
    private final StandardJavaFileManager disk;

    /**
     * @param classPath what the authors' code may use besides the JDK
     */
    Javac(List<Path> classPath) {
        compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException(
                    "this Java has no compiler: a JDK is needed, not a runtime image without"
                            + " jdk.compiler");
        }
        disk = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try {
            disk.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What came of a task.
     *
     * @param classes by binary name; none where there are errors
     * @param errors of each source that has any
     * @param syntax whether the errors are of syntax, so that nothing else was looked at
     */
    record Result(
            Map<String, byte[]> classes,
            Map<Unit, List<Diagnostic<? extends JavaFileObject>>> errors,
            boolean syntax) {}

    /** What can be done with sources between parsing and generating. */
    @FunctionalInterface
    interface Analysis {
        void accept(JavacTask task, Iterable<? extends CompilationUnitTree> trees);
    }

    /** Compiles sources that may use classes compiled before. */
    Result compile(Collection<Unit> units, Map<String, byte[]> known) {
        return run(units, known, true, (_, _) -> {});
    }

    /** Checks sources without generating classes. */
    Result analyze(Collection<Unit> units, Map<String, byte[]> known, Analysis analysis) {
        return run(units, known, false, analysis);
    }

    private Result run(
            Collection<Unit> units, Map<String, byte[]> known, boolean generate, Analysis then) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        MemoryFiles files = new MemoryFiles(disk, known);
        List<MemoryFiles.Source> sources = units.stream().map(MemoryFiles.Source::new).toList();
        if (sources.isEmpty()) {
            return new Result(Map.of(), Map.of(), false);
        }
        // Should the compiler itself fail, whoever gets the exception says so: not it, at length.
        Writer silent = Writer.nullWriter();
        JavacTask task = (JavacTask) compiler.getTask(silent, files, found, OPTIONS, null, sources);
        boolean syntax = false;
        try {
            Iterable<? extends CompilationUnitTree> trees = task.parse();
            syntax = hasErrors(found);
            if (!syntax) {
                task.analyze();
                then.accept(task, trees);
                if (generate && !hasErrors(found)) {
                    task.generate();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Unit, List<Diagnostic<? extends JavaFileObject>>> errors = errors(found);
        return new Result(errors.isEmpty() ? files.classes() : Map.of(), errors, syntax);
    }

    private static boolean hasErrors(DiagnosticCollector<JavaFileObject> found) {
        return found.getDiagnostics().stream().anyMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
    }

    private static Map<Unit, List<Diagnostic<? extends JavaFileObject>>> errors(
            DiagnosticCollector<JavaFileObject> found) {
        Map<Unit, List<Diagnostic<? extends JavaFileObject>>> errors = new HashMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
            if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
                continue;
            }
            if (!(diagnostic.getSource() instanceof MemoryFiles.Source source)) {
                throw new IllegalStateException(
                        "the compiler failed: " + diagnostic.getMessage(Locale.ROOT));
            }
            errors.computeIfAbsent(source.unit(), _ -> new ArrayList<>()).add(diagnostic);
        }
        return errors;
    }

    @Override
    public void close() {
        try {
            disk.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
