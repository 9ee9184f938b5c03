package dev.chalkproof.report;

import dev.chalkproof.claim.Counterexample;
import dev.chalkproof.claim.Evidence;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.source.Clause;
import dev.chalkproof.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report as JSON, schema 1. A member that has nothing to say is left out; members keep their
 * order, and nothing in the report depends on when or where it was made.
 */
public final class JsonReport {
    /** Grows when a member changes its meaning or goes away, not when one is added. */
    private static final int SCHEMA = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReport() {}

    /** The whole report, with a line break at its end. */
    public static String render(Report report) {
        ObjectNode root = NODES.objectNode();
        root.put("schema", SCHEMA);
        root.put("tool", report.tool());
        root.put("seed", report.seed());
        root.set("summary", summary(report.summary()));
        ArrayNode items = root.putArray("items");
        report.items().forEach(item -> items.add(item(item)));
        // Messages that belong to no item, such as those about front matter.
        ArrayNode others = root.putArray("messages");
        report.others().forEach(message -> others.add(message(message)));
        return Json.write(root);
    }

    private static ObjectNode summary(Summary summary) {
        return NODES.objectNode()
                .put("verified", summary.verified())
                .put("refuted", summary.refuted())
                .put("unsettled", summary.unsettled())
                .put("waived", summary.waived())
                .put("unchecked", summary.unchecked());
    }

    private static ObjectNode item(Item item) {
        ObjectNode node = NODES.objectNode();
        node.put("id", item.id());
        node.put("kind", item.kind().label());
        node.put("file", item.at().file().name());
        node.put("line", item.at().line());
        node.put("verdict", item.verdict().label());
        Optional<Diagnostic> message = Messages.main(item);
        message.ifPresent(m -> node.put("code", m.code()));
        switch (item.verdict()) {
            case Verdict.Verified v -> evidence(node, v.evidence());
            case Verdict.Refuted r -> {
                if (r.announced()) {
                    node.put("announced", true);
                }
                r.evidence().ifPresent(e -> evidence(node, e));
                r.counterexample().ifPresent(c -> node.set("counterexample", counterexample(c)));
            }
            case Verdict.Unsettled u -> node.put("reason", u.reason());
            case Verdict.Waived w -> node.put("reason", w.reason());
            case Verdict.Unchecked _ -> {}
        }
        message.ifPresent(m -> node.put("message", m.message()));
        return node;
    }

    private static void evidence(ObjectNode node, Evidence evidence) {
        node.put("method", evidence.method().label());
        evidence.against().ifPresent(against -> node.put("against", against));
        node.put("samples", evidence.samples());
        evidence.maxUlps().ifPresent(ulps -> node.set("maxUlps", Json.number(ulps)));
        evidence.strength().ifPresent(strength -> node.set("strength", Json.number(strength)));
        strings(node, "domain", english(evidence.domain()));
        strings(node, "remarks", english(evidence.remarks()));
    }

    private static ObjectNode counterexample(Counterexample counterexample) {
        ObjectNode node = NODES.objectNode();
        ObjectNode inputs = node.putObject("inputs");
        counterexample.inputs().forEach((name, value) -> inputs.set(name, Json.value(value)));
        node.set("formula", Json.numberOrText(counterexample.formula()));
        node.set("code", Json.numberOrText(counterexample.code()));
        return node;
    }

    private static ObjectNode message(Diagnostic message) {
        ObjectNode node = NODES.objectNode();
        node.put("severity", message.severity().label());
        node.put("code", message.code());
        node.put("file", message.at().file().name());
        node.put("line", message.at().line());
        node.put("column", message.at().position().column());
        node.put("message", message.message());
        message.label().ifPresent(label -> node.put("label", label));
        strings(node, "notes", message.notes());
        message.help().ifPresent(help -> node.put("help", help));
        return node;
    }

    private static List<String> english(List<Clause> clauses) {
        return clauses.stream().map(Clause::english).toList();
    }

    private static void strings(ObjectNode node, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(name);
            values.forEach(array::add);
        }
    }
}
