package dev.chalkproof.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Splits the text of a fence into imports, members, statements and a result.
 *
 * <p>Going by lexical elements is enough for that: what begins like a declaration in Java is one.
 * Where the text is not Java at all, it becomes a statement, and the compiler says what is wrong.
 */
final class Splitter {
    /** What begins a statement that cannot be an expression. */
    private static final Set<String> STATEMENTS =
            Set.of(
                    "assert",
                    "break",
                    "continue",
                    "do",
                    "for",
                    "if",
                    "return",
                    "synchronized",
                    "throw",
                    "try",
                    "while",
                    "{",
                    ";");

    private final Tokens tokens;
    private final Statements statements;
    private final List<Chunk> chunks = new ArrayList<>();

    private Splitter(Tokens tokens) {
        this.tokens = tokens;
        this.statements = new Statements(tokens);
    }

    /**
     * The parts of a fence, in order.
     *
     * @throws SplitException where a bracket, a comment or a literal has no other end, or where the
     *     fence names a package
     */
    static List<Chunk> split(String text) throws SplitException {
        Splitter splitter = new Splitter(new Tokens(text));
        int at = 0;
        while (at < splitter.tokens.size()) {
            at = splitter.chunk(at);
        }
        return List.copyOf(splitter.chunks);
    }

    /**
     * Whether a text can only be one expression.
     *
     * @throws SplitException where it cannot, saying why
     */
    static void requireExpression(String text) throws SplitException {
        Tokens tokens = new Tokens(text);
        int end = tokens.afterSemicolon(0);
        if (tokens.size() == 0) {
            throw new SplitException("an expression is missing here", 0, text.length());
        }
        if (tokens.is(end - 1, ";")) {
            throw new SplitException(
                    "an expression has no semicolon", tokens.start(end - 1), text.length());
        }
    }

    private int chunk(int i) throws SplitException {
        if (tokens.is(i, "import")) {
            return importChunk(i);
        }
        if (tokens.is(i, "package")) {
            Token token = tokens.get(i);
            throw new SplitException(
                    "a fence cannot declare a package", token.start(), token.end());
        }
        Modifiers modifiers = Modifiers.read(tokens, i);
        int at = modifiers.end();
        int end = typeChunk(i, modifiers);
        if (end < 0) {
            end = methodChunk(i, modifiers);
        }
        if (end < 0) {
            end = variablesChunk(i, modifiers);
        }
        if (end < 0 && modifiers.has("static") && tokens.is(at, "{")) {
            // An initializer block runs where it stands.
            end = tokens.partner(at) + 1;
            chunks.add(new Chunk.Statement(tokens.start(at), tokens.get(end - 1).end()));
        }
        return end < 0 ? statementChunk(i) : end;
    }

    private int importChunk(int i) {
        int end = tokens.afterSemicolon(i);
        int name = tokens.is(end - 1, ";") ? end - 2 : end - 1;
        boolean all = tokens.is(name, "*");
        // A later import of the same simple name takes the place of an earlier one.
        int first = all ? i : name;
        chunks.add(
                new Chunk.Import(
                        tokens.start(i), tokens.get(end - 1).end(), tokens.text(first, name)));
        return end;
    }

    private int typeChunk(int i, Modifiers modifiers) {
        int at = modifiers.end();
        boolean isRecord = tokens.is(at, "record") && tokens.isName(at + 1) && opensRecord(at + 2);
        int name;
        if (tokens.is(at, "@") && tokens.is(at + 1, "interface")) {
            name = at + 2;
        } else if (isRecord
                || tokens.is(at, "class")
                || tokens.is(at, "interface")
                || tokens.is(at, "enum")) {
            name = at + 1;
        } else {
            return -1;
        }
        int open = name;
        while (open < tokens.size() && !tokens.is(open, "{")) {
            open = tokens.is(open, "(") ? tokens.partner(open) + 1 : open + 1;
        }
        if (!tokens.isName(name) || open >= tokens.size()) {
            return -1;
        }
        int close = tokens.partner(open);
        int parameters = name + 1;
        if (tokens.is(parameters, "<")) {
            parameters = tokens.afterAngles(parameters);
        }
        String simpleName = tokens.get(name).text();
        chunks.add(
                new Chunk.Type(
                        tokens.start(i),
                        tokens.get(close).end(),
                        modifiers.kept(),
                        tokens.start(at),
                        simpleName,
                        isRecord,
                        isRecord ? new Members(tokens).parameters(parameters) : List.of(),
                        isRecord ? recordMethods(open, close) : List.of()));
        return close + 1;
    }

