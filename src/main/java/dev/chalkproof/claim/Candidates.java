package dev.chalkproof.claim;

import dev.chalkproof.formula.JavaParameter;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Lowering;
import dev.chalkproof.formula.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Of several methods that may implement a formula, those whose signatures fit it. */
public final class Candidates {
    private Candidates() {}

    /** How well a method fits; smaller is better. */
    private record Fit(FormulaCheck check, boolean bound, boolean shaped, boolean named) {
        static final Comparator<Fit> ORDER =
                Comparator.comparing((Fit f) -> !f.shaped).thenComparing(f -> !f.named);
    }

    /**
     * The methods to compare with, for each result of the formula, mostly a single one: a block may
     * have several, and then its methods are named after them.
     *
     * @param checks of one formula, each with another method
     */
    public static List<List<FormulaCheck>> of(List<FormulaCheck> checks) {
        Map<String, List<FormulaCheck>> byResult = new LinkedHashMap<>();
        for (FormulaCheck check : checks) {
            result(check)
                    .ifPresent(
                            name ->
                                    byResult.computeIfAbsent(name, _ -> new ArrayList<>())
                                            .add(check));
        }
        return byResult.size() < 2
                ? List.of(ofOne(checks))
                : byResult.values().stream().map(Candidates::ofOne).toList();
    }

    /** What of its formula a method returns. */
    private static Optional<String> result(FormulaCheck check) {
        return understood(check)
                .flatMap(understood -> principal(understood.statement(), check))
                .map(principal -> principal.definition().target().name());
    }

    /**
     * The methods to compare a result with, the best fitting one first: those whose parameters are
     * the formula's symbols, and of these one that returns what the formula defines, an array for a
     * law about elements, before others. All in the given order where none fits, so that what is
     * missing can be told.
     */
    private static List<FormulaCheck> ofOne(List<FormulaCheck> checks) {
        boolean coupled = checks.stream().anyMatch(c -> !c.together().equals(Together.ALONE));
        if (checks.size() < 2 || coupled) {
            return checks;
        }
        List<Fit> fitting =
                checks.stream()
                        .map(Candidates::fit)
                        .flatMap(Optional::stream)
                        .filter(Fit::bound)
                        .sorted(Fit.ORDER)
                        .toList();
        return fitting.isEmpty() ? checks : fitting.stream().map(Fit::check).toList();
    }

    private static Optional<Fit> fit(FormulaCheck check) {
        return understood(check).flatMap(understood -> fit(check, understood));
    }

    private static Optional<Lowered.Understood> understood(FormulaCheck check) {
        List<JavaParameter> parameters =
                check.code().signature().parameters().stream()
                        .map(p -> new JavaParameter(p.name(), p.type()))
                        .toList();
        Lowered lowered =
                Lowering.lower(
                        check.latex().text(),
                        check.tree(),
                        check.scope().withJava(parameters),
                        Lowering.Mode.DEFINITION);
        return switch (lowered) {
            case Lowered.Understood understood -> Optional.of(understood);
            case Lowered.Refused _ -> Optional.empty();
        };
    }

    private static Optional<Fit> fit(FormulaCheck check, Lowered.Understood understood) {
        String method = check.code().signature().name();
        return principal(understood.statement(), check)
                .map(
                        principal -> {
                            Bound bound = Bound.of(check, understood, principal);
                            return new Fit(
                                    check,
                                    bound.ambiguity().isEmpty()
                                            && bound.matched().problems().isEmpty(),
                                    rank(check.code().signature().returnType())
                                            == bound.indices().size(),
                                    bound.definition()
                                            .target()
                                            .symbol()
                                            .javaNames()
                                            .contains(method));
                        });
    }

    private static Optional<Principal> principal(Statement statement, FormulaCheck check) {
        return switch (statement) {
            case Statement.Definition definition -> Optional.of(Principal.of(definition));
            case Statement.System system -> {
                List<Statement.Definition> definitions = new ArrayList<>();
                for (Statement one : system.statements()) {
                    if (one instanceof Statement.Definition definition) {
                        definitions.add(definition);
                    }
                }
                yield definitions.size() == system.statements().size()
                        ? Principal.of(
                                definitions, check.code().signature().name(), check.methods())
                        : Optional.empty();
            }
            case Statement.Chain chain -> chain.value().map(Principal::of);
            case Statement.Update _,
                    Statement.Membership _,
                    Statement.Law _,
                    Statement.Distributed _ ->
                    Optional.empty();
        };
    }

    private static int rank(String type) {
        return (int) type.chars().filter(c -> c == '[').count();
    }
}
