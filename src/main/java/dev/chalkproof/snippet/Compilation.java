package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All compiled pages, by name, each after those it uses. */
public final class Compilation {
    private final Map<String, CompiledPage> pages;

    private Compilation(Map<String, CompiledPage> pages) {
        this.pages = pages;
    }

    static Compilation of(
            List<PageCode> codes,
            Map<String, Unit> units,
            Map<String, byte[]> classes,
            Map<Fence, List<Diagnostic>> refusals) {
        Map<String, Map<String, byte[]>> byUnit = new HashMap<>();
        classes.forEach(
                (name, bytes) ->
                        byUnit.computeIfAbsent(Names.topLevel(name), _ -> new HashMap<>())
                                .put(name, bytes));
        Map<String, CompiledPage> pages = new LinkedHashMap<>();
        for (PageCode code : codes) {
            pages.put(code.program().name(), page(code, units, byUnit, refusals, pages));
        }
        return new Compilation(pages);
    }

    private static CompiledPage page(
            PageCode code,
            Map<String, Unit> units,
            Map<String, Map<String, byte[]>> classes,
            Map<Fence, List<Diagnostic>> refusals,
            Map<String, CompiledPage> earlier) {
        Map<String, byte[]> own = new HashMap<>(classes.getOrDefault(Names.SUPPORT, Map.of()));
        List<CompiledPage.CompiledFence> fences =
                code.fences().stream()
                        .map(
                                fence -> {
                                    String name = fence.className();
                                    own.putAll(classes.getOrDefault(name, Map.of()));
                                    return new CompiledPage.CompiledFence(
                                            fence,
                                            Optional.ofNullable(units.get(name)),
                                            refusals.getOrDefault(fence, fence.errors()));
                                })
                        .toList();
        own.putAll(classes.getOrDefault(code.expressionsClass(), Map.of()));
        return new CompiledPage(
                code,
                fences,
                Optional.ofNullable(units.get(code.expressionsClass())),
                own,
                code.uses().stream().map(used -> earlier.get(used.program().name())).toList());
    }

    /**
     * A page.
     *
     * @throws IllegalArgumentException if there is no page of this name
     */
    public CompiledPage page(String name) {
        CompiledPage page = pages.get(name);
        if (page == null) {
            throw new IllegalArgumentException(
                    "page '" + name + "' must be one of " + pages.keySet());
        }
        return page;
    }

    /** All pages, each after those it uses. */
    public List<CompiledPage> pages() {
        return List.copyOf(pages.values());
    }
}
