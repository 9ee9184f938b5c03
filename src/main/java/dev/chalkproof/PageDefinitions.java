package dev.chalkproof;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Documented;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Sites;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.formula.Symbol;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.source.MathNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the formulas of a page define for each other and for pages that use it. */
final class PageDefinitions {
    /** A definition, and how far one formula is from another decides which of two counts. */
    private record Defined(Formula formula, Documented documented) {}

    private final Predicate<Formula> asserts;
    private final SymbolTable symbols;
    private final List<Documented> imported;
    private final List<Defined> defined;
    private final List<Documented> behind;

    /**
     * What there is to read.
     *
     * @param trees of the formulas that KaTeX takes, by index
     * @param asserts whether a formula says something about symbols and defines none
     * @param imported what the pages that this one uses define
     */
    record Source(
            Map<Integer, MathNode> trees,
            SymbolTable symbols,
            Predicate<Formula> asserts,
            List<Documented> imported) {}

    /**
     * Reads what formulas define. One that uses what another defines can be read only when that one
     * has been, wherever it stands; so they are read in rounds, until nothing new is understood.
     *
     * @param reader of a formula as a definition; empty where it fails
     */
    PageDefinitions(
            Page page, Source source, BiFunction<Formula, Scope, Optional<Lowered>> reader) {
        this.asserts = source.asserts();
        this.symbols = source.symbols();
        List<Documented> imported = source.imported();
        List<Defined> read = new ArrayList<>();
        List<Formula> open =
                new ArrayList<>(
                        page.formulas().stream()
                                .filter(f -> f.display() && source.trees().containsKey(f.index()))
                                .filter(f -> f.stance() == Formula.Stance.PLAIN)
                                .toList());
        boolean progress = true;
        while (progress && !open.isEmpty()) {
            progress =
                    open.removeIf(
                            formula -> {
                                Scope scope =
                                        symbols.scope(formula)
                                                .withDocumented(usable(formula, imported, read));
                                Optional<Lowered> lowered = reader.apply(formula, scope);
                                lowered.map(PageDefinitions::defined)
                                        .orElse(List.of())
                                        .forEach(d -> read.add(new Defined(formula, d)));
                                read.sort(Comparator.comparingInt(d -> d.formula().index()));
                                return !(lowered.orElse(null) instanceof Lowered.Refused);
                            });
        }
        List<Sites.Site> sites = new ArrayList<>();
        imported.forEach(d -> sites.add(new Sites.Site(d, imported)));
        for (Defined one : read) {
            List<Documented> around = usable(one.formula(), imported, read);
            read.stream()
                    .filter(d -> d.formula().index() == one.formula().index())
                    .map(Defined::documented)
                    .filter(d -> !d.equals(one.documented()))
                    .forEach(around::add);
            sites.add(new Sites.Site(one.documented(), around));
        }
        SequencedSet<Symbol> redeclared = new LinkedHashSet<>();
        page.formulas().forEach(f -> own(f).forEach(d -> redeclared.add(d.symbol())));
        Sites apart = Sites.of(sites, redeclared);
        this.imported = apart.apart().subList(0, imported.size());
        List<Defined> kept = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            kept.add(new Defined(read.get(i).formula(), apart.apart().get(imported.size() + i)));
        }
        this.defined = List.copyOf(kept);
        this.behind = apart.behind();
    }

    /** What others define that a formula may mention; of two for one name the last one counts. */
    List<Documented> usable(Formula formula) {
        return usable(formula, imported, defined);
    }

    /** All that a formula's value may depend on. */
    Definitions definitions(Formula formula) {
        return Definitions.none().withAll(behind).withAll(usable(formula));
    }

    /** The formula that defines a symbol of one: itself, or else the nearest other. */
    Optional<Formula> nearest(Formula formula, Declaration symbol) {
        return Stream.concat(
                        defined.stream().filter(d -> d.formula().index() == formula.index()),
                        nearestLast(formula, defined).reversed().stream())
                .filter(d -> d.documented().name().equals(symbol.name()))
                .map(Defined::formula)
                .findFirst();
    }

    /** What pages that use this one may use, and what that is made of. */
    List<Documented> exported() {
        Definitions all =
                Definitions.none()
                        .withAll(imported)
                        .withAll(behind)
                        .withAll(defined.stream().map(Defined::documented).toList());
        SequencedSet<Documented> needed = new LinkedHashSet<>();
        defined.forEach(d -> collect(d.documented(), all, needed));
        List<Documented> exported = new ArrayList<>(needed);
        defined.forEach(
                d -> {
                    exported.remove(d.documented());
                    exported.add(d.documented());
                });
        return exported;
    }

    private static void collect(
            Documented documented, Definitions all, SequencedSet<Documented> needed) {
        if (needed.add(documented)) {
            all.used(documented.definition()).forEach(d -> collect(d, all, needed));
        }
    }

    /**
     * What the list under a formula says of a symbol counts more than what another defines it as: a
     * claim that declares its own is about all its values, and so is a formula that fixes one.
     */
    private List<Documented> usable(Formula formula, List<Documented> others, List<Defined> read) {
        List<Documented> usable = new ArrayList<>(others);
        nearestLast(formula, read).stream()
                .filter(d -> !isSetLater(formula, d))
                .forEach(d -> usable.add(d.documented()));
        List<Symbol> own = own(formula).stream().map(Declaration::symbol).toList();
        usable.removeIf(d -> !d.isFunction() && own.contains(d.definition().target().symbol()));
        return usable;
    }

    /**
     * Whether a definition further down only gives a value to a symbol that ranges over a domain up
     * here: what is said before that is about all values.
     */
    private boolean isSetLater(Formula formula, Defined defined) {
        Statement.Definition definition = defined.documented().definition();
        return defined.formula().index() > formula.index()
                && !defined.documented().isFunction()
                && definition.target().indices().isEmpty()
                && Definitions.open(definition).isEmpty()
                && symbols.scope(formula).declarations().stream()
                        .filter(d -> d.symbol().equals(definition.target().symbol()))
                        .anyMatch(d -> d.domain().isPresent());
    }

    private List<Declaration> own(Formula formula) {
        return symbols.own(formula).stream()
                .filter(d -> asserts.test(formula) || d.value().isPresent())
                .toList();
    }

    private static List<Documented> defined(Lowered lowered) {
        return switch (lowered) {
            case Lowered.Understood understood ->
                    defined(understood.statement(), understood.symbols());
            case Lowered.Refused _ -> List.of();
        };
    }

    private static List<Documented> defined(Statement statement, List<Declaration> used) {
        return switch (statement) {
            case Statement.Definition definition -> List.of(new Documented(definition, used));
            case Statement.System system ->
                    system.statements().stream().flatMap(s -> defined(s, used).stream()).toList();
            case Statement.Update _,
                    Statement.Chain _,
                    Statement.Membership _,
                    Statement.Law _,
                    Statement.Distributed _ ->
                    List.of();
        };
    }

    /**
     * The definitions of other formulas: first those further down, then those above, the nearest
     * last.
     */
    private static List<Defined> nearestLast(Formula formula, List<Defined> read) {
        List<Defined> ordered = new ArrayList<>();
        read.reversed().stream()
                .filter(d -> d.formula().index() > formula.index())
                .forEach(ordered::add);
        read.stream().filter(d -> d.formula().index() < formula.index()).forEach(ordered::add);
        return ordered;
    }
}
