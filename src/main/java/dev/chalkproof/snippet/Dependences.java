package dev.chalkproof.snippet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/**
 * What depends on what in the code of a page and of the pages it uses.
 *
 * <p>Code depends on what declares the names it mentions, and on that in turn. Where it touches
 * something that can be changed, such as a variable, it also depends on all other code that touches
 * the same: that may have changed it. Code that shares no such name cannot be told about by any
 * means that {@link Outside} does not know.
 */
final class Dependences {
    /** All that runs, in the order in which it does. */
    private final List<Element> elements;

    private final Map<String, List<String>> uses;
    private final int fences;
    private final Set<String> state = new HashSet<>();

    /**
     * @param uses the pages that each page uses directly, by name
     * @param used the fences of the pages it uses, in the order in which they run
     * @param own the fences of the page
     * @param expressions of the page
     */
    Dependences(
            Map<String, List<String>> uses,
            List<Element> used,
            List<Element> own,
            List<Element> expressions) {
        this.uses = Map.copyOf(uses);
        elements = new ArrayList<>(used);
        fences = used.size();
        elements.addAll(own);
        elements.addAll(expressions);
        int before = -1;
        while (state.size() > before) {
            before = state.size();
            elements.forEach(
                    element ->
                            element.declared()
                                    .forEach(
                                            (name, what) -> {
                                                if (what.state() || touchesState(what)) {
                                                    state.add(name);
                                                }
                                            }));
        }
    }

    private boolean touchesState(Element.Declared declared) {
        return declared.mentioned().stream().anyMatch(state::contains);
    }

    /** What decides how a fence runs, or an expression: those come after the fences. */
    Dependence ofRun(int number) {
        int at = fences + number;
        return dependence(closure(at, at));
    }

    /**
     * What decides how the methods of a fence behave once the whole page was run. Those that use
     * what can be changed may behave differently whenever another one was called.
     */
    Dependence ofMethods(int number) {
        Element fence = elements.get(fences + number);
        Dependence all = dependence(closure(fences + number, elements.size()));
        Optional<String> changing =
                fence.declared().entrySet().stream()
                        .filter(e -> !e.getValue().state() && touchesState(e.getValue()))
                        .flatMap(e -> e.getValue().mentioned().stream().filter(state::contains))
                        .sorted()
                        .findFirst();
        return changing.isEmpty()
                ? all
                : new Dependence(
                        all.parts(),
                        all.uses(),
                        all.unrepeatable().or(() -> changing.map(n -> n + ", which can change")));
    }

    /**
     * Everything that an element depends on, with itself.
     *
     * @param end the place of the first element that comes too late to matter
     */
    private BitSet closure(int at, int end) {
        BitSet closure = new BitSet();
        closure.set(at);
        BitSet open = (BitSet) closure.clone();
        Set<String> touched = new HashSet<>();
        while (!open.isEmpty()) {
            int next = open.nextSetBit(0);
            open.clear(next);
            Element element = elements.get(next);
            Set<String> also = new HashSet<>(element.mentioned());
            also.addAll(element.declared().keySet());
            also.retainAll(state);
            touched.addAll(also);
            for (int i = 0; i < end; i++) {
                if (!closure.get(i) && depends(next, i, touched)) {
                    closure.set(i);
                    open.set(i);
                }
            }
        }
        return closure;
    }

    private boolean depends(int one, int other, Set<String> touched) {
        Element from = elements.get(one);
        Element to = elements.get(other);
        if (!to.runs()) {
            return false;
        }
        boolean declares =
                other < one
                        && (to.importsAll()
                                || to.declared().keySet().stream()
                                        .anyMatch(from.mentioned()::contains));
        return declares || to.touches(touched);
    }

    private Dependence dependence(BitSet closure) {
        List<Element> parts = closure.stream().mapToObj(elements::get).toList();
        return new Dependence(
                parts.stream().map(Element::part).toList(), uses(parts), outside(parts));
    }

    /** What is reached outside that no page declares. */
    private Optional<String> outside(List<Element> parts) {
        for (int i = 0; i < parts.size(); i++) {
            List<Element> before = parts.subList(0, i + 1);
            Optional<String> found =
                    parts.get(i).outside().stream()
                            .filter(r -> r.unless().filter(n -> declares(before, n)).isEmpty())
                            .map(Outside.Reached::what)
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a name in the last of the elements is that of a method or type which they declare. A
     * page's own hides what is imported (JLS 6.4.1); another page's is imported as well.
     */
    private boolean declares(List<Element> elements, String name) {
        String page = elements.getLast().part().page();
        boolean importsAll =
                elements.stream().anyMatch(e -> e.part().page().equals(page) && e.importsAll());
        return elements.stream()
                .filter(e -> e.runs() || e.equals(elements.getLast()))
                .filter(e -> e.own().contains(name))
                .map(e -> e.part().page())
                .anyMatch(
                        other ->
                                other.equals(page)
                                        || (!importsAll
                                                && uses.getOrDefault(page, List.of())
                                                        .contains(other)));
    }

    private SequencedMap<String, List<String>> uses(List<Element> parts) {
        SequencedSet<String> pages = new LinkedHashSet<>();
        parts.forEach(element -> pages.add(element.part().page()));
        SequencedMap<String, List<String>> among = new LinkedHashMap<>();
        for (String page : pages) {
            List<String> used =
                    uses.getOrDefault(page, List.of()).stream().filter(pages::contains).toList();
            if (!used.isEmpty()) {
                among.put(page, used);
            }
        }
        return among;
    }
}
