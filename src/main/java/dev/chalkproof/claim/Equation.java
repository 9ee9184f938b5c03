package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.formula.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One equation of a system, with its time index apart: {@code x_{t+k} = body}.
 *
 * @param target the left side
 * @param body the right side as it is written
 * @param time the name of the time index; empty for a definition that does not change with time
 * @param offset what stands beside the time index on the left, 1 in {@code x_{t+1}}
 * @param assigned names without a time index on the right, each with the offset of the time it
 *     means: of {@code w \leftarrow w - ...} the old value
 * @param own whether it belongs to the formula that is checked
 * @param announced whether the note says that it is wrong
 */
record Equation(
        Statement.Target target,
        Expr body,
        String time,
        long offset,
        Map<String, Long> assigned,
        boolean own,
        boolean announced) {
    Equation {
        assigned = Map.copyOf(assigned);
    }

    String name() {
        return target.name();
    }

    boolean timed() {
        return !time.isEmpty();
    }

    /** The indices that count elements: {@code i} of {@code v_{t,i}}. */
    private Set<String> elements() {
        Set<String> elements = new HashSet<>();
        target.indices().forEach(i -> elements.add(i.variable()));
        elements.remove(time);
        return elements;
    }

    /**
     * As a definition that an evaluator can follow, with another body in place of its own. What is
     * said of the i-th element is said of each, so that index goes.
     */
    Statement.Definition definition(Expr changed) {
        Set<String> elements = elements();
        Expr normal =
                Exprs.rewrite(changed, e -> e instanceof Expr.Ref ref ? normal(ref, elements) : e);
        List<Statement.Index> indices =
                timed() ? List.of(new Statement.Index(time, offset)) : List.of();
        return new Statement.Definition(
                new Statement.Target(target.symbol(), List.of(), indices, target.at()),
                List.of(normal),
                List.of(),
                target.at());
    }

    private Expr normal(Expr.Ref ref, Set<String> elements) {
        List<Expr> indices = new ArrayList<>();
        for (Expr index : ref.indices()) {
            boolean element =
                    index instanceof Expr.Ref(String name, List<Expr> inner, Origin _)
                            && inner.isEmpty()
                            && elements.contains(name);
            if (!element) {
                indices.add(index);
            }
        }
        Long shift = indices.isEmpty() ? assigned.get(ref.name()) : null;
        if (shift != null) {
            indices.add(at(time, shift));
        }
        return new Expr.Ref(ref.name(), indices, ref.at());
    }

    Statement.Definition definition() {
        return definition(body);
    }

    /** {@code t + shift}. */
    static Expr at(String time, long shift) {
        Expr now = new Expr.Ref(time, List.of(), Origin.NONE);
        Operator sign = shift < 0 ? Operator.SUB : Operator.ADD;
        return shift == 0 ? now : Exprs.apply(sign, now, Exprs.num(Math.abs(shift)));
    }

    /** The offset of an index from the time: -1 of {@code t - 1}; empty for other indices. */
    static OptionalLong offset(Expr index, String time) {
        if (isTime(index, time)) {
            return OptionalLong.of(0);
        }
        if (index instanceof Expr.Apply(Operator operator, List<Expr> parts, Origin _)
                && parts.size() == 2
                && (operator == Operator.ADD || operator == Operator.SUB)) {
            Optional<Long> number = whole(parts.get(1));
            if (isTime(parts.get(0), time) && number.isPresent()) {
                return OptionalLong.of(operator == Operator.ADD ? number.get() : -number.get());
            }
            Optional<Long> first = whole(parts.get(0));
            if (operator == Operator.ADD && first.isPresent() && isTime(parts.get(1), time)) {
                return OptionalLong.of(first.get());
            }
        }
        return OptionalLong.empty();
    }

    private static boolean isTime(Expr expr, String time) {
        return expr instanceof Expr.Ref(String name, List<Expr> indices, Origin _)
                && indices.isEmpty()
                && name.equals(time);
    }

    private static Optional<Long> whole(Expr expr) {
        return expr instanceof Expr.Num num && num.value().stripTrailingZeros().scale() <= 0
                ? Optional.of(num.value().longValue())
                : Optional.empty();
    }
}
