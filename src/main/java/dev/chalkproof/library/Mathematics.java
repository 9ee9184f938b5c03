package dev.chalkproof.library;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.claim.ClaimCheck;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verifier;
import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Declarations;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Lowering;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.formula.Symbol;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.MathNode;
import dev.chalkproof.typeset.Reading;
import dev.chalkproof.typeset.Rejected;
import dev.chalkproof.typeset.Typesetter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads formulas. One that has been defined can be used by those that are read after it, as on a
 * page of notes.
 *
 * <pre>{@code
 * try (Mathematics math = Mathematics.open()) {
 *     math.declare("\\eta_0 > 0", "0 < \\alpha < 1", "t \\in \\{0, \\ldots, 1000\\}");
 *     MathFormula decay = math.define("\\eta_t = \\eta_0 \\cdot \\alpha^t");
 *     double rate = decay.value(Map.of("eta0", 0.1, "alpha", 0.5, "t", 10.0));
 * }
 * }</pre>
 *
 * <p>The first formula starts KaTeX on a JavaScript engine in this JVM, which takes about two
 * seconds; further ones take milliseconds. For one thread.
 */
public final class Mathematics implements AutoCloseable {
    /** Where sampled inputs start, as on the command line. */
    public static final long DEFAULT_SEED = 42;

    private final Typesetter typesetter;
    private final long seed;
    private Scope scope = Scope.empty();
    private Definitions definitions = Definitions.none();

    private Mathematics(Typesetter typesetter, long seed) {
        this.typesetter = typesetter;
        this.seed = seed;
    }

    /** Nothing declared, nothing defined. */
    public static Mathematics open() {
        return open(DEFAULT_SEED);
    }

    /**
     * Nothing declared, nothing defined.
     *
     * @param seed where sampled inputs start; the same seed gives the same inputs
     */
    public static Mathematics open(long seed) {
        return new Mathematics(new Typesetter(1, Cache.disabled()), seed);
    }

    /**
     * Declares symbols, as the items of a list under a formula do.
     *
     * @param declarations LaTeX without delimiters, such as {@code 0 < \alpha < 1} or {@code w \in
     *     \mathbb{R}^n}
     * @throws UnreadableFormulaException if one is not understood
     */
    public Mathematics declare(String... declarations) {
        for (String latex : declarations) {
            declare(latex, List.of());
        }
        return this;
    }

    /**
     * Declares a symbol under a name of its own.
     *
     * @param javaName what it is called among the values of a formula
     * @throws UnreadableFormulaException if the declaration is not understood
     */
    public Mathematics declareAs(String javaName, String latex) {
        declare(latex, List.of(javaName));
        return this;
    }

    private void declare(String latex, List<String> javaNames) {
        List<Declaration> declared =
                switch (Declarations.parse(latex, tree(latex), javaNames, scope)) {
                    case Declarations.Read.Declared(List<Declaration> list) -> list;
                    case Declarations.Read.Refused r ->
                            throw new UnreadableFormulaException(
                                    latex, r.start(), r.end(), r.message(), r.help());
                };
        scope = scope.withAll(declared);
    }

    /**
     * Reads a definition, such as {@code y = a x + b}, {@code f(x) = x^2} or {@code v_t = \beta
     * v_{t-1} + g_t}. Formulas and claims that are read after it may use it.
     *
     * @param latex without delimiters
     * @throws UnreadableFormulaException if it is not understood, or defines nothing
     */
    public MathFormula define(String latex) {
        MathNode tree = tree(latex);
        Lowered.Understood understood =
                switch (Lowering.lower(latex, tree, scope, Lowering.Mode.DEFINITION)) {
                    case Lowered.Understood u -> u;
                    case Lowered.Refused r ->
                            throw new UnreadableFormulaException(
                                    latex, r.start(), r.end(), r.message(), r.help());
                };
        if (!(understood.statement() instanceof Statement.Definition definition)) {
            throw new UnreadableFormulaException(
                    latex,
                    0,
                    latex.length(),
                    "it defines nothing by a single equation",
                    Optional.of("write a definition such as y = ..."));
        }
        MathFormula formula =
                new MathFormula(
                        MappedText.of("formula", latex),
                        tree,
                        scope,
                        definitions,
                        definition,
                        parameters(scope, understood, definition),
                        seed);
        definitions = definitions.with(definition);
        scope = scope.with(definition);
        return formula;
    }

    /** The symbols that need a value: a function's parameters, then others as they are declared. */
    private static List<Declaration> parameters(
            Scope scope, Lowered.Understood understood, Statement.Definition definition) {
        List<Symbol> own = definition.target().parameterSymbols();
        List<Declaration> parameters = new ArrayList<>();
        for (Symbol symbol : own) {
            parameters.add(
                    understood.symbols().stream()
                            .filter(declaration -> declaration.symbol().equals(symbol))
                            .findFirst()
                            .orElseGet(() -> Declaration.of(symbol)));
        }
        List<String> declared = scope.declarations().stream().map(Declaration::name).toList();
        understood.symbols().stream()
                .filter(d -> !own.contains(d.symbol()))
                .filter(d -> !d.symbol().equals(definition.target().symbol()))
                .sorted(Comparator.comparingInt(d -> declared.indexOf(d.name())))
                .forEach(parameters::add);
        return parameters;
    }

    /**
     * Settles a claim about what is declared and defined: an identity, an inequality, a range, a
     * derivative. It is proved where it can be, and tested otherwise.
     *
     * @param name what messages call it
     * @param latex without delimiters, such as {@code 0 < \sigma(x) < 1}
     * @return the verdict, with a counterexample if it is refuted
     */
    public Item claim(String name, String latex) {
        return Verifier.check(
                new ClaimCheck(
                        name,
                        MappedText.of(name, latex),
                        tree(latex),
                        scope,
                        definitions,
                        seed,
                        Optional.empty()));
    }

    private MathNode tree(String latex) {
        return switch (typesetter.read(latex, true, Map.of())) {
            case Reading.Read read -> read.tree();
            case Rejected r ->
                    throw new UnreadableFormulaException(
                            latex, r.position(), r.position() + r.length(), r.message(), r.help());
        };
    }

    /** Ends the JavaScript engine; formulas that were read stay of use. */
    @Override
    public void close() {
        typesetter.close();
    }
}
