package dev.chalkproof.claim;

import dev.chalkproof.formula.JavaParameter;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Lowering;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Statement;
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
    private Verifier() {}

    /** Compares a formula with the method that implements it. */
    public static Item check(FormulaCheck request) {
        return LargeStack.call(() -> settle(request));
    }

    /** Settles a claim. */
    public static Item check(ClaimCheck request) {
        return LargeStack.call(() -> settle(request));
    }

    private static Item settle(FormulaCheck request) {
        List<JavaParameter> parameters =
                request.code().signature().parameters().stream()
                        .map(p -> new JavaParameter(p.name(), p.type()))
                        .toList();
        Scope scope = request.scope().withJava(parameters);
        Lowered lowered =
                Lowering.lower(
                        request.latex().text(), request.tree(), scope, Lowering.Mode.DEFINITION);
        return switch (lowered) {
            case Lowered.Refused refused ->
                    Findings.unsettled(
                            request,
                            "formula-not-understood",
                            refused.message(),
                            request.latex().span(refused.start(), refused.end()),
                            refused.help().orElse("write it in the forms that the manual lists"));
            case Lowered.Understood understood -> settle(request, understood);
        };
    }

    private static Item settle(FormulaCheck request, Lowered.Understood understood) {
        return switch (understood.statement()) {
            case Statement.Definition definition ->
                    settle(request, understood, Principal.of(definition));
            case Statement.System system -> settle(request, understood, system);
            case Statement.Update _,
                    Statement.Chain _,
                    Statement.Membership _,
                    Statement.Law _,
                    Statement.Distributed _ ->
                    notComparable(
                            request,
                            request.id() + " defines nothing that a method could return",
                            "write a definition such as $y = ...$, or annotate it as a claim");
        };
    }

    private static Item settle(
            FormulaCheck request, Lowered.Understood understood, Principal principal) {
        return new FormulaVerifier(request, understood, Bound.of(request, understood, principal))
                .settle();
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
        return Principal.of(definitions, request.code().signature().name())
                .map(principal -> settle(request, understood, principal))
                .orElseGet(
                        () ->
                                notComparable(
                                        request,
                                        "the method can return only one of "
                                                + Principal.targets(
                                                        Principal.candidates(definitions)),
                                        "give each of them a formula and a method of its own"));
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
            case Lowered.Understood understood -> settle(request, understood);
        };
    }

    private static Item settle(ClaimCheck request, Lowered.Understood understood) {
        ClaimVerifier verifier = new ClaimVerifier(request, understood);
        return switch (understood.statement()) {
            case Statement.Chain chain ->
                    verifier.settle(chain.members(), chain.relations(), chain);
            case Statement.Membership membership -> verifier.settleRange(membership);
            case Statement.Definition _,
                    Statement.Update _,
                    Statement.Law _,
                    Statement.Distributed _,
                    Statement.System _ ->
                    verifier.unsettled(
                            "claim-not-supported",
                            request.id() + " is no relation between expressions",
                            "write an equation or an inequality, such as $0 < f(x) < 1$");
        };
    }
}
