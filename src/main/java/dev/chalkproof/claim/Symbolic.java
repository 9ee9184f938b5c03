package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Lifted;
import dev.chalkproof.claim.lift.Step;
import dev.chalkproof.claim.lift.Term;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lifted code as one expression over the formula's symbols, for people to see where the two part.
 * Only code without loops and arrays has one; it is not used to decide anything, so that it may
 * leave out how whole numbers wrap around.
 */
final class Symbolic {
    /** Calls within calls; deeper, the expression would explain nothing. */
    private static final int MAX_DEPTH = 4;

    private final Lifted code;

    private Symbolic(Lifted code) {
        this.code = code;
    }

    /** The code's expression, if it has one. */
    static Optional<Expr> expression(Lifted code, Plan plan) {
        Map<String, Expr> locals = new HashMap<>();
        List<Lifted.Parameter> parameters = code.main().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Variable variable = plan.parameters().get(i);
            if (variable.rank() > 0 && !variable.spread()) {
                return Optional.empty();
            }
            locals.put(
                    parameters.get(i).name(),
                    new Expr.Ref(variable.name(), List.of(), Origin.NONE));
        }
        try {
            return new Symbolic(code).body(List.of(code.main().body()), locals, 0);
        } catch (NoExpression e) {
            return Optional.empty();
        }
    }

    /** The value that a list of statements returns; empty where it runs through. */
    private Optional<Expr> body(List<Step> steps, Map<String, Expr> locals, int depth) {
        for (int i = 0; i < steps.size(); i++) {
            List<Step> rest = steps.subList(i + 1, steps.size());
            switch (steps.get(i)) {
                case Step.Block(List<Step> inner) -> {
                    List<Step> flat = new ArrayList<>(inner);
                    flat.addAll(rest);
                    return body(flat, locals, depth);
                }
                case Step.Declare(String name, Term value) ->
                        locals.put(name, expr(value, locals, depth));
                case Step.Do(Term.Assign(Term.Local(String name), Term value, boolean _)) ->
                        locals.put(name, expr(value, locals, depth));
                case Step.Return(Optional<Term> value) -> {
                    return value.map(v -> expr(v, locals, depth));
                }
                case Step.If branch -> {
                    Expr condition = expr(branch.condition(), locals, depth);
                    return Optional.of(choose(condition, branch, rest, locals, depth));
                }
                case Step.Do _,
                        Step.Loop _,
                        Step.ForEach _,
                        Step.Yield _,
                        Step.Break _,
                        Step.Continue _,
                        Step.Switch _ ->
                        throw new NoExpression();
            }
        }
        return Optional.empty();
    }

    private Expr choose(
            Expr condition, Step.If branch, List<Step> rest, Map<String, Expr> locals, int depth) {
        List<Step> then = new ArrayList<>(List.of(branch.then()));
        then.addAll(rest);
        List<Step> otherwise = new ArrayList<>(branch.otherwise().map(List::of).orElse(List.of()));
        otherwise.addAll(rest);
        Optional<Expr> one = body(then, new HashMap<>(locals), depth);
        Optional<Expr> other = body(otherwise, new HashMap<>(locals), depth);
        if (one.isEmpty() || other.isEmpty()) {
            throw new NoExpression();
        }
        return cases(condition, one.get(), other.get());
    }

    private static Expr cases(Expr condition, Expr then, Expr otherwise) {
        return new Expr.Cases(
                List.of(
                        new Expr.Branch(then, condition),
                        new Expr.Branch(otherwise, new Expr.Bool(true, Origin.NONE))),
                Origin.NONE);
    }

    private Expr expr(Term term, Map<String, Expr> locals, int depth) {
        return switch (term) {
            case Term.Real(BigDecimal value) -> new Expr.Num(value, Origin.NONE);
            case Term.Whole(long value) -> new Expr.Num(BigDecimal.valueOf(value), Origin.NONE);
            case Term.Truth(boolean value) -> new Expr.Bool(value, Origin.NONE);
            case Term.Special(double value) when value == Math.PI ->
                    new Expr.Constant(Expr.Constant.Name.PI, Origin.NONE);
            case Term.Special(double value) when value == Math.E ->
                    new Expr.Constant(Expr.Constant.Name.E, Origin.NONE);
            case Term.Local(String name) -> {
                Expr value = locals.get(name);
                if (value == null) {
                    throw new NoExpression();
                }
                yield value;
            }
            case Term.Constant(String name) -> {
                Term value = code.constants().get(name);
                if (value == null) {
                    throw new NoExpression();
                }
                yield expr(value, locals, depth);
            }
            case Term.WholeOp op ->
                    apply(
                            operator(op.kind()),
                            expr(op.left(), locals, depth),
                            expr(op.right(), locals, depth));
            case Term.RealOp(Operator operator, List<Term> arguments) ->
                    new Expr.Apply(
                            operator,
                            arguments.stream().map(a -> expr(a, locals, depth)).toList(),
                            Origin.NONE);
            case Term.Compare(Operator operator, Term left, Term right) ->
                    apply(operator, expr(left, locals, depth), expr(right, locals, depth));
            case Term.Not(Term operand) -> apply(Operator.NOT, expr(operand, locals, depth));
            case Term.And(Term left, Term right) ->
                    apply(Operator.AND, expr(left, locals, depth), expr(right, locals, depth));
            case Term.Or(Term left, Term right) ->
                    apply(Operator.OR, expr(left, locals, depth), expr(right, locals, depth));
            case Term.Conditional(Term condition, Term then, Term otherwise) ->
                    cases(
                            expr(condition, locals, depth),
                            expr(then, locals, depth),
                            expr(otherwise, locals, depth));
            case Term.ToReal(Term operand) -> expr(operand, locals, depth);
            case Term.Narrow(Term operand, int _) -> expr(operand, locals, depth);
            case Term.ToWhole(Term operand, boolean _) ->
                    apply(Operator.TRUNCATE, expr(operand, locals, depth));
            case Term.Invoke(int index, List<Term> arguments) when depth < MAX_DEPTH -> {
                Lifted.Method method = code.methods().get(index);
                Map<String, Expr> inner = new HashMap<>();
                for (int i = 0; i < arguments.size(); i++) {
                    inner.put(
                            method.parameters().get(i).name(),
                            expr(arguments.get(i), locals, depth));
                }
                yield body(List.of(method.body()), inner, depth + 1).orElseThrow(NoExpression::new);
            }
            case Term.Special _,
                    Term.Classify _,
                    Term.Element _,
                    Term.Length _,
                    Term.NewArray _,
                    Term.ArrayOf _,
                    Term.CopyOf _,
                    Term.Assign _,
                    Term.Invoke _,
                    Term.NewRecord _,
                    Term.Component _,
                    Term.BlockTerm _,
                    Term.Range _,
                    Term.Map _,
                    Term.Filter _,
                    Term.Fold _,
                    Term.OrElse _,
                    Term.Reduce _,
                    Term.Fail _ ->
                    throw new NoExpression();
        };
    }

    private static Operator operator(Term.WholeOp.Kind kind) {
        return switch (kind) {
            case ADD -> Operator.ADD;
            case SUBTRACT -> Operator.SUB;
            case MULTIPLY -> Operator.MUL;
            case DIVIDE -> Operator.INT_DIV;
            case REMAINDER -> Operator.REMAINDER;
            case FLOOR_MOD -> Operator.MOD;
            case MAX -> Operator.MAX;
            case MIN -> Operator.MIN;
            case FLOOR_DIVIDE,
                    CEIL_DIVIDE,
                    AND,
                    OR,
                    XOR,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    SHIFT_RIGHT_UNSIGNED ->
                    throw new NoExpression();
        };
    }

    private static Expr apply(Operator operator, Expr... arguments) {
        return new Expr.Apply(operator, List.of(arguments), Origin.NONE);
    }

    /** Code that has no expression: it is raised deep within, where nothing better can be said. */
    private static final class NoExpression extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoExpression() {
            super("no expression", null, false, false);
        }
    }
}