    private boolean opensRecord(int i) {
        int at = tokens.is(i, "<") ? tokens.afterAngles(i) : i;
        return at >= 0 && tokens.is(at, "(");
    }

    /** The methods in the body of a record. */
    private List<Chunk.Method> recordMethods(int open, int close) {
        List<Chunk.Method> methods = new ArrayList<>();
        int at = open + 1;
        while (at < close) {
            Modifiers modifiers = Modifiers.read(tokens, at);
            Optional<Members.Found> method = new Members(tokens).method(modifiers.end());
            if (method.isPresent()) {
                methods.add(method(at, modifiers, method.get()));
                at = method.get().end();
            } else {
                int block = at;
                while (block < close && !tokens.is(block, "{") && !tokens.is(block, ";")) {
                    block = Math.max(block, tokens.partner(block)) + 1;
                }
                at = tokens.is(block, "{") ? tokens.partner(block) + 1 : block + 1;
            }
        }
        return methods;
    }

    private int methodChunk(int i, Modifiers modifiers) {
        Optional<Members.Found> found = new Members(tokens).method(modifiers.end());
        found.ifPresent(method -> chunks.add(method(i, modifiers, method)));
        return found.map(Members.Found::end).orElse(-1);
    }

    private Chunk.Method method(int i, Modifiers modifiers, Members.Found found) {
        return new Chunk.Method(
                tokens.start(i),
                tokens.get(found.end() - 1).end(),
                modifiers.without("final"),
                modifiers.has("static"),
                tokens.start(modifiers.end()),
                found.signature(),
                range(found.name(), found.name()));
    }

    private int variablesChunk(int i, Modifiers modifiers) {
        int type = modifiers.end();
        int name = tokens.afterType(type);
        if (name < 0 || !tokens.isName(name)) {
            return -1;
        }
        Members members = new Members(tokens);
        int end = tokens.afterSemicolon(name);
        List<Chunk.Variable> variables = members.variables(type, name, end);
        if (variables.isEmpty() || !tokens.is(end - 1, ";")) {
            return -1;
        }
        chunks.add(
                new Chunk.Variables(
                        tokens.start(i),
                        tokens.get(end - 1).end(),
                        modifiers.without("final"),
                        modifiers.has("final"),
                        modifiers.words().stream().anyMatch(w -> !w.equals("final")),
                        range(type, name - 1),
                        variables));
        return end;
    }

    private int statementChunk(int i) {
        int end = statements.after(i);
        boolean last = end >= tokens.size();
        boolean closed = tokens.is(end - 1, ";");
        int type = tokens.afterType(i);
        boolean statement =
                STATEMENTS.contains(tokens.get(i).text())
                        || tokens.is(i + 1, ":")
                        || (type > 0 && tokens.isName(type));
        int from = tokens.start(i);
        int to = tokens.get(end - 1).end();
        if (last
                && !closed
                && !statement
                && (!tokens.is(i, "switch") || statements.yields(i, end))) {
            chunks.add(new Chunk.Result(from, to, tokens.is(end - 1, ")")));
        } else {
            chunks.add(new Chunk.Statement(from, to));
        }
        return end;
    }

    private Chunk.Range range(int first, int last) {
        return new Chunk.Range(tokens.start(first), tokens.get(last).end());
    }
}
