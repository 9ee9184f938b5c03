package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.page.Content;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.RecentPages;
import dev.chalkproof.page.VerifiedNumber;
import dev.chalkproof.source.MappedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every formula, every claim, every number and every implementation of the reference, each with an
 * error planted in it: each must be found, at its line. The errors are made from the text by rules
 * that know nothing of how the verifier works.
 *
 * <p>{@code -Dplanted.seed=7} makes other claims false. What was planted is listed in {@code
 * target/planted-formula.txt} and {@code target/planted-constant.txt}.
 */
final class PlantedErrorsTest {
    private static final Path CONTENT = Path.of("content");
    private static final long SEED = Long.getLong("planted.seed", 1);

    /**
     * What is changed in a formula: the first rule that applies, at the first place after the
     * equals sign.
     */
    private static final List<Map.Entry<Pattern, String>> IN_FORMULAS =
            List.of(
                    Map.entry(Pattern.compile("\\\\max"), "\\\\min"),
                    Map.entry(Pattern.compile("(?<![{^_(])\\+"), "-"),
                    Map.entry(Pattern.compile("(?<=[\\w})] ?)-(?!\\})"), "+"),
                    Map.entry(Pattern.compile("\\\\sqrt"), ""),
                    Map.entry(Pattern.compile("\\\\frac\\{(\\w+)\\}\\{"), "\\\\frac{2 $1}{"));

    private static final List<Map.Entry<Pattern, String>> IN_CODE =
            List.of(
                    Map.entry(Pattern.compile("Math\\.max"), "Math.min"),
                    Map.entry(Pattern.compile(" \\+ "), " - "),
                    Map.entry(Pattern.compile(" - "), " + "),
                    Map.entry(Pattern.compile(" \\* "), " / "),
                    Map.entry(Pattern.compile(" / "), " * "),
                    Map.entry(Pattern.compile(" > "), " < "));

    @TempDir Path folder;

    private Notes notes;
    private final List<Planted> planted = new ArrayList<>();

    /**
     * An error, and the lines at one of which it has to be noticed.
     *
     * @param kind in words
     */
    private record Planted(String file, List<Integer> lines, String kind, String what) {
        boolean isNoticed(Set<String> failing) {
            return lines.stream().anyMatch(line -> failing.contains(file + ":" + line));
        }
    }

    /** A change of a file's text. */
    private record Edit(int start, int end, String replacement) {}

