package dev.chalkproof.formula;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What functions, symbols and sequences are defined as; evaluation looks them up here. A sequence
 * is evaluated when an element is asked for, so that coupled equations need no order.
 */
public final class Definitions {
    private static final Definitions NONE = new Definitions(Map.of());

    private final Map<String, Statement.Definition> byName;
    private final Set<String> recursive;

    private Definitions(Map<String, Statement.Definition> byName) {
        this.byName = byName;
        this.recursive = recursive(byName);
    }

    public static Definitions none() {
        return NONE;
    }

    /** The definitions among the statements, systems included; others say nothing. */
    public static Definitions of(List<? extends Statement> statements) {
        Map<String, Statement.Definition> byName = new HashMap<>();
        statements.forEach(s -> collect(s, byName));
        return new Definitions(Map.copyOf(byName));
    }

    /** Adds definitions, which hide earlier ones of the same name. */
    public Definitions with(Statement statement) {
        Map<String, Statement.Definition> more = new HashMap<>(byName);
        collect(statement, more);
        return new Definitions(Map.copyOf(more));
    }

    private static void collect(Statement statement, Map<String, Statement.Definition> byName) {
        switch (statement) {
            case Statement.Definition d -> byName.put(d.target().name(), d);
            case Statement.System s -> s.statements().forEach(t -> collect(t, byName));
            case Statement.Update u -> {}
            case Statement.Chain c -> {}
            case Statement.Membership m -> {}
            case Statement.Law l -> {}
            case Statement.Distributed d -> {}
        }
    }

    /** The definition of a name. */
    public Optional<Statement.Definition> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether the definition of a name leads back to the name. */
    boolean isRecursive(String name) {
        return recursive.contains(name);
    }

    private static Set<String> recursive(Map<String, Statement.Definition> byName) {
        Map<String, Set<String>> uses = new HashMap<>();
        byName.forEach(
                (name, definition) -> {
                    Set<String> used = new HashSet<>(Exprs.free(definition.body()));
                    used.addAll(Exprs.functions(definition.body()));
                    used.retainAll(byName.keySet());
                    uses.put(name, used);
                });
        Set<String> recursive = new HashSet<>();
        for (String name : byName.keySet()) {
            Set<String> reached = new HashSet<>();
            reach(name, uses, reached);
            if (reached.contains(name)) {
                recursive.add(name);
            }
        }
        return recursive;
    }

    private static void reach(String name, Map<String, Set<String>> uses, Set<String> reached) {
        for (String used : uses.getOrDefault(name, Set.of())) {
            if (reached.add(used)) {
                reach(used, uses, reached);
            }
        }
    }
}
