package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** A page whose Java has been through the compiler. */
public final class CompiledPage {
    /**
     * A fence after compilation.
     *
     * @param unit its class, where it compiles
     * @param errors what the compiler says of it
     */
    record CompiledFence(Fence fence, Optional<Unit> unit, List<Diagnostic> errors) {
        Snippet snippet() {
            return fence.snippet();
        }

        boolean runs() {
            return unit.isPresent() && !snippet().mustNotCompile();
        }
    }

    private final PageCode code;
    private final List<CompiledFence> fences;
    private final Optional<Unit> expressions;
    private final Map<String, byte[]> classes;
    private final List<CompiledPage> uses;

    /** By the ids of the fences that run, in their order; made when they are asked for. */
    private final SequencedMap<String, JavaText> texts = new LinkedHashMap<>();

    CompiledPage(
            PageCode code,
            List<CompiledFence> fences,
            Optional<Unit> expressions,
            Map<String, byte[]> classes,
            List<CompiledPage> uses) {
        this.code = code;
        this.fences = List.copyOf(fences);
        this.expressions = expressions;
        this.classes = Map.copyOf(classes);
        this.uses = List.copyOf(uses);
    }

    public Program program() {
        return code.program();
    }

    public String name() {
        return program().name();
    }

    /** What is wrong with what the page uses; its fences have their own. */
    public List<Diagnostic> diagnostics() {
        return code.errors();
    }

    /** The pages it uses directly. */
    public List<CompiledPage> uses() {
        return uses;
    }

    List<CompiledFence> fences() {
        return fences;
    }

    /** Whether an expression was compiled, by its place in the program. */
    boolean runsExpression(int number) {
        return code.expressions().containsKey(number);
    }

    List<Diagnostic> expressionErrors(int number) {
        return code.expressionErrors(number);
    }

    Optional<String> expressionBlockedBy(int number) {
        return code.expressionBlockedBy(number);
    }

    String expressionsClass() {
        return code.expressionsClass();
    }

    /** The pages it needs, each after those it needs itself, then the page. */
    SequencedSet<CompiledPage> needed() {
        SequencedSet<CompiledPage> needed = new LinkedHashSet<>();
        uses.forEach(page -> needed.addAll(page.needed()));
        needed.add(this);
        return needed;
    }

    /** The classes of the page itself, by binary name. */
    Map<String, byte[]> classes() {
        return classes;
    }

    /** The generated sources of the page itself, by simple class name. */
    Map<String, Unit> units() {
        Map<String, Unit> units = new LinkedHashMap<>();
        fences.forEach(f -> f.unit().ifPresent(u -> units.put(u.className(), u)));
        expressions.ifPresent(unit -> units.put(unit.className(), unit));
        return units;
    }

    /**
     * The methods that its fences declare, in their order. Of two with one name and the same
     * parameters, the later one is what the page means by it.
     */
    public List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        for (CompiledFence fence : fences) {
            if (fence.runs()) {
                String owner = Names.qualified(fence.fence().className());
                for (Chunk chunk : fence.fence().chunks()) {
                    if (chunk instanceof Chunk.Method method) {
                        methods.add(method(fence, method, method.signature(), owner, false));
                    } else if (chunk instanceof Chunk.Type type) {
                        type.methods().forEach(m -> methods.add(ofRecord(fence, type, m, owner)));
                    }
                }
            }
        }
        return methods;
    }

    private static Method ofRecord(
            CompiledFence fence, Chunk.Type type, Chunk.Method method, String owner) {
        List<Signature.Parameter> parameters = new ArrayList<>();
        if (!method.isStatic()) {
            parameters.add(new Signature.Parameter("this", type.name()));
        }
        parameters.addAll(method.signature().parameters());
        Signature signature =
                new Signature(
                        method.signature().name(), parameters, method.signature().returnType());
        return method(fence, method, signature, owner + "$" + type.name(), !method.isStatic());
    }

    private static Method method(
            CompiledFence fence,
            Chunk.Method method,
            Signature signature,
            String owner,
            boolean ofRecord) {
        return new Method(
                fence.snippet().id(),
                signature,
                fence.fence().code().span(method.name().start(), method.name().end()),
                owner,
                ofRecord);
    }

    /**
     * The declarations of a fence, and those of other fences and pages that it sees. Imports and
     * statements are left out, and variables have the types that were inferred for them.
     *
     * @param snippet the id of the fence; empty if it does not run
     */
    public Optional<JavaText> source(String snippet) {
        return Optional.ofNullable(texts().get(snippet));
    }

    /** The sources of all fences of the page, and of the pages it needs. */
    public List<String> sources() {
        return needed().stream()
                .flatMap(page -> page.texts().values().stream())
                .map(JavaText::members)
                .toList();
    }

    private synchronized SequencedMap<String, JavaText> texts() {
        if (texts.isEmpty()) {
            List<JavaText> imported =
                    uses.stream()
                            .map(CompiledPage::texts)
                            .filter(used -> !used.isEmpty())
                            .map(used -> used.lastEntry().getValue())
                            .toList();
            Optional<JavaText> before = Optional.empty();
            for (CompiledFence fence : fences) {
                if (fence.runs()) {
                    JavaText text = new JavaText(members(fence.fence()), before, imported);
                    texts.put(fence.snippet().id(), text);
                    before = Optional.of(text);
                }
            }
        }
        return texts;
    }

    private static String members(Fence fence) {
        StringBuilder members = new StringBuilder();
        String text = fence.code().text();
        for (Chunk chunk : fence.chunks()) {
            switch (chunk) {
                case Chunk.Method _, Chunk.Type _ ->
                        members.append(text, chunk.start(), chunk.end()).append('\n');
                case Chunk.Variables variables when fence.text(variables.type()).equals("var") -> {
                    Chunk.Variable variable = variables.variables().getFirst();
                    Chunk.Range type = variables.type();
                    members.append(text, variables.start(), type.start())
                            .append(fence.type(variables, variable).orElse("var"))
                            .append(text, type.end(), variables.end())
                            .append('\n');
                }
                case Chunk.Variables _ ->
                        members.append(text, chunk.start(), chunk.end()).append('\n');
                case Chunk.Import _, Chunk.Statement _, Chunk.Result _ -> {
                    // These declare nothing that a formula could be compared with.
                }
            }
        }
        return members.toString();
    }

    @Override
    public String toString() {
        return name();
    }
}
