package dev.chalkproof.claim.lift;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.chalkproof.snippet.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Reads methods from the Java of a page.
 *
 * <p>The source is parsed, not attributed: of types it knows numbers, truth values, arrays, streams
 * of these, and the page's records, which is what formulas are made of. Whatever else a method
 * touches makes it {@link NotLifted}.
 *
 * <p>What is lifted does the operations that the code writes, in their order: run in {@code double}
 * with Java's own functions it gives the bits that the compiled code gives. A few methods of the
 * library, though, are read as what they mean, and not as how they round: sums and means of
 * streams, which Java compensates; {@code Math.hypot}, {@code fma}, {@code round}, {@code
 * toRadians} and {@code toDegrees}. Infinity is known where it is written and compared; where code
 * computes with it, with NaN, or for longer than {@link Interpreter} waits, nothing is said.
 */
public final class Lifter {
    private final JavaSource source;
    private final List<JavaSource.Declared> wanted = new ArrayList<>();
    private final Map<String, Typed> constants = new HashMap<>();
    private final Map<String, List<String>> records = new HashMap<>();

    private Lifter(JavaSource source) {
        this.source = source;
    }

    /**
     * Lifts a method and all it calls.
     *
     * @param texts Java of the page and of the pages it uses: members of a class, each text on its
     *     own; where two declare the same, the later one counts
     * @param signature the method; for a method of a record, {@code this} is its first parameter
     * @throws NotLifted where the code does what formulas cannot say
     */
    public static Lifted lift(List<String> texts, Signature signature) throws NotLifted {
        Lifter lifter = new Lifter(JavaSource.parse(texts));
        lifter.wanted.add(lifter.find(signature));
        List<Lifted.Method> methods = new ArrayList<>();
        // Lifting a method may want others; those are appended.
        for (int i = 0; i < lifter.wanted.size(); i++) {
            methods.add(lifter.lift(lifter.wanted.get(i)));
        }
        Map<String, Term> constants = new HashMap<>();
        lifter.constants.forEach((name, typed) -> constants.put(name, typed.term()));
        return new Lifted(methods, constants, lifter.records);
    }

    /**
     * Says which texts will be given to {@link #lift} next: they are parsed several at a time.
     * Others are parsed when they are given.
     */
    public static void expect(Collection<String> texts) {
        JavaSource.expect(texts);
    }

    private JavaSource.Declared find(Signature signature) throws NotLifted {
        List<String> types =
                signature.parameters().stream().map(Signature.Parameter::type).toList();
        Optional<JavaSource.Declared> found =
                source.methods().reversed().stream()
                        .filter(m -> m.tree().getName().contentEquals(signature.name()))
                        .filter(m -> parameterTypes(m).equals(types))
                        .findFirst();
        if (found.isEmpty()) {
            throw new NotLifted("its source was not found");
        }
        return found.get();
    }

    private static List<String> parameterTypes(JavaSource.Declared method) {
        List<String> types = new ArrayList<>();
        method.record().ifPresent(r -> types.add(r.getSimpleName().toString()));
        method.tree().getParameters().forEach(p -> types.add(p.getType().toString()));
        return types;
    }

    private Lifted.Method lift(JavaSource.Declared method) throws NotLifted {
        MethodTree tree = method.tree();
        if (tree.getBody() == null) {
            throw new NotLifted(tree.getName() + " has no body");
        }
        Names names = new Names(method.record());
        List<Lifted.Parameter> parameters = new ArrayList<>();
        if (method.record().isPresent()) {
            Type self = new Type.RecordOf(method.record().get().getSimpleName().toString());
            parameters.add(new Lifted.Parameter("this", self));
            names.declare("this", self);
        }
        for (VariableTree parameter : tree.getParameters()) {
            String name = parameter.getName().toString();
            Type type = type(parameter.getType());
            names.declare(name, type);
            parameters.add(new Lifted.Parameter(name, type));
        }
        Type returns = type(tree.getReturnType());
        Step body = new StepLifter(this, method.unit(), names, returns).lift(tree.getBody());
        return new Lifted.Method(tree.getName().toString(), parameters, returns, body);
    }

