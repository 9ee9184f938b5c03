package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the Java of all pages in one task.
 *
 * <p>Where something does not compile, it is set aside together with what needs it, and the rest is
 * compiled again, so that one bad fence keeps no other from running. Fences that must not compile
 * are tried one after the other at the end, against the classes of the others.
 */
public final class Compiler implements AutoCloseable {
    /** Packages whose types every fence can use. */
    public static final List<String> DEFAULT_IMPORTS =
            List.of(
                    "java.math.*",
                    "java.util.*",
                    "java.util.function.*",
                    "java.util.random.*",
                    "java.util.stream.*");

    private final List<Path> classPath;
    private final UnitWriter writer;
    private @Nullable Javac started;

    /**
     * A compiler, which starts when it is first used and can be used again and again.
     *
     * @param imports what every fence can use without an import, such as {@code java.util.*}
     * @param classPath where the authors' code finds what is not in the JDK
     */
    public Compiler(List<String> imports, List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
        this.writer = new UnitWriter(imports);
    }

    /**
     * Compiles pages. What is wrong with them is told by the result, never thrown.
     *
     * @throws IllegalArgumentException if two pages have one name
     */
    public Compilation compile(List<Program> programs) {
        Code code = Code.read(programs);
        return compile(code, code.names());
    }

    /**
     * Compiles some pages and those they use. What is wrong with them is told by the result, never
     * thrown.
     *
     * @throws IllegalArgumentException if there is no page of a name
     * @throws IllegalStateException if the code was compiled before
     */
    public synchronized Compilation compile(Code code, Set<String> wanted) {
        List<PageCode> pages = code.take(wanted);
        block(pages);
        infer(pages);
        Map<String, Unit> units = new LinkedHashMap<>();
        Map<String, byte[]> classes = compileGood(pages, units);
        Map<Fence, List<Diagnostic>> refusals = refuse(pages, classes);
        return Compilation.of(pages, units, classes, refusals);
    }

    private Javac javac() {
        if (started == null) {
            started = new Javac(classPath);
        }
        return started;
    }

    /**
     * All Java of a page and of those it uses as one file that the {@code java} command runs.
     *
     * <p>What the pages import holds for all of them there, and a page sees what those before it
     * declare, not only those it uses.
     */
    public synchronized String singleFile(Code code, String page, SingleFile.Heading heading) {
        List<PageCode> pages = code.needed(page);
        infer(pages);
        return SingleFile.of(pages, heading);
    }

    @Override
    public synchronized void close() {
        if (started != null) {
            started.close();
            started = null;
        }
    }

    private static void block(List<PageCode> pages) {
        Map<PageCode, Set<String>> missing = new HashMap<>();
        pages.forEach(page -> missing.put(page, page.block(missing)));
    }

    /** Finds the types of variables declared with {@code var}, those that need others last. */
    private void infer(List<PageCode> pages) {
        int before = Integer.MAX_VALUE;
        int untyped = untyped(pages);
        // Each round either finds a type, or sets aside a fence with an error of syntax.
        while (untyped > 0 && untyped < before) {
            Map<String, Fence> fences = new HashMap<>();
            List<Unit> units = new ArrayList<>();
            units.add(UnitWriter.support());
            for (PageCode page : needed(pages)) {
                fences.putAll(page.fencesByClass());
                units.addAll(units(page, UnitWriter.Purpose.INFER).values());
            }
            Javac.Result result =
                    javac().analyze(
                                    units,
                                    Map.of(),
                                    (task, trees) -> VarTypes.collect(task, trees, fences));
            if (result.syntax()) {
                attribute(pages, result);
            }
            before = untyped;
            untyped = untyped(pages);
        }
    }

    /** The pages with variables whose types are to be found, and the pages those use. */
    private static Set<PageCode> needed(List<PageCode> pages) {
        Set<PageCode> needed = new LinkedHashSet<>();
        // A page comes after those it uses, so that backwards these are asked for first.
        for (PageCode page : pages.reversed()) {
            if (needed.contains(page) || untyped(List.of(page)) > 0) {
                needed.add(page);
                needed.addAll(page.uses());
            }
        }
        return needed;
    }

    private static int untyped(List<PageCode> pages) {
        return pages.stream()
                .flatMap(page -> page.fences().stream())
                .filter(Fence::visible)
                .mapToInt(fence -> fence.untyped().size())
                .sum();
    }

