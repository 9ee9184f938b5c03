package dev.chalkproof.claim;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Documented;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a formula or a claim speaks of, directly and through the definitions it uses: the symbols
 * that take values, and the names that have definitions and so take none.
 *
 * @param scope what is declared where it stands, and beyond that the symbols of the definitions
 * @param through by name, what a symbol is part of that is not mentioned itself
 * @param definitions all that are used
 * @param clash why the symbols of the definitions can't be those of the formula; empty if they can
 */
record Vocabulary(
        List<Declaration> symbols,
        Set<String> defined,
        Scope scope,
        Map<String, Documented> through,
        List<Documented> definitions,
        Optional<String> clash) {
    /**
     * Follows the definitions.
     *
     * @param given whether a symbol has a value from outside, also where a formula defines it
     */
    static Vocabulary of(
            List<Declaration> mentioned,
            Definitions definitions,
            Scope scope,
            Predicate<Declaration> given) {
        return new Walk(definitions, scope, given).from(mentioned);
    }

    /** The definition of a symbol as it is declared: with as many indices, or of all elements. */
    static Optional<Documented> definition(Declaration symbol, Definitions definitions) {
        int indices = symbol.symbol().indices().size();
        return switch (symbol.shape().kind()) {
            case FUNCTION -> definitions.documentedFunction(symbol.name());
            case SCALAR -> definitions.documented(symbol.name(), indices);
            case VECTOR, MATRIX -> definitions.behind(symbol.name(), indices);
        };
    }

    /** The way through the definitions. */
    private static final class Walk {
        private final Definitions definitions;
        private final Predicate<Declaration> given;
        private final SequencedMap<String, Declaration> symbols = new LinkedHashMap<>();
        private final Set<String> defined = new HashSet<>();
        private final Map<String, Documented> through = new HashMap<>();
        private final SequencedSet<Documented> seen = new LinkedHashSet<>();
        private final Deque<Documented> open = new ArrayDeque<>();
        private Scope scope;
        private Optional<String> clash = Optional.empty();

        Walk(Definitions definitions, Scope scope, Predicate<Declaration> given) {
            this.definitions = definitions;
            this.scope = scope;
            this.given = given;
        }

        Vocabulary from(List<Declaration> mentioned) {
            for (Declaration symbol : mentioned) {
                symbols.put(symbol.name(), symbol);
                Optional<Documented> definition =
                        given.test(symbol)
                                ? Optional.empty()
                                : Vocabulary.definition(symbol, definitions);
                definition.ifPresent(
                        d -> {
                            defined.add(symbol.name());
                            open.add(d);
                        });
            }
            while (!open.isEmpty()) {
                Documented next = open.remove();
                if (seen.add(next)) {
                    follow(next);
                }
            }
            return new Vocabulary(
                    new ArrayList<>(symbols.values()),
                    defined,
                    scope,
                    through,
                    new ArrayList<>(seen),
                    clash);
        }

        private void follow(Documented documented) {
            Set<String> names = new HashSet<>(Definitions.open(documented.definition()));
            for (Documented used : definitions.used(documented.definition())) {
                Declaration head = Declaration.of(used.definition().target().symbol());
                Declaration known = scope.find(used.name()).orElse(head);
                boolean taken = !used.isFunction() && given.test(known);
                if (taken) {
                    symbols.putIfAbsent(used.name(), known);
                    through.putIfAbsent(used.name(), documented);
                } else {
                    open.add(used);
                }
                names.remove(used.name());
            }
            ElementLaw.initial(documented.definition(), scope)
                    .forEach(first -> symbols.putIfAbsent(first.name(), first));
            for (String name : names) {
                Optional<Declaration> there =
                        documented.symbols().stream()
                                .filter(d -> d.name().equals(name))
                                .findFirst();
                Optional<Declaration> here = scope.find(name);
                if (here.isEmpty() && there.isPresent()) {
                    scope = scope.with(there.get());
                }
                here.filter(h -> there.isPresent() && !h.isLike(there.get()))
                        .ifPresent(h -> clash = Optional.of(clash(h, there.get(), documented)));
                here.or(() -> there)
                        .ifPresent(
                                symbol -> {
                                    symbols.putIfAbsent(name, symbol);
                                    through.putIfAbsent(name, documented);
                                });
            }
        }

        private static String clash(Declaration here, Declaration there, Documented documented) {
            return "'"
                    + here.symbol().latex()
                    + "' is "
                    + kind(here)
                    + " here, and "
                    + kind(there)
                    + " where '"
                    + documented.definition().target().symbol().latex()
                    + "' is defined";
        }

        private static String kind(Declaration symbol) {
            String kind =
                    switch (symbol.shape().kind()) {
                        case SCALAR -> "a number";
                        case VECTOR -> "a vector";
                        case MATRIX -> "a matrix";
                        case FUNCTION -> "a function";
                    };
            return symbol.symbol().indices().isEmpty() || symbol.shape().kind() != Shape.Kind.SCALAR
                    ? kind
                    : "a sequence";
        }
    }
}
