package dev.chalkproof.claim;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.Signature;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A definition whose symbols have found the parameters of a method, as far as they have.
 *
 * @param definition what the method returns
 * @param definitions what it may use, itself and the other equations of its block included
 * @param indices of the left side that run over elements
 * @param ambiguity a letter that means two things; then nothing can be compared
 */
record Bound(
        Statement.Definition definition,
        Definitions definitions,
        List<String> indices,
        Vocabulary vocabulary,
        Optional<Ambiguity> ambiguity,
        Matching.Matched matched,
        List<Clause> remarks) {
    /** Binds what a formula's block says that the method returns. */
    static Bound of(FormulaCheck request, Lowered.Understood understood, Principal principal) {
        Statement.Definition whole = principal.definition();
        Bound bound = of(request, understood, principal, whole, List.of());
        Statement.Definition named = whole.withoutDerivative();
        if (bound.matched.problems().isEmpty() || named.forms().equals(whole.forms())) {
            return bound;
        }
        Bound byName =
                of(request, understood, principal, named, List.of(Clause.of(EvidenceForm.BY_NAME)));
        return byName.matched.problems().isEmpty() ? byName : bound;
    }

    private static Bound of(
            FormulaCheck request,
            Lowered.Understood understood,
            Principal principal,
            Statement.Definition definition,
            List<Clause> remarks) {
        Signature signature = request.code().signature();
        Definitions definitions = request.definitions();
        for (Statement.Definition local : principal.locals()) {
            definitions = definitions.with(local);
        }
        // The index of a law about elements counts; it takes no value from outside.
        List<String> indices = ElementLaw.indices(definition, signature);
        Set<String> counting = new HashSet<>(indices);
        counting.add(definition.target().name());
        Set<String> occurring =
                occurring(definition, principal.locals(), request.scope(), signature);
        List<Declaration> symbols = new ArrayList<>();
        for (Declaration symbol : understood.symbols()) {
            if (occurring.contains(symbol.name()) && !isTarget(symbol, definition)) {
                symbols.add(symbol);
            }
        }
        symbols.addAll(ElementLaw.initial(definition, request.scope()));
        ElementLaw.before(occurring, request.scope()).stream()
                .filter(d -> symbols.stream().noneMatch(s -> s.name().equals(d.name())))
                .forEach(symbols::add);
        List<String> parameters =
                signature.parameters().stream().map(Signature.Parameter::name).toList();
        Vocabulary vocabulary =
                Vocabulary.of(
                        symbols,
                        definitions,
                        request.scope(),
                        d -> parameters.stream().anyMatch(d::answersTo));
        return new Bound(
                definition,
                definitions.with(definition),
                indices,
                vocabulary,
                Ambiguity.find(vocabulary, definition.forms(), definitions),
                fromZero(
                        Matching.match(vocabulary, counting, signature, definition),
                        definition,
                        principal.locals(),
                        vocabulary.scope()),
                remarks);
    }

    private static Matching.Matched fromZero(
            Matching.Matched matched,
            Statement.Definition definition,
            List<Statement.Definition> locals,
            Scope scope) {
        List<Statement.Definition> definitions = new ArrayList<>(locals);
        definitions.add(definition);
        Plan plan = matched.plan();
        return new Matching.Matched(
                plan.countingFromZero(FromZero.of(definitions, scope, plan.variables())),
                matched.problems());
    }

    /** The symbol on the left; elements of the same letter are another. */
    private static boolean isTarget(Declaration symbol, Statement.Definition definition) {
        return symbol.name().equals(definition.target().name())
                && symbol.symbol().indices().size() <= definition.target().indices().size();
    }

    /**
     * The names in the block that take a value from outside. What the left side of a local binds is
     * the local's own, and a parameter of the method's function counts where something depends on
     * it: in {@code D(P, Q) = ...} over {@code p_i} and {@code q_i}, nothing does.
     */
    private static Set<String> occurring(
            Statement.Definition definition,
            List<Statement.Definition> locals,
            Scope scope,
            Signature signature) {
        Set<String> names = names(definition);
        for (Statement.Definition local : locals) {
            Set<String> open = names(local);
            open.removeAll(local.target().parameters());
            local.target().indices().forEach(i -> open.remove(i.variable()));
            names.addAll(open);
        }
        definition.target().parameterSymbols().stream()
                .map(Declaration::of)
                .filter(p -> signature.parameters().stream().anyMatch(q -> p.answersTo(q.name())))
                .forEach(p -> names.add(p.name()));
        // That of a name such as W_q counts nothing.
        definition.target().indices().stream()
                .map(Statement.Index::variable)
                .filter(i -> scope.find(i).isPresent() || passes(signature, i))
                .forEach(names::add);
        return names;
    }

    private static boolean passes(Signature signature, String parameter) {
        return signature.parameters().stream().anyMatch(p -> p.name().equals(parameter));
    }

    private static Set<String> names(Statement.Definition definition) {
        List<Expr> parts = new ArrayList<>(definition.forms());
        parts.addAll(definition.conditions());
        Set<String> names = new HashSet<>();
        for (Expr part : parts) {
            names.addAll(Exprs.free(part));
            names.addAll(Exprs.functions(part));
        }
        return names;
    }

    /** What the method returns: an expression in place of the formula, for all elements. */
    Expr returned(Expr body, String returnType) {
        List<String> parameters =
                matched.plan().parameters().stream().map(Variable::label).toList();
        return ElementLaw.returned(
                ElementLaw.fromStart(body, definition, vocabulary.scope(), parameters),
                new ElementLaw.Elements(indices, vocabulary.scope(), matched.plan(), definitions),
                returnType);
    }
}
