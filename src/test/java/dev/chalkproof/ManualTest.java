package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual says what the tool does: its examples are run, its tables compared with the code. */
final class ManualTest {
    private static final Path MANUAL = Path.of("content/en/manual");
    private static final Path SOURCES = Path.of("src/main/java/dev/chalkproof");

    /** Every code of a message looks like this, and little else in the sources does. */
    private static final Pattern CODE_LITERAL = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

    /** What looks like a code and is none. */
    private static final Set<String> NO_CODES =
            Set.of(
                    "chalkproof-figure",
                    "chalkproof-rendered",
                    "chalkproof-templates",
                    "katex-drawn",
                    "site-output",
                    "non-sealed",
                    "rev-parse");

    /** Files that speak of HTML and its classes, whose names look like codes. */
    private static final Set<String> ABOUT_HTML =
            Set.of(
                    "Book.java",
                    "CodeMarks.java",
                    "FormulaPicture.java",
                    "KatexFonts.java",
                    "KatexLayout.java",
                    "Manifest.java");

    /**
     * No note triggers these on every machine: three are safety nets, one needs a user without all
     * rights.
     */
    private static final Set<String> WITHOUT_EXAMPLE =
            Set.of("verdict-refuted", "verdict-unsettled", "file-unreadable", "internal-fault");

