package dev.chalkproof.site;

import java.util.Optional;

/** All Java of a page, as a file beside it. */
final class PageCode {
    private PageCode() {}

    /** The file, named after its page, so that each page has its own. */
    static Optional<OutputFile> of(CheckedPage page) {
        String path = page.page().url().replaceFirst("\\.html$", ".java");
        return page.code().map(text -> OutputFile.text(path, text));
    }
}
