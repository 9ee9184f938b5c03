package dev.chalkproof.claim.lift;

import dev.chalkproof.formula.Arithmetic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs lifted code in a number system.
 *
 * <p>Whole numbers are the machine's: they wrap around as in Java. Reals are the number system's,
 * so that in a precise one the code gives what it means, not what it rounds to.
 *
 * @param <N> the number type that stands for {@code double}
 */
public final class Interpreter<N> {
    /** Deeper recursion than this would overflow the stack in Java, too, or soon would. */
    private static final int MAX_DEPTH = 400;

    private final Lifted code;
    private final Reals<N> reals;
    private final Watch watch;
    private final Map<String, Datum<N>> constants = new HashMap<>();
    private long steps;
    private int depth;

    public Interpreter(Lifted code, Arithmetic<N> arithmetic) {
        this(code, arithmetic, Watch.NONE);
    }

    public Interpreter(Lifted code, Arithmetic<N> arithmetic, Watch watch) {
        this.code = code;
        this.reals = new Reals<>(arithmetic);
        this.watch = watch;
    }

    /** Runs the main method. Arrays among the arguments may be changed by it. */
    public Run<N> run(List<Datum<N>> arguments) {
        steps = 0;
        depth = 0;
        try {
            return new Run.Returned<>(call(code.main(), arguments));
        } catch (Stop stop) {
            return switch (stop.kind()) {
                case THREW -> new Run.Threw<>(String.valueOf(stop.getMessage()));
                case UNDECIDED -> new Run.Undecided<>(String.valueOf(stop.getMessage()));
                case LEFT_REALS -> new Run.LeftReals<>();
                case EXCEEDED -> new Run.Exceeded<>();
            };
        }
    }

    Datum<N> call(Lifted.Method method, List<Datum<N>> arguments) {
        if (++depth > MAX_DEPTH) {
            throw new Stop(Stop.Kind.EXCEEDED, "too deep");
        }
        Map<String, Datum<N>> locals = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            locals.put(method.parameters().get(i).name(), arguments.get(i));
        }
        Datum<N> result = new Frame<>(this, locals).result(method.body());
        depth--;
        return result;
    }

    Lifted code() {
        return code;
    }

    Reals<N> reals() {
        return reals;
    }

    /** Counts a step against the budget. */
    void step() {
        if (++steps > watch.steps()) {
            throw new Stop(Stop.Kind.EXCEEDED, "too many steps");
        }
    }

    void note(long outcome) {
        watch.trail().accept(outcome);
    }

    Datum<N> constant(String name) {
        Datum<N> known = constants.get(name);
        if (known == null) {
            Term initializer = code.constants().get(name);
            if (initializer == null) {
                throw new IllegalStateException("constant " + name + " was not lifted");
            }
            known = new Frame<>(this, new HashMap<>()).evaluate(initializer);
            constants.put(name, known);
        }
        return known;
    }
}
