package dev.chalkproof.claim;

import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Documented;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.formula.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of the equations of one block the one that a method implements; the others say what stands in it:
 * {@code y = \frac{x - \mu}{\sigma}, \qquad \mu = ..., \qquad \sigma = ...}.
 *
 * @param definition with the numbers that the others define named in front of its right side
 * @param locals what the others define
 */
record Principal(Statement.Definition definition, List<Statement.Definition> locals) {
    Principal {
        locals = List.copyOf(locals);
    }

    /** A block of a single definition. */
    static Principal of(Statement.Definition definition) {
        return new Principal(definition, List.of());
    }

    /** The definitions that no other one of the block uses, of which a method may return one. */
    static List<Statement.Definition> candidates(List<Statement.Definition> definitions) {
        Definitions all = Definitions.of(definitions);
        Set<Statement.Definition> used = new HashSet<>();
        for (Statement.Definition one : definitions) {
            all.used(one).stream()
                    .map(d -> d.definition())
                    .filter(d -> !d.equals(one))
                    .forEach(used::add);
        }
        return definitions.stream().filter(d -> !used.contains(d)).toList();
    }

    /**
     * The equation that a method implements.
     *
     * @param method its name, which decides where several equations are used by no other
     * @param methods all that implement the block: an equation that none of them is named after
     *     would go unchecked
     */
    static Optional<Principal> of(
            List<Statement.Definition> definitions, String method, Set<String> methods) {
        List<Statement.Definition> candidates = candidates(definitions);
        List<Statement.Definition> named =
                candidates.stream().filter(d -> isNamed(d, Set.of(method))).toList();
        boolean all = candidates.stream().allMatch(d -> isNamed(d, methods));
        if (candidates.size() != 1 && (named.size() != 1 || !all)) {
            return Optional.empty();
        }
        Statement.Definition chosen =
                candidates.size() == 1 ? candidates.getFirst() : named.getFirst();
        // Another result of the block, and what only that uses, is no part of this one.
        List<Statement.Definition> locals = reached(chosen, definitions);
        List<Expr> forms = chosen.forms().stream().map(f -> named(f, locals)).toList();
        return Optional.of(
                new Principal(
                        new Statement.Definition(
                                chosen.target(), forms, chosen.conditions(), chosen.at()),
                        locals));
    }

    /** What a definition leads to, itself excluded. */
    private static List<Statement.Definition> reached(
            Statement.Definition chosen, List<Statement.Definition> definitions) {
        Definitions all = Definitions.of(definitions);
        SequencedSet<Statement.Definition> reached = new LinkedHashSet<>(List.of(chosen));
        Deque<Statement.Definition> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            all.used(open.remove()).stream()
                    .map(Documented::definition)
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return definitions.stream().filter(d -> !d.equals(chosen) && reached.contains(d)).toList();
    }

    private static boolean isNamed(Statement.Definition definition, Set<String> methods) {
        return definition.target().symbol().javaNames().stream().anyMatch(methods::contains);
    }

    /** What a block defines, for messages. */
    static String targets(List<Statement.Definition> definitions) {
        return definitions.stream()
                .map(d -> d.target().symbol())
                .map(Symbol::latex)
                .map(l -> "'" + l + "'")
                .collect(Collectors.joining(", "));
    }

    /**
     * Names the numbers that the locals define, each before those that use it, so that they are
     * part of the formula: of what is changed to see whether the check would notice.
     */
    private static Expr named(Expr body, List<Statement.Definition> locals) {
        List<Statement.Definition> numbers = new ArrayList<>();
        Definitions all = Definitions.of(locals);
        for (Statement.Definition local : locals) {
            visit(local, all, new HashSet<>(), numbers);
        }
        Expr named = body;
        for (Statement.Definition number : numbers.reversed()) {
            boolean mentioned = Exprs.mentions(named, number.target().name());
            if (mentioned) {
                named = new Expr.Let(number.target().name(), number.body(), named, body.at());
            }
        }
        return named;
    }

    /** Dependencies first. */
    private static void visit(
            Statement.Definition local,
            Definitions all,
            Set<Statement.Definition> visiting,
            List<Statement.Definition> numbers) {
        if (!visiting.add(local) || numbers.contains(local)) {
            return;
        }
        all.used(local).forEach(d -> visit(d.definition(), all, visiting, numbers));
        if (local.target().indices().isEmpty() && local.target().parameters().isEmpty()) {
            numbers.add(local);
        }
    }
}
