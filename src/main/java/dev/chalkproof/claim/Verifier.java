package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Records;
import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.JavaParameter;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Lowering;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.Signature;
import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * Settles what a note asserts: formulas against the code that implements them.
 *
 * <pre>
 * read the formula → match its symbols with parameters → choose inputs → evaluate both → compare
 *     → shrink and explain a disagreement, or measure how sharp the agreement is
 * </pre>
 */
public final class Verifier {
    /** The code of the message that the code under check did not come back in its time. */
    public static final String TIMED_OUT = "call-timed-out";

    private Verifier() {}

    /** Compares a formula with the method that implements it. */
    public static Item check(FormulaCheck request) {
        return LargeStack.call(() -> settle(request.calling(new BoundedPatience(request.code()))));
    }

    /** Settles a claim. */
    public static Item check(ClaimCheck request) {
        return LargeStack.call(() -> settle(request));
    }

    private static Item settle(FormulaCheck request) {
        List<Together.Companion> companions = new ArrayList<>(request.together().before());
        companions.addAll(request.together().after());
        Scope scope = request.scope();
        for (Together.Companion companion : companions.reversed()) {
            scope = scope.besides(companion.scope());
        }
        Scope around = scope.withJava(parameters(request));
        List<Lowering.Formula> formulas = new ArrayList<>();
        companions.forEach(c -> formulas.add(new Lowering.Formula(c.latex().text(), c.tree())));
        int place = request.together().before().size();
        formulas.add(place, new Lowering.Formula(request.latex().text(), request.tree()));
        List<Lowered> lowered = Lowering.lowerTogether(formulas, around, Lowering.Mode.DEFINITION);
        return switch (lowered.get(place)) {
            case Lowered.Refused refused ->
                    Findings.unsettled(
                            request,
                            "formula-not-understood",
                            refused.message(),
                            request.latex().span(refused.start(), refused.end()),
                            refused.help().orElse("write it in the forms that the manual lists"));
            case Lowered.Understood understood -> {
                List<Equations.Part> parts = new ArrayList<>();
                List<List<Declaration>> symbols = new ArrayList<>(List.of(understood.symbols()));
                for (int i = 0; i < lowered.size(); i++) {
                    // A companion that is not understood is reported where it is checked itself.
                    if (lowered.get(i) instanceof Lowered.Understood one) {
                        boolean own = i == place;
                        boolean announced =
                                !own && companions.get(i < place ? i : i - 1).announced();
                        parts.add(new Equations.Part(one.statement(), own, announced));
                        symbols.add(one.symbols());
                    }
                }
                yield settle(request.in(around), understood, parts, StepVerifier.symbols(symbols));
            }
        };
    }

    /** What the method takes: of a record its components. */
    private static List<JavaParameter> parameters(FormulaCheck request) {
        List<Signature.Parameter> parameters = new ArrayList<>();
        for (Signature.Parameter parameter : request.code().signature().parameters()) {
            if (parameter.name().equals("this")) {
                parameters.addAll(
                        Records.components(request.source(), parameter.type()).orElse(List.of()));
            } else {
                parameters.add(parameter);
            }
        }
        return parameters.stream().map(p -> new JavaParameter(p.name(), p.type())).toList();
    }

    private static Item settle(
            FormulaCheck request,
            Lowered.Understood understood,
            List<Equations.Part> parts,
            List<Declaration> symbols) {
        Statement statement = understood.statement();
        if (StepVerifier.takes(
                request,
                statement,
                StepVerifier.symbols(List.of(symbols, request.scope().declarations())))) {
            return new StepVerifier(request, understood, parts, symbols).settle();
        }
        return switch (statement) {
            case Statement.Definition definition ->
                    settle(request, understood, Principal.of(definition));
            case Statement.System system -> settle(request, understood, system);
            case Statement.Law law -> new LawVerifier(request, understood).settle(law);
            case Statement.Distributed law -> new LawVerifier(request, understood).settle(law);
            case Statement.Chain chain ->
                    chain.value()
                            .map(value -> settle(request, understood, Principal.of(value)))
                            .orElseGet(() -> definesNothing(request));
            case Statement.Update _, Statement.Membership _ -> definesNothing(request);
        };
    }

    private static Item definesNothing(FormulaCheck request) {
        return notComparable(
                request,
                request.id() + " defines nothing that a method could return",
                "write a definition such as $y = ...$, or annotate it as a claim");
    }

    private static Item settle(
            FormulaCheck request, Lowered.Understood understood, Principal principal) {
        return FormulaVerifier.settle(
                request, understood, Bound.of(request, understood, principal));
    }

    /** Several equations in one block: one that the method returns, and what stands in it. */
    private static Item settle(
            FormulaCheck request, Lowered.Understood understood, Statement.System system) {
        List<Statement.Definition> definitions = new ArrayList<>();
        for (Statement statement : system.statements()) {
            if (!(statement instanceof Statement.Definition definition)) {
                return notComparable(
                        request,
                        request.id() + " holds an equation that defines nothing",
                        "write definitions such as $y = ...$, and claims in formulas of their own");
            }
            definitions.add(definition);
        }
        return Principal.of(definitions, request.code().signature().name(), request.methods())
                .map(principal -> settle(request, understood, principal))
                .orElseGet(
                        () ->
                                notComparable(
                                        request,
                                        "the method can return only one of "
                                                + Principal.targets(
                                                        Principal.candidates(definitions)),
                                        "give each of them a formula of its own, or a method of the fence that is named"
                                                + " after it"));
    }

    private static Item notComparable(FormulaCheck request, String message, String help) {
        return Findings.unsettled(
                request, "formula-not-comparable", message, request.latex().span(), help);
    }

    private static Item settle(ClaimCheck request) {
        Lowered lowered =
                Lowering.lower(
                        request.latex().text(),
                        request.tree(),
                        request.scope(),
                        Lowering.Mode.CLAIM);
        return switch (lowered) {
            case Lowered.Refused refused ->
                    new Item(
                            request.id(),
                            Item.Kind.CLAIM,
                            request.latex().span(),
                            new Verdict.Unsettled(refused.message()),
                            List.of(
                                    Diagnostic.error(
                                                    "formula-not-understood",
                                                    request.latex()
                                                            .span(refused.start(), refused.end()),
                                                    refused.message())
                                            .withHelp(
                                                    refused.help()
                                                            .orElse(
                                                                    "write it in the forms that"
                                                                            + " the manual lists"))));
            case Lowered.Understood understood -> new ClaimVerifier(request, understood).settle();
        };
    }
}
