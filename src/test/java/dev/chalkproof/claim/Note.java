package dev.chalkproof.claim;

import dev.chalkproof.formula.Declarations;
import dev.chalkproof.formula.Definitions;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Lowering;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.JavaText;
import dev.chalkproof.source.Clause;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.MathNode;
import dev.chalkproof.typeset.Reading;
import dev.chalkproof.typeset.Rejected;
import dev.chalkproof.typeset.Typesetter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A page in a line: {@code given("S \in \mathbb{N}^{+}").formula("y = ...").code("static ...")}.
 */
final class Note {
    private static final Typesetter TYPESETTER =
            new Typesetter(1, dev.chalkproof.cache.Cache.disabled());
    private static final Map<String, MathNode> TREES = new HashMap<>();

    private Scope scope = Scope.empty();
    private Definitions definitions = Definitions.none();
    private String latex = "";
    private String members = "";
    private String method = "f";
    private Together together = Together.ALONE;
    private FormulaCheck.Options options = FormulaCheck.Options.of(42);

    /** Declares symbols, each as a list item would: {@code \eta_0 > 0 (eta0)}. */
    static Note given(String... items) {
        return new Note().and(items);
    }

    /** Declares more. */
    Note and(String... items) {
        Note note = this;
        for (String item : items) {
            int name = item.lastIndexOf(" (");
            boolean named =
                    name > 0
                            && item.endsWith(")")
                            && item.substring(name + 2).matches("[A-Za-z]\\w*\\)");
            String math = named ? item.substring(0, name) : item;
            Optional<String> java =
                    named
                            ? Optional.of(item.substring(name + 2, item.length() - 1))
                            : Optional.empty();
            note.scope =
                    switch (Declarations.parse(
                            math, tree(math), java.stream().toList(), note.scope)) {
                        case Declarations.Read.Declared declared ->
                                note.scope.withAll(declared.declarations());
                        case Declarations.Read.Refused refused ->
                                throw new IllegalArgumentException(item + ": " + refused.message());
                    };
        }
        return note;
    }

    /** Defines a function that formulas and claims after it may use. */
    Note defining(String definition) {
        switch (Lowering.lower(definition, tree(definition), scope, Lowering.Mode.DEFINITION)) {
            case Lowered.Understood understood -> {
                definitions = definitions.with(understood.statement());
                if (understood.statement() instanceof Statement.Definition d) {
                    scope = scope.with(d);
                }
            }
            case Lowered.Refused refused ->
                    throw new IllegalArgumentException(definition + ": " + refused.message());
        }
        return this;
    }

    Note formula(String text) {
        latex = text;
        return this;
    }

    /** The formula is the one at a place of several that are implemented together. */
    Note system(int place, String... formulas) {
        latex = formulas[place];
        List<Together.Companion> all = new java.util.ArrayList<>();
        for (String text : formulas) {
            all.add(
                    new Together.Companion(
                            "eq-" + all.size(),
                            MappedText.of("note.md", text),
                            tree(text),
                            scope,
                            false));
        }
        together = new Together(all.subList(0, place), all.subList(place + 1, all.size()));
        return this;
    }

    Note code(String text) {
        members = text;
        return this;
    }

    Note method(String name) {
        method = name;
        return this;
    }

    Note seed(long seed) {
        options = new FormulaCheck.Options(seed, options.accuracyUlps(), options.refuted());
        return this;
    }

    Note accuracy(double ulps) {
        options =
                new FormulaCheck.Options(
                        options.seed(), OptionalDouble.of(ulps), options.refuted());
        return this;
    }

    Note refuted(String reason) {
        options =
                new FormulaCheck.Options(
                        options.seed(), options.accuracyUlps(), Optional.of(reason));
        return this;
    }

    Item check() {
        return check(CompiledJava.of(members).method(method), source());
    }

    Item checkAsBlackBox() {
        return check(CompiledJava.of(members).method(method), Optional.empty());
    }

    private Optional<JavaText> source() {
        return Optional.of(JavaText.of(members));
    }

    Item check(Implementation code, Optional<JavaText> source) {
        return Verifier.check(request(code, source));
    }

    /** Of several methods the one that the formula is compared with. */
    FormulaCheck checked(String... methods) {
        return Candidates.of(
                        Arrays.stream(methods)
                                .map(m -> request(CompiledJava.of(members).method(m), source()))
                                .toList())
                .getFirst()
                .getFirst();
    }

    FormulaCheck request(Implementation code, Optional<JavaText> source) {
        return new FormulaCheck(
                        "eq-f",
                        MappedText.of("note.md", latex),
                        tree(latex),
                        scope,
                        definitions,
                        code,
                        source,
                        options)
                .with(together);
    }

    Item claim() {
        return Verifier.check(
                new ClaimCheck(
                        "eq-f",
                        MappedText.of("note.md", latex),
                        tree(latex),
                        scope,
                        definitions,
                        options.seed(),
                        options.refuted()));
    }

    /** The claim with the prover alone, which no sample keeps from proving what is false. */
    Optional<ProverAlone> alone() {
        return ProverAlone.of(
                new ClaimCheck(
                        "eq-f",
                        MappedText.of("note.md", latex),
                        tree(latex),
                        scope,
                        definitions,
                        options.seed(),
                        options.refuted()));
    }

    /** A diagnostic as the console shows it, without place and excerpt. */
    static String show(Item item) {
        StringBuilder text = new StringBuilder(item.verdict().label()).append('\n');
        for (Diagnostic d : item.diagnostics()) {
            text.append("error[").append(d.code()).append("]: ").append(d.message()).append('\n');
            text.append("  ").append(d.at().text());
            d.label().ifPresent(l -> text.append(" <- ").append(l));
            text.append('\n');
            d.notes().forEach(n -> text.append("  ").append(n).append('\n'));
            d.help().ifPresent(h -> text.append("  help: ").append(h).append('\n'));
        }
        return text.toString();
    }

    static Evidence evidence(Item item) {
        if (item.verdict() instanceof Verdict.Verified(Evidence evidence)) {
            return evidence;
        }
        throw new AssertionError(show(item));
    }

    /** What evidence says besides, in English. */
    static List<String> remarks(Item item) {
        return evidence(item).remarks().stream().map(Clause::english).toList();
    }

    private static synchronized MathNode tree(String latex) {
        return TREES.computeIfAbsent(
                latex,
                l ->
                        switch (TYPESETTER.read(l, true, Map.of())) {
                            case Reading.Read read -> read.tree();
                            case Rejected rejected ->
                                    throw new IllegalArgumentException(
                                            l + ": " + rejected.message());
                        });
    }
}
