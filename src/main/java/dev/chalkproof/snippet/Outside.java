package dev.chalkproof.snippet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells code whose result depends on more than itself: on files, the network, the clock, chance,
 * other threads, or the process it runs in. A second run of it could come to something else, so its
 * results are not kept.
 *
 * <p>What is known to be free of all that is listed; whatever is not on a list counts as outside.
 */
final class Outside {
    /** Packages of which nothing but {@link #WORDS} reaches outside. */
    private static final List<String> SELF_CONTAINED =
            List.of(
                    "java.lang.Math",
                    "java.math.",
                    "java.util.function.",
                    "java.util.random.",
                    "java.util.stream.",
                    "java.awt.BasicStroke",
                    "java.awt.Color",
                    "java.awt.geom.",
                    "dev.chalkproof.chart.",
                    "dev.chalkproof.claim.",
                    "dev.chalkproof.formula.",
                    "dev.chalkproof.library.",
                    "org.jfree.chart.",
                    "org.jfree.data.");

    /** Types, and a modifier, that reach outside wherever they stand. */
    private static final Set<String> WORDS =
            Set.of(
                    "Calendar",
                    "Class",
                    "ClassLoader",
                    "ClassValue",
                    "Currency",
                    "Date",
                    "Formatter",
                    "GregorianCalendar",
                    "InheritableThreadLocal",
                    "Module",
                    "ModuleLayer",
                    "Process",
                    "ProcessBuilder",
                    "ProcessHandle",
                    "Properties",
                    "PropertyResourceBundle",
                    "ResourceBundle",
                    "Runtime",
                    "RandomGeneratorFactory",
                    "Scanner",
                    "ScopedValue",
                    "ServiceLoader",
                    "StackWalker",
                    "StructuredTaskScope",
                    "Thread",
                    "ThreadGroup",
                    "ThreadLocal",
                    "Timer",
                    "TimerTask",
                    "UUID",
                    "WeakHashMap",
                    "native");

    /** Methods that reach outside, of types that are harmless otherwise. */
    private static final Set<String> METHODS =
            Set.of(
                    "forName",
                    "getBoolean",
                    "getClass",
                    "getClassLoader",
                    "getInteger",
                    "getLong",
                    "getStackTrace",
                    "identityHashCode",
                    "notify",
                    "notifyAll",
                    "parallel",
                    "parallelPrefix",
                    "parallelSetAll",
                    "parallelSort",
                    "parallelStream",
                    "printStackTrace",
                    "random",
                    "setDefault",
                    "shuffle",
                    "wait");

    /** Of those that are called on a type: on which ones. A method of another type is another. */
    private static final Map<String, Set<String>> OWNERS =
            Map.of(
                    "parallelPrefix", Set.of("Arrays"),
                    "parallelSetAll", Set.of("Arrays"),
                    "parallelSort", Set.of("Arrays"),
                    "random", Set.of("Math", "StrictMath"),
                    "shuffle", Set.of("Collections"));

    /** How many arguments they take; with others, such as a seeded generator, it is another. */
    private static final Map<String, Integer> ARGUMENTS =
            Map.of(
                    "getClass",
                    0,
                    "notify",
                    0,
                    "notifyAll",
                    0,
                    "parallel",
                    0,
                    "random",
                    0,
                    "shuffle",
                    1);

    /** Words after which a name is called and not declared, though they are not reserved. */
    private static final Set<String> NO_TYPES = Set.of("yield", "when");

    private static final Set<String> TYPE_WORDS = Set.of("class", "enum", "interface", "record");

    /** What is harmless of {@code System}. */
    private static final Set<String> OF_SYSTEM = Set.of("out", "err", "arraycopy", "lineSeparator");

    /** A type with its package: two words in lower case at least, but for one library's. */
    private static final Pattern QUALIFIED =
            Pattern.compile("(?:picocli|\\p{Ll}\\w*(?:\\.\\p{Ll}\\w*)+)\\.(?:\\p{Lu}|\\*)");

    private Outside() {}

    /**
     * Something that code reaches.
     *
     * @param what it is, for people
     * @param unless the name of a method or a type; if the page declares one of this name, that one
     *     is meant, and nothing is reached
     */
    record Reached(String what, Optional<String> unless) {}

