package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import dev.chalkproof.source.Recent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Pages that were rendered before: one that is the same, within surroundings that are the same,
 * need not be rendered again. What was rendered lies on shelves of its own.
 *
 * <p>A page can be asked for by several threads.
 */
public final class RecentRenderings implements AutoCloseable {
    /** How many times the room of one site the shelf may take before it is emptied. */
    private static final int MOST_SITES = 4;

    /** All that a rendered page is made of. */
    private record Needed(
            Surroundings surroundings, CheckedPage page, PageSymbols symbols, Optional<Link> code) {
        /**
         * Tells pages apart, which is enough: a hash of all verdicts takes as long as comparing.
         */
        @Override
        public int hashCode() {
            return page.page().hashCode();
        }
    }

    /** All that a rendered home page is made of, where there is none in the notes too. */
    private record HomeOf(
            Surroundings surroundings,
            String path,
            Optional<CheckedPage> page,
            Optional<PageSymbols> symbols,
            List<HomeView.Card> cards,
            Totals totals) {
        @Override
        public int hashCode() {
            return path.hashCode();
        }
    }

    private record CardOf(Page page, String site) {}

    /** All that the files beside a page are made of. */
    private record DataOf(Surroundings surroundings, CheckedPage page) {
        @Override
        public int hashCode() {
            return page.page().hashCode();
        }
    }

    /** All that can be found on a page, as far as it is known before it is read. */
    private record EntriesOf(
            Surroundings surroundings, Page page, PageSymbols symbols, Content body) {
        @Override
        public int hashCode() {
            return page.hashCode();
        }
    }

    private final Shelf shelf = new Shelf();

    /** What is made anew for every site, such as the search index: of this site and of the last. */
    private Shelf passing = new Shelf();

    private Shelf before = new Shelf();
    private final Recent<CardOf, Optional<OutputFile>> cards = new Recent<>();
    private final Recent<DataOf, List<OutputFile>> data = new Recent<>();
    private final Recent<EntriesOf, List<SearchEntry>> entries = new Recent<>();
    private Recent<Needed, RenderedPage> pages = new Recent<>();
    private Recent<HomeOf, RenderedPage> homes = new Recent<>();
    private Optional<Surroundings> surroundings = Optional.empty();
    private long oneSite;

    /** Where pages lie that the next site may have too. */
    Shelf shelf() {
        return shelf;
    }

    /** Where the rest of a site lies. */
    Shelf passing() {
        return passing;
    }

    /**
     * Begins another site. What was rendered for the last but one is not to be read any more.
     *
     * @throws IOException if a shelf can't be emptied
     */
    public void next() throws IOException {
        Shelf emptied = before;
        emptied.close();
        before = passing;
        passing = emptied;
        cards.nextRound();
        data.nextRound();
        entries.nextRound();
        pages.nextRound();
        homes.nextRound();
        if (oneSite == 0) {
            oneSite = shelf.size();
        }
        if (shelf.size() > MOST_SITES * oneSite) {
            pages = new Recent<>();
            homes = new Recent<>();
            oneSite = 0;
            shelf.close();
        }
    }

    /** Takes note of what the pages to be rendered next show of their site. */
    void within(Surroundings others) {
        // Of equal ones always the same: every page is compared with them.
        surroundings = surroundings.filter(others::equals).or(() -> Optional.of(others));
    }

    /** A page as it was rendered before, or is rendered now. */
    RenderedPage page(
            CheckedPage page,
            PageSymbols symbols,
            Optional<Link> code,
            Supplier<RenderedPage> rendering) {
        return pages.get(
                new Needed(surroundings.orElseThrow(), page, symbols, code), _ -> rendering.get());
    }

    /**
     * The home page of a language as it was rendered before, or is rendered now.
     *
     * @param path where it goes
     * @param page of the notes, with its symbols
     * @param cards for its sections
     * @param totals of the verdicts on all pages of the language
     */
    RenderedPage home(
            String path,
            Optional<CheckedPage> page,
            Optional<PageSymbols> symbols,
            List<HomeView.Card> cards,
            Totals totals,
            Supplier<RenderedPage> rendering) {
        return homes.get(
                new HomeOf(surroundings.orElseThrow(), path, page, symbols, cards, totals),
                _ -> rendering.get());
    }

    /** The files beside a page as they were made before, or are made now. */
    List<OutputFile> data(CheckedPage page, Supplier<List<OutputFile>> making) {
        return data.get(new DataOf(surroundings.orElseThrow(), page), _ -> making.get());
    }

    /** What can be found on a page, as it was found before, or is found now. */
    List<SearchEntry> entries(
            Page page, PageSymbols symbols, Content body, Supplier<List<SearchEntry>> finding) {
        return entries.get(
                new EntriesOf(surroundings.orElseThrow(), page, symbols, body), _ -> finding.get());
    }

    /** The picture of a page for those who share it. */
    Optional<OutputFile> card(
            Page page, String site, Function<Page, Optional<OutputFile>> drawing) {
        return cards.get(new CardOf(page, site), of -> drawing.apply(of.page()));
    }

    @Override
    public void close() throws IOException {
        pages = new Recent<>();
        homes = new Recent<>();
        shelf.close();
        passing.close();
        before.close();
    }
}
