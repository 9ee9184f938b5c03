package dev.chalkproof.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on notation is the specification, and this is its test. */
class NotationTest {
    private static final Pattern ITEM =
            Pattern.compile(
                    "- (Claim )?`(?<latex>[^\n]*?)`(?: with (?<with>`[^\n]*?`))?"
                            + "(?: and Java `(?<java>[^\n]*?)`)?\n"
                            + "  (?:means `(?<means>[^\n]*)`"
                            + "|is refused at `(?<at>[^\n]*?)`: (?<message>[^\n]*?)"
                            + "(?: \\((?<help>[^\n]*)\\))?)\n");

    record Item(
            boolean claim, String latex, List<String> with, List<String> java, Matcher expected) {
        @Override
        public String toString() {
            return latex;
        }

        Lowered read() {
            Reading reading = Reading.given(with.toArray(String[]::new));
            reading.java(java.toArray(String[]::new));
            return claim ? reading.claim(latex) : reading.read(latex);
        }
    }

    /** How each notation is read, and how the formulas are that the reference is about. */
    private static String page() throws IOException {
        StringBuilder page = new StringBuilder();
        for (String name : List.of("notation.md", "systems.md")) {
            try (InputStream in = NotationTest.class.getResourceAsStream(name)) {
                byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
                page.append(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return page.toString();
    }

    private static List<Item> items() throws IOException {
        List<Item> items = new ArrayList<>();
        Matcher matcher = ITEM.matcher(page());
        int from = 0;
        while (matcher.find(from)) {
            List<String> with = new ArrayList<>();
            if (matcher.group("with") != null) {
                for (String declaration : matcher.group("with").split("`, `", -1)) {
                    with.add(declaration.replace("`", ""));
                }
            }
            String java = matcher.group("java");
            items.add(
                    new Item(
                            matcher.group(1) != null,
                            matcher.group("latex"),
                            with,
                            java == null ? List.of() : List.of(java.split(",", -1)),
                            matcher));
            from = matcher.end();
            matcher = ITEM.matcher(page());
        }
        return items;
    }

    static Stream<Item> understood() throws IOException {
        return items().stream().filter(i -> i.expected().group("means") != null);
    }

    static Stream<Item> refused() throws IOException {
        return items().stream().filter(i -> i.expected().group("at") != null);
    }

    @ParameterizedTest
    @MethodSource
    void understood(Item item) {
        Statement statement = Reading.statement(item.latex(), item.read());
        assertThat(Printer.text(statement)).isEqualTo(item.expected().group("means"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Item item) {
        Lowered lowered = item.read();
        assertThat(lowered).isInstanceOf(Lowered.Refused.class);
        Lowered.Refused refused = (Lowered.Refused) lowered;
        assertThat(refused.message()).isEqualTo(item.expected().group("message"));
        assertThat(item.latex().substring(refused.start(), refused.end()))
                .isEqualTo(item.expected().group("at"));
        assertThat(refused.help().orElse(null)).isEqualTo(item.expected().group("help"));
    }

    @Test
    void everyItemOfThePageIsTried() throws IOException {
        long written = page().lines().filter(line -> line.startsWith("- ")).count();
        assertThat(items()).hasSize((int) written).hasSizeGreaterThan(370);
        assertThat(refused().count()).isGreaterThan(80);
    }

    /** Messages are one sentence without a full stop, and say where they are. */
    @Test
    void messagesHaveOneForm() throws IOException {
        refused()
                .forEach(
                        item -> {
                            String message = item.expected().group("message");
                            assertThat(message).doesNotEndWith(".").doesNotContain("invalid");
                        });
    }
}
