package dev.chalkproof.claim;

import com.sun.source.util.JavacTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

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
            byte[] compiled = bytes(name);
            if (compiled == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] counted = StepLimit.counted(compiled, type -> bytes(type.replace('/', '.')));
            return defineClass(name, counted, 0, counted.length);
        }

        private byte @Nullable [] bytes(String name) {
            ByteArrayOutputStream bytes = classes.get(name);
            return bytes == null ? null : bytes.toByteArray();
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
        return new ReflectedMethod(method);
    }
}
