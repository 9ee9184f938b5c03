package dev.chalkproof.claim;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Scope;
import dev.chalkproof.formula.Shape;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.snippet.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/** Finds for each symbol of a formula the parameter of the method that stands for it. */
final class Matching {
    private final Scope scope;
    private final Vocabulary vocabulary;
    private final Map<String, Variable> byName = new LinkedHashMap<>();
    private final List<Variable> parameters = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A symbol or a parameter that is left over.
     *
     * @param symbol the symbol without a parameter; empty for a parameter without a symbol
     */
    record Problem(Optional<Declaration> symbol, String message, String help) {}

    /** The plan, unless there are problems. */
    record Matched(Plan plan, List<Problem> problems) {}

    private Matching(Vocabulary vocabulary) {
        this.scope = vocabulary.scope();
        this.vocabulary = vocabulary;
    }

    /**
     * Matches by name.
     *
     * @param vocabulary the symbols of the formula and of the definitions it uses
     * @param indices of a law about elements, which count and take no value from outside
     * @param definition what the method implements
     */
    static Matched match(
            Vocabulary vocabulary,
            Set<String> indices,
            Signature signature,
            Statement.Definition definition) {
        return match(
                vocabulary, indices, signature, Optional.of(definition), definition.conditions());
    }

    /**
     * Matches the symbols of a law about a random variable with what a method takes besides its
     * source of randomness.
     *
     * @param drawn the random variables, which take no value from outside
     */
    static Matched match(
            Vocabulary vocabulary, Set<String> drawn, Signature signature, List<Expr> conditions) {
        return match(vocabulary, drawn, signature, Optional.empty(), conditions);
    }

    /**
     * @param bound names that take no value from outside
     * @param counted the definition whose indices count the elements of arrays, if there is one
     */
    private static Matched match(
            Vocabulary vocabulary,
            Set<String> bound,
            Signature signature,
            Optional<Statement.Definition> counted,
            List<Expr> conditions) {
        Matching matching = new Matching(vocabulary);
        List<Declaration> symbols = vocabulary.symbols();
        Set<String> defined = new HashSet<>(vocabulary.defined());
        defined.addAll(bound);
        for (Signature.Parameter parameter : signature.parameters()) {
            matching.parameter(parameter, symbols, signature.name());
        }
        counted.ifPresent(
                definition ->
                        matching.byName.putAll(
                                Dimensions.counted(
                                        matching.byName, vocabulary, defined, definition)));
        matching.rest(symbols, defined, signature);
        List<Variable> parameters =
                matching.parameters.stream()
                        .map(v -> matching.byName.getOrDefault(v.name(), v))
                        .toList();
        Plan plan = new Plan(matching.ordered(), parameters, conditions);
        return new Matched(plan, matching.problems);
    }

    /** A plan for a claim, which no method implements: every symbol is chosen freely. */
    static Plan free(Vocabulary vocabulary, List<Expr> members, List<Expr> conditions) {
        Matching matching = new Matching(vocabulary);
        Set<String> defined = vocabulary.defined();
        List<Variable> sequences = new ArrayList<>();
        for (Declaration symbol : vocabulary.symbols()) {
            if (!symbol.symbol().indices().isEmpty()
                    && symbol.shape().isScalar()
                    && !defined.contains(symbol.name())) {
                String brackets = "[]".repeat(symbol.symbol().indices().size());
                String type = symbol.domain().map(Domain::whole).orElse(false) ? "int" : "double";
                sequences.add(new Variable(symbol, javaNames(symbol).getFirst(), type + brackets));
            }
        }
        sequences.forEach(sequence -> matching.byName.put(sequence.name(), sequence));
        matching.byName.putAll(Dimensions.reached(sequences, vocabulary, members));
        for (Declaration symbol : vocabulary.symbols()) {
            boolean chosen =
                    !defined.contains(symbol.name())
                            && !matching.byName.containsKey(symbol.name())
                            && symbol.shape().kind() != Shape.Kind.FUNCTION;
            if (chosen) {
                matching.add(symbol);
            }
        }
        matching.rest(List.of(), defined, new Signature("", List.of(), ""));
        return new Plan(matching.ordered(), List.of(), conditions);
    }

    private void parameter(
            Signature.Parameter parameter, List<Declaration> symbols, String method) {
        Optional<Declaration> symbol =
                symbols.stream()
                        .filter(d -> d.answersTo(parameter.name()))
                        .findFirst()
                        .or(
                                () ->
                                        scope.declarations().stream()
                                                .filter(d -> d.answersTo(parameter.name()))
                                                .findFirst());
        if (symbol.isEmpty()) {
            List<String> known =
                    symbols.stream().flatMap(d -> javaNames(d).stream().limit(1)).toList();
            problems.add(
                    new Problem(
                            Optional.empty(),
                            "parameter '"
                                    + parameter.name()
                                    + "' of "
                                    + method
                                    + " is no symbol of the formula",
                            known.isEmpty()
                                    ? "declare the symbol in the list below the formula, with `"
                                            + parameter.name()
                                            + "` in parentheses"
                                    : "the symbols are "
                                            + String.join(", ", known)
                                            + "; rename the parameter, or write (`"
                                            + parameter.name()
                                            + "`) after the symbol it stands for"));
            return;
        }
        Variable variable = new Variable(symbol.get(), parameter.name(), parameter.type());
        if (!Variable.ELEMENT_TYPES.contains(variable.elementType()) || variable.rank() > 2) {
            problems.add(
                    new Problem(
                            symbol,
                            "no values can be chosen for parameter '"
                                    + parameter.name()
                                    + "' of type "
                                    + parameter.type(),
                            "parameters may be int, long, double, and arrays of these"));
            return;
        }
        if (variable.rank() == 0 && symbol.get().shape().isArray()) {
            problems.add(
                    new Problem(
                            symbol,
                            "'"
                                    + symbol.get().symbol().latex()
                                    + "' is an array, and parameter '"
                                    + parameter.name()
                                    + "' is of type "
                                    + parameter.type(),
                            "make the parameter an array, or declare the symbol as a number"));
            return;
        }
        Variable other = byName.put(variable.name(), variable);
        if (other != null) {
            problems.add(
                    new Problem(
                            symbol,
                            "parameters '"
                                    + other.label()
                                    + "' and '"
                                    + variable.label()
                                    + "' of "
                                    + method
                                    + " both stand for '"
                                    + variable.name()
                                    + "'",
                            "give one of the two another letter in the formula and in its list"));
        }
        parameters.add(variable);
    }

