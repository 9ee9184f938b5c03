package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Records;
import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.snippet.JavaText;
import dev.chalkproof.snippet.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/** Finds what the components of a state and the parameters of a step are to the equations. */
final class StepMatching {
    /** A component or a parameter, and the symbol it stands for. */
    record Named(Signature.Parameter parameter, Declaration declaration, boolean component) {
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
    private final Optional<JavaText> source;
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
            Optional<JavaText> source,
            List<Declaration> symbols,
            Scope scope,
            long timeShift) {
        this.equations = equations;
        this.signature = signature;
        this.source = source;
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
        List<StepPlan.Observed> observed =
                new StepObservation(equations, signature, source, symbols, scope)
                        .observed(named, own, goesOn, given);
        observed.forEach(o -> reached.addAll(equations.reached(List.of(o.name()), given)));
        long ownOffset =
                equations.named().stream()
                        .filter(Equation::timed)
                        .map(Equation::offset)
                        .findFirst()
                        .orElse(0L);
        StepRoles roles =
                new StepRoles(equations, named, times, states, goesOn, ownOffset, timeShift);
        List<Slot> slots = new ArrayList<>();
        boolean fromStart = false;
        for (Named n : named) {
            Equations.Usage usage = equations.usage(n.symbol(), reached, given);
            fromStart |= usage.other() && !times.contains(n.symbol());
            slots.add(roles.slot(n, usage));
        }
        StepAssembly assembly = new StepAssembly(equations, signature, symbols, scope);
        Optional<StepPlan.Start> start = assembly.start(slots);
        if (fromStart && start.isEmpty()) {
            throw new Unmatched(
                    new Matching.Problem(
                            Optional.empty(),
                            "the equations look back to a start that is not declared",
                            "declare the first element in the symbol list, such as $v_0 = 0$"));
        }
        return assembly.plan(
                slots, reached, times, given, observed, record, start, goesOn, fromStart);
    }

    private List<Named> named(Optional<String> record) throws Unmatched {
        List<Named> named = new ArrayList<>();
        if (record.isPresent()) {
            List<Signature.Parameter> components =
                    Records.components(source, record.get())
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
}
