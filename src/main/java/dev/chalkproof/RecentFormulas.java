package dev.chalkproof;

import dev.chalkproof.formula.Documented;
import dev.chalkproof.page.Page;
import dev.chalkproof.site.PageSymbols;
import dev.chalkproof.source.Recent;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Formulas that were read before: those of a page that is the same need not be read again. */
final class RecentFormulas {
    /** A page, and what those it uses define. */
    private record Needed(Page page, List<Documented> imported) {
        /** Tells pages apart, which is enough: a hash of all definitions takes longer. */
        @Override
        public int hashCode() {
            return page.hashCode();
        }
    }

    /** A translation and its original. */
    private record Pair(PageFormulas translated, PageFormulas original) {}

    private final Recent<Page, PageTrees> trees = new Recent<>();
    private final Recent<Needed, PageFormulas> formulas = new Recent<>();
    private final Recent<Pair, Translation> translations = new Recent<>();
    private final Recent<PageFormulas, PageSymbols> symbols = new Recent<>();

    /** Begins another reading of all formulas. */
    void nextRound() {
        trees.nextRound();
        formulas.nextRound();
        translations.nextRound();
        symbols.nextRound();
    }

    PageTrees trees(Page page, Function<Page, PageTrees> setting) {
        return trees.get(page, setting);
    }

    PageFormulas formulas(Page page, List<Documented> imported, Supplier<PageFormulas> reading) {
        return formulas.get(new Needed(page, imported), _ -> reading.get());
    }

    Translation translation(
            PageFormulas translated, PageFormulas original, Supplier<Translation> comparing) {
        return translations.get(new Pair(translated, original), _ -> comparing.get());
    }

    PageSymbols symbols(PageFormulas read, Function<PageFormulas, PageSymbols> looking) {
        return symbols.get(read, looking);
    }
}
