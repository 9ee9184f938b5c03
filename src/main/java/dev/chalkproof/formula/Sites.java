package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Keeps definitions of one name apart. {@code p_i} may be defined in two sections, and what a third
 * formula makes of it is made of the one that counts where that formula stands: used elsewhere, it
 * must not turn to the other. So a definition refers to a name that is defined more than once by a
 * name of its own.
 */
public final class Sites {
    /**
     * A definition and what is defined where it stands, later ones hiding earlier ones.
     *
     * @param usable without the definition itself
     */
    public record Site(Documented documented, List<Documented> usable) {
        public Site {
            usable = List.copyOf(usable);
        }
    }

    private final IdentityHashMap<Documented, String> names = new IdentityHashMap<>();
    private final IdentityHashMap<Documented, Definitions> around = new IdentityHashMap<>();
    private final List<Documented> apart = new ArrayList<>();
    private final List<Documented> behind = new ArrayList<>();

    private Sites(List<Site> sites, Collection<Symbol> redeclared) {
        Map<Definitions.Key, List<Documented>> byKey = new HashMap<>();
        for (Site site : sites) {
            byKey.computeIfAbsent(
                            Definitions.Key.of(site.documented().definition()),
                            _ -> new ArrayList<>())
                    .add(site.documented());
            around.put(site.documented(), Definitions.none().withAll(site.usable()));
        }
        for (List<Documented> same : byKey.values()) {
            boolean several =
                    same.size() > 1
                            || redeclared.stream().anyMatch(s -> isMeant(s, same.getFirst()));
            for (int i = 0; several && i < same.size(); i++) {
                names.put(same.get(i), same.get(i).name() + " (" + (i + 1) + ")");
            }
        }
        for (Site site : sites) {
            apart.add(rewritten(site.documented(), Optional.empty()));
        }
        names.forEach((d, name) -> behind.add(rewritten(d, Optional.of(name))));
    }

    /**
     * Reads all definitions that one page may use, in order.
     *
     * @param redeclared symbols that mean something else in places
     */
    public static Sites of(List<Site> sites, Collection<Symbol> redeclared) {
        return new Sites(sites, redeclared);
    }

    private static boolean isMeant(Symbol symbol, Documented documented) {
        return !documented.isFunction() && documented.definition().target().symbol().equals(symbol);
    }

    /** The definitions in the given order, each made of what counts where it stands. */
    public List<Documented> apart() {
        return List.copyOf(apart);
    }

    /** Definitions under names that no formula can mention; those above refer to them. */
    public List<Documented> behind() {
        return List.copyOf(behind);
    }

    private Documented rewritten(Documented documented, Optional<String> newName) {
        Statement.Definition d = documented.definition();
        Definitions here = around.getOrDefault(documented, Definitions.none());
        Set<String> bound = new HashSet<>(d.target().parameters());
        d.target().indices().forEach(i -> bound.add(i.variable()));
        BiFunction<String, Integer, Optional<String>> other =
                (name, indices) -> {
                    boolean itself =
                            new Definitions.Key(name, indices).equals(Definitions.Key.of(d));
                    return itself ? newName : here.behind(name, indices).map(names::get);
                };
        List<Expr> forms = d.forms().stream().map(f -> renamed(f, bound, other)).toList();
        List<Expr> conditions = d.conditions().stream().map(c -> renamed(c, bound, other)).toList();
        Statement.Target target =
                newName.map(
                                n ->
                                        new Statement.Target(
                                                d.target().symbol().named(n),
                                                d.target().parameterSymbols(),
                                                d.target().indices(),
                                                d.target().at()))
                        .orElse(d.target());
        return forms.equals(d.forms()) && conditions.equals(d.conditions()) && newName.isEmpty()
                ? documented
                : new Documented(
                        new Statement.Definition(target, forms, conditions, d.at()),
                        documented.symbols());
    }

    private static Expr renamed(
            Expr expr, Set<String> bound, BiFunction<String, Integer, Optional<String>> other) {
        Set<String> inner = new HashSet<>(bound);
        Exprs.binds(expr).ifPresent(inner::add);
        Expr mapped = Exprs.map(expr, child -> renamed(child, inner, other));
        return switch (mapped) {
            case Expr.Ref ref when !bound.contains(ref.name()) ->
                    other.apply(ref.name(), ref.indices().size())
                            .<Expr>map(n -> new Expr.Ref(n, ref.indices(), ref.at()))
                            .orElse(ref);
            case Expr.Call call ->
                    other.apply(call.function(), Definitions.Key.FUNCTION)
                            .<Expr>map(
                                    n ->
                                            new Expr.Call(
                                                    n,
                                                    call.derivative(),
                                                    call.arguments(),
                                                    call.at()))
                            .orElse(call);
            default -> mapped;
        };
    }
}
