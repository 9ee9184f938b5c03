package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import java.util.ArrayList;
import java.util.List;

/** Conditions as expressions: their opposites, their insides, and their alternatives. */
final class Conditions {
    private static final int MAX_ALTERNATIVES = 32;

    private Conditions() {}

    /** The opposite, with no {@code NOT} left. */
    static Expr not(Expr condition) {
        return switch (condition) {
            case Expr.Bool b -> new Expr.Bool(!b.value(), b.at());
            case Expr.Apply a ->
                    switch (a.operator()) {
                        case AND ->
                                join(
                                        Operator.OR,
                                        a.arguments().stream().map(Conditions::not).toList());
                        case OR ->
                                join(
                                        Operator.AND,
                                        a.arguments().stream().map(Conditions::not).toList());
                        case NOT -> positive(a.arguments().getFirst());
                        case LESS -> with(a, Operator.GREATER_EQUAL);
                        case LESS_EQUAL -> with(a, Operator.GREATER);
                        case GREATER -> with(a, Operator.LESS_EQUAL);
                        case GREATER_EQUAL -> with(a, Operator.LESS);
                        case EQUAL -> with(a, Operator.NOT_EQUAL);
                        case NOT_EQUAL -> with(a, Operator.EQUAL);
                        default -> throw new NoProof("the condition " + a.operator());
                    };
            default -> throw new NoProof("a condition that is no relation");
        };
    }

    private static Expr with(Expr.Apply relation, Operator operator) {
        return new Expr.Apply(operator, relation.arguments(), relation.at());
    }

    private static Expr join(Operator operator, List<Expr> parts) {
        return new Expr.Apply(operator, parts, Origin.NONE);
    }

    /** The same without {@code NOT}. */
    static Expr positive(Expr condition) {
        if (condition instanceof Expr.Apply a) {
            return switch (a.operator()) {
                case NOT -> not(a.arguments().getFirst());
                case AND, OR ->
                        join(
                                a.operator(),
                                a.arguments().stream().map(Conditions::positive).toList());
                default -> condition;
            };
        }
        return condition;
    }

    /** Where the condition holds also for numbers close by: {@code x > 0} for {@code x >= 0}. */
    static Expr inside(Expr condition, String variable) {
        return strict(positive(condition), variable);
    }

    private static Expr strict(Expr condition, String variable) {
        if (!(condition instanceof Expr.Apply a) || !Exprs.mentions(condition, variable)) {
            return condition;
        }
        if (a.operator() != Operator.AND && a.operator() != Operator.OR && jumps(a, variable)) {
            throw new NoProof("a condition that jumps");
        }
        return switch (a.operator()) {
            case AND, OR ->
                    join(
                            a.operator(),
                            a.arguments().stream().map(c -> strict(c, variable)).toList());
            case LESS_EQUAL -> with(a, Operator.LESS);
            case GREATER_EQUAL -> with(a, Operator.GREATER);
            // A single number has nothing close by.
            case EQUAL -> new Expr.Bool(false, a.at());
            case LESS, GREATER, NOT_EQUAL -> a;
            default -> throw new NoProof("the condition " + a.operator());
        };
    }

    /** Whether it is made of something that is not continuous. */
    private static boolean jumps(Expr expr, String variable) {
        if (!Exprs.mentions(expr, variable)) {
            return false;
        }
        boolean own =
                switch (expr) {
                    case Expr.Apply a ->
                            switch (a.operator()) {
                                case FLOOR,
                                        CEIL,
                                        TRUNCATE,
                                        ROUND,
                                        SIGN,
                                        MOD,
                                        INT_DIV,
                                        REMAINDER,
                                        WRAP_INT,
                                        WRAP_LONG,
                                        ATAN2 ->
                                        true;
                                default -> false;
                            };
                    case Expr.Cases _, Expr.Call _, Expr.Limit _, Expr.Derivative _ -> true;
                    default -> false;
                };
        return own || Exprs.children(expr).stream().anyMatch(c -> jumps(c, variable));
    }

    /** The alternatives of a condition, each a list of relations that hold together. */
    static List<List<Expr.Apply>> alternatives(Expr condition) {
        return collect(positive(condition));
    }

    private static List<List<Expr.Apply>> collect(Expr condition) {
        return switch (condition) {
            case Expr.Bool b -> b.value() ? List.of(List.of()) : List.of();
            case Expr.Apply a when a.operator() == Operator.OR -> {
                List<List<Expr.Apply>> all = new ArrayList<>();
                a.arguments().forEach(part -> all.addAll(collect(part)));
                yield limited(all);
            }
            case Expr.Apply a when a.operator() == Operator.AND -> {
                List<List<Expr.Apply>> all = List.of(List.of());
                for (Expr part : a.arguments()) {
                    List<List<Expr.Apply>> more = new ArrayList<>();
                    for (List<Expr.Apply> left : all) {
                        for (List<Expr.Apply> right : collect(part)) {
                            List<Expr.Apply> both = new ArrayList<>(left);
                            both.addAll(right);
                            more.add(both);
                        }
                    }
                    all = limited(more);
                }
                yield all;
            }
            case Expr.Apply a ->
                    switch (a.operator()) {
                        case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL ->
                                List.of(List.of(a));
                        default -> throw new NoProof("the condition " + a.operator());
                    };
            default -> throw new NoProof("a condition that is no relation");
        };
    }

    private static List<List<Expr.Apply>> limited(List<List<Expr.Apply>> all) {
        if (all.size() > MAX_ALTERNATIVES) {
            throw new NoProof("a condition of many alternatives");
        }
        return all;
    }
}
