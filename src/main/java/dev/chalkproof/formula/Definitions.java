package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What functions, symbols and sequences are defined as; evaluation looks them up here. A sequence
 * is evaluated when an element is asked for, so that coupled equations need no order.
 *
 * <p>{@code \mu} and {@code \mu_t} are two symbols, and may both be defined. A symbol that a
 * definition leaves open has the value it has where the definition is used, as if the right side
 * were written there.
 */
public final class Definitions {
    private static final Definitions NONE = new Definitions(Map.of());

    /** A function, or a symbol with so many indices. */
    record Key(String name, int indices) {
        static final int FUNCTION = -1;

        static Key of(Statement.Definition definition) {
            Statement.Target target = definition.target();
            return new Key(
                    target.name(),
                    target.parameterSymbols().isEmpty() ? target.indices().size() : FUNCTION);
        }
    }

    private final Map<Key, Documented> byKey;
    private final Map<Key, Set<String>> open;
    private final Map<String, Set<Key>> openIn;
    private final Set<Key> recursive;

    private Definitions(Map<Key, Documented> byKey) {
        this.byKey = byKey;
        Map<Key, Set<Key>> uses = new HashMap<>();
        byKey.forEach((key, d) -> uses.put(key, uses(d.definition())));
        Map<Key, Set<Key>> reached = new HashMap<>();
        this.recursive = new HashSet<>();
        for (Key key : byKey.keySet()) {
            Set<Key> all = new HashSet<>();
            reach(key, uses, all);
            reached.put(key, all);
            if (all.contains(key)) {
                recursive.add(key);
            }
        }
        this.open = new HashMap<>();
        this.openIn = new HashMap<>();
        byKey.forEach((key, d) -> open.put(key, open(d.definition())));
        for (Key key : byKey.keySet()) {
            Set<String> names = new HashSet<>(open.getOrDefault(key, Set.of()));
            reached.getOrDefault(key, Set.of())
                    .forEach(k -> names.addAll(open.getOrDefault(k, Set.of())));
            names.forEach(n -> openIn.computeIfAbsent(n, _ -> new HashSet<>()).add(key));
        }
    }

    public static Definitions none() {
        return NONE;
    }

    /** The definitions among the statements, systems included; others say nothing. */
    public static Definitions of(List<? extends Statement> statements) {
        List<Documented> documented = new ArrayList<>();
        statements.forEach(s -> collect(s, documented));
        return NONE.withAll(documented);
    }

    /** Adds definitions, which hide earlier ones of the same name. */
    public Definitions with(Statement statement) {
        List<Documented> documented = new ArrayList<>();
        collect(statement, documented);
        return withAll(documented);
    }

    /** Adds definitions; later ones hide earlier ones of the same name. */
    public Definitions withAll(Collection<Documented> documented) {
        Map<Key, Documented> more = new LinkedHashMap<>(byKey);
        for (Documented d : documented) {
            more.put(Key.of(d.definition()), d);
        }
        return new Definitions(more);
    }

    private static void collect(Statement statement, List<Documented> documented) {
        switch (statement) {
            case Statement.Definition d -> documented.add(Documented.of(d));
            case Statement.System s -> s.statements().forEach(t -> collect(t, documented));
            case Statement.Update u -> {}
            case Statement.Chain c -> {}
            case Statement.Membership m -> {}
            case Statement.Law l -> {}
            case Statement.Distributed d -> {}
        }
    }

    /** The definition of a name: of a function, else of the symbol with the fewest indices. */
    public Optional<Statement.Definition> find(String name) {
        Optional<Statement.Definition> function = function(name);
        for (int i = 0; i <= 2 && function.isEmpty(); i++) {
            function = symbol(name, i);
        }
        return function;
    }

    /** The definition of a function. */
    public Optional<Statement.Definition> function(String name) {
        return symbol(name, Key.FUNCTION);
    }

    /** The same with what its symbols mean. */
    public Optional<Documented> documentedFunction(String name) {
        return documented(name, Key.FUNCTION);
    }

    /** The definition of a symbol that has so many indices on the left side. */
    public Optional<Statement.Definition> symbol(String name, int indices) {
        return documented(name, indices).map(Documented::definition);
    }

    /** The same with what its symbols mean. */
    public Optional<Documented> documented(String name, int indices) {
        return Optional.ofNullable(byKey.get(new Key(name, indices)));
    }

    /**
     * The definition that a symbol is evaluated by: one with as many indices, else one of a whole
     * of which it is an element, or of the elements of which it is the whole.
     */
    public Optional<Documented> behind(String name, int indices) {
        Optional<Documented> found = documented(name, indices);
        if (indices == Key.FUNCTION) {
            return found;
        }
        for (int other = 0; other <= 2 && found.isEmpty(); other++) {
            found = documented(name, other);
        }
        return found;
    }

    /** Whether a definition leads back to itself. */
    boolean isRecursive(Statement.Definition definition) {
        return recursive.contains(Key.of(definition));
    }

    /** The definitions whose values depend on an open symbol. */
    Set<Key> openIn(String name) {
        return openIn.getOrDefault(name, Set.of());
    }

    /** The symbols that a definition leaves open: neither its parameters nor its indices. */
    public static Set<String> open(Statement.Definition definition) {
        Set<String> names = new HashSet<>();
        definition.forms().forEach(form -> names.addAll(Exprs.free(form)));
        definition.conditions().forEach(condition -> names.addAll(Exprs.free(condition)));
        definition.target().parameters().forEach(names::remove);
        definition.target().indices().forEach(index -> names.remove(index.variable()));
        return names;
    }

    /** The definitions that one is directly made of. */
    public Collection<Documented> used(Statement.Definition definition) {
        return uses(definition).stream().map(byKey::get).toList();
    }

    private Set<Key> uses(Statement.Definition definition) {
        Set<Key> used = new HashSet<>();
        collect(definition.body(), Set.copyOf(definition.target().parameters()), used);
        if (definition.target().indices().isEmpty() && definition.target().parameters().isEmpty()) {
            // g = \frac{1}{n} \sum_i g_i has elements of another symbol of the same letter.
            Expr itself = new Expr.Ref(definition.target().name(), List.of(), Origin.NONE);
            if (!Exprs.contains(definition.body(), itself)) {
                used.remove(Key.of(definition));
            }
        }
        return used;
    }

    private void collect(Expr expr, Set<String> parameters, Set<Key> used) {
        switch (expr) {
            case Expr.Call call -> function(call.function()).map(Key::of).ifPresent(used::add);
            case Expr.Ref ref -> {
                if (!parameters.contains(ref.name())) {
                    behind(ref.name(), ref.indices().size())
                            .map(d -> Key.of(d.definition()))
                            .ifPresent(used::add);
                }
            }
            default -> {}
        }
        Exprs.children(expr).forEach(child -> collect(child, parameters, used));
    }

    private static void reach(Key key, Map<Key, Set<Key>> uses, Set<Key> reached) {
        for (Key used : uses.getOrDefault(key, Set.of())) {
            if (reached.add(used)) {
                reach(used, uses, reached);
            }
        }
    }
}
