package dev.chalkproof.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A published formula and programs that implement it, as a section of a Markdown file: symbols,
 * displays, and fences that each hold one right program, whose method is {@code f}.
 *
 * @param definitions formulas that the last one uses
 * @param programs the same thing, written in different ways
 */
record Pair(
        String name,
        List<String> symbols,
        List<String> definitions,
        String formula,
        List<String> programs) {
    private static final Pattern PART =
            Pattern.compile(
                    "(?ms)^- \\$(?<symbol>[^\\n]*?)\\$(?: \\(`(?<java>\\w+)`\\))?$"
                            + "|^\\$\\$(?<formula>.*?)\\$\\$$"
                            + "|^```java\\n(?<program>.*?)^```$");

    /** All sections of a file. */
    static List<Pair> read(String file) {
        try (InputStream in = Pair.class.getResourceAsStream("pairs/" + file + ".md")) {
            String text =
                    new String(
                            Objects.requireNonNull(in, file).readAllBytes(),
                            StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^## ")).skip(1).map(Pair::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pair of(String section) {
        List<String> symbols = new ArrayList<>();
        List<String> formulas = new ArrayList<>();
        List<String> programs = new ArrayList<>();
        Matcher part = PART.matcher(section);
        while (part.find()) {
            if (part.group("symbol") != null) {
                String java = part.group("java");
                symbols.add(part.group("symbol") + (java == null ? "" : " (" + java + ")"));
            } else if (part.group("formula") != null) {
                formulas.add(part.group("formula").strip());
            } else {
                programs.add(part.group("program").strip());
            }
        }
        String name = section.lines().findFirst().orElseThrow();
        if (formulas.isEmpty() || programs.isEmpty()) {
            throw new IllegalStateException(name + " lacks a formula or a program");
        }
        return new Pair(
                name,
                symbols,
                formulas.subList(0, formulas.size() - 1),
                formulas.getLast(),
                programs);
    }

    Note note() {
        Note note = Note.given(symbols.toArray(String[]::new));
        definitions.forEach(note::defining);
        return note.formula(formula);
    }

    @Override
    public String toString() {
        return name;
    }
}
