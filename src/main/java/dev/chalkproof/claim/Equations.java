package dev.chalkproof.claim;

import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.formula.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The equations of a recurrence: those named together, and those of the page that they lead to.
 *
 * <p>One definition for each name; of the page's, what the named ones define is left aside.
 */
final class Equations {
    /** Stands for the time of assignments, which have no index. */
    static final String STEP = "step";

    private final SequencedMap<String, Equation> byName;
    private final Definitions page;
    private final Map<Expr, Definitions> changed = new HashMap<>();

    private Equations(SequencedMap<String, Equation> byName, Definitions page) {
        this.byName = byName;
        this.page = page;
    }

    /** Whether assignments take their old values on the right, or what the ones before left. */
    enum Reading {
        AT_ONCE,
        IN_ORDER
    }

    /** A statement and where it comes from. */
    record Part(Statement statement, boolean own, boolean announced) {}

    /**
     * Puts equations together.
     *
     * @param parts in the order in which they are named
     * @param page what else the page defines
     * @return empty if one of them defines nothing
     */
    static Optional<Equations> of(List<Part> parts, Definitions page, Reading reading) {
        List<Part> flat = new ArrayList<>();
        for (Part part : parts) {
            List<Statement> statements =
                    part.statement() instanceof Statement.System system
                            ? system.statements()
                            : List.of(part.statement());
            statements.forEach(s -> flat.add(new Part(s, part.own(), part.announced())));
        }
        String time =
                flat.stream()
                        .filter(p -> p.statement() instanceof Statement.Definition)
                        .map(p -> time(((Statement.Definition) p.statement())))
                        .filter(t -> !t.isEmpty())
                        .findFirst()
                        .orElse(STEP);
        SequencedMap<String, Equation> byName = new LinkedHashMap<>();
        for (int i = 0; i < flat.size(); i++) {
            Optional<Equation> equation = equation(flat, i, time, reading);
            if (equation.isEmpty()) {
                return Optional.empty();
            }
            byName.put(equation.get().name(), equation.get());
        }
        return Optional.of(new Equations(byName, page));
    }

    private static Optional<Equation> equation(
            List<Part> parts, int place, String time, Reading reading) {
        Part part = parts.get(place);
        return switch (part.statement()) {
            case Statement.Definition d -> {
                String own = time(d);
                long offset =
                        d.target().indices().stream()
                                .filter(i -> i.variable().equals(own))
                                .mapToLong(Statement.Index::offset)
                                .findFirst()
                                .orElse(0);
                yield d.target().parameters().isEmpty()
                        ? Optional.of(
                                new Equation(
                                        d.target(),
                                        d.body(),
                                        own,
                                        offset,
                                        assigned(parts, place, reading),
                                        part.own(),
                                        part.announced()))
                        : Optional.empty();
            }
            case Statement.Update u ->
                    Optional.of(
                            new Equation(
                                    u.target(),
                                    u.value(),
                                    time,
                                    0,
                                    assigned(parts, place, reading),
                                    part.own(),
                                    part.announced()));
            case Statement.Chain _,
                    Statement.Membership _,
                    Statement.Law _,
                    Statement.Distributed _,
                    Statement.System _ ->
                    Optional.empty();
        };
    }

