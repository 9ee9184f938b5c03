package dev.chalkproof.snippet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that Java code takes from its surroundings, going by its lexical elements.
 *
 * <p>Rather one too many than one too few: a name that may be a local variable's is left out only
 * where it cannot be anything else. Names after a dot belong to what stands before it.
 */
final class Mentions {
    /** Further words that can stand before a name without being its type. */
    private static final Set<String> NO_TYPES =
            Set.of("exports", "non", "permits", "record", "sealed", "void", "when", "yield");

    private static final Set<String> AFTER_A_DECLARED_NAME = Set.of("=", ";", ":", ",", ")", "[");

    private final List<Token> tokens;
    private final Set<String> mentioned = new HashSet<>();
    private final Deque<Set<String>> scopes = new ArrayDeque<>();

    private Mentions(List<Token> tokens, Set<String> bound) {
        this.tokens = tokens;
        scopes.push(new HashSet<>(bound));
    }

    /**
     * The names mentioned.
     *
     * @param bound names that mean nothing outside all over the code, such as parameters
     */
    static Set<String> of(List<Token> tokens, Set<String> bound) {
        return new Mentions(tokens, bound).read();
    }

    private Set<String> read() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.WORD) {
                word(i);
            } else if (token.is("{") || token.is("(")) {
                scopes.push(new HashSet<>());
            } else if ((token.is("}") || token.is(")")) && scopes.size() > 1) {
                Set<String> closed = scopes.pop();
                if (token.is(")") && is(i + 1, "{")) {
                    // Parameters, and the variables of for, catch and try, hold in the block.
                    scopes.push(closed);
                    i++;
                }
            }
        }
        return mentioned;
    }

    private void word(int i) {
        String name = tokens.get(i).text();
        if (is(i - 1, ".") || is(i - 1, "::")) {
            return;
        }
        if (declares(i)) {
            scopes.element().add(name);
        } else if (scopes.stream().noneMatch(scope -> scope.contains(name))) {
            mentioned.add(name);
        }
    }

    /** Whether a type stands before the word, so that it begins to be a name of its own. */
    private boolean declares(int i) {
        if (i + 1 >= tokens.size() || !AFTER_A_DECLARED_NAME.contains(tokens.get(i + 1).text())) {
            return false;
        }
        if (is(i - 1, "]") || is(i - 1, "...")) {
            return !afterInstanceof(i);
        }
        if (i == 0 || tokens.get(i - 1).kind() != Token.Kind.WORD) {
            return false;
        }
        String before = tokens.get(i - 1).text();
        return !Tokens.RESERVED.contains(before)
                && !NO_TYPES.contains(before)
                && !afterInstanceof(i);
    }

    /** Where a pattern's variable is known is not told by brackets alone. */
    private boolean afterInstanceof(int i) {
        for (int j = i - 1; j >= 0; j--) {
            Token token = tokens.get(j);
            boolean partOfType =
                    token.kind() == Token.Kind.WORD
                            || token.is(".")
                            || token.is("[")
                            || token.is("]");
            if (token.is("instanceof") || token.is("case")) {
                return true;
            }
            if (!partOfType) {
                return false;
            }
        }
        return false;
    }

    private boolean is(int i, String text) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(text);
    }
}