    /** The index of a page's method that takes these arguments, if there is one. */
    Optional<Integer> method(String name, Optional<Type> receiver, List<Typed> arguments)
            throws NotLifted {
        JavaSource.Declared best = null;
        long bestConversions = Long.MAX_VALUE;
        for (JavaSource.Declared candidate : source.methods().reversed()) {
            List<? extends VariableTree> parameters = candidate.tree().getParameters();
            boolean named =
                    candidate.tree().getName().contentEquals(name)
                            && parameters.size() == arguments.size()
                            && candidate
                                    .record()
                                    .map(r -> new Type.RecordOf(r.getSimpleName().toString()))
                                    .map(Type.class::cast)
                                    .equals(receiver);
            if (!named) {
                continue;
            }
            long conversions = 0;
            boolean fits = true;
            for (int i = 0; i < parameters.size(); i++) {
                Type type = type(parameters.get(i).getType());
                fits &= arguments.get(i).fits(type);
                conversions += arguments.get(i).type().equals(type) ? 0 : 1;
            }
            if (fits && conversions < bestConversions) {
                best = candidate;
                bestConversions = conversions;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        int known = wanted.indexOf(best);
        if (known < 0) {
            wanted.add(best);
            known = wanted.size() - 1;
        }
        return Optional.of(known);
    }

    /** The types a method of {@link #method} takes, without {@code this}, and returns. */
    List<Type> parameterTypes(int method) throws NotLifted {
        List<Type> types = new ArrayList<>();
        for (VariableTree parameter : wanted.get(method).tree().getParameters()) {
            types.add(type(parameter.getType()));
        }
        return types;
    }

    Type returnType(int method) throws NotLifted {
        return type(wanted.get(method).tree().getReturnType());
    }

    /** A static final field, if there is one of that name. */
    Optional<Typed> constant(String name) throws NotLifted {
        if (constants.containsKey(name)) {
            return Optional.of(new Typed(new Term.Constant(name), constants.get(name).type()));
        }
        Optional<JavaSource.Field> field = source.constant(name);
        if (field.isEmpty() || field.get().tree().getInitializer() == null) {
            return Optional.empty();
        }
        VariableTree tree = field.get().tree();
        Type type = type(tree.getType());
        TermLifter terms = new TermLifter(this, field.get().unit(), new Names(Optional.empty()));
        Term value = terms.initializer(tree.getInitializer(), type);
        constants.put(name, new Typed(value, type));
        return Optional.of(new Typed(new Term.Constant(name), type));
    }

    /** The component names and types of a record. */
    Map<String, Type> components(String record) throws NotLifted {
        ClassTree tree =
                source.record(record)
                        .orElseThrow(() -> new NotLifted("it uses the type " + record));
        Map<String, Type> components = new LinkedHashMap<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree v
                    && !v.getModifiers().getFlags().contains(Modifier.STATIC)) {
                components.put(v.getName().toString(), type(v.getType()));
            }
            if (member instanceof MethodTree m && m.getName().contentEquals("<init>")) {
                throw new NotLifted("the record " + record + " has a constructor of its own");
            }
        }
        records.put(record, List.copyOf(components.keySet()));
        return components;
    }

    boolean isRecord(String name) {
        return source.record(name).isPresent();
    }

    /** A type as Java writes it. */
    Type type(@Nullable Tree tree) throws NotLifted {
        String text = tree == null ? "none" : tree.toString();
        if (text.endsWith("[]")) {
            int depth = 0;
            while (text.endsWith("[]")) {
                text = text.substring(0, text.length() - 2);
                depth++;
            }
            Type type = basic(text);
            for (int i = 0; i < depth; i++) {
                type = new Type.ArrayOf(type);
            }
            return type;
        }
        return basic(text);
    }

    private Type basic(String text) throws NotLifted {
        return switch (text) {
            case "int", "Integer" -> Type.Basic.INT;
            case "long", "Long" -> Type.Basic.LONG;
            case "double", "Double" -> Type.Basic.DOUBLE;
            case "boolean", "Boolean" -> Type.Basic.BOOLEAN;
            case "void" -> Type.Basic.VOID;
            default -> {
                if (isRecord(text)) {
                    yield new Type.RecordOf(text);
                }
                throw new NotLifted("it uses the type " + text);
            }
        };
    }
}
