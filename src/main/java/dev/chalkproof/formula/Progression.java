package dev.chalkproof.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists that go on: {@code 1, x, x^2, \ldots, x^d} are the {@code x^i} for {@code i} from 0 to
 * {@code d}.
 *
 * <p>The general element is the last one with an index in the place of what it ends at. It must
 * give each of those that are written in front of the dots, and no other general element may.
 */
final class Progression {
    private static final List<String> INDICES = List.of("i", "j", "k", "l", "m");

    private static final int LARGEST_START = 9;

    private final List<Expr> first;
    private final String index;

    private Progression(List<Expr> first, String index) {
        this.first = first;
        this.index = index;
    }

    /** The list as a whole; empty where it is not clear how it goes on. */
    static Optional<Expr> of(List<Expr> first, Expr last, Origin at) {
        Set<String> taken = new HashSet<>(Exprs.free(last));
        first.forEach(e -> taken.addAll(Exprs.free(e)));
        Optional<String> index = INDICES.stream().filter(i -> !taken.contains(i)).findFirst();
        return index.flatMap(i -> new Progression(first, i).of(last, at));
    }

    private Optional<Expr> of(Expr last, Origin at) {
        Map<String, Expr> found = new LinkedHashMap<>();
        for (Expr end : parts(last)) {
            Expr general = replaced(last, Printer.text(end));
            for (int start = 0; start <= LARGEST_START; start++) {
                if (Exprs.mentions(general, index) && gives(general, start)) {
                    // Counted from zero, lists that only count differently are one.
                    Expr shifted = Exprs.apply(Operator.ADD, Exprs.ref(index), Exprs.num(start));
                    Expr steps = Exprs.apply(Operator.SUB, end, Exprs.num(start));
                    String text =
                            Printer.text(simple(Exprs.substitute(general, index, shifted)))
                                    + " to "
                                    + Printer.text(simple(steps));
                    Expr from = Exprs.num(start);
                    found.putIfAbsent(
                            text,
                            new Expr.Reduce(Expr.Reduction.ARRAY, index, from, end, general, at));
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.values().iterator().next()) : Optional.empty();
    }

    private boolean gives(Expr general, int start) {
        for (int i = 0; i < first.size(); i++) {
            Expr element = Exprs.substitute(general, index, Exprs.num((long) start + i));
            if (!Printer.text(simple(element)).equals(Printer.text(simple(first.get(i))))) {
                return false;
            }
        }
        return true;
    }

    /** All that the last element is made of, itself included. */
    private static List<Expr> parts(Expr expr) {
        List<Expr> parts = new ArrayList<>(List.of(expr));
        Exprs.children(expr).forEach(child -> parts.addAll(parts(child)));
        return parts;
    }

    private Expr replaced(Expr expr, String end) {
        return Printer.text(expr).equals(end)
                ? Exprs.ref(index)
                : Exprs.map(expr, child -> replaced(child, end));
    }

    /** With numbers computed and what changes nothing left out, as it is done in writing. */
    private static Expr simple(Expr expr) {
        Expr inner = Exprs.map(expr, Progression::simple);
        if (!(inner instanceof Expr.Apply apply)) {
            return inner;
        }
        if (apply.operator() == Operator.FACTORIAL) {
            Expr of = apply.arguments().getFirst();
            return is(of, 0) || is(of, 1) ? Exprs.num(1) : inner;
        }
        if (apply.arguments().size() != 2) {
            return inner;
        }
        Expr a = apply.arguments().get(0);
        Expr b = apply.arguments().get(1);
        return switch (apply.operator()) {
            case POW -> is(b, 0) ? Exprs.num(1) : is(b, 1) ? a : power(a, b).orElse(inner);
            case MUL -> is(a, 1) ? b : is(b, 1) ? a : is(a, 0) || is(b, 0) ? Exprs.num(0) : inner;
            case DIV -> is(b, 1) ? a : inner;
            case ADD -> is(a, 0) ? b : is(b, 0) ? a : computed(a, b, false).orElse(inner);
            case SUB -> is(b, 0) ? a : added(a, b).or(() -> computed(a, b, true)).orElse(inner);
            default -> inner;
        };
    }

    private static boolean is(Expr expr, long value) {
        return expr instanceof Expr.Num(BigDecimal number, var _)
                && number.compareTo(BigDecimal.valueOf(value)) == 0;
    }

    /** {@code i + 1 - 1} */
    private static Optional<Expr> added(Expr sum, Expr less) {
        boolean same =
                sum instanceof Expr.Apply a
                        && a.operator() == Operator.ADD
                        && Printer.text(a.arguments().getLast()).equals(Printer.text(less));
        return same && sum instanceof Expr.Apply a
                ? Optional.of(a.arguments().getFirst())
                : Optional.empty();
    }

    private static Optional<Expr> power(Expr a, Expr b) {
        return a instanceof Expr.Num(BigDecimal base, var _)
                        && b instanceof Expr.Num(BigDecimal exponent, var _)
                        && exponent.signum() > 0
                        && exponent.compareTo(BigDecimal.TEN) <= 0
                        && exponent.stripTrailingZeros().scale() <= 0
                ? Optional.of(new Expr.Num(base.pow(exponent.intValueExact()), Origin.NONE))
                : Optional.empty();
    }

    private static Optional<Expr> computed(Expr a, Expr b, boolean minus) {
        if (a instanceof Expr.Num(BigDecimal x, var _)
                && b instanceof Expr.Num(BigDecimal y, var _)) {
            BigDecimal value = minus ? x.subtract(y) : x.add(y);
            return value.signum() < 0
                    ? Optional.empty()
                    : Optional.of(new Expr.Num(value, Origin.NONE));
        }
        return Optional.empty();
    }
}
