package dev.chalkproof.junit;

import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.report.Report;
import dev.chalkproof.report.TextReport;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Position;
import dev.chalkproof.source.Severity;
import dev.chalkproof.source.Span;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** A report as nodes of a tree of tests. */
final class Nodes {
    private Nodes() {}

    /** A container for each file, in the order of their names. */
    static Stream<DynamicNode> of(Report report) {
        Map<String, List<DynamicNode>> files = new TreeMap<>();
        for (Item item : report.items()) {
            files.computeIfAbsent(item.at().file().name(), _ -> new ArrayList<>()).add(test(item));
        }
        for (Diagnostic message : report.others()) {
            files.computeIfAbsent(message.at().file().name(), _ -> new ArrayList<>())
                    .add(test(message));
        }
        return files.entrySet().stream()
                .map(
                        file ->
                                DynamicContainer.dynamicContainer(
                                        file.getKey(),
                                        path(file.getKey()),
                                        file.getValue().stream()));
    }

    private static DynamicNode test(Item item) {
        return DynamicTest.dynamicTest(
                item.id() + " (" + item.kind().label() + ")", place(item.at()), () -> tell(item));
    }

    /** Ends as the item's verdict says. */
    private static void tell(Item item) {
        if (Report.fails(item)) {
            Assertions.fail(
                    Report.messages(item).stream()
                            .map(TextReport.plain()::render)
                            .collect(Collectors.joining("\n", "\n", "")));
        }
        switch (item.verdict()) {
            case Verdict.Waived(String reason) -> Assumptions.abort("waived: " + reason);
            case Verdict.Unchecked _ -> Assumptions.abort("nobody has asked to check it");
            case Verdict.Verified _, Verdict.Refuted _, Verdict.Unsettled _ -> {
                // It holds, or does not hold as the notes say.
            }
        }
    }

    /** A message that belongs to no item, such as one about front matter. */
    private static DynamicNode test(Diagnostic message) {
        return DynamicTest.dynamicTest(
                message.code() + ": " + message.message(),
                place(message.at()),
                () -> {
                    String text = "\n" + TextReport.plain().render(message);
                    if (message.severity() == Severity.ERROR) {
                        Assertions.fail(text);
                    }
                    Assumptions.abort(text);
                });
    }

    private static URI path(String name) {
        return Path.of(name).toAbsolutePath().normalize().toUri();
    }

    /** As JUnit wants places in files: a query with the line and the column. */
    private static URI place(Span at) {
        Position position = at.position();
        return URI.create(
                path(at.file().name())
                        + "?line="
                        + position.line()
                        + "&column="
                        + position.column());
    }
}
