package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts definitions in the place of what they define and rules in the place of derivatives, until
 * nothing is left but operators, branches and the symbols a claim is about.
 */
final class Unfolding {
    /** Definitions that need more lead back to themselves. */
    private static final int MAX_DEPTH = 24;

    private static final int MAX_SIZE = 4000;

    private final Definitions definitions;
    private final Set<String> free;
    private final Set<String> arrays;
    private final Map<String, Expr> fixed;
    private final Region region;
    private int depth;

    /**
     * @param free the symbols a claim is about: they are never replaced
     * @param arrays those of them that have elements
     * @param fixed symbols that have one value
     * @param region what is known of the symbols, for limits
     */
    Unfolding(
            Definitions definitions,
            Set<String> free,
            Set<String> arrays,
            Map<String, Expr> fixed,
            Region region) {
        this.definitions = definitions;
        this.free = free;
        this.arrays = arrays;
        this.fixed = fixed;
        this.region = region;
    }

    Unfolding with(Region known) {
        return new Unfolding(definitions, free, arrays, fixed, known);
    }

    Expr of(Expr expr) {
        if (++depth > MAX_DEPTH || Exprs.size(expr) > MAX_SIZE) {
            depth = 0;
            throw new NoProof("definitions that lead too far");
        }
        Expr result = unfold(expr);
        depth--;
        return result;
    }

    private Expr unfold(Expr expr) {
        return switch (expr) {
            case Expr.Ref ref -> symbol(ref);
            case Expr.Call call -> call(call);
            // Where the body is differentiated by the local, that happens first.
            case Expr.Let let ->
                    element(let)
                            .orElseGet(
                                    () ->
                                            Substitution.of(
                                                    bound(Set.of(let.name())).unfold(let.body()),
                                                    Map.of(let.name(), unfold(let.value()))));
            case Expr.Derivative d -> {
                Expr slope = bound(Set.of(d.variable())).unfold(d.body());
                for (int i = 0; i < d.order(); i++) {
                    slope = Differential.of(slope, d.variable());
                }
                yield slope;
            }
            case Expr.Gradient _ -> throw new NoProof("a gradient");
            case Expr.Limit limit -> {
                Expr body = Plain.of(bound(Set.of(limit.variable())).unfold(limit.body()));
                yield new Limits(region)
                        .of(
                                new Expr.Limit(
                                        body,
                                        limit.variable(),
                                        unfold(limit.target()),
                                        limit.side(),
                                        limit.at()),
                                body);
            }
            case Expr.Reduce r -> {
                Expr body = bound(Set.of(r.index())).unfold(r.body());
                yield Extreme.of(
                        new Expr.Reduce(
                                r.reduction(),
                                r.index(),
                                unfold(r.from()),
                                unfold(r.to()),
                                body,
                                r.at()));
            }
            case Expr.Num _,
                    Expr.Constant _,
                    Expr.Bool _,
                    Expr.Apply _,
                    Expr.Cases _,
                    Expr.Array _ ->
                    Exprs.map(expr, this::unfold);
        };
    }

    /** An element of a gradient: the partial derivative by that element. */
    private Optional<Expr> element(Expr.Let let) {
        if (let.value() instanceof Expr.Gradient gradient
                && arrays.contains(gradient.variable())
                && let.body() instanceof Expr.Ref ref
                && ref.name().equals(let.name())
                && ref.indices().size() == 1) {
            Element element = new Element(unfold(ref.indices().getFirst()), region);
            Expr body = unfold(gradient.body());
            Expr slope = Differential.of(body, gradient.variable(), element);
            // An element out of reach has no value, and no derivative by another one.
            return Optional.of(
                    Exprs.apply(
                            Operator.ADD, slope, Exprs.apply(Operator.MUL, Exprs.num(0), body)));
        }
        return Optional.empty();
    }

    private Unfolding bound(Set<String> names) {
        Set<String> more = new HashSet<>(free);
        more.addAll(names);
        Unfolding inner = new Unfolding(definitions, more, arrays, fixed, region);
        inner.depth = depth;
        return inner;
    }

    private Expr symbol(Expr.Ref ref) {
        List<Expr> indices = new ArrayList<>();
        ref.indices().forEach(i -> indices.add(unfold(i)));
        if (free.contains(ref.name()) && (indices.isEmpty() || arrays.contains(ref.name()))) {
            return new Expr.Ref(ref.name(), indices, ref.at());
        }
        Expr value = indices.isEmpty() ? fixed.get(ref.name()) : null;
        if (value != null) {
            return value;
        }
        Statement.Definition definition =
                definitions
                        .find(ref.name())
                        .filter(d -> d.target().parameters().isEmpty())
                        .filter(d -> d.target().indices().size() == indices.size())
                        .orElseThrow(() -> new NoProof("the symbol " + ref.name()));
        Map<String, Expr> positions = new HashMap<>();
        for (int i = 0; i < indices.size(); i++) {
            Statement.Index index = definition.target().indices().get(i);
            positions.put(
                    index.variable(),
                    index.offset() == 0
                            ? indices.get(i)
                            : Exprs.apply(Operator.SUB, indices.get(i), Exprs.num(index.offset())));
        }
        return Substitution.of(bound(positions.keySet()).of(definition.body()), positions);
    }

    private Expr call(Expr.Call call) {
        Statement.Definition definition =
                definitions
                        .find(call.function())
                        .filter(d -> d.target().indices().isEmpty())
                        .orElseThrow(() -> new NoProof("the function " + call.function()));
        List<String> parameters = definition.target().parameters();
        if (parameters.size() != call.arguments().size()) {
            throw new NoProof("another number of arguments");
        }
        // Definitions inside see the parameters, as in evaluation; arguments come in afterwards.
        Expr body = bound(Set.copyOf(parameters)).of(definition.body());
        for (int i = 0; i < call.derivative(); i++) {
            body = Differential.of(body, parameters.getFirst());
        }
        Map<String, Expr> arguments = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            arguments.put(parameters.get(i), unfold(call.arguments().get(i)));
        }
        return Substitution.of(body, arguments);
    }
}
