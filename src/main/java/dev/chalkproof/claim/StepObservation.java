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
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what of a step's result shows whether an equation holds. */
record StepObservation(
        Equations equations,
        Signature signature,
        Optional<JavaText> source,
        List<Declaration> symbols,
        Scope scope) {
    /**
     * The values to compare: those the checked equations define, or, where the code does not return
     * these, those that are computed from them.
     */
    List<StepPlan.Observed> observed(
            List<StepMatching.Named> named, List<Equation> own, boolean goesOn, Set<String> given)
            throws StepMatching.Unmatched {
        List<StepPlan.Observed> observed = new ArrayList<>();
        if (goesOn) {
            for (StepMatching.Named n : named) {
                boolean target =
                        own.stream().anyMatch(e -> e.timed() && e.name().equals(n.symbol()));
                if (n.component() && target) {
                    observed.add(observed(n));
                }
            }
            for (StepMatching.Named n :
                    observed.isEmpty() ? named : List.<StepMatching.Named>of()) {
                if (n.component() && leadsToOwn(n.symbol(), own, given)) {
                    observed.add(observed(n));
                }
            }
            if (observed.isEmpty()) {
                throw new StepMatching.Unmatched(notReturned(own));
            }
            return observed;
        }
        Optional<List<Signature.Parameter>> returned =
                Records.components(source, signature.returnType());
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
        if (returned.isEmpty() && observed.size() > 1) {
            throw new StepMatching.Unmatched(severalResults(own));
        }
        if (observed.isEmpty()) {
            throw new StepMatching.Unmatched(notReturned(own));
        }
        return observed;
    }

    private Matching.Problem severalResults(List<Equation> own) {
        String names =
                own.stream()
                        .map(e -> e.target().symbol().latex())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new Matching.Problem(
                Optional.empty(),
                signature.name() + " returns one value, and the equations are of several: " + names,
                "put what the others stand for in the equation of the result, or return a record"
                        + " with a component for each");
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

    private StepPlan.Observed observed(StepMatching.Named n) {
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
}
