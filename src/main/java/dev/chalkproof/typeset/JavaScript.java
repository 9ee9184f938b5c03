package dev.chalkproof.typeset;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * The JavaScript engine, started when it is first needed: a second or two that a build in which
 * nothing changed does without.
 *
 * <p>Scripts reach nothing outside themselves: no files, no Java, no console.
 */
final class JavaScript implements AutoCloseable {
    /** A program in its own global scope. Runs on one thread at a time. */
    static final class Program implements AutoCloseable {
        private final Context context;
        private final Value function;

        private Program(Context context, Value function) {
            this.context = context;
            this.function = function;
        }

        /**
         * Calls the program's function, which must return an array of strings.
         *
         * @throws Failure when it throws, runs out of stack or is cancelled
         */
        List<String> call(Object... arguments) {
            try {
                Value result = function.execute(arguments);
                List<String> strings = new ArrayList<>();
                for (long i = 0; i < result.getArraySize(); i++) {
                    strings.add(result.getArrayElement(i).asString());
                }
                return strings;
            } catch (PolyglotException e) {
                throw failure(e);
            } catch (StackOverflowError e) {
                throw new Failure(Failure.Kind.STACK, e);
            }
        }

        /** Stops whatever runs, from any thread, and frees the memory. */
        @Override
        public void close() {
            context.close(true);
        }
    }

    /** Why a script gave no answer. */
    static final class Failure extends RuntimeException {
        enum Kind {
            STACK,
            CANCELLED,
            FAULT
        }

        private final Kind kind;

        Failure(Kind kind, Throwable cause) {
            super(cause.getMessage(), cause);
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }

    private @Nullable Engine engine;
    private boolean closed;

    private synchronized Engine engine() {
        if (closed) {
            throw new IllegalStateException("the JavaScript engine is closed");
        }
        if (engine == null) {
            engine =
                    Engine.newBuilder("js")
                            .option("engine.WarnInterpreterOnly", "false")
                            .out(OutputStream.nullOutputStream())
                            .err(OutputStream.nullOutputStream())
                            .logHandler(OutputStream.nullOutputStream())
                            .build();
        }
        return engine;
    }

    /** Whether anything was loaded yet. */
    synchronized boolean isStarted() {
        return engine != null;
    }

    /**
     * Loads a program.
     *
     * @param scripts their names and texts, run in order; the value of the last is the function to
     *     call
     */
    Program load(Map<String, String> scripts) {
        Context context =
                Context.newBuilder("js")
                        .engine(engine())
                        .option("js.load", "false")
                        .out(OutputStream.nullOutputStream())
                        .err(OutputStream.nullOutputStream())
                        .build();
        Value last = context.asValue(null);
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            // Sources that are equal are parsed once for all programs of an engine.
            last =
                    context.eval(
                            Source.newBuilder("js", script.getValue(), script.getKey())
                                    .cached(true)
                                    .buildLiteral());
        }
        return new Program(context, last);
    }

    private static Failure failure(PolyglotException e) {
        Failure.Kind kind =
                e.isCancelled()
                        ? Failure.Kind.CANCELLED
                        : e.isResourceExhausted() ? Failure.Kind.STACK : Failure.Kind.FAULT;
        return new Failure(kind, e);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (engine != null) {
            engine.close(true);
            engine = null;
        }
    }
}
