package dev.chalkproof.claim;

import dev.chalkproof.formula.Bindings;
import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Result;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Shape;
import dev.chalkproof.snippet.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the plan of a step together, once it is known what is what in the equations. */
final class StepAssembly {
    private final Equations equations;
    private final Signature signature;
    private final List<Declaration> symbols;
    private final Scope scope;

    StepAssembly(Equations equations, Signature signature, List<Declaration> symbols, Scope scope) {
        this.equations = equations;
        this.signature = signature;
        this.symbols = symbols;
        this.scope = scope;
    }

    /** The start that the symbol list states: {@code v_0 = 0}. */
    Optional<StepPlan.Start> start(List<Slot> slots) {
        SequencedMap<String, Double> values = new LinkedHashMap<>();
        OptionalLong time = OptionalLong.empty();
        for (Slot slot : slots) {
            if (slot.role() != Slot.Role.STATE) {
                continue;
            }
            Pattern first = Pattern.compile(Pattern.quote(slot.name()) + "_(\\d{1,9})");
            for (Declaration d : scope.declarations()) {
                Matcher matcher = first.matcher(d.name());
                if (!matcher.matches()) {
                    continue;
                }
                long at = Long.parseLong(matcher.group(1)) - slot.offset();
                if (time.isPresent() && time.getAsLong() != at) {
                    continue;
                }
                time = OptionalLong.of(at);
                d.value()
                        .map(StepAssembly::constant)
                        .filter(r -> r instanceof Result.Real<Double>)
                        .ifPresent(
                                r ->
                                        values.put(
                                                slot.variable().name(),
                                                ((Result.Real<Double>) r).value()));
            }
        }
        return time.isPresent()
                ? Optional.of(new StepPlan.Start(time.getAsLong(), values))
                : Optional.empty();
    }

    private static Result<Double> constant(Expr value) {
        return new Evaluator<>(Systems.doubles(), Definitions.none())
                .evaluate(value, Bindings.none());
    }

    StepPlan plan(
            List<Slot> slots,
            SequencedSet<String> reached,
            Set<String> times,
            Set<String> given,
            List<StepPlan.Observed> observed,
            Optional<String> record,
            Optional<StepPlan.Start> start,
            boolean goesOn,
            boolean fromStart)
            throws StepMatching.Unmatched {
        Map<String, Variable> single = new LinkedHashMap<>();
        Map<String, Variable> whole = new LinkedHashMap<>();
        for (Slot slot : slots) {
            Variable v = slot.variable();
            whole.put(v.name(), v);
            single.put(
                    v.name(),
                    slot.role() == Slot.Role.INPUT
                            ? new Variable(
                                    v.declaration(),
                                    v.label(),
                                    v.type().substring(0, v.type().length() - 2),
                                    v.name())
                            : v);
        }
        Optional<Declaration> clock = times.stream().flatMap(t -> declared(t).stream()).findFirst();
        boolean timeMatters =
                slots.stream().anyMatch(s -> s.role() == Slot.Role.TIME)
                        || equations.usesTime(reached, given);
        Optional<Variable> time = Optional.empty();
        if (timeMatters && clock.isPresent()) {
            Variable variable = single.get(clock.get().name());
            time = Optional.of(variable != null ? variable : free(clock.get(), true));
            single.put(time.get().name(), time.get());
            whole.put(time.get().name(), time.get());
        }
        Optional<Variable> count = Optional.empty();
        if (goesOn
                && clock.isPresent()
                && slots.stream().noneMatch(s -> s.role() == Slot.Role.INPUT)) {
            count = Optional.of(new Variable(clock.get(), "steps", "int", "#steps"));
            whole.put("#steps", count.get());
        }
        rest(single, whole, reached, times, given);
        List<Expr> conditions = new ArrayList<>();
        if (time.isPresent() && start.isPresent()) {
            String t = time.get().name();
            long first = start.get().time();
            conditions.add(Exprs.apply(Operator.GREATER_EQUAL, Exprs.ref(t), Exprs.num(first)));
            start.get()
                    .values()
                    .forEach(
                            (name, value) ->
                                    conditions.add(
                                            Exprs.apply(
                                                    Operator.OR,
                                                    Exprs.apply(
                                                            Operator.NOT_EQUAL,
                                                            Exprs.ref(t),
                                                            Exprs.num(first)),
                                                    Exprs.apply(
                                                            Operator.EQUAL,
                                                            Exprs.ref(name),
                                                            Exprs.num(value.toString())))));
        }
        List<Variable> parameters = slots.stream().map(Slot::variable).toList();
        return new StepPlan(
                new Plan(Matching.ordered(whole), parameters, conditions),
                new Plan(Matching.ordered(single), List.copyOf(single.values()), List.of()),
                slots,
                record,
                observed,
                time,
                count,
                start,
                goesOn,
                fromStart);
    }

    private Optional<Declaration> declared(String name) {
        return symbols.stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .or(() -> scope.find(name));
    }

    private static Variable free(Declaration symbol, boolean whole) {
        boolean isWhole = whole || symbol.domain().map(d -> d.whole()).orElse(false);
        return new Variable(
                symbol,
                Matching.javaNames(symbol).getFirst(),
                (isWhole ? "int" : "double") + Matching.brackets(symbol));
    }

    /** Symbols that nothing of the code stands for: declared values, lengths, bounds of domains. */
    private void rest(
            Map<String, Variable> single,
            Map<String, Variable> whole,
            SequencedSet<String> reached,
            Set<String> times,
            Set<String> given)
            throws StepMatching.Unmatched {
        SequencedSet<String> wanted = new LinkedHashSet<>();
        Set<String> lengths = new HashSet<>();
        for (Variable variable : single.values()) {
            wanted.addAll(Free.dependencies(variable.declaration()));
            variable.declaration().shape().dimensions().forEach(d -> lengths.addAll(Free.names(d)));
        }
        for (String name : reached) {
            boolean known =
                    single.containsKey(name)
                            || given.contains(name)
                            || times.contains(name)
                            || equations.definition(name).isPresent();
            if (known) {
                continue;
            }
            Optional<Declaration> symbol = declared(name);
            boolean function =
                    symbol.map(d -> d.shape().kind() == Shape.Kind.FUNCTION).orElse(true);
            if (function) {
                continue;
            }
            if (symbol.get().value().isEmpty() && !lengths.contains(name)) {
                throw new StepMatching.Unmatched(unmatched(symbol.get()));
            }
            wanted.add(name);
        }
        while (!wanted.isEmpty()) {
            String name = wanted.removeFirst();
            Optional<Declaration> symbol = declared(name);
            if (symbol.isPresent() && !single.containsKey(name) && !times.contains(name)) {
                Variable variable = free(symbol.get(), lengths.contains(name));
                single.put(name, variable);
                whole.put(name, variable);
                wanted.addAll(Free.dependencies(symbol.get()));
            }
        }
    }

    private Matching.Problem unmatched(Declaration symbol) {
        String latex = symbol.symbol().latex();
        String name = Matching.javaNames(symbol).getFirst();
        return new Matching.Problem(
                Optional.of(symbol),
                "'" + latex + "' has no parameter in " + signature.name(),
                "add a parameter or component '"
                        + name
                        + "', declare a value: $"
                        + latex
                        + " = ...$, or name the formula that defines it, too");
    }
}
