package dev.chalkproof.library;

import dev.chalkproof.claim.FormulaCheck;
import dev.chalkproof.claim.Implementation;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verifier;
import dev.chalkproof.formula.Arithmetic;
import dev.chalkproof.formula.Ball;
import dev.chalkproof.formula.BallArithmetic;
import dev.chalkproof.formula.Bindings;
import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.DoubleArithmetic;
import dev.chalkproof.formula.Evaluator;
import dev.chalkproof.formula.Interval;
import dev.chalkproof.formula.IntervalArithmetic;
import dev.chalkproof.formula.Result;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.MathNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A definition that was understood. Its symbols are called as a Java parameter would be: {@code
 * \eta_0} is {@code eta0}, {@code \hat v} is {@code vHat}; {@link #symbols} lists them. Immutable;
 * can be used by several threads.
 */
public final class MathFormula {
    /** Digits are doubled until enough of them are known; what needs more is not computed. */
    private static final int MOST_BITS = 1 << 16;

    private static final double BITS_PER_DIGIT = 3.33;

    private final MappedText latex;
    private final MathNode tree;
    private final Scope scope;
    private final Definitions definitions;
    private final Statement.Definition definition;
    private final List<Declaration> parameters;
    private final long seed;

    MathFormula(
            MappedText latex,
            MathNode tree,
            Scope scope,
            Definitions definitions,
            Statement.Definition definition,
            List<Declaration> parameters,
            long seed) {
        this.latex = latex;
        this.tree = tree;
        this.scope = scope;
        this.definitions = definitions;
        this.definition = definition;
        this.parameters = List.copyOf(parameters);
        this.seed = seed;
    }

    /** The LaTeX it was read from. */
    public String latex() {
        return latex.text();
    }

    /**
     * The names of the symbols that need a value: a function's parameters first, then the others in
     * the order in which they were declared.
     */
    public List<String> symbols() {
        return parameters.stream().map(MathFormula::javaName).toList();
    }

    private static String javaName(Declaration declaration) {
        return declaration.javaName().orElseGet(() -> declaration.symbol().javaNames().getFirst());
    }

    /**
     * The value as code without further thought would compute it, in {@code double}.
     *
     * @return NaN or an infinity where that is what such code gets
     * @throws IllegalArgumentException if a symbol has no value, or a value no symbol
     * @throws ArithmeticException if the value is no number, such as an array, or takes too long
     */
    public double value(Map<String, Double> values) {
        return number(DoubleArithmetic.INSTANCE, values, Function.identity(), Double.NaN);
    }

    /**
     * An interval that holds all values for symbols in some intervals; outward rounding makes up
     * for the limits of {@code double}.
     *
     * @return {@link Interval#EMPTY} where the formula has no value
     * @throws IllegalArgumentException if a symbol has no value, or a value no symbol
     * @throws ArithmeticException if the value is no number, such as an array, or takes too long
     */
    public Interval enclosure(Map<String, Interval> values) {
        return number(IntervalArithmetic.INSTANCE, values, Function.identity(), Interval.EMPTY);
    }

    /**
     * The value, correct to some digits.
     *
     * @param digits how many leading digits are right, at least 1; at most a few thousand
     * @throws IllegalArgumentException if a symbol has no value, or a value no symbol
     * @throws ArithmeticException if the formula has no value there, or so many digits can't be had
     */
    public BigDecimal value(Map<String, BigDecimal> values, int digits) {
        if (digits < 1) {
            throw new IllegalArgumentException("digits is " + digits + " and must be at least 1");
        }
        int needed = (int) Math.ceil(digits * BITS_PER_DIGIT) + 1;
        for (int bits = Math.max(64, 2 * needed); bits <= MOST_BITS; bits *= 2) {
            Ball ball = number(new BallArithmetic(bits), values, Ball::of, Ball.undefined());
            if (ball.isTight(needed)) {
                return ball.toDecimal(digits);
            }
        }
        throw new ArithmeticException(
                "'" + latex() + "' is not known to " + digits + " digits, nor with more precision");
    }

    private <V, N> N number(
            Arithmetic<N> arithmetic, Map<String, V> values, Function<V, N> convert, N undefined) {
        Bindings<N> bindings = Bindings.none();
        for (Declaration parameter : parameters) {
            V value =
                    values.entrySet().stream()
                            .filter(e -> parameter.answersTo(e.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "'"
                                                            + javaName(parameter)
                                                            + "' has no value; the symbols are "
                                                            + symbols()));
            bindings = bindings.with(parameter.name(), convert.apply(value));
        }
        for (String name : values.keySet()) {
            if (parameters.stream().noneMatch(p -> p.answersTo(name))) {
                throw new IllegalArgumentException(
                        "'" + name + "' is no symbol of it; the symbols are " + symbols());
            }
        }
        Result<N> result =
                new Evaluator<>(arithmetic, definitions).evaluate(definition.body(), bindings);
        return switch (result) {
            case Result.Real<N>(N number) -> number;
            case Result.Undefined<N> _, Result.Infinite<N> _ -> undefined;
            case Result.Undecided<N> _ -> arithmetic.undecided();
            case Result.Exceeded<N> _ ->
                    throw new ArithmeticException("'" + latex() + "' takes too long to compute");
            case Result.Array<N> _, Result.Logical<N> _ ->
                    throw new ArithmeticException("the value of '" + latex() + "' is no number");
        };
    }

    /**
     * Compares the formula with a function of numbers, at inputs from the declared domains: special
     * values, bounds, magnitudes spread evenly, and a search for the worst disagreement.
     *
     * @param name what messages call the function
     * @param function of the values of {@link #symbols}, in their order
     * @return the verdict, with the evidence or a counterexample
     */
    public Item compare(String name, ToDoubleFunction<double[]> function) {
        return compare(new FunctionImplementation(name, symbols(), function));
    }

    /** Compares the formula with code wherever it runs, whatever it takes and returns. */
    public Item compare(Implementation code) {
        return Verifier.check(
                new FormulaCheck(
                        definition.target().name(),
                        latex,
                        tree,
                        scope,
                        definitions,
                        code,
                        Optional.empty(),
                        FormulaCheck.Options.of(seed)));
    }

    @Override
    public String toString() {
        return latex();
    }
}
