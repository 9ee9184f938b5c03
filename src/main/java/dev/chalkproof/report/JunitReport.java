package dev.chalkproof.report;

import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The items as test results: a suite for each file, a case for each item. What nobody checks is
 * skipped; errors that belong to no item become cases of their own.
 */
final class JunitReport {
    /** A test case, before it is XML. */
    private record Case(String name, String body) {}

    private JunitReport() {}

    static String render(Report report) {
        SequencedMap<String, List<Case>> suites =
                new TreeMap<>(
                        report.items().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                i -> i.at().file().name(),
                                                Collectors.mapping(
                                                        JunitReport::testCase,
                                                        Collectors.toList()))));
        report.others().stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .forEach(
                        message ->
                                suites.computeIfAbsent(
                                                message.at().file().name(), _ -> new ArrayList<>())
                                        .add(
                                                new Case(
                                                        message.code() + ":" + message.at().line(),
                                                        failure(message))));
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        List<Case> all = suites.values().stream().flatMap(List::stream).toList();
        out.append("<testsuites name=\"").append(escape(report.tool())).append('"');
        out.append(counts(all)).append(">\n");
        suites.forEach((file, cases) -> suite(out, file, cases));
        return out.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder out, String file, List<Case> cases) {
        out.append("  <testsuite name=\"").append(escape(file)).append('"');
        out.append(counts(cases)).append(">\n");
        for (Case test : cases) {
            out.append("    <testcase name=\"").append(escape(test.name));
            out.append("\" classname=\"").append(escape(file)).append('"');
            out.append(" file=\"").append(escape(file)).append('"');
            if (test.body.isEmpty()) {
                out.append("/>\n");
            } else {
                out.append(">\n").append(test.body).append("    </testcase>\n");
            }
        }
        out.append("  </testsuite>\n");
    }

    private static String counts(List<Case> cases) {
        long failures = cases.stream().filter(c -> c.body.contains("<failure")).count();
        long skipped = cases.stream().filter(c -> c.body.contains("<skipped")).count();
        return " tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\""
                .formatted(cases.size(), failures, skipped);
    }

    private static Case testCase(Item item) {
        String body =
                Summary.fails(item)
                        ? Messages.main(item).map(JunitReport::failure).orElseThrow()
                        : switch (item.verdict()) {
                            case Verdict.Waived waived -> skipped("waived: " + waived.reason());
                            case Verdict.Unchecked _ -> skipped("unchecked");
                            case Verdict.Verified _, Verdict.Refuted _, Verdict.Unsettled _ -> "";
                        };
        return new Case(item.id(), body);
    }

    private static String failure(Diagnostic message) {
        String text =
                message.at().file().name()
                        + ":"
                        + message.at().position()
                        + "\n"
                        + Messages.lines(message);
        return "      <failure message=\"%s\" type=\"%s\">%s</failure>\n"
                .formatted(escape(message.message()), escape(message.code()), escape(text));
    }

    private static String skipped(String message) {
        return "      <skipped message=\"%s\"/>\n".formatted(escape(message));
    }

    /** XML 1.0 can't hold most control characters, not even escaped: they are replaced. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                case '\n' -> out.append("&#10;");
                                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
                            }
                        });
        return out.toString();
    }

    private static boolean isXml(int c) {
        boolean control = c < 0x20 && c != '\t';
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
