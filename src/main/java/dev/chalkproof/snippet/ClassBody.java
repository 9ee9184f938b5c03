package dev.chalkproof.snippet;

import dev.chalkproof.source.MappedText;
import java.util.List;

/** Writes the members and the statements of the class that a fence becomes. */
final class ClassBody {
    private final Fence fence;
    private final MappedText code;
    private final UnitWriter.Purpose purpose;
    private final Unit.Builder out;
    private final boolean methods;

    ClassBody(Fence fence, UnitWriter.Purpose purpose, Unit.Builder out) {
        this.fence = fence;
        this.code = fence.code();
        this.purpose = purpose;
        this.out = out;
        this.methods = fence.chunks().stream().anyMatch(Chunk.Method.class::isInstance);
    }

    /** Writes the members of the class. */
    void members() {
        for (Chunk chunk : fence.chunks()) {
            switch (chunk) {
                case Chunk.Method method -> member(method.kept(), method.body(), method.end());
                case Chunk.Type type -> member(type.kept(), type.body(), type.end());
                case Chunk.Variables variables -> {
                    for (Chunk.Variable variable : variables.variables()) {
                        field(variables, variable);
                    }
                }
                case Chunk.Import _, Chunk.Statement _, Chunk.Result _ -> {
                    // These stand elsewhere.
                }
            }
        }
    }

    /** Writes what the fence does. */
    void statements() {
        for (Chunk chunk : fence.chunks()) {
            switch (chunk) {
                case Chunk.Statement(int start, int end) -> out.add(code, start, end).add("\n");
                case Chunk.Result(int start, int end, boolean call) -> {
                    // A call may have no value; then only the second kind of lambda fits.
                    String support =
                            purpose == UnitWriter.Purpose.PUBLISH
                                    ? "value$(() -> "
                                    : Names.qualified(Names.SUPPORT) + ".result(() -> ";
                    out.add("return " + (call ? support : "(")).add(code, start, end).add("\n);");
                }
                case Chunk.Variables variables -> {
                    for (Chunk.Variable variable : variables.variables()) {
                        assignment(variables, variable);
                    }
                }
                case Chunk.Import _, Chunk.Method _, Chunk.Type _ -> {
                    // These stand elsewhere.
                }
            }
        }
    }

    private void member(List<Chunk.Range> kept, int body, int end) {
        modifiers(kept);
        out.add(code, body, end).add("\n");
    }

    private void modifiers(List<Chunk.Range> kept) {
        // Not public: a record must not be more accessible than its compact constructor.
        out.add("static ");
        kept.forEach(range -> out.add(code, range.start(), range.end()).add(" "));
    }

    private void field(Chunk.Variables chunk, Chunk.Variable variable) {
        if (isLocal(chunk, variable)) {
            return;
        }
        modifiers(chunk.kept());
        if (isConstant(chunk, variable)) {
            out.add("final ");
        }
        type(chunk, variable);
        out.add(code, variable.name().start(), variable.name().end());
        if (isConstant(chunk, variable)) {
            initializer(chunk, variable);
        }
        out.add(";\n");
    }

    private void assignment(Chunk.Variables chunk, Chunk.Variable variable) {
        if (isLocal(chunk, variable)) {
            out.add(chunk.isFinal() ? "final " : "");
            type(chunk, variable);
        } else if (variable.initializer().isEmpty() || isConstant(chunk, variable)) {
            return;
        }
        out.add(code, variable.name().start(), variable.name().end());
        initializer(chunk, variable);
        out.add(";\n");
    }

    private void initializer(Chunk.Variables chunk, Chunk.Variable variable) {
        if (variable.initializer().isEmpty()) {
            return;
        }
        Chunk.Range value = variable.initializer().get();
        out.add(" = ");
        if (code.text().charAt(value.start()) == '{') {
            out.add("new " + fence.type(chunk, variable).orElse("var"));
        }
        out.add(code, value.start(), value.end());
    }

    private void type(Chunk.Variables chunk, Chunk.Variable variable) {
        boolean inferred = fence.text(chunk.type()).equals("var") && !isLocal(chunk, variable);
        if (inferred) {
            out.add(fence.type(chunk, variable).orElse("var"));
        } else {
            out.add(code, chunk.type().start(), chunk.type().end());
            out.add("[]".repeat(variable.dimensions()));
        }
        out.add(" ");
    }

    /** Whether a variable is left as a local one. */
    private boolean isLocal(Chunk.Variables chunk, Chunk.Variable variable) {
        boolean refused = purpose == UnitWriter.Purpose.REFUSE && !chunk.isMember() && !methods;
        return refused || fence.type(chunk, variable).isEmpty();
    }

    /** Whether a variable can be a constant in the sense of the language, as a case label needs. */
    private boolean isConstant(Chunk.Variables chunk, Chunk.Variable variable) {
        return chunk.isFinal() && variable.constant();
    }
}
