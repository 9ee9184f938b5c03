package dev.chalkproof.claim;

import static dev.chalkproof.formula.Operator.*;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes formulas in the small ways in which people get them wrong: a sign, an operator, a
 * constant, an index, another symbol, a term left out.
 */
final class Mutator {
    private static final Map<Operator, List<Operator>> TWO_ARGUMENTS =
            Map.ofEntries(
                    Map.entry(ADD, List.of(SUB, MUL)),
                    Map.entry(SUB, List.of(ADD)),
                    Map.entry(MUL, List.of(DIV, ADD)),
                    Map.entry(DIV, List.of(MUL)),
                    Map.entry(POW, List.of(MUL)),
                    Map.entry(MAX, List.of(MIN)),
                    Map.entry(MIN, List.of(MAX)),
                    Map.entry(LESS, List.of(LESS_EQUAL, GREATER)),
                    Map.entry(LESS_EQUAL, List.of(LESS, GREATER_EQUAL)),
                    Map.entry(GREATER, List.of(GREATER_EQUAL, LESS)),
                    Map.entry(GREATER_EQUAL, List.of(GREATER, LESS_EQUAL)),
                    Map.entry(EQUAL, List.of(NOT_EQUAL)),
                    Map.entry(NOT_EQUAL, List.of(EQUAL)),
                    Map.entry(AND, List.of(OR)),
                    Map.entry(OR, List.of(AND)),
                    Map.entry(DOT, List.of()),
                    Map.entry(HADAMARD, List.of(ADD)));

    private static final Map<Operator, List<Operator>> ONE_ARGUMENT =
            Map.ofEntries(
                    Map.entry(EXP, List.of(EXPM1)),
                    Map.entry(LN, List.of(LN1P, LOG10, LOG2)),
                    Map.entry(SIN, List.of(COS)),
                    Map.entry(COS, List.of(SIN)),
                    Map.entry(SINH, List.of(COSH)),
                    Map.entry(COSH, List.of(SINH)),
                    Map.entry(TANH, List.of(SINH)),
                    Map.entry(FLOOR, List.of(CEIL, ROUND)),
                    Map.entry(CEIL, List.of(FLOOR, ROUND)),
                    Map.entry(ROUND, List.of(FLOOR)),
                    Map.entry(NORM_1, List.of(NORM_2, NORM_INF)),
                    Map.entry(NORM_2, List.of(NORM_1, NORM_INF)),
                    Map.entry(NORM_INF, List.of(NORM_2)),
                    Map.entry(TOTAL, List.of(MEAN)),
                    Map.entry(MEAN, List.of(TOTAL)),
                    Map.entry(VARIANCE, List.of(MEAN)));

    private final List<Expr.Ref> symbols;

    private Mutator(List<Expr.Ref> symbols) {
        this.symbols = symbols;
    }

    /** All changes of one place, without duplicates; the formula itself is none of them. */
    static List<Trees.Replaced> mutants(Expr formula) {
        Map<String, Expr.Ref> symbols = new LinkedHashMap<>();
        collect(formula, symbols);
        Mutator mutator = new Mutator(List.copyOf(symbols.values()));
        Map<Expr, Trees.Replaced> mutants = new LinkedHashMap<>();
        for (Trees.Replaced mutant : Trees.replaceEach(formula, mutator::changes)) {
            if (!mutant.whole().equals(formula)) {
                mutants.putIfAbsent(mutant.whole(), mutant);
            }
        }
        return List.copyOf(mutants.values());
    }

    private static void collect(Expr expr, Map<String, Expr.Ref> symbols) {
        if (expr instanceof Expr.Ref ref && ref.indices().isEmpty()) {
            symbols.putIfAbsent(ref.name(), ref);
        }
        Trees.children(expr).forEach(child -> collect(child, symbols));
    }

    private List<Expr> changes(Expr expr) {
        return switch (expr) {
            case Expr.Num(BigDecimal value, Origin at) -> numbers(value, at);
            case Expr.Constant(Expr.Constant.Name name, Origin at) ->
                    switch (name) {
                        case PI -> List.of(new Expr.Constant(Expr.Constant.Name.E, at));
                        case E -> List.of(new Expr.Constant(Expr.Constant.Name.PI, at));
                        case INFINITY -> List.of();
                    };
            case Expr.Ref ref -> reference(ref);
            case Expr.Apply apply -> application(apply);
            case Expr.Cases cases -> cases(cases);
            case Expr.Reduce reduce -> reduction(reduce);
            case Expr.Bool _,
                    Expr.Call _,
                    Expr.Array _,
                    Expr.Let _,
                    Expr.Derivative _,
                    Expr.Gradient _,
                    Expr.Limit _ ->
                    List.of();
        };
    }

    private static List<Expr> numbers(BigDecimal value, Origin at) {
        List<Expr> numbers = new ArrayList<>();
        numbers.add(new Expr.Num(value.add(BigDecimal.ONE), at));
        if (value.signum() != 0) {
            numbers.add(new Expr.Num(value.negate(), at));
            numbers.add(new Expr.Num(value.multiply(new BigDecimal("1.1")), at));
        }
        return numbers;
    }

