package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference itself, built and opened: every page, at a desk and on a phone, light and dark. */
final class SiteInBrowserTest {
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    /** Most pages of the reference have Java. */
    private static final int MANY = 25;

    @TempDir static Path folder;

    private static Path site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assertThat(Browser.executable()).as("an installed Chromium; see .ci/run").isPresent();
        site = folder.resolve("site");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status =
                new CommandLineInterface(new PrintWriter(out), new PrintWriter(err), Map.of())
                        .run("build", "--output", site.toString());
        assertThat(status).as(out.toString() + err).isEqualTo(ExitStatus.OK);
        browser = Browser.of(site);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyPageOpensWithoutComplaintAndWithoutBarriersAtADesk() throws IOException {
        SoftAssertions all = new SoftAssertions();
        Page window = browser.inspected(DESK, ColorScheme.LIGHT);
        for (String path : pages()) {
            // Translations have the layout of their originals at a desk; on a phone, words break.
            if (!path.startsWith("zh/")) {
                window.navigate(browser.address(path));
                all.assertThat(barriers(window, path)).as(path).isEmpty();
                all.assertThat(browser.complaints()).as(path).isEmpty();
            }
        }

        all.assertAll();
    }

    @Test
    void everyPageFitsAPhoneInTheDark() throws IOException {
        SoftAssertions all = new SoftAssertions();
        Page window = browser.inspected(PHONE, ColorScheme.DARK);
        for (String path : pages()) {
            window.navigate(browser.address(path));
            Object width = window.evaluate("document.documentElement.scrollWidth");
            all.assertThat(((Number) width).intValue()).as(path).isLessThanOrEqualTo(PHONE);
            all.assertThat(barriers(window, path)).as(path).isEmpty();
            all.assertThat(browser.complaints()).as(path).isEmpty();
        }

        all.assertAll();
    }

    /** What readers take home is compiled and run as they would do it. */
    @Test
    void theJavaOfEveryPageRuns() throws Exception {
        SoftAssertions all = new SoftAssertions();
        List<Path> files;
        try (Stream<Path> found = Files.walk(site)) {
            files = found.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        all.assertThat(files).hasSizeGreaterThan(MANY);
        for (Path file : files) {
            Path out = folder.resolve("out.txt");
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    file.toString())
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(out.toFile())
                            .start();
            all.assertThat(process.waitFor()).as(file + "\n" + Files.readString(out)).isZero();
        }

        all.assertAll();
    }

    /** The heaviest pages are those with most figures and formulas, and every page is looked at. */
    @Test
    void everyPageIsLight() throws IOException {
        SoftAssertions all = new SoftAssertions();
        Page window = browser.inspected(PHONE, ColorScheme.LIGHT);
        for (String path : pages()) {
            if (!path.endsWith("print.html")) {
                window.navigate(browser.address(path));
                Weight weight = Weight.of(site, path, window);
                all.assertThat(weight.page()).as(path).isLessThan(Weight.LATER_VISIT);
                all.assertThat(weight.firstVisit()).as(path).isLessThan(Weight.FIRST_VISIT);
            }
        }

        all.assertAll();
    }

    /** All pages in one are inspected one by one. */
    private static List<String> barriers(Page window, String path) {
        return path.endsWith("print.html") ? List.of() : Browser.barriers(window);
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.map(file -> site.relativize(file).toString())
                    .filter(path -> path.endsWith(".html"))
                    // It only leads on to the first language, and is gone before it can be looked
                    // at.
                    .filter(path -> !path.equals("index.html"))
                    .sorted()
                    .toList();
        }
    }
}