    /** Symbols that no parameter stands for: fixed values, lengths, or problems. */
    private void rest(List<Declaration> symbols, Set<String> defined, Signature signature) {
        SequencedSet<String> lengths = new LinkedHashSet<>();
        for (Variable variable : List.copyOf(byName.values())) {
            variable.declaration().shape().dimensions().forEach(d -> lengths.addAll(Free.names(d)));
        }
        for (Declaration symbol : symbols) {
            if (byName.containsKey(symbol.name())
                    || defined.contains(symbol.name())
                    || symbol.shape().kind() == Shape.Kind.FUNCTION) {
                continue;
            }
            if (symbol.value().isPresent() && symbol.symbol().indices().isEmpty()) {
                // A declared value, such as a constant: chosen like any other, from one number.
                add(symbol);
            } else if (lengths.contains(symbol.name())) {
                add(symbol);
            } else {
                problems.add(unmatched(symbol, signature));
            }
        }
        // Whatever domains and lengths depend on must have a value, too.
        SequencedSet<String> wanted = new LinkedHashSet<>(lengths);
        byName.values().forEach(v -> wanted.addAll(Free.dependencies(v.declaration())));
        while (!wanted.isEmpty()) {
            String name = wanted.removeFirst();
            if (!byName.containsKey(name) && !defined.contains(name)) {
                scope.find(name)
                        .ifPresent(
                                d -> {
                                    add(d);
                                    wanted.addAll(Free.dependencies(d));
                                });
            }
        }
    }

    private void add(Declaration symbol) {
        boolean whole =
                symbol.domain().map(d -> d.whole()).orElse(false)
                        || byName.values().stream()
                                .anyMatch(
                                        v ->
                                                v.declaration().shape().dimensions().stream()
                                                        .anyMatch(
                                                                e ->
                                                                        Free.names(e)
                                                                                .contains(
                                                                                        symbol
                                                                                                .name())));
        byName.put(
                symbol.name(),
                new Variable(
                        symbol,
                        javaNames(symbol).getFirst(),
                        (whole ? "int" : "double") + brackets(symbol)));
    }

    static String brackets(Declaration symbol) {
        return switch (symbol.shape().kind()) {
            case SCALAR, FUNCTION -> "";
            case VECTOR -> "[]";
            case MATRIX -> "[][]";
        };
    }

    private Problem unmatched(Declaration symbol, Signature signature) {
        String latex = symbol.symbol().latex();
        List<String> left =
                signature.parameters().stream()
                        .map(Signature.Parameter::name)
                        .filter(p -> parameters.stream().noneMatch(v -> v.label().equals(p)))
                        .toList();
        String wanted = javaNames(symbol).getFirst();
        return new Problem(
                Optional.of(symbol),
                Optional.ofNullable(vocabulary.through().get(symbol.name()))
                                .map(
                                        d ->
                                                "'"
                                                        + latex
                                                        + "', which is part of '"
                                                        + d.definition().target().symbol().latex()
                                                        + "',")
                                .orElse("'" + latex + "'")
                        + " has no parameter in "
                        + signature.name(),
                left.isEmpty()
                        ? "add a parameter '"
                                + wanted
                                + "', or declare a value: $"
                                + latex
                                + " = ...$"
                        : "call a parameter '"
                                + wanted
                                + "', or write (`"
                                + left.getFirst()
                                + "`) after $"
                                + latex
                                + "$ in the symbol list");
    }

    static List<String> javaNames(Declaration symbol) {
        if (symbol.javaName().isPresent()) {
            return List.of(symbol.javaName().get());
        }
        List<String> names = symbol.symbol().javaNames();
        return names.isEmpty() ? List.of(symbol.name()) : names;
    }

    /** Dependencies first; a cycle of domains is broken where it was entered. */
    private List<Variable> ordered() {
        return ordered(byName);
    }

    /** The same for any variables by their names. */
    static List<Variable> ordered(Map<String, Variable> byName) {
        SequencedSet<Variable> ordered = new LinkedHashSet<>();
        Set<String> visiting = new LinkedHashSet<>();
        byName.values().forEach(v -> visit(v, byName, visiting, ordered));
        return List.copyOf(ordered);
    }

    private static void visit(
            Variable variable,
            Map<String, Variable> byName,
            Set<String> visiting,
            SequencedSet<Variable> ordered) {
        if (!visiting.add(variable.name())) {
            return;
        }
        for (String name : Free.dependencies(variable.declaration())) {
            Variable needed = byName.get(name);
            if (needed != null) {
                visit(needed, byName, visiting, ordered);
            }
        }
        ordered.add(variable);
    }
}
