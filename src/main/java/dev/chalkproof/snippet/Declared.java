package dev.chalkproof.snippet;

import java.util.List;
import java.util.stream.Stream;

/** What a fence declares. */
public final class Declared {
    private Declared() {}

    /**
     * The names of the types, methods and variables that a fence declares, in its order; none of
     * what cannot be taken apart.
     */
    public static List<String> names(String code) {
        try {
            return Splitter.split(code).stream().flatMap(Declared::names).toList();
        } catch (SplitException _) {
            // Reported where the fence is compiled.
            return List.of();
        }
    }

    private static Stream<String> names(Chunk chunk) {
        return switch (chunk) {
            case Chunk.Type type -> Stream.of(type.name());
            case Chunk.Method method -> Stream.of(method.signature().name());
            case Chunk.Variables variables ->
                    variables.variables().stream().map(Chunk.Variable::text);
            case Chunk.Import _, Chunk.Statement _, Chunk.Result _ -> Stream.empty();
        };
    }
}
