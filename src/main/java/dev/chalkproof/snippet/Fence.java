package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A fence on its way through the compiler. What is found out about it is added here. */
final class Fence {
    private final Snippet snippet;
    private final String className;
    private final List<Chunk> chunks;
    private final List<Diagnostic> errors = new ArrayList<>();
    private final Map<String, String> inferred = new HashMap<>();
    private Optional<String> blockedBy = Optional.empty();

    Fence(Snippet snippet, String className) {
        this.snippet = snippet;
        this.className = className;
        List<Chunk> parts = List.of();
        try {
            parts = Splitter.split(snippet.code().text());
        } catch (SplitException e) {
            errors.add(
                    Diagnostic.error(
                            Complaints.CODE,
                            snippet.code().span(e.start(), e.end()),
                            String.valueOf(e.getMessage())));
        }
        this.chunks = parts;
    }

    Snippet snippet() {
        return snippet;
    }

    MappedText code() {
        return snippet.code();
    }

    /** The simple name of its class. */
    String className() {
        return className;
    }

    List<Chunk> chunks() {
        return chunks;
    }

    /** Its compiler errors. */
    List<Diagnostic> errors() {
        return List.copyOf(errors);
    }

    void add(Diagnostic error) {
        errors.add(error);
    }

    /** A name that this fence needs and that another fence would declare if it did compile. */
    Optional<String> blockedBy() {
        return blockedBy;
    }

    void block(String name) {
        blockedBy = Optional.of(name);
    }

    /** Whether it takes part in compilation, as far as is known by now. */
    boolean compiles() {
        return errors.isEmpty() && blockedBy.isEmpty();
    }

    /** Whether later fences see what it declares. */
    boolean visible() {
        return compiles() && !snippet.mustNotCompile();
    }

    /** Takes note of the type of a variable that is declared with {@code var}. */
    void infer(String variable, String type) {
        inferred.put(variable, type);
    }

    /** The type of a field that stands for a variable; empty where it cannot be told yet. */
    Optional<String> type(Chunk.Variables chunk, Chunk.Variable variable) {
        String written = text(chunk.type());
        if (!written.equals("var")) {
            return Optional.of(written + "[]".repeat(variable.dimensions()));
        }
        return variable.type().or(() -> Optional.ofNullable(inferred.get(variable.text())));
    }

    String text(Chunk.Range range) {
        return code().text().substring(range.start(), range.end());
    }

    /** The variables whose types are to be inferred. */
    Set<String> untyped() {
        Set<String> names = new HashSet<>();
        for (Chunk chunk : chunks) {
            if (chunk instanceof Chunk.Variables variables) {
                for (Chunk.Variable variable : variables.variables()) {
                    if (type(variables, variable).isEmpty()) {
                        names.add(variable.text());
                    }
                }
            }
        }
        return names;
    }

    /** The names of all it declares. */
    Set<String> declaredNames() {
        Set<String> names = new HashSet<>();
        for (Chunk chunk : chunks) {
            switch (chunk) {
                case Chunk.Import c -> names.add(c.name());
                case Chunk.Type c -> names.add(c.name());
                case Chunk.Method c -> names.add(c.signature().name());
                case Chunk.Variables c -> c.variables().forEach(v -> names.add(v.text()));
                case Chunk.Statement _, Chunk.Result _ -> {
                    // These declare nothing.
                }
            }
        }
        return names;
    }
}