    /** What makes code depend on the outside. */
    static List<Reached> reached(List<Token> tokens) {
        List<Reached> reached = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Token.Kind.WORD) {
                reached(tokens, i).ifPresent(reached::add);
            }
        }
        return reached;
    }

    /** The names of the methods and types that code declares, however deep. */
    static Set<String> declared(List<Token> tokens) {
        Set<String> declared = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean type =
                    TYPE_WORDS.contains(text(tokens, i - 1))
                            && tokens.get(i).kind() == Token.Kind.WORD;
            if (type || declaresMethod(tokens, i)) {
                declared.add(text(tokens, i));
            }
        }
        return declared;
    }

    private static Optional<Reached> reached(List<Token> tokens, int i) {
        String word = tokens.get(i).text();
        if (!is(tokens, i - 1, ".") && is(tokens, i + 1, ".")) {
            String name = qualified(tokens, i);
            if (QUALIFIED.matcher(name).lookingAt()) {
                return isSelfContained(name)
                        ? Optional.empty()
                        : Optional.of(new Reached(name, Optional.empty()));
            }
        }
        Optional<String> what =
                switch (word) {
                    case "System" ->
                            is(tokens, i + 1, ".") && OF_SYSTEM.contains(text(tokens, i + 2))
                                    ? Optional.empty()
                                    : Optional.of("System." + text(tokens, i + 2));
                    case "Random", "SplittableRandom" ->
                            is(tokens, i + 1, "(") && is(tokens, i + 2, ")")
                                    ? Optional.of(word + "() without a seed")
                                    : is(tokens, i + 1, "::")
                                            ? Optional.of(word + " without a seed")
                                            : Optional.empty();
                    case "RandomGenerator" ->
                            is(tokens, i + 1, ".") || is(tokens, i + 1, "::")
                                    ? Optional.of("RandomGenerator." + text(tokens, i + 2))
                                    : Optional.empty();
                    default ->
                            WORDS.contains(word) || isForeignCall(tokens, i)
                                    ? Optional.of(word)
                                    : Optional.empty();
                };
        // Of a name after a dot, what stands before it decides whose it is.
        boolean member = is(tokens, i - 1, ".") || is(tokens, i - 1, "::");
        return what.map(w -> new Reached(w, Optional.of(text(tokens, member ? i - 2 : i))));
    }

    /** Whether one of {@link #METHODS} is called, referred to or imported. */
    private static boolean isForeignCall(List<Token> tokens, int i) {
        String name = text(tokens, i);
        boolean member = is(tokens, i - 1, ".");
        boolean reference = is(tokens, i - 1, "::");
        boolean call = is(tokens, i + 1, "(");
        String owner = text(tokens, i - 2);
        boolean imported =
                member
                        && is(tokens, i + 1, ";")
                        && !owner.isEmpty()
                        && Character.isUpperCase(owner.codePointAt(0));
        if (!METHODS.contains(name) || !(call || reference || imported)) {
            return false;
        }
        if ((member || reference) && OWNERS.containsKey(name)) {
            if (!OWNERS.get(name).contains(owner)) {
                return false;
            }
        } else if (declaresMethod(tokens, i)) {
            return false;
        }
        return !call
                || !ARGUMENTS.containsKey(name)
                || ARGUMENTS.get(name) == arguments(tokens, i + 1);
    }

    /** Whether a name is that of a method whose declaration stands here. */
    private static boolean declaresMethod(List<Token> tokens, int i) {
        if (i == 0 || !is(tokens, i + 1, "(") || tokens.get(i).kind() != Token.Kind.WORD) {
            return false;
        }
        Token before = tokens.get(i - 1);
        boolean word =
                before.kind() == Token.Kind.WORD
                        && !Tokens.RESERVED.contains(before.text())
                        && !NO_TYPES.contains(before.text());
        int end = closing(tokens, i + 1);
        boolean body = is(tokens, end + 1, "{") || is(tokens, end + 1, "throws");
        return word || before.is("]") || (before.is(">") && body);
    }

    /** How many arguments stand between parentheses. */
    private static int arguments(List<Token> tokens, int opening) {
        int end = closing(tokens, opening);
        int depth = 0;
        int arguments = end > opening + 1 ? 1 : 0;
        for (int i = opening; i < end; i++) {
            depth += depth(tokens.get(i));
            arguments += depth == 1 && tokens.get(i).is(",") ? 1 : 0;
        }
        return arguments;
    }

    private static int closing(List<Token> tokens, int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += depth(tokens.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    private static int depth(Token token) {
        return token.is("(") || token.is("{") || token.is("[")
                ? 1
                : token.is(")") || token.is("}") || token.is("]") ? -1 : 0;
    }

    private static boolean isSelfContained(String name) {
        // Of java.util itself, the words above say what is not.
        return name.matches("java\\.util\\.([A-Z].*|\\*)")
                || SELF_CONTAINED.stream().anyMatch(name::startsWith);
    }

    private static String qualified(List<Token> tokens, int i) {
        StringBuilder name = new StringBuilder(tokens.get(i).text());
        for (int j = i + 1; is(tokens, j, ".") && j + 1 < tokens.size(); j += 2) {
            name.append('.').append(tokens.get(j + 1).text());
        }
        return name.toString();
    }

    private static boolean is(List<Token> tokens, int i, String text) {
        return text(tokens, i).equals(text);
    }

    private static String text(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).text() : "";
    }
}
