package dev.chalkproof.claim;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Compares the output a note shows with the output its code gives. */
public final class OutputCheck {
    /** Beyond so many lines a difference is cut short: the first ones say what is wrong. */
    private static final int SHOWN_LINES = 20;

    private OutputCheck() {}

    /**
     * Checks that the output is the expected one. White space at the ends of lines and empty lines
     * at the end don't count.
     *
     * @param expected the content of the output fence
     */
    public static Checked check(String id, MappedText expected, String actual) {
        List<String> want = lines(expected.text());
        List<String> have = lines(actual);
        Evidence evidence =
                new Evidence(
                        Evidence.Method.TESTED,
                        Optional.empty(),
                        1,
                        0,
                        List.of(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        List.of());
        if (want.equals(have)) {
            return new Checked(
                    new Item(
                            id,
                            Item.Kind.OUTPUT,
                            expected.span(),
                            new Verdict.Verified(evidence),
                            List.of()),
                    Optional.empty());
        }
        int first = firstDifference(want, have);
        String wanted = first < want.size() ? quote(want.get(first)) : "nothing more";
        String found = first < have.size() ? quote(have.get(first)) : "nothing more";
        Diagnostic diagnostic =
                Diagnostic.error(
                                "output-differs",
                                place(expected, first),
                                "the code does not print the expected output")
                        .withLabel("the code prints " + found)
                        .withNotes(difference(want, have))
                        .withHelp(
                                "replace the expected output by the actual one, or mend the code");
        Verdict verdict =
                new Verdict.Refuted(
                        Optional.of(new Counterexample(new LinkedHashMap<>(), wanted, found)),
                        Optional.of(evidence),
                        false);
        return new Checked(
                new Item(id, Item.Kind.OUTPUT, expected.span(), verdict, List.of(diagnostic)),
                OutputEdit.of(expected, want, have));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    private static int firstDifference(List<String> a, List<String> b) {
        int i = 0;
        while (i < a.size() && i < b.size() && a.get(i).equals(b.get(i))) {
            i++;
        }
        return i;
    }

    private static Span place(MappedText expected, int line) {
        String text = expected.text();
        int start = 0;
        for (int i = 0; i < line; i++) {
            int next = text.indexOf('\n', start);
            if (next < 0) {
                return expected.span(text.length(), text.length());
            }
            start = next + 1;
        }
        int end = text.indexOf('\n', start);
        return expected.span(start, end < 0 ? text.length() : end);
    }

    /** Expected lines after {@code -}, actual ones after {@code +}, unchanged ones around them. */
    private static List<String> difference(List<String> want, List<String> have) {
        int head = firstDifference(want, have);
        int tail =
                firstDifference(
                        want.subList(head, want.size()).reversed(),
                        have.subList(head, have.size()).reversed());
        List<String> notes = new ArrayList<>();
        if (head > 0) {
            notes.add("  " + want.get(head - 1));
        }
        show(notes, "- ", want.subList(head, want.size() - tail));
        show(notes, "+ ", have.subList(head, have.size() - tail));
        if (tail > 0) {
            notes.add("  " + want.get(want.size() - tail));
        }
        return notes;
    }

    private static void show(List<String> notes, String mark, List<String> lines) {
        lines.stream().limit(SHOWN_LINES).forEach(line -> notes.add(mark + line));
        if (lines.size() > SHOWN_LINES) {
            notes.add(mark + "... " + (lines.size() - SHOWN_LINES) + " more lines");
        }
    }

    private static String quote(String line) {
        return "'" + line + "'";
    }
}
