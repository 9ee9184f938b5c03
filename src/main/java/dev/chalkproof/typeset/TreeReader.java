package dev.chalkproof.typeset;

import dev.chalkproof.source.MathNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON that {@code typeset.js} makes of a syntax tree. */
final class TreeReader {
    /** A node of the deepest tree lies within a list within a list within its parent. */
    private static final int JSON_DEPTH = 3 * Answer.DEEPEST + 10;

    static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(JSON_DEPTH).build())
                    .build();

    private final JsonParser parser;

    private TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The tree of a whole formula, whose top-level nodes the JSON lists. */
    static MathNode read(String json, int formulaLength) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            Object body = new TreeReader(parser).value(parser.nextToken());
            return new MathNode("ordgroup", 0, formulaLength, Map.of("body", body));
        }
    }

    private Object value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> node();
            case START_ARRAY -> list();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            // KaTeX itself says false for an absent element where others of the list are nodes.
            case VALUE_FALSE, VALUE_NULL -> false;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("no JSON value begins with " + token);
        };
    }

    private List<Object> list() {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            elements.add(value(token));
        }
        return List.copyOf(elements);
    }

    private MathNode node() {
        // What is no node, such as a length, has no type.
        String type = "";
        int start = -1;
        int end = -1;
        Map<String, Object> fields = new HashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("type") && token == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("loc")) {
                start = parser.nextIntValue(-1);
                end = parser.nextIntValue(-1);
                parser.nextToken();
            } else if (token != JsonToken.VALUE_NULL) {
                fields.put(name, value(token));
            }
        }
        return new MathNode(type, start, end, fields);
    }
}
