package dev.chalkproof.claim;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.Signature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Laws about the elements of arrays, such as {@code y_i = x_i - \mu}: what the method returns is
 * the array of all of them.
 */
final class ElementLaw {
    private ElementLaw() {}

    /** The indices of the left side that run over elements: those that no parameter stands for. */
    static List<String> indices(Statement.Definition definition, Signature signature) {
        boolean arrays =
                signature.returnType().endsWith("[]")
                        || signature.parameters().stream().anyMatch(p -> p.type().endsWith("[]"));
        List<String> parameters =
                signature.parameters().stream().map(Signature.Parameter::name).toList();
        return arrays
                ? definition.target().indices().stream()
                        .map(Statement.Index::variable)
                        .filter(i -> !i.isEmpty() && !parameters.contains(i))
                        .toList()
                : List.of();
    }

    /** The definition, if its body leads back to it. */
    static Optional<Statement.Definition> recurrence(Statement.Definition definition) {
        return definition.target().indices().isEmpty()
                        || !Free.names(definition.body()).contains(definition.target().name())
                ? Optional.empty()
                : Optional.of(definition);
    }

    /** Declared first elements of a sequence, such as {@code v_0}. */
    static List<Declaration> initial(Statement.Definition definition, Scope scope) {
        return scope.declarations().stream()
                .filter(d -> d.name().matches(Pattern.quote(definition.target().name()) + "_\\d+"))
                .toList();
    }

    /**
     * What the indices of a law run over.
     *
     * @param indices in the order of the left side
     * @param scope where their domains are declared
     */
    record Elements(List<String> indices, Scope scope, Plan plan) {}

    /**
     * What a method returns: the array of all elements, or of a recurrence the last one.
     *
     * @param returnType of the method
     */
    static Expr returned(Expr body, Elements elements, String returnType) {
        if (returnType.endsWith("[]") || elements.indices().size() != 1) {
            return wrap(body, elements);
        }
        String index = elements.indices().getFirst();
        return length(body, index, elements.plan())
                .<Expr>map(n -> new Expr.Let(index, n, body, body.at()))
                .orElse(body);
    }

    /** The array of a body's values, each index running over its domain or what it indexes. */
    private static Expr wrap(Expr body, Elements elements) {
        Expr wrapped = body;
        for (String index : elements.indices().reversed()) {
            Optional<Domain> domain =
                    elements.scope()
                            .find(index)
                            .flatMap(Declaration::domain)
                            .filter(d -> d.whole() && d.members().isEmpty())
                            .filter(d -> isKnown(d.lower(), elements.plan()))
                            .filter(d -> isKnown(d.upper(), elements.plan()));
            Expr first =
                    domain.flatMap(d -> d.lower().value())
                            .orElseGet(() -> Exprs.num(fromZero(body, index, elements) ? 0 : 1));
            Optional<Expr> last =
                    domain.flatMap(d -> d.upper().value())
                            .or(() -> length(body, index, elements.plan()))
                            .or(() -> Exprs.length(body, index));
            if (last.isEmpty()) {
                // The index stays open, and the formula has no value.
                return body;
            }
            wrapped =
                    new Expr.Reduce(
                            Expr.Reduction.ARRAY, index, first, last.get(), wrapped, body.at());
        }
        return wrapped;
    }

    /** Whether an index stands for the elements of an array that counts from zero. */
    private static boolean fromZero(Expr expr, String index, Elements elements) {
        boolean here =
                expr instanceof Expr.Ref ref
                        && elements.plan().fromZero().contains(ref.name())
                        && ref.indices().getFirst() instanceof Expr.Ref used
                        && used.name().equals(index);
        return here || Trees.children(expr).stream().anyMatch(e -> fromZero(e, index, elements));
    }

    private static boolean isKnown(Domain.Bound bound, Plan plan) {
        return bound.value().isPresent()
                && !bound.open()
                && Free.names(bound.value().get()).stream()
                        .allMatch(n -> plan.variables().stream().anyMatch(v -> v.name().equals(n)));
    }

    /** The length of the array that is indexed by it, or of that array's rows. */
    private static Optional<Expr> length(Expr expr, String index, Plan plan) {
        if (expr instanceof Expr.Ref ref) {
            boolean isArray =
                    plan.variables().stream()
                            .anyMatch(v -> v.name().equals(ref.name()) && v.rank() > 0);
            for (int i = 0; i < ref.indices().size() && isArray; i++) {
                if (ref.indices().get(i) instanceof Expr.Ref used
                        && used.name().equals(index)
                        && used.indices().isEmpty()) {
                    Expr array =
                            i == 0
                                    ? new Expr.Ref(ref.name(), List.of(), Origin.NONE)
                                    : new Expr.Ref(
                                            ref.name(),
                                            List.of(new Expr.Num(BigDecimal.ONE, Origin.NONE)),
                                            Origin.NONE);
                    Expr length = new Expr.Apply(Operator.LENGTH, List.of(array), Origin.NONE);
                    return Optional.of(
                            plan.fromZero().contains(ref.name())
                                    ? Exprs.apply(Operator.SUB, length, Exprs.num(1))
                                    : length);
                }
            }
        }
        return Trees.children(expr).stream()
                .map(child -> length(child, index, plan))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
