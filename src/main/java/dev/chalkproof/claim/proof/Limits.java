package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Limits of expressions without definitions: a number, an expression, or infinite. */
final class Limits {
    /** What grows without end is from here on, so that signs are settled. */
    private static final Polynomial FAR = Polynomial.of(1_000_000);

    private static final Atom.Symbol FARTHER = new Atom.Symbol("\u27f6");

    private final Region region;

    Limits(Region region) {
        this.region = region;
    }

    /** The limit of a body; infinity is a constant. */
    Expr of(Expr.Limit limit, Expr body) {
        Expr target = limit.target();
        Expr far = new Expr.Ref(FARTHER.key(), List.of(), limit.at());
        Optional<Boolean> infinite = infinite(target);
        if (infinite.isPresent()) {
            Expr value = infinite.get() ? far : Exprs.apply(Operator.NEG, far);
            return written(along(body, limit.variable(), value));
        }
        Expr step = Exprs.apply(Operator.DIV, Exprs.num(1), far);
        Expr above = Exprs.apply(Operator.ADD, target, step);
        Expr below = Exprs.apply(Operator.SUB, target, step);
        return switch (limit.side()) {
            case ABOVE -> written(along(body, limit.variable(), above));
            case BELOW -> written(along(body, limit.variable(), below));
            case BOTH -> {
                Asymptotics.Tends right = along(body, limit.variable(), above);
                Asymptotics.Tends left = along(body, limit.variable(), below);
                if (!same(left, right)) {
                    throw new NoProof("two limits from two sides");
                }
                yield written(right);
            }
        };
    }

    private boolean same(Asymptotics.Tends left, Asymptotics.Tends right) {
        if (left instanceof Asymptotics.Tends.Finite(Fraction a)
                && right instanceof Asymptotics.Tends.Finite(Fraction b)) {
            return Vanishing.isZero(a.minus(b).numerator());
        }
        return left.equals(right);
    }

    /** Whether an expression is infinity, and whether the positive one. */
    static Optional<Boolean> infinite(Expr expr) {
        if (expr instanceof Expr.Constant c && c.name() == Expr.Constant.Name.INFINITY) {
            return Optional.of(true);
        }
        if (expr instanceof Expr.Apply a && a.operator() == Operator.NEG) {
            return infinite(a.arguments().getFirst()).map(positive -> !positive);
        }
        return Optional.empty();
    }

    private static Expr written(Asymptotics.Tends tends) {
        return switch (tends) {
            case Asymptotics.Tends.Finite(Fraction value) -> Written.of(value);
            case Asymptotics.Tends.Infinite(boolean positive) -> {
                Expr infinity = new Expr.Constant(Expr.Constant.Name.INFINITY, Origin.NONE);
                yield positive ? infinity : Exprs.apply(Operator.NEG, infinity);
            }
        };
    }

    private Asymptotics.Tends along(Expr body, String variable, Expr value) {
        Region far =
                region.with(
                        List.of(
                                new Constraint(
                                        Polynomial.of(FARTHER).minus(FAR), Sign.NON_NEGATIVE)));
        Expr moved = Substitution.of(body, Map.of(variable, value));
        Asymptotics.Tends found = null;
        for (Pieces.Piece piece : Pieces.of(List.of(moved))) {
            if (holds(piece.guards(), far)) {
                if (found != null || piece.values().isEmpty()) {
                    throw new NoProof("a limit on several branches");
                }
                Algebra algebra = new Algebra(far, false);
                Fraction fraction = algebra.of(piece.values().get().getFirst());
                // There must be values close to the target, not only a formula for them.
                for (Constraint obligation : algebra.obligations()) {
                    if (!far.is(obligation.value(), obligation.sign())
                            && !inTheEnd(obligation, far)) {
                        throw new NoProof("a limit of what may have no value");
                    }
                }
                found = new Asymptotics(FARTHER, far).limit(fraction);
            }
        }
        if (found == null) {
            throw new NoProof("a limit on no branch");
        }
        return found;
    }

    /** Whether guards hold for all numbers that are far enough; if not, one of them never does. */
    private static boolean holds(List<Expr.Apply> guards, Region far) {
        boolean all = true;
        for (Expr.Apply guard : guards) {
            Fraction difference =
                    new Algebra(far, false)
                            .difference(
                                    guard.arguments().get(0),
                                    guard.operator(),
                                    guard.arguments().get(1));
            Sign sign = Sign.of(guard.operator());
            int own = new Asymptotics(FARTHER, far).eventualSign(difference);
            all &=
                    switch (sign) {
                        case POSITIVE -> own > 0;
                        case NON_NEGATIVE -> own >= 0;
                        case ZERO -> own == 0;
                        case NON_ZERO -> own != 0;
                    };
        }
        return all;
    }

    private static boolean inTheEnd(Constraint obligation, Region far) {
        int own = new Asymptotics(FARTHER, far).eventualSign(Fraction.of(obligation.value()));
        return switch (obligation.sign()) {
            case POSITIVE -> own > 0;
            case NON_NEGATIVE -> own >= 0;
            case ZERO -> own == 0;
            case NON_ZERO -> own != 0;
        };
    }
}
