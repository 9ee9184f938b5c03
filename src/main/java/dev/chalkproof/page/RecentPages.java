package dev.chalkproof.page;

import dev.chalkproof.source.Recent;
import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Pages that were read before: one whose file is the same need not be read again. */
public final class RecentPages {
    private record File(
            String path, String name, ByteBuffer bytes, SortedMap<String, String> macros) {
        /** Tells files apart, which is enough: a hash of all bytes takes longer than comparing. */
        @Override
        public int hashCode() {
            return path.hashCode();
        }
    }

    private record Translation(Page page, Page original) {}

    private final Recent<File, Page> pages = new Recent<>();
    private final Recent<Translation, Page> translations = new Recent<>();

    /** Begins another reading of all pages. */
    public void nextRound() {
        pages.nextRound();
        translations.nextRound();
    }

    /**
     * A page.
     *
     * @param path in the content folder
     * @param name that messages give the file
     * @param macros of the site
     */
    Page page(
            String path,
            String name,
            byte[] bytes,
            SortedMap<String, String> macros,
            Supplier<Page> reading) {
        return pages.get(
                new File(path, name, ByteBuffer.wrap(bytes), new TreeMap<>(macros)),
                _ -> reading.get());
    }

    Page translation(Page page, Page original) {
        return translations.get(
                new Translation(page, original), both -> both.page().translating(both.original()));
    }
}
