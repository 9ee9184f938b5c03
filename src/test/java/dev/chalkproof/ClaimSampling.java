package dev.chalkproof;

import dev.chalkproof.formula.Bindings;
import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Documented;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.DoubleArithmetic;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Result;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Shape;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.formula.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Whether a claim that was true is false now, by values drawn plainly from the declared domains.
 * What it can't compute it takes for true; of the verifier it uses nothing.
 */
final class ClaimSampling {
    private static final int POINTS = 300;
    private static final double CLEARLY = 1e-6;

    private final Scope scope;
    private final Definitions definitions;
    private final Evaluator<Double> evaluator;
    private final Random random;

    ClaimSampling(Scope scope, Definitions definitions, Random random) {
        this.scope = scope;
        this.definitions = definitions;
        this.evaluator = new Evaluator<>(DoubleArithmetic.INSTANCE, definitions);
        this.random = random;
    }

    /** Whether a point shows that a true claim has been made false. */
    boolean isFalse(Statement.Chain original, Statement.Chain changed) {
        if (original.members().size() != changed.members().size()
                || !original.relations().equals(changed.relations())) {
            return false;
        }
        Map<String, Declaration> symbols = symbols(changed);
        symbols.putAll(symbols(original));
        for (int i = 0; i < POINTS; i++) {
            Optional<Bindings<Double>> point = point(symbols);
            if (point.isPresent()
                    && isAllowed(original, point.get())
                    && isAllowed(changed, point.get())
                    && isFalse(original, changed, point.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean isFalse(
            Statement.Chain original, Statement.Chain changed, Bindings<Double> point) {
        for (int k = 0; k < changed.relations().size(); k++) {
            Operator relation = changed.relations().get(k);
            OptionalDouble left = number(changed.members().get(k), point);
            OptionalDouble right = number(changed.members().get(k + 1), point);
            boolean fails =
                    left.isPresent()
                            && right.isPresent()
                            && fails(relation, left.getAsDouble(), right.getAsDouble());
            boolean moved =
                    relation == Operator.EQUAL
                            && (isMoved(original, changed, k, k + 1, point)
                                    || isMoved(original, changed, k + 1, k, point));
            if (fails || moved) {
                return true;
            }
        }
        return false;
    }

    /** One side of an equation that held has another value now, and the other side is the same. */
    private boolean isMoved(
            Statement.Chain original,
            Statement.Chain changed,
            int side,
            int other,
            Bindings<Double> point) {
        if (!original.members().get(other).equals(changed.members().get(other))) {
            return false;
        }
        OptionalDouble before = number(original.members().get(side), point);
        OptionalDouble now = number(changed.members().get(side), point);
        return before.isPresent()
                && now.isPresent()
                && fails(Operator.EQUAL, before.getAsDouble(), now.getAsDouble());
    }

    private static boolean fails(Operator relation, double left, double right) {
        double margin = CLEARLY * (1 + Math.abs(left) + Math.abs(right));
        return switch (relation) {
            case EQUAL -> Math.abs(left - right) > margin;
            case LESS, LESS_EQUAL -> left > right + margin;
            case GREATER, GREATER_EQUAL -> right > left + margin;
            default -> false;
        };
    }

    private boolean isAllowed(Statement.Chain chain, Bindings<Double> point) {
        return chain.conditions().stream()
                .allMatch(
                        condition ->
                                evaluator.evaluate(condition, point)
                                                instanceof Result.Logical<Double>(Truth truth)
                                        && truth == Truth.TRUE);
    }

    private OptionalDouble number(Expr expr, Bindings<Double> point) {
        return evaluator.evaluate(expr, point) instanceof Result.Real<Double>(Double value)
                        && Double.isFinite(value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    /** All symbols whose values have to be drawn: those of the definitions it uses as well. */
    private Map<String, Declaration> symbols(Statement.Chain chain) {
        Map<String, Declaration> symbols = new LinkedHashMap<>();
        List<Documented> seen = new ArrayList<>();
        Deque<Expr> open = new ArrayDeque<>(chain.members());
        open.addAll(chain.conditions());
        Map<String, Declaration> known = new LinkedHashMap<>();
        scope.declarations().forEach(d -> known.put(d.name(), d));
        while (!open.isEmpty()) {
            Expr next = open.remove();
            for (String name :
                    Stream.concat(Exprs.free(next).stream(), Exprs.functions(next).stream())
                            .toList()) {
                Optional<Documented> definition =
                        definitions.documentedFunction(name).or(() -> definitions.behind(name, 0));
                if (definition.isEmpty()) {
                    Optional.ofNullable(known.get(name)).ifPresent(d -> symbols.put(name, d));
                } else if (!seen.contains(definition.get())) {
                    seen.add(definition.get());
                    definition.get().symbols().forEach(d -> known.putIfAbsent(d.name(), d));
                    open.addAll(definition.get().definition().forms());
                    open.addAll(definition.get().definition().conditions());
                }
            }
        }
        addLengths(symbols, known);
        return symbols;
    }

    /** A vector of n numbers needs n, and a bound may name another symbol. */
    private static void addLengths(
            Map<String, Declaration> symbols, Map<String, Declaration> known) {
        for (Declaration symbol : List.copyOf(symbols.values())) {
            List<Expr> named = new ArrayList<>(symbol.shape().dimensions());
            symbol.domain().flatMap(d -> d.lower().value()).ifPresent(named::add);
            symbol.domain().flatMap(d -> d.upper().value()).ifPresent(named::add);
            for (Expr expr : named) {
                for (String name : Exprs.free(expr)) {
                    Optional.ofNullable(known.get(name)).ifPresent(d -> symbols.put(name, d));
                }
            }
        }
    }

    /** Values for all symbols, those first that others need; empty if some can't be drawn. */
    private Optional<Bindings<Double>> point(Map<String, Declaration> symbols) {
        Bindings<Double> point = Bindings.none();
        List<Declaration> open = new ArrayList<>(symbols.values());
        while (!open.isEmpty()) {
            int before = open.size();
            for (Declaration symbol : List.copyOf(open)) {
                Optional<Result<Double>> value = value(symbol, point);
                if (value.isPresent()) {
                    point = point.with(symbol.name(), value.get());
                    open.remove(symbol);
                }
            }
            if (open.size() == before) {
                return Optional.empty();
            }
        }
        return Optional.of(point);
    }

    private Optional<Result<Double>> value(Declaration symbol, Bindings<Double> soFar) {
        if (symbol.value().isPresent() && symbol.shape().isScalar()) {
            return Optional.of(evaluator.evaluate(symbol.value().get(), soFar));
        }
        if (symbol.shape().isScalar() && symbol.symbol().indices().isEmpty()) {
            return draw(symbol, soFar).map(Result.Real::new);
        }
        if (symbol.shape().kind() != Shape.Kind.VECTOR || symbol.shape().dimensions().isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble length = number(symbol.shape().dimensions().getFirst(), soFar);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        List<Result<Double>> elements = new ArrayList<>();
        for (int i = 0; i < length.getAsDouble(); i++) {
            Optional<Double> element = draw(symbol, soFar);
            if (element.isEmpty()) {
                return Optional.empty();
            }
            elements.add(new Result.Real<>(element.get()));
        }
        return Optional.of(new Result.Array<>(elements));
    }

    /** A number of the domain, of a size at which rounding does no harm. */
    private Optional<Double> draw(Declaration symbol, Bindings<Double> soFar) {
        Domain domain = symbol.domain().orElse(Domain.REALS);
        if (!domain.members().isEmpty()) {
            Expr member = domain.members().get(random.nextInt(domain.members().size()));
            return number(member, soFar).stream().boxed().findFirst();
        }
        Optional<Double> low = bound(domain.lower(), soFar);
        Optional<Double> high = bound(domain.upper(), soFar);
        if (domain.lower().value().isPresent() != low.isPresent()
                || domain.upper().value().isPresent() != high.isPresent()) {
            return Optional.empty();
        }
        double from = low.orElseGet(() -> high.map(h -> h - 3).orElse(-3.0));
        double to = Math.min(high.orElse(from + 6), from + 6);
        if (domain.whole()) {
            double first = Math.ceil(from);
            double value = first + random.nextInt((int) Math.max(1, Math.floor(to) - first + 1));
            return Optional.of(value).filter(v -> isInside(v, domain, low, high));
        }
        double value = to > from ? random.nextDouble(from, to) : from;
        return Optional.of(value).filter(v -> isInside(v, domain, low, high));
    }

    private Optional<Double> bound(Domain.Bound bound, Bindings<Double> soFar) {
        return bound.value().flatMap(v -> number(v, soFar).stream().boxed().findFirst());
    }

    private static boolean isInside(
            double value, Domain domain, Optional<Double> low, Optional<Double> high) {
        return low.map(l -> domain.lower().open() ? value > l : value >= l).orElse(true)
                && high.map(h -> domain.upper().open() ? value < h : value <= h).orElse(true);
    }
}
