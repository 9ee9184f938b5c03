package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of the reference weighs; {@link SiteInBrowserTest} weighs all of them. */
final class WeightTest {
    /** The text font of formulas alone, without which a measurement has missed something. */
    private static final int A_FONT = 20_000;

    @TempDir static Path folder;

    private static Notes notes = new Notes(Path.of(""));
    private static Browser browser;

    @BeforeAll
    static void build() throws Exception {
        notes = new Notes(folder).with("site.yaml", "languages: [en, zh]\n");
        for (String page :
                new String[] {"en/activations/sigmoid.md", "zh/activations/sigmoid.md"}) {
            notes.with(page, Files.readString(Path.of("content").resolve(page)));
        }
        notes.build();
        browser = Browser.of(notes.output());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en/activations/sigmoid.html", "zh/activations/sigmoid.html"})
    void aPageIsLight(String path) throws Exception {
        Page window = browser.inspected(390, ColorScheme.LIGHT);
        window.navigate(browser.address(path));
        Weight weight = Weight.of(notes.output(), path, window);
        assertThat(weight.page()).isLessThan(Weight.LATER_VISIT);
        assertThat(weight.firstVisit())
                .isGreaterThan(weight.page() + A_FONT)
                .isLessThan(Weight.FIRST_VISIT);
    }
}
