package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import dev.chalkproof.source.Recent;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages that were rendered before: one that is the same, within surroundings that are the same,
 * need not be rendered again. What was rendered lies on a shelf of its own.
 *
 * <p>A page can be asked for by several threads.
 */
public final class RecentRenderings implements AutoCloseable {
    /** How many times the room of one site the shelf may take before it is emptied. */
    private static final int MOST_SITES = 4;

    /** A page as it was rendered, and all that was made of but its surroundings. */
    private record Known(
            CheckedPage page, PageSymbols symbols, Optional<Link> code, RenderedPage rendered) {
        boolean isOf(CheckedPage other, PageSymbols itsSymbols, Optional<Link> itsCode) {
            return page.equals(other) && code.equals(itsCode) && symbols.equals(itsSymbols);
        }
    }

    private record CardOf(Page page, String site) {}

    private final Shelf shelf = new Shelf();
    private final Recent<CardOf, Optional<OutputFile>> cards = new Recent<>();
    private Optional<Surroundings> surroundings = Optional.empty();
    private Map<Page, Known> before = Map.of();
    private Map<Page, Known> now = new ConcurrentHashMap<>();
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
        before = now;
        now = new ConcurrentHashMap<>();
        if (oneSite == 0) {
            oneSite = shelf.size();
        }
        if (shelf.size() > MOST_SITES * oneSite) {
            before = Map.of();
            oneSite = 0;
            shelf.close();
        }
    }

    /** Takes note of what the pages to be rendered next show of their site. */
    void within(Surroundings others) {
        if (surroundings.filter(others::equals).isEmpty()) {
            before = Map.of();
            surroundings = Optional.of(others);
        }
    }

    /** A page as it was rendered before, or is rendered now. */
    RenderedPage page(
            CheckedPage page,
            PageSymbols symbols,
            Optional<Link> code,
            Supplier<RenderedPage> rendering) {
        @Nullable Known known = now.get(page.page());
        if (known == null) {
            known = before.get(page.page());
        }
        if (known == null || !known.isOf(page, symbols, code)) {
            known = new Known(page, symbols, code, rendering.get());
        }
        now.put(page.page(), known);
        return known.rendered();
    }

    /** The picture of a page for those who share it. */
    Optional<OutputFile> card(
            Page page, String site, Function<Page, Optional<OutputFile>> drawing) {
        return cards.get(new CardOf(page, site), of -> drawing.apply(of.page()));
    }

    @Override
    public void close() throws IOException {
        before = Map.of();
        now = new ConcurrentHashMap<>();
        shelf.close();
    }
}
