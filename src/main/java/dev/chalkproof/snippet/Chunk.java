package dev.chalkproof.snippet;

import java.util.List;
import java.util.Optional;

/**
 * A part of a fence that is handled as one. Offsets are those of the fence's text.
 *
 * <p>Modifiers are listed apart, since what is declared in a fence becomes a static member that is
 * seen in all pages, whatever the author wrote; {@code kept} are those that remain.
 */
sealed interface Chunk {
    int start();

    int end();

    /** A part of the text. */
    record Range(int start, int end) {}

    /**
     * {@code import …;}
     *
     * @param name what it makes known: the simple name, or everything up to {@code *}
     */
    record Import(int start, int end, String name) implements Chunk {}

    /**
     * A class, interface, enum or record.
     *
     * @param body offset of the first character after the modifiers
     * @param components of a record, otherwise empty
     * @param methods the instance methods of a record
     */
    record Type(
            int start,
            int end,
            List<Range> kept,
            int body,
            String name,
            boolean isRecord,
            List<Signature.Parameter> components,
            List<Method> methods)
            implements Chunk {}

    /**
     * A method.
     *
     * @param body offset of the first character after the modifiers
     */
    record Method(
            int start,
            int end,
            List<Range> kept,
            boolean isStatic,
            int body,
            Signature signature,
            Range name)
            implements Chunk {}

    /**
     * One or more variables.
     *
     * @param isFinal whether they are said to be {@code final}
     * @param isMember whether a modifier says that they can be nothing but fields
     */
    record Variables(
            int start,
            int end,
            List<Range> kept,
            boolean isFinal,
            boolean isMember,
            Range type,
            List<Variable> variables)
            implements Chunk {}

    /**
     * A variable.
     *
     * @param dimensions the pairs of brackets after its name
     * @param constant whether its value is a constant expression, going by the looks of it
     * @param type the type where it can be told from the initial value alone
     */
    record Variable(
            Range name,
            String text,
            int dimensions,
            Optional<Range> initializer,
            boolean constant,
            Optional<String> type) {}

    record Statement(int start, int end) implements Chunk {}

    /**
     * The last expression of a fence, which has no semicolon: its result.
     *
     * @param call whether it is a call, which may have no value
     */
    record Result(int start, int end, boolean call) implements Chunk {}
}
