package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Macros of the site hold on every page, in what is checked and in what is shown. */
final class MacrosTest {
    @TempDir Path folder;

    private Notes notes;

    @BeforeEach
    void newFolder() throws Exception {
        notes = new Notes(folder);
        notes.with("site.yaml", "macros:\n  \"\\\\half\": \"\\\\frac{1}{2}\"\n");
    }

    @Test
    void aMacroOfTheSiteIsSetOnItsPages() throws Exception {
        notes.with("a.md", "# A\n\n$$ \\half = 0.5 $$\n<!-- claim -->\n").build().succeeds();
        assertThat(notes.page("a.html")).contains("frac").doesNotContain("formula-error");
    }

    @Test
    void aMacroOfThePageTakesPrecedence() throws Exception {
        notes.with(
                        "a.md",
                        "---\nmacros:\n  \"\\\\half\": \"\\\\frac{2}{4}\"\n---\n# A\n\n$$ \\half = 0.5 $$\n<!-- claim -->\n")
                .build()
                .succeeds();
        assertThat(notes.page("a.html")).contains("<mn>4</mn>");
    }
}
