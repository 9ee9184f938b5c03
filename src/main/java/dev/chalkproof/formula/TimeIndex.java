package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Supplies the time index a note forgot: beside {@code w_t = w_{t-1} - ... S}, the state {@code S =
 * \beta S + ...} is read as {@code S_t = \beta S_{t-1} + ...}, and {@code S} elsewhere as {@code
 * S_t}.
 */
final class TimeIndex {
    private TimeIndex() {}

    /** The statements of formulas that belong together, systems taken apart. */
    static List<Statement> supply(List<Statement> statements) {
        Set<String> times = new LinkedHashSet<>();
        Set<String> states = new HashSet<>();
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Definition d -> {
                    if (d.target().indices().size() == 1 && d.target().parameters().isEmpty()) {
                        times.add(d.target().indices().getFirst().variable());
                    }
                }
                case Statement.Update u -> {
                    if (u.equation() && u.target().indices().isEmpty()) {
                        states.add(u.target().name());
                    }
                }
                default -> {}
            }
        }
        // Only one index can be meant, or none is supplied.
        if (times.size() != 1 || states.isEmpty()) {
            return statements;
        }
        String time = times.iterator().next();
        List<Statement> supplied = new ArrayList<>();
        for (Statement statement : statements) {
            supplied.add(supply(statement, states, time));
        }
        return supplied;
    }

    private static Statement supply(Statement statement, Set<String> states, String time) {
        return switch (statement) {
            case Statement.Definition d -> {
                long offset =
                        d.target().indices().isEmpty()
                                ? 0
                                : d.target().indices().getFirst().offset();
                List<Expr> forms = new ArrayList<>();
                d.forms().forEach(f -> forms.add(indexed(f, states, time, offset)));
                yield new Statement.Definition(d.target(), forms, d.conditions(), d.at());
            }
            case Statement.Update u -> {
                if (!states.contains(u.target().name())) {
                    yield u;
                }
                Statement.Target target =
                        new Statement.Target(
                                u.target().symbol(),
                                List.of(),
                                List.of(new Statement.Index(time, 0)),
                                u.target().at());
                Set<String> own = Set.of(u.target().name());
                Set<String> others = new HashSet<>(states);
                others.removeAll(own);
                Expr body = indexed(indexed(u.value(), own, time, -1), others, time, 0);
                yield new Statement.Definition(target, List.of(body), u.conditions(), u.at());
            }
            case Statement.Chain c -> c;
            case Statement.Membership m -> m;
            case Statement.Law l -> l;
            case Statement.Distributed d -> d;
            case Statement.System s -> s;
        };
    }

    private static Expr indexed(Expr expr, Set<String> states, String time, long offset) {
        return Exprs.rewrite(
                expr,
                e -> {
                    boolean state =
                            e instanceof Expr.Ref ref
                                    && ref.indices().isEmpty()
                                    && states.contains(ref.name());
                    if (!(state && e instanceof Expr.Ref ref)) {
                        return e;
                    }
                    Expr now = new Expr.Ref(time, List.of(), ref.at());
                    Operator sign = offset < 0 ? Operator.SUB : Operator.ADD;
                    Expr index =
                            offset == 0
                                    ? now
                                    : Exprs.apply(ref.at(), sign, now, Exprs.num(Math.abs(offset)));
                    return new Expr.Ref(ref.name(), List.of(index), ref.at());
                });
    }
}
