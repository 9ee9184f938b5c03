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
 */
record Vocabulary(List<Declaration> symbols, Set<String> defined) {
    static Vocabulary of(List<Declaration> mentioned, Definitions definitions, Scope scope) {
        SequencedMap<String, Declaration> symbols = new LinkedHashMap<>();
        Set<String> defined = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (Declaration symbol : mentioned) {
            symbols.put(symbol.name(), symbol);
            open.add(symbol.name());
        }
        while (!open.isEmpty()) {
            String name = open.remove();
            Optional<Statement.Definition> definition =
                    seen.add(name) ? definitions.find(name) : Optional.empty();
            if (definition.isPresent()) {
                defined.add(name);
                for (String used : used(definition.get())) {
                    open.add(used);
                    scope.find(used).ifPresent(symbol -> symbols.putIfAbsent(used, symbol));
                }
            }
        }
        return new Vocabulary(new ArrayList<>(symbols.values()), defined);
    }

    /** What a definition leaves open: neither its parameters nor its indices. */
    private static Set<String> used(Statement.Definition definition) {
        Set<String> used = new HashSet<>();
        for (Expr form : definition.forms()) {
            used.addAll(Exprs.free(form));
            used.addAll(Exprs.functions(form));
        }
        definition.conditions().forEach(condition -> used.addAll(Exprs.free(condition)));
        definition.target().parameters().forEach(used::remove);
        definition.target().indices().forEach(index -> used.remove(index.variable()));
        return used;
    }
}