    private List<Expr> reference(Expr.Ref ref) {
        List<Expr> changes = new ArrayList<>();
        for (int i = 0; i < ref.indices().size(); i++) {
            for (Operator operator : List.of(ADD, SUB)) {
                List<Expr> indices = new ArrayList<>(ref.indices());
                indices.set(i, apply(operator, ref.indices().get(i), one()));
                changes.add(new Expr.Ref(ref.name(), indices, ref.at()));
            }
        }
        if (ref.indices().isEmpty()) {
            symbols.stream()
                    .filter(other -> !other.equals(ref))
                    .forEach(other -> changes.add(new Expr.Ref(other.name(), List.of(), ref.at())));
            changes.add(apply(NEG, ref));
            changes.add(apply(ADD, ref, one()));
        }
        return changes;
    }

    private static List<Expr> application(Expr.Apply apply) {
        List<Expr> arguments = apply.arguments();
        List<Expr> changes = new ArrayList<>();
        Operator operator = apply.operator();
        if (arguments.size() == 1) {
            ONE_ARGUMENT
                    .getOrDefault(operator, List.of())
                    .forEach(o -> changes.add(new Expr.Apply(o, arguments, apply.at())));
            if (isDroppable(operator)) {
                changes.add(arguments.getFirst());
            }
        }
        if (arguments.size() == 2) {
            TWO_ARGUMENTS
                    .getOrDefault(operator, List.of())
                    .forEach(o -> changes.add(new Expr.Apply(o, arguments, apply.at())));
            Expr left = arguments.getFirst();
            Expr right = arguments.getLast();
            switch (operator) {
                case SUB, DIV, POW, MOD, ATAN2 -> {
                    changes.add(new Expr.Apply(operator, List.of(right, left), apply.at()));
                    changes.add(left);
                }
                case ADD, MUL, MAX, MIN, AND, OR, HADAMARD -> {
                    changes.add(left);
                    changes.add(right);
                }
                default -> {
                    // Dropping an argument of a relation leaves no relation.
                }
            }
        }
        changes.addAll(Rewrites.of(apply));
        return changes;
    }

    private static boolean isDroppable(Operator operator) {
        return switch (operator) {
            case NEG,
                    ABS,
                    SQRT,
                    EXP,
                    LN,
                    FLOOR,
                    CEIL,
                    ROUND,
                    SIGN,
                    TANH,
                    SIN,
                    COS,
                    FACTORIAL,
                    NOT ->
                    true;
            default -> false;
        };
    }

    private static List<Expr> cases(Expr.Cases cases) {
        List<Expr> changes = new ArrayList<>();
        List<Expr.Branch> branches = cases.branches();
        for (int i = 0; i + 1 < branches.size(); i++) {
            List<Expr.Branch> swapped = new ArrayList<>(branches);
            swapped.set(
                    i, new Expr.Branch(branches.get(i + 1).value(), branches.get(i).condition()));
            swapped.set(
                    i + 1,
                    new Expr.Branch(branches.get(i).value(), branches.get(i + 1).condition()));
            changes.add(new Expr.Cases(swapped, cases.at()));
        }
        branches.forEach(branch -> changes.add(branch.value()));
        return changes;
    }

    private static List<Expr> reduction(Expr.Reduce reduce) {
        List<Expr> changes = new ArrayList<>();
        Expr.Reduction other =
                switch (reduce.reduction()) {
                    case SUM -> Expr.Reduction.PRODUCT;
                    case PRODUCT -> Expr.Reduction.SUM;
                    case MAX -> Expr.Reduction.MIN;
                    case MIN -> Expr.Reduction.MAX;
                    case ARRAY -> Expr.Reduction.ARRAY;
                };
        changes.add(with(reduce, other, reduce.from(), reduce.to()));
        changes.add(
                with(reduce, reduce.reduction(), apply(ADD, reduce.from(), one()), reduce.to()));
        changes.add(
                with(reduce, reduce.reduction(), reduce.from(), apply(SUB, reduce.to(), one())));
        if (reduce.reduction() != Expr.Reduction.ARRAY
                && !Free.names(reduce.body()).contains(reduce.index())) {
            // A sum whose index nobody uses only multiplies.
            changes.add(reduce.body());
        }
        return changes;
    }

    private static Expr with(Expr.Reduce reduce, Expr.Reduction reduction, Expr from, Expr to) {
        return new Expr.Reduce(reduction, reduce.index(), from, to, reduce.body(), reduce.at());
    }

    static Expr apply(Operator operator, Expr... arguments) {
        Origin at = arguments[0].at();
        for (Expr argument : arguments) {
            at = at.with(argument.at());
        }
        return new Expr.Apply(operator, List.of(arguments), at);
    }

    private static Expr one() {
        return new Expr.Num(BigDecimal.ONE, Origin.NONE);
    }
}
