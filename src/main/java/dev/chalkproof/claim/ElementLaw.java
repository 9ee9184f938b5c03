package dev.chalkproof.claim;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
     * @param definitions of what the body mentions
     */
    record Elements(List<String> indices, Scope scope, Plan plan, Definitions definitions) {}

    /**
     * A recurrence that starts from declared elements is these at their indices: {@code D_n = (n -
     * 1) (D_{n-1} + D_{n-2})} is 0 for n = 1 if {@code D_1 = 0} is declared.
     *
     * @param parameters of the method, which the index must be one of
     */
    static Expr fromStart(
            Expr body, Statement.Definition definition, Scope scope, List<String> parameters) {
        if (recurrence(definition).isEmpty() || definition.target().indices().size() != 1) {
            return body;
        }
        Statement.Index index = definition.target().indices().getFirst();
        Optional<Declaration> counter =
                scope.find(index.variable())
                        .filter(d -> parameters.stream().anyMatch(d::answersTo));
        if (counter.isEmpty() && !parameters.contains(index.variable())) {
            return body;
        }
        List<Expr.Branch> branches = new ArrayList<>();
        for (Declaration first : initial(definition, scope)) {
            String name = definition.target().name() + "_";
            long place = Long.parseLong(first.name().substring(name.length()));
            Expr here =
                    Exprs.apply(
                            Operator.EQUAL,
                            new Expr.Ref(index.variable(), List.of(), Origin.NONE),
                            Exprs.num(place - index.offset()));
            branches.add(new Expr.Branch(new Expr.Ref(first.name(), List.of(), Origin.NONE), here));
        }
        if (branches.isEmpty()) {
            return body;
        }
        branches.add(new Expr.Branch(body, new Expr.Bool(true, Origin.NONE)));
        return new Expr.Cases(branches, body.at());
    }

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
        return length(body, index, elements, Set.of())
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
            Optional<Expr> from = bound(index, Operator.GREATER_EQUAL, elements.plan());
            Optional<Expr> to = bound(index, Operator.LESS_EQUAL, elements.plan());
            boolean ranged = from.isPresent() && to.isPresent();
            Expr first =
                    domain.flatMap(d -> d.lower().value())
                            .or(() -> ranged ? from : Optional.empty())
                            .orElseGet(() -> Exprs.num(fromZero(body, index, elements) ? 0 : 1));
            Optional<Expr> last =
                    domain.flatMap(d -> d.upper().value())
                            .or(() -> ranged ? to : Optional.empty())
                            .or(() -> length(body, index, elements, Set.of()))
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

    /**
     * An end of an index that stands beside the formula, as in {@code k = 0, \ldots, N - 1}.
     *
     * @param operator how the index compares with it
     */
    private static Optional<Expr> bound(String index, Operator operator, Plan plan) {
        return plan.conditions().stream()
                .flatMap(ElementLaw::conjuncts)
                .flatMap(c -> bound(c, index, operator).stream())
                .filter(
                        e ->
                                Free.names(e).stream()
                                        .allMatch(
                                                n ->
                                                        plan.variables().stream()
                                                                .anyMatch(v -> v.name().equals(n))))
                .findFirst();
    }

    private static Optional<Expr> bound(Expr condition, String index, Operator operator) {
        if (!(condition instanceof Expr.Apply(Operator relation, List<Expr> sides, var _))
                || sides.size() != 2) {
            return Optional.empty();
        }
        Operator converse =
                operator == Operator.LESS_EQUAL ? Operator.GREATER_EQUAL : Operator.LESS_EQUAL;
        if (relation == operator && isIndex(sides.get(0), index)) {
            return Optional.of(sides.get(1));
        }
        return relation == converse && isIndex(sides.get(1), index)
                ? Optional.of(sides.get(0))
                : Optional.empty();
    }

    private static boolean isIndex(Expr expr, String index) {
        return expr instanceof Expr.Ref ref && ref.name().equals(index) && ref.indices().isEmpty();
    }

    private static Stream<Expr> conjuncts(Expr condition) {
        return condition instanceof Expr.Apply(Operator operator, List<Expr> parts, var _)
                        && operator == Operator.AND
                ? parts.stream().flatMap(ElementLaw::conjuncts)
                : Stream.of(condition);
    }

    /**
     * Declared values of elements that an array does not have, such as {@code e_0 = 0} where the
     * elements {@code e_k} count from one.
     */
    static List<Declaration> before(Set<String> occurring, Scope scope) {
        return scope.declarations().stream()
                .filter(d -> d.value().isPresent() && d.shape().isScalar())
                .filter(
                        d ->
                                occurring.stream()
                                        .anyMatch(
                                                n -> d.name().matches(Pattern.quote(n) + "_\\d+")))
                .toList();
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

    /**
     * The length of the array that is indexed by it, or of that array's rows; also where the array
     * stands in the definition of a sequence that is indexed by it.
     *
     * @param seen sequences whose definitions were looked into
     */
    private static Optional<Expr> length(
            Expr expr, String index, Elements elements, Set<String> seen) {
        Plan plan = elements.plan();
        if (expr instanceof Expr.Ref ref) {
            boolean isArray =
                    plan.variables().stream()
                            .anyMatch(v -> v.name().equals(ref.name()) && v.rank() > 0);
            for (int i = 0; i < ref.indices().size(); i++) {
                if (ref.indices().get(i) instanceof Expr.Ref used
                        && used.name().equals(index)
                        && used.indices().isEmpty()) {
                    Optional<Expr> length =
                            isArray
                                    ? Optional.of(length(ref.name(), i, plan))
                                    : defined(ref, i, elements, seen);
                    if (length.isPresent()) {
                        return length;
                    }
                }
            }
        }
        return Trees.children(expr).stream()
                .map(child -> length(child, index, elements, seen))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Expr length(String array, int position, Plan plan) {
        List<Expr> row = position == 0 ? List.of() : List.of(Exprs.num(1));
        Expr length =
                new Expr.Apply(
                        Operator.LENGTH,
                        List.of(new Expr.Ref(array, row, Origin.NONE)),
                        Origin.NONE);
        return plan.fromZero().contains(array)
                ? Exprs.apply(Operator.SUB, length, Exprs.num(1))
                : length;
    }

    private static Optional<Expr> defined(
            Expr.Ref ref, int position, Elements elements, Set<String> seen) {
        Optional<Statement.Definition> definition =
                seen.contains(ref.name())
                        ? Optional.empty()
                        : elements.definitions().symbol(ref.name(), ref.indices().size());
        Set<String> more = new HashSet<>(seen);
        more.add(ref.name());
        return definition
                .map(d -> d.target().indices().get(position))
                .filter(i -> i.offset() == 0 && !i.variable().isEmpty())
                .flatMap(i -> length(definition.get().body(), i.variable(), elements, more));
    }
}