    /**
     * The times that names without a time index mean: an assignment reads old values, except of
     * what the same system defines with an equals sign, or, read in order, has assigned before.
     */
    private static Map<String, Long> assigned(List<Part> parts, int place, Reading reading) {
        Map<String, Long> assigned = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).statement() instanceof Statement.Update u) {
                boolean passed = reading == Reading.IN_ORDER && i < place;
                boolean newValue = i != place && (u.equation() || passed);
                assigned.put(u.target().name(), newValue ? 0L : -1L);
            }
        }
        return assigned;
    }

    /**
     * The time index of a definition: the one it looks back along, or else its first. A definition
     * of elements only, {@code y_i = ...}, has none that can be told from time; what uses it
     * decides.
     */
    private static String time(Statement.Definition d) {
        List<Statement.Index> indices = d.target().indices();
        if (indices.size() < 2) {
            return indices.isEmpty() ? "" : indices.getFirst().variable();
        }
        for (Statement.Index index : indices) {
            boolean shifted =
                    index.offset() != 0
                            || refs(d.body()).stream()
                                    .flatMap(r -> r.indices().stream())
                                    .anyMatch(e -> isShifted(e, index.variable()));
            if (shifted) {
                return index.variable();
            }
        }
        return indices.getFirst().variable();
    }

    private static boolean isShifted(Expr index, String time) {
        OptionalLong offset = Equation.offset(index, time);
        return offset.isPresent() && offset.getAsLong() != 0;
    }

    /** The named equations. */
    List<Equation> named() {
        return List.copyOf(byName.values());
    }

    List<Equation> own() {
        return byName.values().stream().filter(Equation::own).toList();
    }

    /** Whether an assignment with an arrow stands beside another. */
    boolean dependsOnReading() {
        return byName.values().stream().filter(e -> !e.assigned().isEmpty()).count() > 1;
    }

    /** The definition of a name, if it has one. */
    Optional<Statement.Definition> definition(String name) {
        Equation equation = byName.get(name);
        return equation != null ? Optional.of(equation.definition()) : page.find(name);
    }

    /** The offset of a name's time on the left side of its definition. */
    OptionalLong offset(String name) {
        return definition(name)
                .filter(d -> d.target().indices().size() == 1)
                .map(d -> OptionalLong.of(d.target().indices().getFirst().offset()))
                .orElse(OptionalLong.empty());
    }

    /** The right sides of the checked formula: one expression, or the array of several. */
    Expr formula() {
        List<Equation> own = own();
        return own.size() == 1
                ? own.getFirst().body()
                : new Expr.Array(own.stream().map(Equation::body).toList(), Origin.NONE);
    }

    /** All definitions, with an expression in place of {@link #formula}. */
    Definitions definitions(Expr formula, Set<String> given) {
        return changed.computeIfAbsent(formula, f -> assemble(f, given));
    }

    private Definitions assemble(Expr formula, Set<String> given) {
        List<Equation> own = own();
        List<Statement> statements = new ArrayList<>();
        for (String name : reached(own.stream().map(Equation::name).toList(), given)) {
            if (!given.contains(name)) {
                definition(name).ifPresent(statements::add);
            }
        }
        byName.values().forEach(e -> statements.add(e.definition()));
        for (int i = 0; i < own.size(); i++) {
            Expr body =
                    own.size() == 1
                            ? formula
                            : formula instanceof Expr.Array array
                                            && array.elements().size() == own.size()
                                    ? array.elements().get(i)
                                    : own.get(i).body();
            statements.add(own.get(i).definition(body));
        }
        return Definitions.of(statements);
    }

    /** Names that definitions lead to from these, through those that are not given values. */
    SequencedSet<String> reached(List<String> names, Set<String> given) {
        SequencedSet<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(names);
        open.addAll(byName.keySet());
        while (!open.isEmpty()) {
            String name = open.remove();
            boolean followed = byName.containsKey(name) || !given.contains(name);
            if (reached.add(name) && followed) {
                definition(name).ifPresent(d -> open.addAll(used(d)));
            }
        }
        return reached;
    }

    /** What a definition uses besides its own indices and parameters. */
    static SequencedSet<String> used(Statement.Definition definition) {
        SequencedSet<String> used = new LinkedHashSet<>(Exprs.free(definition.body()));
        used.addAll(Exprs.functions(definition.body()));
        used.removeAll(definition.target().parameters());
        definition.target().indices().forEach(i -> used.remove(i.variable()));
        return used;
    }

    /**
     * How a name is used by definitions.
     *
     * @param offsets at which times, seen from the time of the equation
     * @param bare whether without an index
     * @param other whether with other indices, such as that of a sum over the past
     */
    record Usage(TreeSet<Long> offsets, boolean bare, boolean other) {
        boolean timed() {
            return !offsets.isEmpty() || other;
        }
    }

    /** How a name is used by what the given names lead to. */
    Usage usage(String name, Set<String> reached, Set<String> given) {
        TreeSet<Long> offsets = new TreeSet<>();
        boolean bare = false;
        boolean other = false;
        for (String user : reached) {
            Optional<Statement.Definition> definition =
                    given.contains(user) && !byName.containsKey(user)
                            ? Optional.empty()
                            : definition(user);
            if (definition.isEmpty()) {
                continue;
            }
            String time =
                    definition.get().target().indices().stream()
                            .map(Statement.Index::variable)
                            .findFirst()
                            .orElse("");
            for (Expr.Ref ref : refs(definition.get().body())) {
                if (!ref.name().equals(name)) {
                    continue;
                }
                if (ref.indices().isEmpty()) {
                    bare = true;
                    continue;
                }
                OptionalLong offset = Equation.offset(ref.indices().getFirst(), time);
                offset.ifPresent(offsets::add);
                boolean fixed = ref.indices().getFirst() instanceof Expr.Num;
                other |= offset.isEmpty() && !fixed;
            }
        }
        return new Usage(offsets, bare, other);
    }

    /** Whether a definition uses its time for more than indices. */
    boolean usesTime(Set<String> reached, Set<String> given) {
        return reached.stream()
                .filter(name -> !given.contains(name) || byName.containsKey(name))
                .map(this::definition)
                .flatMap(Optional::stream)
                .filter(d -> !d.target().indices().isEmpty())
                .anyMatch(
                        d -> outsideIndices(d.body(), d.target().indices().getFirst().variable()));
    }

    private static boolean outsideIndices(Expr expr, String time) {
        if (expr instanceof Expr.Ref ref) {
            return ref.indices().isEmpty() && ref.name().equals(time);
        }
        return Exprs.children(expr).stream().anyMatch(c -> outsideIndices(c, time));
    }

    private static List<Expr.Ref> refs(Expr expr) {
        List<Expr.Ref> refs = new ArrayList<>();
        if (expr instanceof Expr.Ref ref) {
            refs.add(ref);
        }
        Exprs.children(expr).forEach(c -> refs.addAll(refs(c)));
        return refs;
    }
}