    @BeforeEach
    void copy() throws IOException {
        notes = new Notes(folder);
        try (Stream<Path> files = Files.walk(CONTENT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                notes.with(CONTENT.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    /** Both in one build: the numbers are computed by the code, which stays right. */
    @Test
    void inFormulasAndNumbers() throws IOException {
        for (Page page : Content.read(CONTENT, "", new RecentPages()).pages()) {
            List<Edit> edits = new ArrayList<>(inFormulas(page));
            edits.addAll(inNumbers(page));
            rewrite(page, edits);
        }
        thenAllAreFound("formula", "number");
    }

    /** Both in one build: claims are about formulas, which stay right, and not about code. */
    @Test
    void inClaimsAndCode() throws IOException {
        Content content = Content.read(CONTENT, "", new RecentPages());
        try (FalseClaims falseClaims = new FalseClaims(content, SEED)) {
            for (Page page : content.pages()) {
                List<Edit> edits = new ArrayList<>(inClaims(page, falseClaims));
                edits.addAll(inCode(page));
                rewrite(page, edits);
            }
        }
        thenAllAreFound("constant", "sign", "relation", "code");
    }

    private List<Edit> inNumbers(Page page) {
        List<Edit> edits = new ArrayList<>();
        for (VerifiedNumber number : page.numbers()) {
            MappedText written = number.written();
            String text = written.text();
            int last = lastDigit(text);
            char digit = (char) ('0' + (text.charAt(last) - '0' + 1) % 10);
            edits.add(edit(written, last, last + 1, String.valueOf(digit)));
            plant(page, List.of(written), "number", text);
        }
        return edits;
    }

    private List<Edit> inClaims(Page page, FalseClaims falseClaims) {
        List<Edit> edits = new ArrayList<>();
        for (Formula claim : page.formulas()) {
            if (claim.stance() == Formula.Stance.CLAIM) {
                MappedText latex = claim.latex();
                falseClaims
                        .of(page, claim)
                        .ifPresent(
                                c -> {
                                    edits.add(edit(latex, c.start(), c.end(), c.replacement()));
                                    plant(page, List.of(latex), c.kind(), c.in(latex.text()));
                                });
            }
        }
        return edits;
    }

    private List<Edit> inFormulas(Page page) {
        List<Edit> edits = new ArrayList<>();
        for (int index : implemented(page)) {
            MappedText latex = page.formulas().get(index).latex();
            int equals = latex.text().indexOf('=') + 1;
            change(latex.text(), equals, IN_FORMULAS)
                    .ifPresent(
                            c -> {
                                edits.add(edit(latex, c.start(), c.end(), c.replacement()));
                                plant(page, List.of(latex), "formula", latex.text());
                            });
        }
        return edits;
    }

    private List<Edit> inCode(Page page) {
        List<Edit> edits = new ArrayList<>();
        for (Fence fence : page.fences()) {
            List<MappedText> formulas =
                    fence.implemented().stream()
                            .flatMapToInt(target -> target.formula().stream())
                            .mapToObj(page.formulas()::get)
                            .filter(formula -> formula.stance() == Formula.Stance.PLAIN)
                            .map(Formula::latex)
                            .toList();
            MappedText code = fence.code();
            int from = Math.max(0, code.text().indexOf("return"));
            if (!formulas.isEmpty()) {
                change(code.text(), from, IN_CODE)
                        .ifPresent(
                                c -> {
                                    edits.add(edit(code, c.start(), c.end(), c.replacement()));
                                    plant(page, formulas, "code", code.text());
                                });
            }
        }
        return edits;
    }

    private static List<Integer> implemented(Page page) {
        return page.fences().stream()
                .flatMap(fence -> fence.implemented().stream())
                .flatMapToInt(target -> target.formula().stream())
                .filter(index -> page.formulas().get(index).stance() == Formula.Stance.PLAIN)
                .distinct()
                .boxed()
                .toList();
    }

    private static Optional<Edit> change(
            String text, int from, List<Map.Entry<Pattern, String>> rules) {
        for (Map.Entry<Pattern, String> rule : rules) {
            Matcher matcher = rule.getKey().matcher(text);
            if (matcher.find(from)) {
                StringBuilder replacement = new StringBuilder();
                matcher.appendReplacement(replacement, rule.getValue());
                return Optional.of(
                        new Edit(
                                matcher.start(),
                                matcher.end(),
                                replacement.substring(matcher.start())));
            }
        }
        return Optional.empty();
    }

    private static int lastDigit(String text) {
        int last = text.length() - 1;
        while (!Character.isDigit(text.charAt(last))) {
            last--;
        }
        return last;
    }

    private static Edit edit(MappedText text, int start, int end, String replacement) {
        return new Edit(text.fileOffset(start), text.span(start, end).end(), replacement);
    }

    private void plant(Page page, List<MappedText> where, String kind, String what) {
        List<Integer> lines = where.stream().map(text -> text.span().line()).toList();
        planted.add(new Planted(page.path(), lines, kind, what));
    }

    private void rewrite(Page page, List<Edit> edits) throws IOException {
        StringBuilder text = new StringBuilder(page.file().text());
        edits.stream()
                .sorted((a, b) -> Integer.compare(b.start(), a.start()))
                .forEach(e -> text.replace(e.start(), e.end(), e.replacement()));
        notes.with(page.path(), text.toString());
    }

    private void thenAllAreFound(String... kinds) throws IOException {
        Files.write(
                Path.of("target", "planted-" + kinds[0] + ".txt"),
                planted.stream().map(p -> p.toString().replace('\n', ' ')).toList());
        assertThat(planted).hasSizeGreaterThan(200);
        assertThat(planted).extracting(Planted::kind).contains(kinds);
        Notes.Run run = notes.check("--format", "json");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FAILED);
        Map<String, List<String>> failing = new HashMap<>();
        for (JsonNode item : JsonMapper.shared().readTree(run.out()).get("items")) {
            String verdict = item.get("verdict").asString();
            if (verdict.equals("refuted") || verdict.equals("unsettled")) {
                failing.computeIfAbsent(
                                item.get("file").asString() + ":" + item.get("line").asInt(),
                                _ -> new ArrayList<>())
                        .add(verdict);
            }
        }
        SoftAssertions all = new SoftAssertions();
        for (Planted error : planted) {
            all.assertThat(error.isNoticed(failing.keySet()))
                    .as(
                            "an error of the kind %s in %s at %s%s",
                            error.kind(), error.what(), error.file(), error.lines())
                    .isTrue();
        }
        all.assertAll();
    }
}
