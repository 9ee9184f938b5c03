package dev.chalkproof.snippet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The worker of the tests. It draws maps. */
final class TestWorker {
    private TestWorker() {}

    static void main() {
        Worker.serve(System.in, System.out, List.of(new Maps()));
    }

    /** Draws a map as one part for each entry; one with the key {@code fail} cannot be drawn. */
    private static final class Maps implements OutputKind {
        @Override
        public String name() {
            return "map";
        }

        @Override
        public boolean accepts(Object value) {
            return value instanceof Map<?, ?>;
        }

        @Override
        public SequencedMap<String, String> draw(Object value) {
            SequencedMap<String, String> parts = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, part) -> parts.put("" + key, "" + part));
            if (parts.containsKey("fail")) {
                throw new IllegalStateException("this map cannot be drawn");
            }
            return parts;
        }
    }
}
