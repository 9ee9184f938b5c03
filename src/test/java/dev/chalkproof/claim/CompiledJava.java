package dev.chalkproof.claim;

import com.sun.source.util.JavacTask;
import dev.chalkproof.snippet.Signature;
import dev.chalkproof.snippet.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Members of a class as text, compiled in memory and called by reflection. */
public final class CompiledJava {
    private final Class<?> page;
    private final String members;

    private CompiledJava(Class<?> page, String members) {
        this.page = page;
        this.members = members;
    }

    public static CompiledJava of(String members) {
        return all(List.of(members))
                .getFirst()
                .orElseThrow(() -> new IllegalArgumentException("does not compile: " + members));
    }

    /** Many at once, which takes far less time; nothing for those that do not compile. */
    public static List<Optional<CompiledJava>> all(List<String> members) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            sources.add(new Source(i, members.get(i)));
        }
        Set<String> wrong = new HashSet<>();
        for (var problem : compile(sources, Map.of(), true)) {
            if (problem.getKind() == Diagnostic.Kind.ERROR && problem.getSource() != null) {
                wrong.add(problem.getSource().getName());
            }
        }
        sources.removeIf(s -> wrong.contains(s.getName()));
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        compile(sources, classes, false);
        ClassLoader loader = new Loader(classes);
        List<Optional<CompiledJava>> compiled = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            try {
                compiled.add(
                        classes.containsKey("p" + i + ".Page")
                                ? Optional.of(
                                        new CompiledJava(
                                                loader.loadClass("p" + i + ".Page"),
                                                members.get(i)))
                                : Optional.empty());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return compiled;
    }

    private static List<Diagnostic<? extends JavaFileObject>> compile(
            List<JavaFileObject> sources,
            Map<String, ByteArrayOutputStream> classes,
            boolean onlyCheck) {
        if (sources.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (var files = new Memory(compiler.getStandardFileManager(null, null, null), classes)) {
            var task = (JavacTask) compiler.getTask(null, files, problems, OPTIONS, null, sources);
            task.analyze();
            if (!onlyCheck) {
                task.generate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems.getDiagnostics();
    }

    /** Without a class path the compiler doesn't open every library. */
    private static final List<String> OPTIONS =
            List.of(
                    "-parameters",
                    "-proc:none",
                    "-nowarn",
                    "-Xmaxerrs",
                    "1000000",
                    "-classpath",
                    "",
                    "-processorpath",
                    "");

    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        Memory(StandardJavaFileManager standard, Map<String, ByteArrayOutputStream> classes) {
            super(standard);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    classes.put(name, bytes);
                    return bytes;
                }
            };
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(int number, String members) {
            super(URI.create("string:///p" + number + "/Page.java"), JavaFileObject.Kind.SOURCE);
            text =
                    "package p"
                            + number
                            + ";\nimport java.util.*;\nimport java.util.random.*;\nimport java.util.stream.*;\nclass Page {\n"
                            + members
                            + "\n}";
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, ByteArrayOutputStream> classes;

        Loader(Map<String, ByteArrayOutputStream> classes) {
            super(CompiledJava.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }

    public String members() {
        return members;
    }

    /** A static method, or {@code Type.method} of a record. */
    public Implementation method(String name) {
        int dot = name.indexOf('.');
        Class<?> owner = page;
        if (dot > 0) {
            owner =
                    Arrays.stream(page.getDeclaredClasses())
                            .filter(c -> c.getSimpleName().equals(name.substring(0, dot)))
                            .findFirst()
                            .orElseThrow();
        }
        String simple = name.substring(dot + 1);
        Method method =
                Arrays.stream(owner.getDeclaredMethods())
                        .filter(m -> m.getName().equals(simple))
                        .findFirst()
                        .orElseThrow();
        method.setAccessible(true);
        return new Reflected(method);
    }

    private record Reflected(Method method) implements Implementation {
        private boolean isStatic() {
            return Modifier.isStatic(method.getModifiers());
        }

        @Override
        public Signature signature() {
            List<Signature.Parameter> parameters = new ArrayList<>();
            if (!isStatic()) {
                parameters.add(
                        new Signature.Parameter(
                                "this", method.getDeclaringClass().getSimpleName()));
            }
            for (var p : method.getParameters()) {
                parameters.add(new Signature.Parameter(p.getName(), p.getType().getSimpleName()));
            }
            return new Signature(
                    method.getName(), parameters, method.getReturnType().getSimpleName());
        }

        @Override
        public List<Result> call(List<List<Value>> inputs) {
            return inputs.stream().map(this::call1).toList();
        }

        private Result call1(List<Value> values) {
            try {
                int skip = isStatic() ? 0 : 1;
                Object self =
                        isStatic() ? null : toJava(values.getFirst(), method.getDeclaringClass());
                Object[] arguments = new Object[values.size() - skip];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = toJava(values.get(i + skip), method.getParameterTypes()[i]);
                }
                return new Returned(toValue(method.invoke(self, arguments)));
            } catch (InvocationTargetException e) {
                return new Threw(String.valueOf(e.getCause()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Object toJava(Value value, Class<?> type) throws ReflectiveOperationException {
        return switch (value) {
            case Value.Real(double x) -> x;
            case Value.Whole(long n) when type == RandomGenerator.class ->
                    RandomGeneratorFactory.of("L64X128MixRandom").create(n);
            case Value.Whole(long n) ->
                    type == int.class
                            ? (Object) (int) n
                            : type == double.class ? (Object) (double) n : (Object) n;
            case Value.Truth(boolean b) -> b;
            case Value.Array(List<Value> elements) -> {
                Object array = Array.newInstance(type.getComponentType(), elements.size());
                for (int i = 0; i < elements.size(); i++) {
                    Array.set(array, i, toJava(elements.get(i), type.getComponentType()));
                }
                yield array;
            }
            case Value.Fields fields -> {
                RecordComponent[] components = type.getRecordComponents();
                Object[] arguments = new Object[components.length];
                Class<?>[] types = new Class<?>[components.length];
                for (int i = 0; i < components.length; i++) {
                    types[i] = components[i].getType();
                    arguments[i] =
                            toJava(
                                    Objects.requireNonNull(
                                            fields.components().get(components[i].getName())),
                                    types[i]);
                }
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                yield constructor.newInstance(arguments);
            }
            case Value.Text _, Value.Drawn _, Value.Nothing _ ->
                    throw new IllegalArgumentException("no argument: " + value);
        };
    }

    static Value toValue(Object object) throws ReflectiveOperationException {
        if (object instanceof Double x) {
            return new Value.Real(x);
        }
        if (object instanceof Number n) {
            return new Value.Whole(n.longValue());
        }
        if (object instanceof Boolean b) {
            return new Value.Truth(b);
        }
        if (object.getClass().isArray()) {
            List<Value> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(object); i++) {
                elements.add(toValue(Array.get(object, i)));
            }
            return new Value.Array(elements);
        }
        if (object.getClass().isRecord()) {
            SequencedMap<String, Value> components = new LinkedHashMap<>();
            for (RecordComponent c : object.getClass().getRecordComponents()) {
                c.getAccessor().setAccessible(true);
                components.put(c.getName(), toValue(c.getAccessor().invoke(object)));
            }
            return new Value.Fields(object.getClass().getSimpleName(), components);
        }
        return new Value.Text(object.toString());
    }
}
