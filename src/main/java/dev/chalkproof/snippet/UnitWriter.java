package dev.chalkproof.snippet;

import dev.chalkproof.source.MappedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the Java class that a fence becomes.
 *
 * <p>The class extends that of the fence before it, so that static members and member types are
 * inherited and can be declared again. Variables become static fields, which are assigned where the
 * variable stands: the statements run in a method and not in a static initializer, where an
 * exception would make the class unusable and parallel streams would dead-lock.
 */
final class UnitWriter {
    /** What a class is written for. */
    enum Purpose {
        RUN,
        /** Variables whose type is not known are local, so that it can be inferred. */
        INFER,
        /** Variables stay as they are, so that the compiler says what it would say in a method. */
        REFUSE,
        /** For people, in a file that needs no other class. */
        PUBLISH
    }

    private final List<String> defaultImports;

    /**
     * @param defaultImports what every fence can use, such as {@code java.util.*}
     */
    UnitWriter(List<String> defaultImports) {
        this.defaultImports = List.copyOf(defaultImports);
    }

    /** An import of a fence. */
    record Imported(MappedText text, Chunk.Import chunk) {}

    /**
     * What a class builds upon.
     *
     * @param superclass the class of the fence before
     * @param used the classes whose static members are imported
     * @param fences the fences before it, whose imports hold as well
     */
    record Surroundings(Optional<String> superclass, List<String> used, List<Fence> fences) {}

    Unit fence(Fence fence, Surroundings around, Purpose purpose) {
        Unit.Builder out = new Unit.Builder(fence.className());
        List<Fence> importing = new ArrayList<>(around.fences());
        importing.add(fence);
        header(out, around, importing, fence.className());
        ClassBody body = new ClassBody(fence, purpose, out);
        body.members();
        out.add("\npublic static Object " + Names.RUN + "() throws Throwable { if (true) {\n");
        body.statements();
        out.add("\n} return null; }\n}\n");
        return out.build();
    }

    /** The class of a page's expressions: a method each, {@code e0} being the first. */
    Unit expressions(String className, Map<Integer, MappedText> codes, Surroundings around) {
        Unit.Builder out = new Unit.Builder(className);
        header(out, around, around.fences(), className);
        codes.forEach(
                (number, code) ->
                        out.add("public static Object e" + number)
                                .add("() throws Throwable { return (\n")
                                .add(code, 0, code.text().length())
                                .add("\n); }\n"));
        out.add("}\n");
        return out.build();
    }

    /** The class with what others need. */
    static Unit support() {
        return new Unit.Builder(Names.SUPPORT)
                .add(
                        """
                        package %s;
                        public final class %s {
                            private Support$0() {}
                            public interface Value { Object get() throws Throwable; }
                            public interface Action { void run() throws Throwable; }
                            public static Object result(Value value) throws Throwable {
                                return value.get();
                            }
                            public static Object result(Action action) throws Throwable {
                                action.run();
                                return null;
                            }
                        }
                        """
                                .formatted(Names.PACKAGE, Names.SUPPORT))
                .build();
    }

    private void header(
            Unit.Builder out, Surroundings around, List<Fence> importing, String className) {
        out.add("package " + Names.PACKAGE + ";\n");
        for (String name : defaultImports) {
            out.add("import " + name + ";\n");
        }
        for (String used : around.used()) {
            out.add("import static " + Names.qualified(used) + ".*;\n");
        }
        // A later import takes the place of an earlier one of the same name.
        Map<String, Imported> imports = new LinkedHashMap<>();
        for (Fence fence : importing) {
            for (Chunk chunk : fence.chunks()) {
                if (chunk instanceof Chunk.Import c) {
                    imports.put(c.name(), new Imported(fence.code(), c));
                }
            }
        }
        imports.values()
                .forEach(i -> out.add(i.text(), i.chunk().start(), i.chunk().end()).add("\n"));
        out.add("public class " + className);
        around.superclass().ifPresent(name -> out.add(" extends " + name));
        out.add(" {\n");
    }
}
