package dev.chalkproof.claim.lift;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Parses texts of Java with the compiler's own parser; what it read is kept for a while. */
final class JavaParser {
    /** Imports, which stand before a class and not within it. */
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s[^;]*;");

    /** A parsed text, for the places of its trees. */
    record Unit(CompilationUnitTree tree, SourcePositions positions, String text) {
        /** The class that holds the members. */
        ClassTree top() {
            return (ClassTree) tree.getTypeDecls().getFirst();
        }

        String excerpt(Tree part) {
            long start = positions.getStartPosition(tree, part);
            long end = positions.getEndPosition(tree, part);
            return start < 0 || end < start ? "" : text.substring((int) start, (int) end);
        }
    }

    /**
     * The texts of the pages that are being checked: all formulas of a page are read against the
     * same ones.
     */
    private static final Map<String, Optional<Unit>> PARSED =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, Optional<Unit>> eldest) {
                            return size() > MOST_PARSED;
                        }
                    });

    /** As many texts as the pages have that are checked at the same time, and some more. */
    private static final int MOST_PARSED = 512;

    /** Texts that will be asked for, in that order. */
    private static final SequencedSet<String> EXPECTED = new LinkedHashSet<>();

    /** Starting the compiler takes longer than parsing a text, so that it gets a few at a time. */
    private static final int BATCH = 160;

    /**
     * Parsing looks up no class and runs no processor; without these the compiler searches the
     * whole class path for them, which takes longer than parsing. No error is left out, however
     * many another text has.
     */
    private static final List<String> OPTIONS =
            List.of(
                    "-proc:none",
                    "-classpath",
                    "",
                    "-processorpath",
                    "",
                    "--system",
                    "none",
                    "-Xmaxerrs",
                    "0");

    private JavaParser() {}

    /** Says which texts will be asked for next; others that were expected no longer are. */
    static void expect(Collection<String> texts) {
        synchronized (EXPECTED) {
            EXPECTED.clear();
            EXPECTED.addAll(texts);
        }
    }

    /** Some texts that will be asked for soon, besides those that are wanted now. */
    private static List<String> ahead(List<String> wanted) {
        List<String> next = new ArrayList<>();
        synchronized (EXPECTED) {
            wanted.forEach(EXPECTED::remove);
            while (wanted.size() + next.size() < BATCH && !EXPECTED.isEmpty()) {
                next.add(EXPECTED.removeFirst());
            }
        }
        next.removeIf(PARSED::containsKey);
        return next;
    }

    /**
     * Parses texts that each hold the members of a class, or whole classes. One that does not parse
     * is left out: compiling it is what reports that.
     */
    static Map<String, Unit> parse(Collection<String> texts) {
        Map<String, Optional<Unit>> units = new HashMap<>();
        for (String text : texts) {
            Optional<Unit> known = PARSED.get(text);
            if (known != null) {
                units.put(text, known);
            }
        }
        List<String> missing =
                texts.stream().distinct().filter(t -> !units.containsKey(t)).toList();
        if (!missing.isEmpty()) {
            Map<String, Optional<Unit>> parsed = parsed(missing, ahead(missing));
            PARSED.putAll(parsed);
            units.putAll(parsed);
        }
        Map<String, Unit> good = new HashMap<>();
        units.forEach((text, unit) -> unit.ifPresent(u -> good.put(text, u)));
        return good;
    }

    private static Map<String, Optional<Unit>> parsed(List<String> wanted, List<String> ahead) {
        List<String> all = new ArrayList<>(wanted);
        all.addAll(ahead);
        try {
            return units(all);
        } catch (RuntimeException | StackOverflowError e) {
            if (ahead.isEmpty()) {
                throw e;
            }
            // What the compiler fails at shall only be a fault of the page it is on.
            return units(wanted);
        }
    }

    private static Map<String, Optional<Unit>> units(List<String> texts) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Text> files = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            // Blanks of the same length keep every offset where it was.
            String members =
                    IMPORT.matcher(texts.get(i)).replaceAll(m -> " ".repeat(m.group().length()));
            files.add(new Text(i, "class $Page {" + members + "\n}"));
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problems, OPTIONS, null, files);
        Map<String, Optional<Unit>> units = new HashMap<>();
        try {
            List<CompilationUnitTree> trees = new ArrayList<>();
            task.parse().forEach(trees::add);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (int i = 0; i < texts.size(); i++) {
                Text file = files.get(i);
                boolean failed =
                        problems.getDiagnostics().stream()
                                .anyMatch(
                                        d ->
                                                d.getKind() == javax.tools.Diagnostic.Kind.ERROR
                                                        && isAt(file, d.getSource()));
                units.put(
                        texts.get(i),
                        failed
                                ? Optional.empty()
                                : trees.stream()
                                        .filter(t -> isAt(file, t.getSourceFile()))
                                        .map(t -> new Unit(t, positions, file.text))
                                        .findFirst());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return units;
    }

    /** The compiler may have wrapped the file. */
    private static boolean isAt(Text file, @Nullable JavaFileObject other) {
        return other != null && other.toUri().equals(file.toUri());
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(int number, String text) {
            super(URI.create("string:///Page" + number + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