    /** Where the page with the tables of LaTeX lies among the examples. */
    private static final String LATEX_TABLES = "latex-tables.md";

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-zA-Z][a-z-]*");

    @TempDir static Path folder;

    private static List<ManualExample> examples = List.of();

    private static List<String> aboutLatex = List.of();

    /** What the tool said, by the example's folder. */
    private static final Map<String, String> SAID = new HashMap<>();

    /** Runs all examples, as many as can be in one go. */
    @BeforeAll
    static void run() throws Exception {
        examples = examples();
        Notes together = new Notes(folder.resolve("together"));
        for (ManualExample example : examples) {
            if (example.alone()) {
                SAID.put(example.folder(), said(example));
            } else {
                for (Map.Entry<String, String> file : example.files().entrySet()) {
                    together.with(example.folder() + "/" + file.getKey(), file.getValue());
                }
            }
        }
        together.with(LATEX_TABLES, latexTables());
        List<String> messages = messages(together.check().out());
        aboutLatex = messages.stream().filter(m -> m.startsWith(LATEX_TABLES)).toList();
        for (ManualExample example : examples) {
            String prefix = example.folder() + "/";
            SAID.computeIfAbsent(
                    example.folder(),
                    _ ->
                            String.join(
                                    "\n",
                                    messages.stream()
                                            .filter(m -> m.startsWith(prefix))
                                            .map(m -> m.replace(prefix, ""))
                                            .toList()));
        }
        if ("write".equals(System.getProperty("golden"))) {
            write();
        }
    }

    static List<ManualExample> examples() throws IOException {
        List<ManualExample> found = new ArrayList<>();
        List<Path> pages = new ArrayList<>(files(MANUAL, ".md"));
        pages.add(Path.of("README.md"));
        for (Path page : pages) {
            for (ManualExample example : ManualExample.of(page)) {
                if (!WITHOUT_EXAMPLE.contains(example.section())) {
                    found.add(example);
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesSayWhatThePageShows(ManualExample example) {
        String expected = example.messages().map(ManualExample.Messages::text).orElse("");
        assertThat(SAID.get(example.folder())).isEqualTo(expected);
    }

    @Test
    void everyCodeHasASection() throws IOException {
        NavigableSet<String> inSources = new TreeSet<>();
        for (Path file : files(SOURCES, ".java")) {
            if (!file.startsWith(SOURCES.resolve("chart"))
                    && !file.startsWith(SOURCES.resolve("serve"))
                    && !ABOUT_HTML.contains(file.getFileName().toString())) {
                CODE_LITERAL
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(m -> inSources.add(m.group(1)));
            }
        }
        inSources.removeAll(NO_CODES);
        assertThat(sections()).containsExactlyElementsOf(inSources);
    }

    /** Except where one error follows from another, an example triggers its own message alone. */
    @Test
    void messagesAreTriggeredByTheirSections() throws IOException {
        for (ManualExample example : examples) {
            if (isMessage(example)) {
                assertThat(SAID.get(example.folder()))
                        .as(example.toString())
                        .contains("[" + example.section() + "]:");
            }
        }
        NavigableSet<String> shown = new TreeSet<>(sections());
        shown.removeAll(WITHOUT_EXAMPLE);
        NavigableSet<String> triggered = new TreeSet<>();
        examples.stream().filter(ManualTest::isMessage).forEach(e -> triggered.add(e.section()));
        assertThat(triggered).isEqualTo(shown);
    }

    @Test
    void theTableOfOptionsNamesAllOfThem() throws IOException {
        NavigableSet<String> inManual = new TreeSet<>();
        for (String line : Files.readAllLines(MANUAL.resolve("reference/command-line.md"))) {
            if (line.startsWith("| `-")) {
                options(line.substring(0, line.indexOf('|', 2))).forEach(inManual::add);
            }
        }
        NavigableSet<String> inTool = new TreeSet<>();
        for (String[] command :
                new String[][] {
                    {"--help"},
                    {"build", "--help"},
                    {"check", "--help"},
                    {"serve", "--help"},
                    {"explain", "--help"},
                    {"init", "--help"}
                }) {
            StringWriter out = new StringWriter();
            new CommandLineInterface(new PrintWriter(out), new PrintWriter(out), Map.of())
                    .run(command);
            out.toString()
                    .lines()
                    .filter(line -> line.matches(" {2,6}-.*"))
                    .map(line -> line.strip().replaceFirst(" {2,}.*", ""))
                    .forEach(line -> options(line).forEach(inTool::add));
        }
        assertThat(inManual).isEqualTo(inTool);
    }

    /** What the README and the start of the messages show is what comes out today. */
    @Test
    void theFailureShownFirstIsReal() throws IOException {
        String real = SAID.get("formulas-md-formula-disagrees");
        assertThat(Files.readString(Path.of("README.md"))).contains("```text\n" + real + "```");
        assertThat(Files.readString(MANUAL.resolve("reference/messages/index.md"))).contains(real);
    }

    /** Each row of the tables of LaTeX has a claim, which the example of the row asserts. */
    @Test
    void latexIsWhatTheTablesSay() throws IOException {
        List<String> rows = latexTables().lines().filter(line -> line.startsWith("| `")).toList();
        assertThat(rows).hasSizeGreaterThan(40).allMatch(row -> row.contains("$<!-- claim -->"));
        assertThat(aboutLatex).isEmpty();
    }

    /** The part of the page in which each row is claimed. */
    private static String latexTables() throws IOException {
        String page = Files.readString(MANUAL.resolve("reference/latex.md"));
        return page.substring(0, page.indexOf("\n## Symbols and indices"));
    }

    private static boolean isMessage(ManualExample example) {
        return example.page().startsWith(MANUAL.resolve("reference/messages"));
    }

    private static Stream<String> options(String text) {
        return OPTION.matcher(text).results().map(MatchResult::group);
    }

    private static NavigableSet<String> sections() throws IOException {
        NavigableSet<String> sections = new TreeSet<>();
        for (Path page : files(MANUAL.resolve("reference/messages"), ".md")) {
            Pattern.compile("(?m)^## `([^`]+)`$")
                    .matcher(Files.readString(page))
                    .results()
                    .forEach(m -> sections.add(m.group(1)));
        }
        return sections;
    }

    private static String said(ManualExample example) throws IOException, InterruptedException {
        Path own = folder.resolve(example.folder());
        Notes notes = new Notes(own);
        Files.createDirectories(notes.content());
        List<String> options = new ArrayList<>();
        for (Map.Entry<String, String> file : example.files().entrySet()) {
            if (file.getKey().startsWith("templates/")) {
                Path template = own.resolve(file.getKey());
                Files.createDirectories(template.getParent());
                Files.writeString(template, file.getValue());
                options = List.of("--templates", own.resolve("templates").toString());
            } else {
                notes.with(file.getKey(), file.getValue());
            }
        }
        if (example.script().isPresent()) {
            new ProcessBuilder("sh", "-c", example.script().get())
                    .directory(notes.content().toFile())
                    .start()
                    .waitFor();
        }
        String out = notes.check(options.toArray(String[]::new)).out();
        return String.join("\n", messages(out)).replace(own + "/", "");
    }

    /** The messages of a report, each with its line break at the end; the summary is left out. */
    private static List<String> messages(String out) {
        List<String> messages = new ArrayList<>();
        for (String line : out.lines().toList()) {
            if (line.matches("\\S.*: (error|warning|note)\\[.*")) {
                messages.add(line + "\n");
            } else if (!messages.isEmpty() && line.startsWith(" ")) {
                messages.add(messages.removeLast() + line + "\n");
            }
        }
        return messages;
    }

    /**
     * Puts what the tool says now into the pages, from the last line up so that the others stay in
     * place.
     */
    private static void write() throws IOException {
        for (ManualExample example : examples.reversed()) {
            if (example.messages().isPresent()) {
                ManualExample.Messages messages = example.messages().get();
                List<String> lines = new ArrayList<>(Files.readAllLines(example.page()));
                lines.subList(messages.from(), messages.to()).clear();
                lines.addAll(
                        messages.from(), SAID.getOrDefault(example.folder(), "").lines().toList());
                Files.write(example.page(), lines);
            }
        }
    }

    private static List<Path> files(Path under, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
