package dev.chalkproof.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The library that searches in the browser, as it lies in its WebJar. */
final class SearchLibrary {
    private static final String RESOURCE =
            "/META-INF/resources/webjars/lunr/" + SearchIndex.VERSION + "/lunr.min.js";

    private SearchLibrary() {}

    static byte[] script() {
        try (InputStream in = SearchLibrary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + RESOURCE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
