package dev.chalkproof.snippet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A fence or an expression, seen from what may depend on it and what it may depend on.
 *
 * @param part what it is
 * @param runs whether others see what it declares and does
 * @param declared what it declares, by name
 * @param mentioned all names it takes from its surroundings
 * @param importsAll whether it has an import with a {@code *}, on which any later name may depend
 * @param own the names of the methods and types among what it declares
 * @param outside what it reaches outside the page, if it does
 */
record Element(
        Dependence.Part part,
        boolean runs,
        Map<String, Declared> declared,
        Set<String> mentioned,
        boolean importsAll,
        Set<String> own,
        List<Outside.Reached> outside) {
    private static final Set<String> IMMUTABLE =
            Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "String");

    /**
     * What a name stands for.
     *
     * @param state whether it holds anything that code may change
     * @param mentioned the names its code takes from its surroundings
     */
    record Declared(boolean state, Set<String> mentioned) {
        Declared and(Declared other) {
            Set<String> both = new HashSet<>(mentioned);
            both.addAll(other.mentioned);
            return new Declared(state || other.state, both);
        }
    }

    static Element of(PageCode page, int number, Fence fence) {
        Snippet snippet = fence.snippet();
        String options =
                "%b %s %s"
                        .formatted(
                                snippet.mustNotCompile(),
                                snippet.expectedException(),
                                snippet.timeout());
        Dependence.Part part =
                new Dependence.Part(
                        page.program().name(), snippet.id(), number, snippet.code(), options);
        List<Token> tokens = tokens(snippet.code().text());
        Map<String, Declared> declared = new HashMap<>();
        Set<String> mentioned = new HashSet<>();
        boolean importsAll = false;
        Set<String> own = new HashSet<>();
        List<Outside.Reached> outside = new ArrayList<>();
        if (fence.chunks().isEmpty()) {
            // It cannot be taken apart; so much can be told of it.
            mentioned.addAll(Mentions.of(tokens, Set.of()));
            outside.addAll(Outside.reached(tokens));
            PageCode.declaredNames(fence)
                    .forEach(name -> declared.put(name, new Declared(true, Set.of())));
        }
        for (Chunk chunk : fence.chunks()) {
            List<Token> within = within(tokens, chunk);
            Set<String> names = mentions(chunk, within);
            mentioned.addAll(names);
            declarations(fence, chunk, within, names)
                    .forEach((name, what) -> declared.merge(name, what, Declared::and));
            importsAll |= chunk instanceof Chunk.Import && within.stream().anyMatch(t -> t.is("*"));
            own(chunk).ifPresent(own::add);
            outside.addAll(outside(chunk, within));
        }
        return new Element(
                part, !snippet.mustNotCompile(), declared, mentioned, importsAll, own, outside);
    }

    /** The method or type that a part of a fence declares. */
    private static Optional<String> own(Chunk chunk) {
        return switch (chunk) {
            case Chunk.Method c -> Optional.of(c.signature().name());
            case Chunk.Type c -> Optional.of(c.name());
            case Chunk.Import _, Chunk.Variables _, Chunk.Statement _, Chunk.Result _ ->
                    Optional.empty();
        };
    }

    /** What a part of a fence reaches; a type's own members are nobody else's. */
    private static List<Outside.Reached> outside(Chunk chunk, List<Token> tokens) {
        List<Outside.Reached> reached = Outside.reached(tokens);
        if (!(chunk instanceof Chunk.Type)) {
            return reached;
        }
        Set<String> members = Outside.declared(tokens);
        return reached.stream()
                .filter(one -> one.unless().filter(members::contains).isEmpty())
                .toList();
    }

    static Element of(PageCode page, int number) {
        Expression expression = page.program().expressions().get(number);
        List<Token> tokens = tokens(expression.code().text());
        return new Element(
                new Dependence.Part(
                        page.program().name(),
                        expression.id(),
                        Dependence.Part.NOWHERE,
                        expression.code(),
                        ""),
                true,
                Map.of(),
                Mentions.of(tokens, Set.of()),
                false,
                Set.of(),
                Outside.reached(tokens));
    }

    /** Code that can't be read does not compile, and tells nothing to depend on. */
    private static List<Token> tokens(String code) {
        try {
            return Lexer.tokens(code);
        } catch (SplitException e) {
            return List.of();
        }
    }

    private static List<Token> within(List<Token> tokens, Chunk chunk) {
        return tokens.stream()
                .filter(t -> t.start() >= chunk.start() && t.end() <= chunk.end())
                .toList();
    }

    private static Set<String> mentions(Chunk chunk, List<Token> tokens) {
        Set<String> bound = new HashSet<>();
        switch (chunk) {
            case Chunk.Method method ->
                    method.signature().parameters().forEach(p -> bound.add(p.name()));
            case Chunk.Type type -> type.components().forEach(c -> bound.add(c.name()));
            case Chunk.Import _, Chunk.Variables _, Chunk.Statement _, Chunk.Result _ -> {
                // Nothing is theirs from the first element on.
            }
        }
        return Mentions.of(tokens, bound);
    }

    private static Map<String, Declared> declarations(
            Fence fence, Chunk chunk, List<Token> tokens, Set<String> mentioned) {
        Map<String, Declared> declared = new HashMap<>();
        switch (chunk) {
            case Chunk.Import c -> declared.put(c.name(), new Declared(false, Set.of()));
            case Chunk.Method c ->
                    declared.put(c.signature().name(), new Declared(false, mentioned));
            case Chunk.Type c -> declared.put(c.name(), new Declared(hasState(tokens), mentioned));
            case Chunk.Variables c -> {
                boolean constant = c.isFinal() && IMMUTABLE.contains(fence.text(c.type()));
                c.variables()
                        .forEach(
                                v ->
                                        declared.put(
                                                v.text(),
                                                new Declared(
                                                        !constant || v.dimensions() > 0,
                                                        mentioned)));
            }
            case Chunk.Statement _, Chunk.Result _ -> {
                // These declare nothing.
            }
        }
        return declared;
    }

    /**
     * Whether a type holds anything that is not in its instances: a static field, a constant of an
     * interface, the fields of an enum's constants.
     */
    private static boolean hasState(List<Token> tokens) {
        List<String> words = new ArrayList<>();
        tokens.forEach(token -> words.add(token.text()));
        if (words.contains("interface") || words.contains("enum")) {
            return words.contains("=");
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("static") && !declaresMethodOrType(words, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean declaresMethodOrType(List<String> words, int from) {
        for (int i = from; i < words.size(); i++) {
            switch (words.get(i)) {
                case "(", "class", "record" -> {
                    return true;
                }
                case "=", ";", "{" -> {
                    return false;
                }
                default -> {
                    // A modifier, a type, a name.
                }
            }
        }
        return false;
    }

    /** Whether it declares or mentions one of these names. */
    boolean touches(Set<String> names) {
        return mentioned.stream().anyMatch(names::contains)
                || declared.keySet().stream().anyMatch(names::contains);
    }
}
