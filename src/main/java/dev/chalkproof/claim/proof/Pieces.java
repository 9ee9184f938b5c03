package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes expressions with branches apart: cases, maxima, absolute values and signs become one
 * expression without for each way through them.
 */
final class Pieces {
    private static final int MAX_PIECES = 128;

    private Pieces() {}

    /**
     * One way through the branches.
     *
     * @param given conditions that hold on all of them
     * @param guards what holds on this one
     * @param values the expressions there; empty where no case applies, so that there is no value
     */
    record Piece(List<Expr.Apply> given, List<Expr.Apply> guards, Optional<List<Expr>> values) {
        /** The same where one more condition holds. */
        Piece under(Expr.Apply guard) {
            List<Expr.Apply> more = new ArrayList<>(guards);
            more.add(guard);
            return new Piece(given, more, values);
        }
    }

    static List<Piece> of(List<Expr> exprs) {
        return of(exprs, List.of());
    }

    static List<Piece> of(List<Expr> exprs, List<Expr.Apply> given) {
        List<Piece> open =
                new ArrayList<>(List.of(new Piece(given, List.of(), Optional.of(exprs))));
        List<Piece> done = new ArrayList<>();
        while (!open.isEmpty()) {
            if (open.size() + done.size() > MAX_PIECES) {
                throw new NoProof("many branches");
            }
            Piece piece = open.removeLast();
            List<Expr> all = new ArrayList<>(piece.given());
            all.addAll(piece.guards());
            all.addAll(piece.values().orElse(List.of()));
            Optional<Expr> branching = all.stream().flatMap(v -> branching(v).stream()).findFirst();
            if (branching.isEmpty()) {
                done.add(piece);
            } else {
                open.addAll(split(piece, branching.get()));
            }
        }
        return done;
    }

    /** The first innermost expression that branches. */
    private static Optional<Expr> branching(Expr expr) {
        if (expr instanceof Expr.Reduce r) {
            Optional<Expr> inner = branching(r.body());
            // What branches by the index can't be told apart from outside.
            if (inner.isPresent() && Exprs.mentions(inner.get(), r.index())) {
                throw new NoProof("branches within a sum");
            }
        }
        for (Expr child : Exprs.children(expr)) {
            Optional<Expr> inner = branching(child);
            if (inner.isPresent()) {
                return inner;
            }
        }
        boolean branches =
                switch (expr) {
                    case Expr.Cases _ -> true;
                    case Expr.Apply a ->
                            switch (a.operator()) {
                                case MAX, MIN, ABS, SIGN -> true;
                                default -> false;
                            };
                    default -> false;
                };
        return branches ? Optional.of(expr) : Optional.empty();
    }

    private static List<Piece> split(Piece piece, Expr branching) {
        List<Piece> pieces = new ArrayList<>();
        switch (branching) {
            case Expr.Cases cases -> {
                Expr before = new Expr.Bool(true, cases.at());
                for (Expr.Branch branch : cases.branches()) {
                    Expr condition = Exprs.apply(Operator.AND, before, branch.condition());
                    add(pieces, piece, condition, branching, Optional.of(branch.value()));
                    before = Exprs.apply(Operator.AND, before, Conditions.not(branch.condition()));
                }
                add(pieces, piece, before, branching, Optional.empty());
            }
            case Expr.Apply a -> apply(pieces, piece, a);
            default -> throw new NoProof("no branches");
        }
        return pieces;
    }

    private static void apply(List<Piece> pieces, Piece piece, Expr.Apply a) {
        Expr first = a.arguments().getFirst();
        Expr zero = Exprs.num(0);
        switch (a.operator()) {
            case ABS -> {
                relation(pieces, piece, Operator.GREATER_EQUAL, first, zero, a, first);
                Expr opposite = Exprs.apply(Operator.NEG, first);
                relation(pieces, piece, Operator.LESS, first, zero, a, opposite);
            }
            case SIGN -> {
                relation(pieces, piece, Operator.GREATER, first, zero, a, Exprs.num(1));
                relation(pieces, piece, Operator.EQUAL, first, zero, a, zero);
                relation(pieces, piece, Operator.LESS, first, zero, a, Exprs.num(-1));
            }
            case MAX, MIN -> {
                if (a.arguments().size() == 1) {
                    throw new NoProof("a maximum of elements");
                }
                boolean largest = a.operator() == Operator.MAX;
                for (Expr chosen : a.arguments()) {
                    Expr condition = new Expr.Bool(true, a.at());
                    for (Expr other : a.arguments()) {
                        if (!other.equals(chosen)) {
                            Expr wins =
                                    Exprs.apply(
                                            largest ? Operator.GREATER_EQUAL : Operator.LESS_EQUAL,
                                            chosen,
                                            other);
                            condition = Exprs.apply(Operator.AND, condition, wins);
                        }
                    }
                    add(pieces, piece, condition, a, Optional.of(chosen));
                }
            }
            default -> throw new NoProof("no branches");
        }
    }

    private static void relation(
            List<Piece> pieces,
            Piece piece,
            Operator operator,
            Expr left,
            Expr right,
            Expr branching,
            Expr value) {
        add(pieces, piece, Exprs.apply(operator, left, right), branching, Optional.of(value));
    }

    private static void add(
            List<Piece> pieces, Piece piece, Expr condition, Expr branching, Optional<Expr> value) {
        for (List<Expr.Apply> guards : Conditions.alternatives(condition)) {
            List<Expr.Apply> all = new ArrayList<>();
            piece.guards().forEach(g -> all.add(replaced(g, branching, value)));
            all.addAll(guards);
            List<Expr.Apply> given =
                    piece.given().stream().map(g -> replaced(g, branching, value)).toList();
            Optional<List<Expr>> values =
                    value.flatMap(
                            v ->
                                    piece.values()
                                            .map(
                                                    own ->
                                                            own.stream()
                                                                    .map(
                                                                            e ->
                                                                                    replace(
                                                                                            e,
                                                                                            branching,
                                                                                            v))
                                                                    .toList()));
            pieces.add(new Piece(given, all, values));
        }
    }

    /** Where a branch has no value, a condition over it has none either: it is left as it was. */
    private static Expr.Apply replaced(Expr.Apply guard, Expr part, Optional<Expr> by) {
        Expr none = new Expr.Ref("no value", List.of(), guard.at());
        return replace(guard, part, by.orElse(none)) instanceof Expr.Apply apply ? apply : guard;
    }

    /** The same branch is taken wherever the same expression stands. */
    private static Expr replace(Expr expr, Expr part, Expr by) {
        return expr.equals(part) ? by : Exprs.map(expr, child -> replace(child, part, by));
    }
}
