package dev.chalkproof.claim.lift;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.chalkproof.snippet.JavaText;
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
    private final Map<String, JavaSource.Field> fields = new HashMap<>();
    private final Map<String, Typed> constants = new HashMap<>();
    private final Map<String, List<String>> records = new HashMap<>();

    private Lifter(JavaSource source) {
        this.source = source;
    }

    /**
     * Lifts a method and all it calls.
     *
     * @param text the Java that declares it
     * @param signature the method; for a method of a record, {@code this} is its first parameter
     * @throws NotLifted where the code does what formulas cannot say
     */
    public static Lifted lift(JavaText text, Signature signature) throws NotLifted {
        Lifter lifter = new Lifter(JavaSource.parse(text));
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
        JavaParser.expect(texts);
    }

    private JavaSource.Declared find(Signature signature) throws NotLifted {
        List<String> types =
                signature.parameters().stream().map(Signature.Parameter::type).toList();
        List<JavaSource.Declared> found =
                source.declared(signature.name()).stream()
                        .filter(m -> parameterTypes(m).equals(types))
                        .toList();
        if (found.isEmpty()) {
            throw new NotLifted("its source was not found");
        }
        if (found.size() > 1) {
            throw declaredTwice(signature.name());
        }
        return found.getFirst();
    }

    private static NotLifted declaredTwice(String name) {
        return new NotLifted(name + " is declared more than once");
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
        Step body = new StepLifter(this, method.place(), names, returns).lift(tree.getBody());
        return new Lifted.Method(tree.getName().toString(), parameters, returns, body);
    }

    /** The methods that a name without anything before it can mean. */
    List<JavaSource.Declared> methods(String name, JavaSource.Place from) {
        return source.methods(name, from).stream().filter(m -> m.record().isEmpty()).toList();
    }

    /** The static methods of a class of the page; none if there is no such class. */
    List<JavaSource.Declared> methods(String type, String name, JavaSource.Place from) {
        return source.type(type, from).stream()
                .flatMap(owner -> JavaSource.methods(name, owner).stream())
                .filter(JavaSource.Declared::isStatic)
                .toList();
    }

    /** The methods that are called on a record. */
    List<JavaSource.Declared> methods(Type.RecordOf record, String name) throws NotLifted {
        return JavaSource.methods(name, record(record.name())).stream()
                .filter(method -> !method.isStatic())
                .toList();
    }

    private JavaSource.Nested record(String name) throws NotLifted {
        List<JavaSource.Nested> records = source.records(name);
        if (records.isEmpty()) {
            throw new NotLifted("it uses the type " + name);
        }
        // Types are told apart by their names.
        if (records.size() > 1) {
            throw declaredTwice(name);
        }
        return records.getFirst();
    }

    /**
     * The index of the method that is called with these arguments, if one takes them.
     *
     * @param candidates nearer ones first
     */
    Optional<Integer> method(List<JavaSource.Declared> candidates, List<Typed> arguments)
            throws NotLifted {
        JavaSource.Declared best = null;
        long bestConversions = Long.MAX_VALUE;
        for (JavaSource.Declared candidate : candidates) {
            List<? extends VariableTree> parameters = candidate.tree().getParameters();
            if (parameters.size() != arguments.size()) {
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

    /** The static final field that a name means, if it is one. */
    Optional<Typed> constant(String name, JavaSource.Place from) throws NotLifted {
        return constant(name, source.field(name, from));
    }

    /** A static final field of a class of the page, if there is one. */
    Optional<Typed> constant(String type, String name, JavaSource.Place from) throws NotLifted {
        return constant(
                name, source.type(type, from).flatMap(owner -> JavaSource.field(name, owner)));
    }

    private Optional<Typed> constant(String name, Optional<JavaSource.Field> field)
            throws NotLifted {
        if (field.isEmpty()
                || !field.get().isConstant()
                || field.get().tree().getInitializer() == null) {
            return Optional.empty();
        }
        JavaSource.Field known = fields.putIfAbsent(name, field.get());
        if (known != null && !known.equals(field.get())) {
            throw declaredTwice(name);
        }
        if (constants.containsKey(name)) {
            return Optional.of(new Typed(new Term.Constant(name), constants.get(name).type()));
        }
        VariableTree tree = field.get().tree();
        Type type = type(tree.getType());
        TermLifter terms = new TermLifter(this, field.get().place(), new Names(Optional.empty()));
        Term value = terms.initializer(tree.getInitializer(), type);
        constants.put(name, new Typed(value, type));
        return Optional.of(new Typed(new Term.Constant(name), type));
    }

    /** The component names and types of a record. */
    Map<String, Type> components(String record) throws NotLifted {
        ClassTree tree = record(record).tree();
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
        return !source.records(name).isEmpty();
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
