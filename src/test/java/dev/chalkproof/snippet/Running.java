package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.SourceFile;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs pages in tests: a compiler and two workers, shared by all. */
final class Running {
    private static final Pattern FENCE =
            Pattern.compile("(?ms)^( *)```java *([^\\n]*)\\n(.*?)^ *```");
    private static final Pattern EXPRESSION = Pattern.compile("<!--=(.*?)-->", Pattern.DOTALL);
    private static final Compiler COMPILER = new Compiler(Compiler.DEFAULT_IMPORTS, List.of());
    private static final Workers WORKERS = new Workers(command(), 2);

    private Running() {}

    static Workers workers() {
        return WORKERS;
    }

    static WorkerCommand command() {
        return new WorkerCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                List.of(classes(Worker.class), classes(TestWorker.class)),
                TestWorker.class.getName(),
                64,
                List.of());
    }

    static Path classes(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a page whose fences are given. */
    static PageRun run(String... fences) {
        return runPage(page("page", fences));
    }

    /** Runs a Markdown page. */
    static PageRun runPage(Program program) {
        return runPages(program).getFirst();
    }

    /** Runs pages, and returns them in the order given. */
    static List<PageRun> runPages(Program... programs) {
        Compilation compilation = compile(programs);
        List<PageRun> runs = new ArrayList<>();
        for (Program program : programs) {
            try (Session session = WORKERS.open(compilation.page(program.name()))) {
                runs.add(session.run());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return runs;
    }

    static Compilation compile(Program... programs) {
        synchronized (COMPILER) {
            return COMPILER.compile(List.of(programs));
        }
    }

    static Session open(String... fences) {
        return WORKERS.open(compile(page("page", fences)).page("page"));
    }

    static Program page(String name, String... fences) {
        StringBuilder text = new StringBuilder();
        for (String fence : fences) {
            text.append("```java\n").append(fence.stripTrailing()).append("\n```\n");
        }
        return markdown(name, text.toString());
    }

    /**
     * The program of a page: {@code ```java} fences with {@code .fail}, {@code throws=Type} or
     * {@code timeout=millis}, expressions in {@code <!--= … -->}, and {@code uses: [a, b]} lines.
     */
    static Program markdown(String name, String text) {
        SourceFile file = SourceFile.of(name + ".md", text);
        List<Snippet> snippets = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            snippets.add(
                    new Snippet(
                            "fence-" + (snippets.size() + 1),
                            unindented(file, fence.start(3), fence.end(3), fence.group(1).length()),
                            fence.group(2).contains(".fail"),
                            attribute("throws", fence.group(2)),
                            attribute("timeout", fence.group(2))
                                    .map(t -> Duration.ofMillis(Long.parseLong(t)))
                                    .orElse(Snippet.DEFAULT_TIMEOUT)));
        }
        List<Expression> expressions = new ArrayList<>();
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            MappedText code = MappedText.of(file.span(expression.start(1), expression.end(1)));
            expressions.add(new Expression("expression-" + (expressions.size() + 1), code));
        }
        List<MappedText> uses = new ArrayList<>();
        Matcher line = Pattern.compile("(?m)^uses: \\[(.*)]").matcher(text);
        if (line.find()) {
            Matcher use =
                    Pattern.compile("[\\w/-]+").matcher(text).region(line.start(1), line.end(1));
            while (use.find()) {
                uses.add(MappedText.of(file.span(use.start(), use.end())));
            }
        }
        return new Program(name, uses, snippets, expressions);
    }

    private static Optional<String> attribute(String name, String info) {
        Matcher matcher = Pattern.compile(name + "=(\\S+)").matcher(info);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static MappedText unindented(SourceFile file, int start, int end, int indent) {
        MappedText.Builder text = new MappedText.Builder(file);
        for (int at = start; at < end; ) {
            int next = file.text().indexOf('\n', at) + 1;
            int from = at;
            while (from < next - 1 && from - at < indent && file.text().charAt(from) == ' ') {
                from++;
            }
            text.append(from, next);
            at = next;
        }
        return text.build();
    }

    /** Diagnostics as {@code line:column code: message}. */
    static List<String> told(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(d -> d.at().position() + " " + d.code() + ": " + d.message())
                .toList();
    }

    static List<String> told(PageRun run) {
        return told(run.diagnostics());
    }

    /** The values of the fences, with a dash for none. */
    static List<Object> results(PageRun run) {
        return run.snippets().stream()
                .map(s -> s.value().<Object>map(Running::plain).orElse("-"))
                .toList();
    }

    /** A value as the object that is most like it. */
    static Object plain(Value value) {
        return switch (value) {
            case Value.Real(double x) -> x;
            case Value.Whole(long n) -> n;
            case Value.Truth(boolean b) -> b;
            case Value.Text(String text) -> text;
            case Value.Array array -> array.elements().stream().map(Running::plain).toList();
            case Value.Fields fields -> fields.type() + fields.components();
            case Value.Drawn drawn -> drawn.kind() + drawn.parts();
            case Value.Nothing _ -> "nothing";
        };
    }

    static Value toValue(Object object) {
        return switch (object) {
            case Double x -> new Value.Real(x);
            case Integer n -> new Value.Whole(n);
            case Long n -> new Value.Whole(n);
            case Boolean b -> new Value.Truth(b);
            case String s -> new Value.Text(s);
            case double[] xs ->
                    new Value.Array(Arrays.stream(xs).<Value>mapToObj(Value.Real::new).toList());
            case List<?> list -> new Value.Array(list.stream().map(Running::toValue).toList());
            case Value value -> value;
            default -> throw new IllegalArgumentException("no value for " + object);
        };
    }
}
