package dev.chalkproof;

import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Page;
import dev.chalkproof.site.CheckedPage;
import dev.chalkproof.snippet.Compiler;
import dev.chalkproof.snippet.SingleFile;
import dev.chalkproof.source.Recent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java of pages as files for readers, who run them without building a site. */
final class CodeFiles {
    /** What a fence that uses Chalkproof's own classes or those it comes with mentions. */
    private static final Pattern CHARTS =
            Pattern.compile(
                    "\\b(Charts?|ChartGrid|\\w+Chart|HeatMap|Histogram|Figures?|org\\.jfree\\.\\w+)\\b");

    private static final String SHOW =
            """
            /** Prints what a fence yields. */
            static void show$(Object value, String name) throws java.io.IOException {
                if (value instanceof Iterable<?> rows) {
                    rows.forEach(System.out::println);
                } else if (value != null) {
                    String text = java.util.Arrays.deepToString(new Object[] {value});
                    System.out.println(text.substring(1, text.length() - 1));
                }
            }
            """;

    private static final String SHOW_CHARTS =
            """
            /** Prints what a fence yields; a chart becomes a file in the folder at hand. */
            static void show$(Object value, String name) throws java.io.IOException {
                var options = dev.chalkproof.chart.Figures.Options.of(name);
                var figure = value == null ? java.util.Optional.<dev.chalkproof.chart.Figure>empty()
                        : dev.chalkproof.chart.Figures.of(value, options);
                if (figure.isPresent()) {
                    java.nio.file.Files.writeString(java.nio.file.Path.of(name + ".svg"), figure.get().svg());
                    System.out.println(name + ".svg: " + figure.get().description());
                } else if (value instanceof Iterable<?> rows) {
                    rows.forEach(System.out::println);
                } else if (value != null) {
                    String text = java.util.Arrays.deepToString(new Object[] {value});
                    System.out.println(text.substring(1, text.length() - 1));
                }
            }
            """;

    /** All that a file is made of. */
    record Whole(List<Ground.Code> code, Optional<String> baseUrl) {}

    private final Recent<Whole, String> recent;
    private final Execution execution;
    private final Compiler compiler;
    private final Optional<String> baseUrl;

    /**
     * @param recent files that were made before
     */
    CodeFiles(
            Execution execution,
            Compiler compiler,
            Optional<String> baseUrl,
            Recent<Whole, String> recent) {
        this.recent = recent;
        this.execution = execution;
        this.compiler = compiler;
        this.baseUrl = baseUrl;
    }

    /** The pages with their files; translations have those of their originals. */
    List<CheckedPage> added(List<CheckedPage> pages) {
        Map<String, CheckedPage> checked =
                pages.stream().collect(Collectors.toMap(p -> name(p.page()), p -> p));
        return pages.stream().map(page -> page.withCode(file(page, checked))).toList();
    }

    private String name(Page page) {
        return execution.names().name(page);
    }

    private Optional<String> file(CheckedPage checked, Map<String, CheckedPage> all) {
        Page page = checked.page();
        boolean runs = page.fences().stream().anyMatch(f -> f.runs() && !f.options().mustFail());
        if (page.original().isPresent() || !runs) {
            return Optional.empty();
        }
        List<String> needed = execution.code().order(name(page));
        List<Page> whole =
                needed.stream()
                        .flatMap(used -> Stream.ofNullable(all.get(used)))
                        .filter(CheckedPage::runs)
                        .map(CheckedPage::page)
                        .toList();
        return whole.size() < needed.size()
                ? Optional.empty()
                : Optional.of(
                        recent.get(
                                new Whole(Ground.code(page, execution), baseUrl),
                                _ -> singleFile(page, whole)));
    }

    private String singleFile(Page page, List<Page> whole) {
        return compiler.singleFile(execution.code(), name(page), heading(page, whole));
    }

    private SingleFile.Heading heading(Page page, List<Page> needed) {
        boolean charts =
                needed.stream()
                        .flatMap(p -> p.fences().stream())
                        .filter(Fence::runs)
                        .anyMatch(fence -> CHARTS.matcher(fence.code().text()).find());
        String file = page.url().replaceFirst(".*/", "").replaceFirst("\\.html$", ".java");
        List<String> comment = new ArrayList<>();
        comment.add(oneLine(page.title()));
        baseUrl.ifPresent(base -> comment.add(base + page.url()));
        comment.add("");
        comment.add(
                needed.size() == 1
                        ? "All Java of this page."
                        : "All Java of this page and of those it uses: "
                                + needed.stream()
                                        .filter(p -> p != page)
                                        .map(p -> oneLine(p.title()))
                                        .collect(Collectors.joining(", "))
                                + ".");
        comment.add("Run it with a JDK from 25 on:");
        comment.add("");
        comment.add("    java " + (charts ? "-cp chalkproof.jar " : "") + file);
        if (charts) {
            comment.add("");
            comment.add(
                    "The charts are drawn by chalkproof.jar, which a build of Chalkproof leaves in");
            comment.add(
                    "target/ with lib/ beside it. Each becomes an SVG file in the folder at hand.");
        }
        List<String> imports = new ArrayList<>(Compiler.DEFAULT_IMPORTS);
        if (charts) {
            imports.add(Engines.CHARTS);
        }
        return new SingleFile.Heading(
                comment, imports, className(file), charts ? SHOW_CHARTS : SHOW);
    }

    /** A line break or a Unicode escape in a title would leave the comment. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replace("\\u", "\\ u");
    }

    /** {@code batch-norm.java} holds {@code BatchNorm}. */
    private static String className(String file) {
        StringBuilder name = new StringBuilder();
        for (String word : file.replaceFirst("\\.java$", "").split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return name.isEmpty() || Character.isDigit(name.charAt(0))
                ? "Page" + name
                : name.toString();
    }
}
