package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Records;
import dev.chalkproof.formula.Bindings;
import dev.chalkproof.formula.Declaration;
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

/** Finds what the components of a state and the parameters of a step are to the equations. */
final class StepMatching {
    /** A component or a parameter, and the symbol it stands for. */
    private record Named(
            Signature.Parameter parameter, Declaration declaration, boolean component) {
        String symbol() {
            return declaration.name();
        }
    }

    /** What keeps a method from being a step of the equations. */
    static final class Unmatched extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Matching.Problem problem;

        Unmatched(Matching.Problem problem) {
            super(problem.message());
            this.problem = problem;
        }

        Matching.Problem problem() {
            return problem;
        }
    }

    private final Equations equations;
    private final Signature signature;
    private final List<String> sources;
    private final List<Declaration> symbols;
    private final Scope scope;
    private final long timeShift;

    /**
     * @param symbols of the equations
     * @param timeShift how far a component that counts steps is ahead of those that are done
     */
    StepMatching(
            Equations equations,
            Signature signature,
            List<String> sources,
            List<Declaration> symbols,
            Scope scope,
            long timeShift) {
        this.equations = equations;
        this.signature = signature;
        this.sources = sources;
        this.symbols = symbols;
        this.scope = scope;
        this.timeShift = timeShift;
    }

    /** The type of the record whose method it is. */
    static Optional<String> record(Signature signature) {
        return signature.parameters().stream()
                .filter(p -> p.name().equals("this"))
                .map(Signature.Parameter::type)
                .findFirst();
    }

    StepPlan match() throws Unmatched {
        Optional<String> record = record(signature);
        boolean goesOn = record.isPresent() && signature.returnType().equals(record.get());
        List<Named> named = named(record);
        List<Equation> own = equations.own();
        Set<String> states = states(named, own, goesOn);
        Set<String> given = new HashSet<>();
        named.stream().map(Named::symbol).filter(n -> !states.contains(n)).forEach(given::add);
        SequencedSet<String> reached =
                equations.reached(own.stream().map(Equation::name).toList(), given);
        Set<String> times = times(reached, given);
        List<StepPlan.Observed> observed = observed(named, own, goesOn, given);
        observed.forEach(o -> reached.addAll(equations.reached(List.of(o.name()), given)));
        long ownOffset =
                equations.named().stream()
                        .filter(Equation::timed)
                        .map(Equation::offset)
                        .findFirst()
                        .orElse(0L);
        List<Slot> slots = new ArrayList<>();
        boolean fromStart = false;
        for (Named n : named) {
            Equations.Usage usage = equations.usage(n.symbol(), reached, given);
            fromStart |= usage.other() && !times.contains(n.symbol());
            slots.add(slot(n, named, usage, times, states, goesOn, ownOffset));
        }
        Optional<StepPlan.Start> start = start(slots);
        if (fromStart && start.isEmpty()) {
            throw new Unmatched(
                    new Matching.Problem(
                            Optional.empty(),
                            "the equations look back to a start that is not declared",
                            "declare the first element in the symbol list, such as $v_0 = 0$"));
        }
        return plan(slots, reached, times, given, observed, record, start, goesOn, fromStart);
    }

    private List<Named> named(Optional<String> record) throws Unmatched {
        List<Named> named = new ArrayList<>();
        if (record.isPresent()) {
            List<Signature.Parameter> components =
                    Records.components(sources, record.get())
                            .orElseThrow(
                                    () ->
                                            new Unmatched(
                                                    new Matching.Problem(
                                                            Optional.empty(),
                                                            "the record "
                                                                    + record.get()
                                                                    + " was not found in the page's"
                                                                    + " code",
                                                            "declare it in a fence of the page")));
            for (Signature.Parameter component : components) {
                named.add(named(component, true, "component '%s' of " + record.get()));
            }
        }
        for (Signature.Parameter parameter : signature.parameters()) {
            if (!parameter.name().equals("this")) {
                named.add(named(parameter, false, "parameter '%s' of " + signature.name()));
            }
        }
        return named;
    }

    private Named named(Signature.Parameter parameter, boolean component, String what)
            throws Unmatched {
        Optional<Declaration> symbol =
                symbols.stream()
                        .filter(d -> d.answersTo(parameter.name()))
                        .findFirst()
                        .or(
                                () ->
                                        scope.declarations().stream()
                                                .filter(d -> d.answersTo(parameter.name()))
                                                .findFirst());
        String name = what.formatted(parameter.name());
        if (symbol.isEmpty()) {
            List<String> known =
                    symbols.stream()
                            .flatMap(d -> Matching.javaNames(d).stream().limit(1))
                            .distinct()
                            .toList();
            throw new Unmatched(
                    new Matching.Problem(
                            Optional.empty(),
                            name + " is no symbol of the formula",
                            (known.isEmpty()
                                            ? "declare the symbol"
                                            : "the symbols are "
                                                    + String.join(", ", known)
                                                    + "; rename it, or declare the symbol it"
                                                    + " stands for")
                                    + " in the list below the formula, with (`"
                                    + parameter.name()
                                    + "`) after it"));
        }
        Variable variable = new Variable(symbol.get(), parameter.name(), parameter.type());
        if (!Variable.ELEMENT_TYPES.contains(variable.elementType()) || variable.rank() > 2) {
            throw new Unmatched(
                    new Matching.Problem(
                            symbol,
                            "no values can be chosen for "
                                    + name
                                    + " with the type "
                                    + parameter.type(),
                            "components and parameters may be int, long, double, and arrays of"
                                    + " these"));
        }
        return new Named(parameter, symbol.get(), component);
    }

    /** The symbols that a step replaces: those that equations define. */
    private Set<String> states(List<Named> named, List<Equation> own, boolean goesOn) {
        Set<String> states = new HashSet<>();
        Set<String> targets = new HashSet<>();
        (goesOn ? equations.named() : own)
                .stream().filter(Equation::timed).map(Equation::name).forEach(targets::add);
        for (Named n : named) {
            if (goesOn ? n.component() : true) {
                boolean onPage = goesOn && equations.offset(n.symbol()).isPresent();
                if (targets.contains(n.symbol()) || onPage) {
                    states.add(n.symbol());
                }
            }
        }
        // What is passed in as a parameter as well comes from there.
        if (goesOn) {
            named.stream().filter(n -> !n.component()).map(Named::symbol).forEach(states::remove);
        }
        return states;
    }

    private Set<String> times(SequencedSet<String> reached, Set<String> given) {
        Set<String> times = new HashSet<>();
        for (String name : reached) {
            if (given.contains(name)) {
                continue;
            }
            equations
                    .definition(name)
                    .filter(d -> d.target().indices().size() == 1)
                    .ifPresent(d -> times.add(d.target().indices().getFirst().variable()));
        }
        return times;
    }

    private Slot slot(
            Named n,
            List<Named> all,
            Equations.Usage usage,
            Set<String> times,
            Set<String> states,
            boolean goesOn,
            long ownOffset)
            throws Unmatched {
        int declared =
                switch (n.declaration().shape().kind()) {
                    case SCALAR, FUNCTION -> 0;
                    case VECTOR -> 1;
                    case MATRIX -> 2;
                };
        Variable single = new Variable(n.declaration(), n.parameter().name(), n.parameter().type());
        int elements = Math.max(0, single.rank() - declared);
        boolean passedToo =
                n.component()
                        && all.stream()
                                .anyMatch(o -> !o.component() && o.symbol().equals(n.symbol()));
        Variable kept =
                passedToo
                        ? new Variable(
                                single.declaration(),
                                "this." + single.label(),
                                single.type(),
                                n.symbol() + "'")
                        : single;
        if (times.contains(n.symbol())) {
            long before = goesOn && n.component() ? ownOffset - 1 + timeShift : 0;
            return new Slot(
                    n.parameter().name(),
                    new Variable(single.declaration(), single.label(), single.type()),
                    n.declaration(),
                    Slot.Role.TIME,
                    before,
                    n.component(),
                    elements);
        }
        if (states.contains(n.symbol())) {
            long before = equations.offset(n.symbol()).orElse(ownOffset) - 1;
            return new Slot(
                    n.parameter().name(),
                    kept,
                    n.declaration(),
                    Slot.Role.STATE,
                    before,
                    n.component(),
                    elements);
        }
        boolean bounded = !usage.offsets().isEmpty();
        if (goesOn && n.component() && usage.timed()) {
            long before = passedToo ? usage.offsets().last() - 1 : ownOffset - 1;
            if (!passedToo && bounded && usage.offsets().last() > before) {
                throw new Unmatched(
                        new Matching.Problem(
                                Optional.of(n.declaration()),
                                "no equation says what "
                                        + n.declaration().symbol().latex()
                                        + " is after the step",
                                "name its formula, too: implements=\"eq-... eq-...\""));
            }
            return new Slot(
                    n.parameter().name(),
                    kept,
                    n.declaration(),
                    Slot.Role.STATE,
                    before,
                    n.component(),
                    elements);
        }
        if (usage.timed()) {
            Variable sequence =
                    new Variable(single.declaration(), single.label(), single.type() + "[]");
            return new Slot(
                    n.parameter().name(),
                    sequence,
                    n.declaration(),
                    Slot.Role.INPUT,
                    bounded ? usage.offsets().last() : ownOffset,
                    n.component(),
                    elements);
        }
        return new Slot(
                n.parameter().name(),
                kept,
                n.declaration(),
                Slot.Role.CONSTANT,
                0,
                n.component(),
                elements);
    }

    private List<StepPlan.Observed> observed(
            List<Named> named, List<Equation> own, boolean goesOn, Set<String> given)
            throws Unmatched {
        List<StepPlan.Observed> observed = new ArrayList<>();
        if (goesOn) {
            for (Named n : named) {
                boolean target =
                        own.stream().anyMatch(e -> e.timed() && e.name().equals(n.symbol()));
                if (n.component() && target) {
                    observed.add(observed(n));
                }
            }
            for (Named n : observed.isEmpty() ? named : List.<Named>of()) {
                if (n.component() && leadsToOwn(n.symbol(), own, given)) {
                    observed.add(observed(n));
                }
            }
            if (observed.isEmpty()) {
                throw new Unmatched(notReturned(own));
            }
            return observed;
        }
        Optional<List<Signature.Parameter>> returned =
                Records.components(sources, signature.returnType());
        for (Equation equation : own) {
            Optional<String> component =
                    returned.flatMap(
                            r ->
                                    r.stream()
                                            .map(Signature.Parameter::name)
                                            .filter(c -> answers(equation, c))
                                            .findFirst());
            if (returned.isEmpty() || component.isPresent()) {
                observed.add(new StepPlan.Observed(equation.name(), equation.offset(), component));
            }
        }
        if (observed.isEmpty() || (returned.isEmpty() && observed.size() > 1)) {
            throw new Unmatched(notReturned(own));
        }
        return observed;
    }

    private Matching.Problem notReturned(List<Equation> own) {
        String name = own.getFirst().target().symbol().latex();
        return new Matching.Problem(
                Optional.empty(),
                "nothing that " + signature.name() + " returns depends on " + name,
                "give the state a component for "
                        + name
                        + ", or name the formulas that use it, too: implements=\"eq-... eq-...\"");
    }

    private boolean answers(Equation equation, String component) {
        Declaration fallback = Declaration.of(equation.target().symbol());
        return symbols.stream()
                .filter(d -> d.name().equals(equation.name()))
                .findFirst()
                .or(() -> scope.find(equation.name()))
                .orElse(fallback)
                .answersTo(component);
    }

    private StepPlan.Observed observed(Named n) {
        return new StepPlan.Observed(
                n.symbol(),
                equations.offset(n.symbol()).orElse(0),
                Optional.of(n.parameter().name()));
    }

    /** Whether a component is computed through the checked formula, and not through a wrong one. */
    private boolean leadsToOwn(String name, List<Equation> own, Set<String> given) {
        Set<String> path = new HashSet<>();
        follow(name, given, path);
        return own.stream().anyMatch(e -> path.contains(e.name()))
                && equations.named().stream()
                        .noneMatch(e -> !e.own() && e.announced() && path.contains(e.name()));
    }

    private void follow(String name, Set<String> given, Set<String> path) {
        if (!given.contains(name) && path.add(name)) {
            equations
                    .definition(name)
                    .ifPresent(d -> Equations.used(d).forEach(u -> follow(u, given, path)));
        }
    }

    /** The start that the symbol list states: {@code v_0 = 0}. */
    private Optional<StepPlan.Start> start(List<Slot> slots) {
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
                        .map(StepMatching::constant)
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
        return new Evaluator<>(Systems.doubles(), dev.chalkproof.formula.Definitions.none())
                .evaluate(value, Bindings.none());
    }

    private StepPlan plan(
            List<Slot> slots,
            SequencedSet<String> reached,
            Set<String> times,
            Set<String> given,
            List<StepPlan.Observed> observed,
            Optional<String> record,
            Optional<StepPlan.Start> start,
            boolean goesOn,
            boolean fromStart)
            throws Unmatched {
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
            throws Unmatched {
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
                throw new Unmatched(unmatched(symbol.get()));
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
