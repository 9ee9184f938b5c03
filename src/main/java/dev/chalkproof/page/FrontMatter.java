package dev.chalkproof.page;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands in YAML between the {@code ---} lines at the top of a page.
 *
 * @param order the page's place in its folder; those without follow those with
 * @param uses names of pages whose Java declarations this page sees
 * @param description one or two sentences ({@code description} or {@code summary})
 * @param changed the day of the last change that readers should know of, as {@code 2026-11-22}
 * @param macros LaTeX macros, such as {@code \R} for {@code \mathbb{R}}
 * @param charts what a translation says in place of the texts of its original's charts
 */
public record FrontMatter(
        Optional<String> title,
        OptionalDouble order,
        List<String> uses,
        Optional<String> description,
        Optional<String> changed,
        SortedMap<String, String> macros,
        List<ChartText> charts) {
    /** Of a page without any. */
    public static final FrontMatter NONE =
            new FrontMatter(
                    Optional.empty(),
                    OptionalDouble.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Collections.emptySortedMap(),
                    List.of());

    public FrontMatter {
        uses = List.copyOf(uses);
        macros = Collections.unmodifiableSortedMap(new TreeMap<>(macros));
        charts = List.copyOf(charts);
    }

    /**
     * That of a translation, which has its original's place and macros unless it says otherwise.
     */
    FrontMatter inheriting(FrontMatter original) {
        return new FrontMatter(
                        title,
                        order.isPresent() ? order : original.order,
                        uses,
                        description,
                        changed,
                        macros,
                        charts)
                .with(original.macros);
    }

    /** With more macros; those that are here already take precedence. */
    FrontMatter with(SortedMap<String, String> others) {
        SortedMap<String, String> all = new TreeMap<>(others);
        all.putAll(macros);
        return new FrontMatter(title, order, uses, description, changed, all, charts);
    }
}
