package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes that are written while a browser shows them. */
final class ServeInBrowserTest {
    /** Machines that build are busy; nothing is said here about how quick it is. */
    private static final int PATIENCE_MILLIS = 120_000;

    private static final String LONG = "A line.\n\n".repeat(200);

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private Notes notes;
    private Serving serving;
    private Thread builds;
    private Browser browser;
    private Page window;

    @BeforeEach
    void serve() throws IOException {
        assertThat(Browser.executable()).as("an installed Chromium; see .ci/run").isPresent();
        notes = new Notes(folder).with("note.md", "# Note\n\nFirst text.\n\n" + LONG);
        Options options = notes.options();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(out), Map.of("CI", "true"));
        serving =
                Serving.start(
                        options,
                        new Serving.Place(InetAddress.getLoopbackAddress(), Optional.of(0)),
                        terminal);
        builds =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        serving.run();
                                    } catch (InterruptedException e) {
                                        // The test is over.
                                    }
                                });
        browser = Browser.at(serving.address());
        window = browser.window(1280, ColorScheme.LIGHT);
        // Before the first build is done: the page comes by itself.
        window.navigate(browser.address("note.html"));
        thenShown("First text.");
        browser.complaints();
    }

    @AfterEach
    void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (builds != null) {
            builds.interrupt();
            builds.join();
        }
        if (serving != null) {
            serving.close();
        }
    }

    /** One story, since every start of a browser and of JavaScript takes its time. */
    @Test
    void aPageFollowsItsNotes() throws Exception {
        aChangeIsShownWhereTheReaderIs();
        anErrorLiesOverThePageUntilItIsMended();
        manySavesAndRenamesEndInTheLastState();
        aFolderThatIsGoneStopsNothing();
        assertThat(browser.complaints()).isEmpty();
        assertThat(notes.output()).doesNotExist();
    }

    private void aChangeIsShownWhereTheReaderIs() throws IOException {
        window.evaluate("scrollTo(0, 1500)");
        write("# Note\n\nSecond text.\n\n" + LONG);
        thenShown("Second text.");
        window.waitForFunction("scrollY === 1500");
        then(problems()).hasCount(0);
    }

    private void anErrorLiesOverThePageUntilItIsMended() throws IOException {
        write("# Note\n\nTwice three is 7<!--= 2 * 3 -->. <b>No markup</b>\n\n" + LONG);
        then(problems()).containsText("error[number-stale]", patiently());
        then(problems()).containsText("note.md:3:16");
        then(problems().locator("b")).hasCount(0);
        assertThat(out.toString()).contains("error[number-stale]");
        window.locator("#chalkproof-problems button").click();
        then(problems().locator("pre")).hasText("1 problem");
        write("# Note\n\nTwice three is 6<!--= 2 * 3 -->.\n\n" + LONG);
        thenShown("Twice three is 6");
        then(problems()).hasCount(0);
    }

    private void manySavesAndRenamesEndInTheLastState() throws IOException {
        for (int i = 0; i < 1000; i++) {
            write("# Note\n\nSave " + i + ".\n\n" + LONG);
        }
        Path draft = notes.content().resolve(".note.md.new");
        Files.writeString(draft, "# Note\n\nRenamed.\n\n" + LONG);
        Files.move(draft, notes.content().resolve("note.md"), StandardCopyOption.REPLACE_EXISTING);
        thenShown("Renamed.");
    }

    private void aFolderThatIsGoneStopsNothing() throws IOException {
        Path away = folder.resolve("away");
        Files.move(notes.content(), away);
        then(problems()).containsText("cannot be read", patiently());
        Files.move(away, notes.content());
        then(problems())
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
        write("# Note\n\nBack again.\n");
        thenShown("Back again.");
    }

    private void write(String text) throws IOException {
        notes.with("note.md", text);
    }

    private void thenShown(String text) {
        then(window.locator("body")).containsText(text, patiently());
    }

    private Locator problems() {
        return window.locator("#chalkproof-problems");
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static LocatorAssertions then(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }
}
