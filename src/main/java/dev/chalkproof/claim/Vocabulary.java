package dev.chalkproof.claim;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What a claim speaks of, directly and through the definitions it uses: the symbols that take
 * values, and the names that have definitions and so take none.
 *
 * @param sequences symbols whose elements are spoken of, such as {@code x_k}
 */
record Vocabulary(List<Declaration> symbols, Set<String> defined, Set<String> sequences) {
    /** A name as it is used: {@code v} and {@code v_t} may be different things. */
    private record Use(String name, boolean bare) {}

    /**
     * @param terms the expressions of the claim
     * @param mentioned the declarations of what occurs in them
     */
    static Vocabulary of(
            List<Expr> terms, List<Declaration> mentioned, Definitions definitions, Scope scope) {
        SequencedMap<String, Declaration> symbols = new LinkedHashMap<>();
        mentioned.forEach(symbol -> symbols.put(symbol.name(), symbol));
        Set<String> defined = new HashSet<>();
        Set<Use> seen = new HashSet<>();
        Deque<Use> open = new ArrayDeque<>();
        terms.forEach(term -> collect(term, open));
        while (!open.isEmpty()) {
            Use use = open.remove();
            Optional<Statement.Definition> definition =
                    seen.add(use)
                            ? definitions.find(use.name()).filter(d -> defines(d, use))
                            : Optional.empty();
            if (definition.isPresent()) {
                defined.add(use.name());
                ElementLaw.initial(definition.get(), scope)
                        .forEach(first -> symbols.putIfAbsent(first.name(), first));
                Deque<Use> used = used(definition.get());
                open.addAll(used);
                used.forEach(
                        u -> scope.find(u.name()).ifPresent(d -> symbols.putIfAbsent(u.name(), d)));
            }
        }
        Set<String> sequences = new HashSet<>();
        seen.stream().filter(use -> !use.bare()).forEach(use -> sequences.add(use.name()));
        sequences.removeAll(defined);
        return new Vocabulary(new ArrayList<>(symbols.values()), defined, sequences);
    }

    /** Whether a symbol was declared with an index and its elements are spoken of. */
    boolean isSequence(Declaration symbol) {
        return !symbol.symbol().indices().isEmpty() && sequences.contains(symbol.name());
    }

    /** {@code v_t = ...} says what the elements of a sequence are, and nothing about a plain v. */
    private static boolean defines(Statement.Definition definition, Use use) {
        return !use.bare()
                || !definition.target().parameters().isEmpty()
                || definition.target().indices().isEmpty();
    }

    /** What a definition leaves open: neither its parameters nor its indices. */
    private static Deque<Use> used(Statement.Definition definition) {
        Deque<Use> used = new ArrayDeque<>();
        definition.forms().forEach(form -> collect(form, used));
        definition.conditions().forEach(condition -> collect(condition, used));
        Set<String> own = new HashSet<>(definition.target().parameters());
        definition.target().indices().forEach(index -> own.add(index.variable()));
        used.removeIf(use -> own.contains(use.name()));
        return used;
    }

    private static void collect(Expr expr, Deque<Use> uses) {
        Set<String> free = Exprs.free(expr);
        collect(expr, free, uses);
        Exprs.functions(expr).forEach(name -> uses.add(new Use(name, false)));
    }

    private static void collect(Expr expr, Set<String> free, Deque<Use> uses) {
        if (expr instanceof Expr.Ref ref && free.contains(ref.name())) {
            uses.add(new Use(ref.name(), ref.indices().isEmpty()));
        }
        Exprs.children(expr).forEach(child -> collect(child, free, uses));
    }
}
