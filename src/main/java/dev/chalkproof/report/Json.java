package dev.chalkproof.report;

import dev.chalkproof.snippet.Value;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values as JSON. What JSON has no number for, such as infinity, becomes a string. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);

    /** The largest whole number that a reader which knows only doubles keeps exactly: 2^53 - 1. */
    private static final long MAX_SAFE = 9_007_199_254_740_991L;

    /** What JSON itself calls a number (RFC 8259, section 6). */
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");

    private Json() {}

    /** Indented by two spaces, with the same line breaks everywhere, one at the end. */
    static String write(JsonNode root) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter()
                        .withSeparators(SEPARATORS)
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter);
        return MAPPER.writer().with(printer).writeValueAsString(root) + "\n";
    }

    static JsonNode number(double value) {
        return Double.isFinite(value)
                ? NODES.numberNode(value)
                : NODES.stringNode(Double.toString(value));
    }

    private static JsonNode number(long value) {
        return -MAX_SAFE <= value && value <= MAX_SAFE
                ? NODES.numberNode(value)
                : NODES.stringNode(Long.toString(value));
    }

    /** A number where the text is one that a double holds as written, else the text. */
    static JsonNode numberOrText(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return NODES.stringNode(text);
        }
        double value = Double.parseDouble(text);
        // More digits than a double keeps are what some messages are about: they stay text.
        boolean exact =
                Double.isFinite(value)
                        && new BigDecimal(text).compareTo(BigDecimal.valueOf(value)) == 0;
        return exact ? number(value) : NODES.stringNode(text);
    }

    static JsonNode value(Value value) {
        return switch (value) {
            case Value.Real real -> number(real.value());
            case Value.Whole whole -> number(whole.value());
            case Value.Truth truth -> NODES.booleanNode(truth.value());
            case Value.Text text -> NODES.stringNode(text.value());
            case Value.Array array -> {
                ArrayNode node = NODES.arrayNode();
                array.elements().forEach(element -> node.add(value(element)));
                yield node;
            }
            case Value.Fields fields -> {
                ObjectNode node = NODES.objectNode();
                fields.components().forEach((name, part) -> node.set(name, value(part)));
                yield node;
            }
            case Value.Drawn drawn -> NODES.stringNode(drawn.kind());
            case Value.Nothing _ -> NODES.nullNode();
        };
    }
}
