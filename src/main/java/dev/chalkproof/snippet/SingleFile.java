package dev.chalkproof.snippet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All Java of a page and of the pages it uses as one file, which the {@code java} command runs.
 *
 * <p>The fences of a page are members of one class. Where a fence declares a name that one before
 * it mentions, a new class extends the class so far, so that either means what it says; the class
 * of a page extends that of the page before it. What the fences do, a method each does, and {@code
 * main} calls these in the order of the pages.
 */
public final class SingleFile {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private static final String CALLS =
            """
            interface Value$ {
                Object get() throws Throwable;
            }

            interface Action$ {
                void run() throws Throwable;
            }

            /** The value of a call that has one. */
            static Object value$(Value$ call) throws Throwable {
                return call.get();
            }

            static Object value$(Action$ call) throws Throwable {
                call.run();
                return null;
            }
            """;

    /** Fences that share a class. */
    private record Part(String name, String page, List<Fence> fences) {}

    private final Heading heading;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    private SingleFile(Heading heading) {
        this.heading = heading;
    }

    /**
     * What a file begins with.
     *
     * @param comment its lines
     * @param imports what every fence can use, such as {@code java.util.*}
     * @param name what the class is called, unless a page has another use for the name
     * @param show a method {@code static void show$(Object value, String name)} that shows the
     *     value of a fence, which is never null, in Java; the name is unique in the file
     */
    public record Heading(List<String> comment, List<String> imports, String name, String show) {
        public Heading {
            comment = List.copyOf(comment);
            imports = List.copyOf(imports);
        }
    }

    /**
     * The file.
     *
     * @param pages each after those it uses; the last is the one whose values are shown
     */
    static String of(List<PageCode> pages, Heading heading) {
        SingleFile file = new SingleFile(heading);
        pages.forEach(page -> page.fences().forEach(fence -> file.mentions(fence)));
        String prefix = file.free("Part");
        for (PageCode page : pages) {
            file.divide(page, prefix);
        }
        return file.write(pages.getLast());
    }

    private void mentions(Fence fence) {
        words.addAll(words(fence));
    }

    private static Set<String> words(Fence fence) {
        Set<String> found = new HashSet<>();
        WORD.matcher(fence.code().text()).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    /** A name that no fence mentions, nor with a number behind it. */
    private String free(String name) {
        String free = name;
        while (taken(free)) {
            free += "_";
        }
        return free;
    }

    private boolean taken(String name) {
        return words.stream().anyMatch(word -> word.matches(Pattern.quote(name) + "\\d*"));
    }

    private void divide(PageCode page, String prefix) {
        List<Fence> together = new ArrayList<>();
        Set<String> mentioned = new HashSet<>();
        for (Fence fence : page.fences()) {
            if (!fence.visible()) {
                continue;
            }
            if (fence.declaredNames().stream().anyMatch(mentioned::contains)) {
                close(page, prefix, together);
                mentioned.clear();
            }
            together.add(fence);
            mentioned.addAll(words(fence));
        }
        close(page, prefix, together);
    }

    private void close(PageCode page, String prefix, List<Fence> together) {
        if (!together.isEmpty()) {
            String name = prefix + (parts.size() + 1);
            parts.add(new Part(name, page.program().name(), List.copyOf(together)));
            together.clear();
        }
    }

    private String write(PageCode shown) {
        String name = free(heading.name());
        Unit.Builder out = new Unit.Builder(name);
        heading.comment().forEach(line -> out.add(("// " + line).stripTrailing() + "\n"));
        out.add("\n");
        imports(out);
        out.add("\nclass " + name + " {\n");
        out.add(indented(1, main(shown))).add("\n");
        out.add(indented(1, heading.show())).add("\n");
        out.add(indented(1, CALLS));
        Optional<String> before = Optional.empty();
        for (Part part : parts) {
            out.add("\n").add(indented(1, part(part, before)));
            before = Optional.of(part.name);
        }
        return out.add("}\n").build().source();
    }

    /**
     * Lines moved to the right. All of a text block are moved alike, its end included, so that what
     * it says stays (Java Language Specification, section 3.10.6).
     */
    private static String indented(int levels, String text) {
        String space = "    ".repeat(levels);
        return text.lines()
                .map(line -> (line.isBlank() ? line : space + line) + "\n")
                .collect(Collectors.joining());
    }

    private void imports(Unit.Builder out) {
        heading.imports().forEach(each -> out.add("import " + each + ";\n"));
        // A later import takes the place of an earlier one of the same name.
        Map<String, String> own = new LinkedHashMap<>();
        for (Part part : parts) {
            for (Fence fence : part.fences) {
                for (Chunk chunk : fence.chunks()) {
                    if (chunk instanceof Chunk.Import(int start, int end, String known)) {
                        own.put(known, fence.code().text().substring(start, end));
                    }
                }
            }
        }
        own.values().forEach(each -> out.add(each + (each.endsWith(";") ? "" : ";") + "\n"));
    }

    private String main(PageCode shown) {
        StringBuilder calls = new StringBuilder();
        int number = 0;
        for (Part part : parts) {
            for (Fence fence : part.fences) {
                number++;
                if (acts(fence)) {
                    boolean own = part.page.equals(shown.program().name());
                    calls.append(call(part.name + ".fence" + number + "$()", fence, own, number));
                }
            }
        }
        return "public static void main(String[] arguments) throws Throwable {\n"
                + indented(1, calls.toString())
                + "}\n";
    }

    private static String call(String call, Fence fence, boolean shown, int number) {
        String value = shown ? "show$(" + call + ", \"fence-" + number + "\")" : call;
        if (fence.snippet().expectedException().isEmpty()) {
            return value + ";\n";
        }
        return "try {\n"
                + indented(1, value + ";")
                + "} catch (Throwable expected) {\n"
                + (shown ? indented(1, "System.out.println(expected);") : "")
                + "}\n";
    }

    private static boolean acts(Fence fence) {
        return fence.chunks().stream()
                .anyMatch(
                        chunk ->
                                switch (chunk) {
                                    case Chunk.Statement _, Chunk.Result _, Chunk.Variables _ ->
                                            true;
                                    case Chunk.Import _, Chunk.Method _, Chunk.Type _ -> false;
                                });
    }

    private String part(Part part, Optional<String> before) {
        StringBuilder body = new StringBuilder();
        int number = 0;
        for (Part earlier : parts.subList(0, parts.indexOf(part))) {
            number += earlier.fences.size();
        }
        for (Fence fence : part.fences) {
            number++;
            String members = written(fence, ClassBody::members);
            body.append(body.isEmpty() || members.isEmpty() ? "" : "\n").append(members);
            if (acts(fence)) {
                body.append(body.isEmpty() ? "" : "\n").append(action(fence, number));
            }
        }
        return "// ---- "
                + part.page
                + " ----\n\nstatic class "
                + part.name
                + before.map(name -> " extends " + name).orElse("")
                + " {\n"
                + indented(1, body.toString())
                + "}\n";
    }

    private static String action(Fence fence, int number) {
        return "static Object fence"
                + number
                + "$() throws Throwable {\n    if (true) { // so that it may end with a return or a throw\n"
                + indented(2, written(fence, ClassBody::statements))
                + "    }\n    return null;\n}\n";
    }

    private static String written(Fence fence, Consumer<ClassBody> what) {
        Unit.Builder out = new Unit.Builder("");
        what.accept(new ClassBody(fence, UnitWriter.Purpose.PUBLISH, out));
        return out.build().source();
    }
}
