package dev.chalkproof;

import dev.chalkproof.formula.Declaration;
import dev.chalkproof.formula.Occurrences.Occurrence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.SymbolItem;
import dev.chalkproof.site.PageSymbols;
import dev.chalkproof.source.Concurrently;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up the symbols in the formulas of pages, for readers to point at. */
final class SymbolTables {
    /** A symbol is what one list item or one formula says it is. */
    private record Known(String name, Optional<SymbolItem> item, Optional<Formula> definition) {}

    private SymbolTables() {}

    static Map<String, PageSymbols> of(List<Page> pages, Formulas formulas) {
        Map<String, PageSymbols> tables = new LinkedHashMap<>();
        List<PageSymbols> read = Concurrently.map(pages, page -> of(page, formulas.of(page)));
        for (int i = 0; i < pages.size(); i++) {
            tables.put(pages.get(i).path(), read.get(i));
        }
        return tables;
    }

    private static PageSymbols of(Page page, PageFormulas formulas) {
        Map<Known, Integer> places = new LinkedHashMap<>();
        List<PageSymbols.Entry> entries = new ArrayList<>();
        Map<Integer, List<PageSymbols.Use>> uses = new LinkedHashMap<>();
        for (Formula formula : page.formulas()) {
            List<PageSymbols.Use> found = new ArrayList<>();
            for (Occurrence occurrence : formulas.occurrences(formula)) {
                Declaration declaration = occurrence.declaration();
                Optional<SymbolItem> item = formulas.item(formula, declaration);
                Optional<Formula> definition =
                        item.isPresent()
                                ? Optional.empty()
                                : formulas.definition(formula, declaration);
                if (item.isEmpty() && definition.isEmpty()) {
                    continue;
                }
                int place =
                        places.computeIfAbsent(
                                new Known(declaration.name(), item, definition),
                                _ -> {
                                    entries.add(
                                            new PageSymbols.Entry(declaration, item, definition));
                                    return entries.size() - 1;
                                });
                found.add(new PageSymbols.Use(place, occurrence.signs()));
            }
            uses.put(formula.index(), found);
        }
        return new PageSymbols(entries, uses);
    }
}
