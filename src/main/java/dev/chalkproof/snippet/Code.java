package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The Java of all pages, read but not compiled: enough to tell what depends on what. */
public final class Code {
    private final SequencedMap<String, PageCode> pages = new LinkedHashMap<>();

    /** What was asked for so far. */
    private final Map<PageCode, Dependences> dependences = new ConcurrentHashMap<>();

    private final Map<PageCode, List<Element>> elements = new ConcurrentHashMap<>();
    private boolean compiled;

    private Code(List<PageCode> resolved) {
        resolved.forEach(page -> pages.put(page.program().name(), page));
    }

    /**
     * Reads the pages.
     *
     * @throws IllegalArgumentException if two pages have one name
     */
    public static Code read(List<Program> programs) {
        return new Code(Uses.resolve(programs.stream().map(PageCode::new).toList()));
    }

    /** What is wrong with the pages that a page uses. */
    public List<Diagnostic> diagnostics(String page) {
        return page(page).errors();
    }

    /** What decides how a fence of a page runs, by its place among them. */
    public Dependence ofFence(String page, int number) {
        return dependences(page).ofRun(number);
    }

    /** What decides what an expression of a page yields, by its place among them. */
    public Dependence ofExpression(String page, int number) {
        return dependences(page).ofRun(page(page).fences().size() + number);
    }

    /** What decides how the methods of a fence behave, by the fence's place on the page. */
    public Dependence ofMethods(String page, int number) {
        return dependences(page).ofMethods(number);
    }

    /** The names of the page and of those it needs, each after those. */
    public List<String> order(String page) {
        return needed(page).stream().map(needed -> needed.program().name()).toList();
    }

    /** The page with those it needs, each after those. */
    List<PageCode> needed(String page) {
        SequencedSet<PageCode> needed = new LinkedHashSet<>();
        need(page(page), needed);
        return List.copyOf(needed);
    }

    /** The pages with those they need, each after those; the compiler may have them only once. */
    List<PageCode> take(Set<String> wanted) {
        if (compiled) {
            throw new IllegalStateException("code must be compiled once");
        }
        compiled = true;
        // Compiling adds to what is known of a fence.
        pages.values().forEach(this::dependences);
        SequencedSet<PageCode> needed = new LinkedHashSet<>();
        wanted.forEach(name -> need(page(name), needed));
        return pages.values().stream().filter(needed::contains).toList();
    }

    /** The names of all pages. */
    Set<String> names() {
        return pages.keySet();
    }

    private static void need(PageCode page, SequencedSet<PageCode> needed) {
        // A page that many use is looked through once.
        if (!needed.contains(page)) {
            page.uses().forEach(used -> need(used, needed));
            needed.add(page);
        }
    }

    private PageCode page(String name) {
        PageCode page = pages.get(name);
        if (page == null) {
            throw new IllegalArgumentException(
                    "page '" + name + "' must be one of " + pages.keySet());
        }
        return page;
    }

    private Dependences dependences(String page) {
        return dependences(page(page));
    }

    private Dependences dependences(PageCode page) {
        return dependences.computeIfAbsent(page, this::findDependences);
    }

    private List<Element> elements(PageCode page) {
        return elements.computeIfAbsent(page, Code::findElements);
    }

    private static List<Element> findElements(PageCode page) {
        return IntStream.range(0, page.fences().size())
                .mapToObj(i -> Element.of(page, i, page.fences().get(i)))
                .toList();
    }

    private Dependences findDependences(PageCode page) {
        SequencedSet<PageCode> needed = new LinkedHashSet<>();
        need(page, needed);
        Map<String, List<String>> uses = new HashMap<>();
        needed.forEach(
                one ->
                        uses.put(
                                one.program().name(),
                                one.uses().stream().map(u -> u.program().name()).toList()));
        needed.remove(page);
        List<Element> used = new ArrayList<>();
        needed.forEach(other -> used.addAll(elements(other)));
        return new Dependences(
                uses,
                used,
                elements(page),
                IntStream.range(0, page.program().expressions().size())
                        .mapToObj(i -> Element.of(page, i))
                        .toList());
    }
}