    private Map<String, byte[]> compileGood(List<PageCode> pages, Map<String, Unit> units) {
        while (true) {
            units.clear();
            units.put(Names.SUPPORT, UnitWriter.support());
            for (PageCode page : pages) {
                units.putAll(units(page, UnitWriter.Purpose.RUN));
                if (!page.expressions().isEmpty()) {
                    String name = page.expressionsClass();
                    UnitWriter.Surroundings around = page.around(page.fences().size());
                    units.put(name, writer.expressions(name, page.expressions(), around));
                }
            }
            Javac.Result result = javac().compile(units.values(), Map.of());
            if (result.errors().isEmpty()) {
                return result.classes();
            }
            attribute(pages, result);
        }
    }

    private Map<String, Unit> units(PageCode page, UnitWriter.Purpose purpose) {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (int i = 0; i < page.fences().size(); i++) {
            Fence fence = page.fences().get(i);
            if (fence.visible()) {
                units.put(fence.className(), writer.fence(fence, page.around(i), purpose));
            }
        }
        return units;
    }

    /** Hands errors to the fences and expressions they belong to. */
    private static void attribute(List<PageCode> pages, Javac.Result result) {
        Map<String, Unit> failed = new HashMap<>();
        result.errors().keySet().forEach(unit -> failed.put(unit.className(), unit));
        boolean found = false;
        for (PageCode page : pages) {
            for (Fence fence : page.fences()) {
                Optional<Unit> unit = Optional.ofNullable(failed.get(fence.className()));
                List<Diagnostic> errors =
                        unit.map(
                                        u ->
                                                Complaints.of(
                                                        u,
                                                        own(u, result, fence.code()),
                                                        result.syntax()))
                                .orElse(List.of());
                errors.forEach(fence::add);
                found |= !errors.isEmpty();
            }
            Unit unit = failed.get(page.expressionsClass());
            if (unit != null) {
                for (Map.Entry<Integer, MappedText> e : page.expressions().entrySet()) {
                    List<Diagnostic> errors =
                            Complaints.of(unit, own(unit, result, e.getValue()), result.syntax());
                    errors.forEach(error -> page.addExpressionError(e.getKey(), error));
                    found |= !errors.isEmpty();
                }
            }
        }
        if (!found) {
            throw new IllegalStateException(
                    "the compiler rejects generated code: " + result.errors());
        }
        block(pages);
    }

    /** The errors in what was copied from a text: an import of another fence is its own affair. */
    private static List<javax.tools.Diagnostic<? extends JavaFileObject>> own(
            Unit unit, Javac.Result result, MappedText text) {
        return result.errors().getOrDefault(unit, List.of()).stream()
                .filter(
                        e ->
                                unit.text((int) Math.max(0, e.getPosition()))
                                        .equals(Optional.of(text)))
                .toList();
    }

    /** What the compiler says of the fences that must not compile. */
    private Map<Fence, List<Diagnostic>> refuse(List<PageCode> pages, Map<String, byte[]> classes) {
        Map<Fence, List<Diagnostic>> refusals = new HashMap<>();
        Map<Unit, Fence> open = new LinkedHashMap<>();
        for (PageCode page : pages) {
            for (int i = 0; i < page.fences().size(); i++) {
                Fence fence = page.fences().get(i);
                if (!fence.snippet().mustNotCompile()) {
                    continue;
                }
                refusals.put(fence, fence.errors());
                if (fence.compiles()) {
                    UnitWriter.Purpose purpose = UnitWriter.Purpose.REFUSE;
                    open.put(writer.fence(fence, page.around(i), purpose), fence);
                }
            }
        }
        // An error keeps the compiler from looking further, at syntax above all: go on with those
        // that had none.
        Collection<Unit> units = open.keySet();
        while (!units.isEmpty()) {
            Javac.Result result = javac().analyze(units, classes, (_, _) -> {});
            result.errors()
                    .forEach(
                            (unit, errors) -> {
                                Fence fence = open.get(unit);
                                if (fence != null) {
                                    refusals.put(
                                            fence, Complaints.of(unit, errors, result.syntax()));
                                }
                            });
            if (result.errors().isEmpty()) {
                break;
            }
            units.removeAll(result.errors().keySet());
        }
        return refusals;
    }
}
