package dev.chalkproof.report;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Position;
import dev.chalkproof.source.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages as SARIF 2.1.0, which code scanners exchange. Columns count UTF-16 code units, as
 * everywhere in Chalkproof.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private SarifReport() {}

    static String render(Report report) {
        List<Diagnostic> messages = report.messages();
        List<String> codes = messages.stream().map(Diagnostic::code).distinct().sorted().toList();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        driver(run.putObject("tool").putObject("driver"), report.tool(), codes);
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        messages.forEach(m -> result(results.addObject(), m, codes.indexOf(m.code())));
        return Json.write(root);
    }

    private static void driver(ObjectNode driver, String tool, List<String> codes) {
        int space = tool.indexOf(' ');
        driver.put("name", space < 0 ? tool : tool.substring(0, space));
        if (space >= 0) {
            driver.put("version", tool.substring(space + 1));
        }
        ArrayNode rules = driver.putArray("rules");
        codes.forEach(code -> rules.addObject().put("id", code));
    }

    private static void result(ObjectNode result, Diagnostic message, int ruleIndex) {
        result.put("ruleId", message.code());
        result.put("ruleIndex", ruleIndex);
        result.put("level", level(message.severity()));
        result.putObject("message").put("text", Messages.lines(message));
        ObjectNode location =
                result.putArray("locations").addObject().putObject("physicalLocation");
        // An address relative to the repository's root: spaces and the like are percent-encoded.
        location.putObject("artifactLocation").put("uri", uri(message.at().file().name()));
        Position from = message.at().position();
        Position to = message.at().file().position(message.at().end());
        location.putObject("region")
                .put("startLine", from.line())
                .put("startColumn", from.column())
                .put("endLine", to.line())
                .put("endColumn", to.column());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    private static String uri(String file) {
        try {
            // A colon in the first part would make what is before it a scheme.
            return new URI(null, null, "/" + file, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("file name '" + file + "' must be a path", e);
        }
    }
}
