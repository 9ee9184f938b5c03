package dev.chalkproof.snippet;

import java.util.List;
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

    /** Types, and methods of types that are harmless otherwise. */
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
                    "forName",
                    "getBoolean",
                    "getClass",
                    "getClassLoader",
                    "getInteger",
                    "getLong",
                    "getStackTrace",
                    "identityHashCode",
                    "native",
                    "notify",
                    "notifyAll",
                    "parallel",
                    "parallelPrefix",
                    "parallelSetAll",
                    "parallelSort",
                    "parallelStream",
                    "printStackTrace",
                    "setDefault",
                    "shuffle",
                    "wait");

    /** What is harmless of {@code System}. */
    private static final Set<String> OF_SYSTEM = Set.of("out", "err", "arraycopy", "lineSeparator");

    /** A type with its package: two words in lower case at least, but for one library's. */
    private static final Pattern QUALIFIED =
            Pattern.compile("(?:picocli|\\p{Ll}\\w*(?:\\.\\p{Ll}\\w*)+)\\.(?:\\p{Lu}|\\*)");

    private Outside() {}

    /** What makes code depend on the outside, for people; empty if nothing does. */
    static Optional<String> reached(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Token.Kind.WORD) {
                Optional<String> found = reached(tokens, i);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reached(List<Token> tokens, int i) {
        String word = tokens.get(i).text();
        if (!is(tokens, i - 1, ".") && is(tokens, i + 1, ".")) {
            String name = qualified(tokens, i);
            if (QUALIFIED.matcher(name).lookingAt()) {
                return isSelfContained(name) ? Optional.empty() : Optional.of(name);
            }
        }
        return switch (word) {
            case "System" ->
                    is(tokens, i + 1, ".") && OF_SYSTEM.contains(text(tokens, i + 2))
                            ? Optional.empty()
                            : Optional.of("System." + text(tokens, i + 2));
            case "random" ->
                    // Math.random(), however it is imported.
                    is(tokens, i + 1, "(") ? Optional.of("random()") : Optional.empty();
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
            default -> WORDS.contains(word) ? Optional.of(word) : Optional.empty();
        };
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
