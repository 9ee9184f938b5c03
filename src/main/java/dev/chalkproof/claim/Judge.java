package dev.chalkproof.claim;

import dev.chalkproof.claim.lift.Watch;
import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Expr;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Compares formula and code at a point, in three ways.
 *
 * <p>What the code means is compared with the formula in enclosures of high precision: a difference
 * there is a wrong formula, whatever the rounding. What the compiled code gives is compared with
 * the formula's value, within what rounding costs the formula itself: a difference is a loss of
 * accuracy where the meanings agree, and a wrong formula where the code has no known meaning. And
 * both must have a value, or neither.
 *
 * @param <N> the enclosures
 */
final class Judge<N> {
    /** Bits to compute with: more only where fewer don't decide. */
    static final List<Integer> PRECISIONS = List.of(128, 512, 2048);

    private final Subject subject;
    private final IntFunction<Arithmetic<N>> systems;
    private final RoundingModel rounding;

    /** By bits: what formula and code mean at a point is asked for again for every mutant. */
    private final Map<Integer, Map<Point, Quantity<N>>> references = new HashMap<>();

    private final Map<Integer, Map<Point, Quantity<N>>> meanings = new HashMap<>();

    Judge(Subject subject, IntFunction<Arithmetic<N>> systems, RoundingModel rounding) {
        this.subject = subject;
        this.systems = systems;
        this.rounding = rounding;
    }

    IntFunction<Arithmetic<N>> systems() {
        return systems;
    }

    Subject subject() {
        return subject;
    }

    /** Compares at a point where the code has been called. */
    Judgement judge(Point point, Implementation.Result called) {
        return judge(subject.formula(), point, called);
    }

    /** The same with another expression in place of the formula. */
    Judgement judge(Expr formula, Point point, Implementation.Result called) {
        Judgement last = new Judgement.Unjudged("it was not tried");
        if (called instanceof Implementation.Untried) {
            return last;
        }
        for (int bits : PRECISIONS) {
            Arithmetic<N> system = systems.apply(bits);
            Quantity<N> reference =
                    formula.equals(subject.formula())
                            ? reference(point, bits)
                            : subject.evaluate(formula, point, system);
            // What does not end when it is called will not end here.
            Quantity<N> meaning =
                    called instanceof Implementation.TimedOut
                            ? Quantity.unknown(Quantity.LONG_CODE)
                            : meanings.computeIfAbsent(bits, _ -> new IdentityHashMap<>())
                                    .computeIfAbsent(
                                            point, p -> subject.meaning(p, system, Watch.NONE));
            boolean lastPrecision = bits == PRECISIONS.getLast();
            last = compare(system, lastPrecision, reference, meaning, called, formula, point);
            if (!(last instanceof Judgement.Unjudged(String reason))
                    || reason.equals(Quantity.ENDLESS)) {
                return last;
            }
        }
        return last;
    }

    /** What the formula itself gives at a point. */
    Quantity<N> reference(Point point, int bits) {
        return references
                .computeIfAbsent(bits, _ -> new IdentityHashMap<>())
                .computeIfAbsent(
                        point, p -> subject.evaluate(subject.formula(), p, systems.apply(bits)));
    }

    private Judgement compare(
            Arithmetic<N> system,
            boolean lastPrecision,
            Quantity<N> reference,
            Quantity<N> meaning,
            Implementation.Result called,
            Expr formula,
            Point point) {
        Quantity<Double> result =
                switch (called) {
                    case Implementation.Returned returned -> Quantity.of(returned.value());
                    case Implementation.Threw threw ->
                            Quantity.undefined("throws " + simpleName(threw.exception()));
                    case Implementation.TimedOut _, Implementation.Untried _ ->
                            Quantity.unknown("out of time");
                };
        boolean comparable = reference.shape().equals(result.shape());
        if (!comparable && !reference.isNothing() && !result.isNothing()) {
            return new Judgement.Differs(Judgement.Kind.SHAPE, shape(reference), shape(result));
        }
        Errors errors = new Errors(formula, point);
        Optional<Judgement> worst = Optional.empty();
        int size = Math.max(reference.cells().size(), result.cells().size());
        for (int i = 0; i < size; i++) {
            Cell<N> own = cell(reference, i);
            Cell<N> meant =
                    meaning.shape().equals(reference.shape()) || meaning.isNothing()
                            ? cell(meaning, i)
                            : new Cell.Unknown<>("another shape");
            int place = i;
            Judgement judgement =
                    new CellJudge<>(system, lastPrecision, own, meant, cell(result, i))
                            .judge(() -> errors.at(place));
            worst = Optional.of(worst.map(w -> worse(w, judgement)).orElse(judgement));
        }
        return worst.orElse(Judgement.Agrees.ON_NOTHING);
    }

    /** What rounding costs a formula at a point; most points are judged without it. */
    private final class Errors {
        private final Expr formula;
        private final Point point;
        private @Nullable List<Double> known;

        Errors(Expr formula, Point point) {
            this.formula = formula;
            this.point = point;
        }

        double at(int index) {
            List<Double> errors = known;
            if (errors == null) {
                errors = rounding.errors(formula, point);
                known = errors;
            }
            return index < errors.size() ? errors.get(index) : Double.POSITIVE_INFINITY;
        }
    }

    private static <T> Cell<T> cell(Quantity<T> quantity, int index) {
        int place = quantity.isNothing() ? 0 : index;
        return place < quantity.cells().size()
                ? quantity.cells().get(place)
                : new Cell.Unknown<>("its rows are not equally long");
    }

    private static Judgement worse(Judgement a, Judgement b) {
        if (a instanceof Judgement.Agrees x && b instanceof Judgement.Agrees y) {
            return x.ulps() >= y.ulps() ? x : y;
        }
        return gravity(b) > gravity(a) ? b : a;
    }

    private static int gravity(Judgement judgement) {
        return switch (judgement) {
            case Judgement.NoValue _ -> 0;
            case Judgement.Agrees _ -> 1;
            case Judgement.Unjudged _ -> 2;
            case Judgement.OutOfTime _ -> 3;
            case Judgement.Differs _ -> 4;
        };
    }

    private static String shape(Quantity<?> quantity) {
        return quantity.shape().isEmpty() ? "a number" : "an array " + quantity.shape();
    }

    private static String simpleName(String exception) {
        int end = exception.indexOf(':');
        String type = end < 0 ? exception : exception.substring(0, end);
        return type.substring(type.lastIndexOf('.') + 1)
                + (end < 0 ? "" : exception.substring(end));
    }
}
