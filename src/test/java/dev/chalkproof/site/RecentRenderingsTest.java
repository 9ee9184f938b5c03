package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.PageReader;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.typeset.Typesetter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page is rendered again where it, or what it shows of others, has changed, and only there. */
class RecentRenderingsTest {
    private final RecentRenderings recent = new RecentRenderings();
    private final Typesetter typesetter = new Typesetter(1, Cache.disabled());
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private Map<String, OutputFile> before = Map.of();

    @AfterEach
    void close() throws Exception {
        recent.close();
        typesetter.close();
    }

    @Test
    void whatIsTheSameIsNotRenderedAgain() throws Exception {
        write("a.md", "# A\n\ntext");
        write("b.md", "# B\n\ntext");
        assertThat(renderedAnew(Optional.empty())).containsExactly("a.html", "b.html");
        assertThat(renderedAnew(Optional.empty())).isEmpty();
        write("b.md", "# B\n\nother text");
        assertThat(renderedAnew(Optional.empty())).containsExactly("b.html");
        assertThat(text("b.html")).contains("other text");
    }

    @Test
    void pagesShowTheTitlesOfOthers() throws Exception {
        write("a.md", "# A");
        write("b.md", "# B");
        renderedAnew(Optional.empty());
        write("b.md", "# Brand new");
        assertThat(renderedAnew(Optional.empty())).containsExactly("a.html", "b.html");
        assertThat(text("a.html")).contains("Brand new");
    }

    @Test
    void linksShowTheWordsOfTheirTargets() throws Exception {
        write("a.md", "# A\n\n[](b.md#eq-two)");
        write("b.md", "# B\n\n$$x$$\n<!-- #eq-one -->\n\n$$y$$\n<!-- #eq-two -->");
        renderedAnew(Optional.empty());
        assertThat(text("a.html")).contains(">(2)<");
        write("b.md", "# B\n\n$$y$$\n<!-- #eq-two -->");
        assertThat(renderedAnew(Optional.empty())).contains("a.html");
        assertThat(text("a.html")).contains(">(1)<");
    }

    @Test
    void pagesSayTheSizesOfTheirImages() throws Exception {
        write("a.md", "# A\n\n![](a.png)");
        files.put("a.png", ImageSizeTest.raster("png", 30, 20));
        renderedAnew(Optional.empty());
        files.put("a.png", ImageSizeTest.raster("png", 20, 30));
        assertThat(renderedAnew(Optional.empty())).containsExactly("a.html");
        assertThat(text("a.html")).contains("width=\"20\" height=\"30\"");
    }

    @Test
    void aDayOfTheLastChangeIsShown() throws Exception {
        write("a.md", "# A");
        renderedAnew(Optional.empty());
        assertThat(renderedAnew(Optional.of("2026-11-22"))).containsExactly("a.html");
        assertThat(text("a.html")).contains("2026-11-22");
    }

    @Test
    void theShelfDoesNotGrowForEver() throws Exception {
        write("a.md", "# A\n\ntext");
        renderedAnew(Optional.empty());
        long one = recent.shelf().size();
        for (int i = 0; i < 50; i++) {
            write("a.md", "# A\n\ntext " + i % 10);
            renderedAnew(Optional.empty());
            assertThat(text("a.html")).contains("text " + i % 10);
        }
        assertThat(recent.shelf().size()).isLessThan(8 * one);
    }

    private void write(String path, String text) {
        pages.put(path, PageReader.read(SourceFile.of(path, text), path));
    }

    /** Renders the site, and tells which pages are not those of the last time. */
    private List<String> renderedAnew(Optional<String> changed) throws Exception {
        recent.next();
        List<CheckedPage> checked =
                pages.values().stream()
                        .map(page -> CheckedPage.unchecked(page).withChanged(changed))
                        .toList();
        SiteSettings settings =
                new SiteSettings(
                        "The site",
                        "About it",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("en"),
                        false,
                        "Chalkproof",
                        InterfaceStrings.shipped());
        Map<String, OutputFile> now =
                new SiteRenderer(
                                settings,
                                Theme.shipped(),
                                typesetter,
                                recent,
                                Map.of(),
                                checked,
                                Map.of(),
                                files)
                        .render().files().stream()
                                .collect(Collectors.toMap(OutputFile::path, file -> file));
        List<String> anew = new ArrayList<>();
        for (Page page : pages.values()) {
            boolean same =
                    Optional.ofNullable(before.get(page.url()))
                            .filter(file(now, page.url())::holdsSameAs)
                            .isPresent();
            if (!same) {
                anew.add(page.url());
            }
        }
        before = now;
        return anew;
    }

    private String text(String path) {
        return file(before, path).text();
    }

    private static OutputFile file(Map<String, OutputFile> files, String path) {
        return Optional.ofNullable(files.get(path)).orElseThrow();
    }
}
