package dev.chalkproof.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the declarations of methods and variables from lexical elements. */
final class Members {
    private static final Pattern WHOLE =
            Pattern.compile("[0-9][0-9_]*|0[xX][0-9a-fA-F_]+|0[bB][01_]+");

    private final Tokens tokens;

    Members(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A method that was found.
     *
     * @param name the index of its name
     * @param end the index after its body
     */
    record Found(Signature signature, int name, int end) {}

    /** The method that begins at an index with its type parameters or its return type. */
    Optional<Found> method(int i) {
        int type = tokens.is(i, "<") ? tokens.afterAngles(i) : i;
        if (type < 0) {
            return Optional.empty();
        }
        int name = tokens.is(type, "void") ? type + 1 : tokens.afterType(type);
        if (name < 0 || !tokens.isName(name) || !tokens.is(name + 1, "(")) {
            return Optional.empty();
        }
        int at = tokens.partner(name + 1) + 1;
        while (at < tokens.size() && !tokens.is(at, "{") && !tokens.is(at, ";")) {
            boolean header =
                    tokens.is(at, "throws")
                            || tokens.is(at, ",")
                            || tokens.is(at, ".")
                            || tokens.is(at, "[")
                            || tokens.is(at, "]")
                            || tokens.isName(at);
            if (!header) {
                return Optional.empty();
            }
            at++;
        }
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        Signature signature =
                new Signature(tokens.get(name).text(), parameters(name + 1), type(type, name - 1));
        return Optional.of(
                new Found(signature, name, tokens.is(at, "{") ? tokens.partner(at) + 1 : at + 1));
    }

    /** The parameters of a method or the components of a record, from their opening parenthesis. */
    List<Signature.Parameter> parameters(int open) {
        List<Signature.Parameter> parameters = new ArrayList<>();
        int at = open + 1;
        int close = tokens.partner(open);
        while (at < close) {
            at = tokens.afterAnnotations(at);
            at = tokens.is(at, "final") ? tokens.afterAnnotations(at + 1) : at;
            int name = tokens.afterType(at);
            boolean several = tokens.is(name, "...");
            if (name < 0) {
                return List.of();
            }
            String type = type(at, name - 1) + (several ? "[]" : "");
            name += several ? 1 : 0;
            if (!tokens.isName(name)) {
                return List.of();
            }
            int end = tokens.afterDimensions(name + 1);
            String dimensions = "[]".repeat((end - name - 1) / 2);
            parameters.add(new Signature.Parameter(tokens.get(name).text(), type + dimensions));
            at = end + 1;
        }
        return parameters;
    }

    /** A type as Java writes it, without comments and needless space. */
    private String type(int first, int last) {
        StringBuilder type = new StringBuilder();
        for (int i = first; i <= last; i++) {
            Token token = tokens.get(i);
            boolean words =
                    token.kind() == Token.Kind.WORD
                            && (type.isEmpty()
                                    || Character.isJavaIdentifierPart(
                                            type.charAt(type.length() - 1))
                                    || type.charAt(type.length() - 1) == '?');
            type.append(words && !type.isEmpty() ? " " : "").append(token.text());
            if (token.is(",")) {
                type.append(' ');
            }
        }
        return type.toString();
    }

    /**
     * The variables of a declaration, or none where it is no such thing.
     *
     * @param type the index of its type
     * @param first the index of the first name
     * @param end the index after its semicolon
     */
    List<Chunk.Variable> variables(int type, int first, int end) {
        List<Chunk.Variable> variables = new ArrayList<>();
        int name = first;
        while (name < end) {
            int afterName = tokens.afterDimensions(name + 1);
            int stop = afterName;
            Optional<Chunk.Range> initializer = Optional.empty();
            boolean constant = false;
            Optional<String> inferred = Optional.empty();
            if (tokens.is(afterName, "=")) {
                stop = afterInitializer(afterName + 1, end);
                if (stop == afterName + 1) {
                    return List.of();
                }
                initializer =
                        Optional.of(
                                new Chunk.Range(
                                        tokens.start(afterName + 1), tokens.get(stop - 1).end()));
                constant = isConstant(type, first, afterName + 1, stop);
                inferred = typeOf(afterName + 1, stop);
            }
            if (!tokens.isName(name) || !(tokens.is(stop, ",") || tokens.is(stop, ";"))) {
                return List.of();
            }
            Token token = tokens.get(name);
            variables.add(
                    new Chunk.Variable(
                            new Chunk.Range(token.start(), token.end()),
                            token.text(),
                            (afterName - name - 1) / 2,
                            initializer,
                            constant,
                            inferred));
            name = stop + 1;
        }
        return variables;
    }

    /**
     * The index of the comma or semicolon after an initial value. Commas also stand between type
     * arguments, as in {@code new HashMap<String, Integer>()}.
     */
    private int afterInitializer(int i, int end) {
        int at = i;
        while (at < end && !tokens.is(at, ",") && !tokens.is(at, ";")) {
            int angles = tokens.is(at, "<") ? tokens.afterAngles(at) : -1;
            at = angles > 0 ? angles : Math.max(at, tokens.partner(at)) + 1;
        }
        return at;
    }

    /** Whether a primitive or a string is given a value made of nothing but literals. */
    private boolean isConstant(int type, int name, int first, int end) {
        boolean simple = name == type + 1 && (!tokens.isName(type) || tokens.is(type, "String"));
        for (int i = first; simple && i < end; i++) {
            Token token = tokens.get(i);
            simple =
                    switch (token.kind()) {
                        case NUMBER, STRING, CHARACTER -> true;
                        case WORD -> token.is("true") || token.is("false");
                        case SYMBOL -> "+-*/%()&|^~!<>?:==<=!=".contains(token.text());
                    };
        }
        return simple;
    }

    /** The type of an expression where its first words tell. */
    private Optional<String> typeOf(int first, int end) {
        int sign = tokens.is(first, "-") ? 1 : 0;
        if (first + sign + 1 == end) {
            return literalType(tokens.get(first + sign));
        }
        int name = first + 1;
        int after = tokens.is(first, "new") ? tokens.afterType(name) : -1;
        if (after < 0 && tokens.is(first, "new")) {
            // new double[n]: what stands between the brackets is no type.
            after = name + 1;
            while (tokens.is(after, ".") && tokens.isName(after + 1)) {
                after += 2;
            }
        }
        if (after < 0) {
            return Optional.empty();
        }
        int dimensions = 0;
        int at = after;
        while (tokens.is(at, "[")) {
            dimensions++;
            at = tokens.partner(at) + 1;
        }
        boolean array = dimensions > 0 || tokens.is(after - 1, "]");
        if (array
                ? at < end && !(tokens.is(at, "{") && tokens.partner(at) + 1 == end)
                : !(tokens.is(at, "(") && tokens.partner(at) + 1 == end)) {
            return Optional.empty();
        }
        String type = type(name, after - 1) + "[]".repeat(dimensions);
        return type.contains("<>") ? Optional.empty() : Optional.of(type);
    }

    private static Optional<String> literalType(Token token) {
        String text = token.text();
        return switch (token.kind()) {
            case STRING -> Optional.of("String");
            case CHARACTER -> Optional.of("char");
            case WORD ->
                    text.equals("true") || text.equals("false")
                            ? Optional.of("boolean")
                            : Optional.empty();
            case SYMBOL -> Optional.empty();
            case NUMBER -> {
                boolean hex = text.startsWith("0x") || text.startsWith("0X");
                char last = Character.toLowerCase(text.charAt(text.length() - 1));
                if (last == 'l') {
                    yield Optional.of("long");
                }
                if (WHOLE.matcher(text).matches()) {
                    yield Optional.of("int");
                }
                yield Optional.of(last == 'f' && !hex ? "float" : "double");
            }
        };
    }
}
