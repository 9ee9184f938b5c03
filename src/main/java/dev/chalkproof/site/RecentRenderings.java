package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import dev.chalkproof.source.Recent;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Pages that were rendered before: one that is the same, within surroundings that are the same,
 * need not be rendered again. What was rendered lies on a shelf of its own.
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

    private record CardOf(Page page, String site) {}

    private final Shelf shelf = new Shelf();
    private final Recent<CardOf, Optional<OutputFile>> cards = new Recent<>();
    private Recent<Needed, RenderedPage> pages = new Recent<>();
    private Optional<Surroundings> surroundings = Optional.empty();
    private long oneSite;

    /** Where what is rendered lies. */
    Shelf shelf() {
        return shelf;
    }

    /**
     * Begins another site. What was rendered for the last but one is not to be read any more.
     *
     * @throws IOException if the shelf can't be emptied
     */
    public void next() throws IOException {
        cards.nextRound();
        pages.nextRound();
        if (oneSite == 0) {
            oneSite = shelf.size();
        }
        if (shelf.size() > MOST_SITES * oneSite) {
            pages = new Recent<>();
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

    /** The picture of a page for those who share it. */
    Optional<OutputFile> card(
            Page page, String site, Function<Page, Optional<OutputFile>> drawing) {
        return cards.get(new CardOf(page, site), of -> drawing.apply(of.page()));
    }

    @Override
    public void close() throws IOException {
        pages = new Recent<>();
        shelf.close();
    }
}
