package dev.chalkproof.claim;

import dev.chalkproof.formula.JavaParameter;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Lowering;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.source.Diagnostic;
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
                    new FormulaVerifier(request, understood, definition).settle();
            case Statement.Update _,
                    Statement.Chain _,
                    Statement.Membership _,
                    Statement.Law _,
                    Statement.Distributed _,
                    Statement.System _ ->
                    Findings.unsettled(
                            request,
                            "formula-not-comparable",
                            request.id() + " defines nothing that a method could return",
                            request.latex().span(),
                            "write a definition such as $y = ...$, or annotate it as a claim");
        };
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
