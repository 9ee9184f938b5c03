package dev.chalkproof.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.source.MathNode;
import dev.chalkproof.typeset.Reading.Read;
import dev.chalkproof.typeset.Rejected;
import dev.chalkproof.typeset.Typesetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A formula in its surroundings: {@code given("x > 0").read("y = \\ln x")}. */
final class Reading {
    private static final Typesetter TYPESETTER = new Typesetter(1, Cache.disabled());

    private final List<Declaration> declarations = new ArrayList<>();
    private final List<JavaParameter> parameters = new ArrayList<>();
    private final List<Statement.Definition> definitions = new ArrayList<>();

    static Reading given(String... declarations) {
        Reading reading = new Reading();
        for (String declaration : declarations) {
            reading.declarations.addAll(declared(declaration));
        }
        return reading;
    }

    /** A parameter of the Java method, such as {@code double eta0}. */
    Reading java(String... signature) {
        for (String parameter : signature) {
            String[] words = parameter.strip().split("\\s+", -1);
            parameters.add(new JavaParameter(words[1], words[0]));
        }
        return this;
    }

    /** A documented formula, which the one that is read may use. */
    Reading documented(String latex) {
        Statement statement = understood(latex);
        assertThat(statement).isInstanceOf(Statement.Definition.class);
        definitions.add((Statement.Definition) statement);
        return this;
    }

    /** Declarations repeat, and KaTeX in the JVM takes its time. */
    private static final Map<String, MathNode> TREES = new ConcurrentHashMap<>();

    static MathNode tree(String latex) {
        return TREES.computeIfAbsent(latex, Reading::parse);
    }

    private static MathNode parse(String latex) {
        return switch (TYPESETTER.read(latex, true, Map.of())) {
            case Read read -> read.tree();
            case Rejected rejected -> throw new AssertionError(latex + ": " + rejected.message());
        };
    }

    static Declarations.Read declare(String latex) {
        return Declarations.parse(latex, tree(latex), List.of());
    }

    static List<Declaration> declared(String latex) {
        return switch (declare(latex)) {
            case Declarations.Read.Declared declared -> declared.declarations();
            case Declarations.Read.Refused refused ->
                    throw new AssertionError(latex + ": " + refused.message());
        };
    }

    Scope scope() {
        Scope scope = Scope.of(declarations).withJava(parameters);
        for (Statement.Definition definition : definitions) {
            scope = scope.with(definition);
        }
        return scope;
    }

    Definitions definitions() {
        return Definitions.of(definitions);
    }

    Lowered read(String latex) {
        return Lowering.lower(latex, tree(latex), scope(), Lowering.Mode.DEFINITION);
    }

    Lowered claim(String latex) {
        return Lowering.lower(latex, tree(latex), scope(), Lowering.Mode.CLAIM);
    }

    Statement understood(String latex) {
        return statement(latex, read(latex));
    }

    static Statement statement(String latex, Lowered lowered) {
        return switch (lowered) {
            case Lowered.Understood understood -> understood.statement();
            case Lowered.Refused refused ->
                    throw new AssertionError(
                            latex
                                    + " at '"
                                    + latex.substring(refused.start(), refused.end())
                                    + "': "
                                    + refused.message());
        };
    }

    Lowered.Refused refused(String latex) {
        Lowered lowered = read(latex);
        assertThat(lowered).as(latex).isInstanceOf(Lowered.Refused.class);
        return (Lowered.Refused) lowered;
    }
}
