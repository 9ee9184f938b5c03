package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.report.Format;
import dev.chalkproof.site.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees of a page at once, and what comes after it. */
final class FirstLookTest {
    private static final String FORMULA = "id=\"eq-square\"";

    @TempDir Path folder;

    private Notes site() throws IOException {
        return new Notes(folder)
                .with(
                        "square.md",
                        """
                        # Square

                        $$ f(x) = x^2 $$ <!-- #eq-square -->

                        - $x \\in \\mathbb{R}$ is the input.

                        ```java {implements="eq-square"}
                        static double f(double x) {
                            return x * x;
                        }
                        ```

                        ```java
                        IO.println("two: " + f(2));
                        ```
                        """)
                .with("user.md", "---\nuses: [square]\n---\n# User\n\nIt is 9<!--= f(3) -->.\n")
                .with("claim.md", "# Claim\n\n$1 + 1 = 2$ <!-- claim -->\n");
    }

    @Test
    void hasWhatCodePrintsAndLeavesTheVerdictsOpen() throws Exception {
        Notes notes = site();
        try (Engines engines = Engines.open(notes.options())) {
            assertThat(make(engines, notes, Build.Extent.PAGES).verdicts().open()).isFalse();
            edit(notes, "square.md", "x * x", "x * x * x");

            Build.Made first = make(engines, notes, Build.Extent.FIRST_LOOK);

            assertThat(first.verdicts().open()).isTrue();
            assertThat(page(first, "square.html")).contains("two: 8.0").contains(FORMULA);
            assertThat(report(first)).doesNotContain("eq-square");
            // What only depends on it can wait.
            assertThat(report(first)).doesNotContain("number-stale");

            assertThat(report(make(engines, notes, Build.Extent.PAGES)))
                    .isEqualTo(fromNothing(notes))
                    .contains("refuted")
                    .contains("number-stale");
        }
    }

    @Test
    void isAllThereIsWhereNothingWasToBeChecked() throws Exception {
        Notes notes = site();
        try (Engines engines = Engines.open(notes.options())) {
            make(engines, notes, Build.Extent.PAGES);
            for (int i = 0; i < 3; i++) {
                edit(notes, "user.md", "It is", "More words.\n\nIt is");

                Build.Made first = make(engines, notes, Build.Extent.FIRST_LOOK);

                assertThat(first.verdicts().open()).isFalse();
                assertThat(report(first)).isEqualTo(fromNothing(notes));
            }
        }
    }

    @Test
    void leavesANewClaimOpen() throws Exception {
        Notes notes = site();
        try (Engines engines = Engines.open(notes.options())) {
            make(engines, notes, Build.Extent.PAGES);
            edit(notes, "claim.md", "= 2", "= 3");

            Build.Made first = make(engines, notes, Build.Extent.FIRST_LOOK);

            assertThat(first.verdicts().open()).isTrue();
            assertThat(report(first)).doesNotContain("1 + 1").contains("eq-square");
            assertThat(report(make(engines, notes, Build.Extent.PAGES))).contains("refuted");
        }
    }

    @Test
    void tellsOfErrorsInCode() throws Exception {
        Notes notes = site();
        try (Engines engines = Engines.open(notes.options())) {
            make(engines, notes, Build.Extent.PAGES);
            edit(notes, "square.md", "x * x", "x * y");

            assertThat(report(make(engines, notes, Build.Extent.FIRST_LOOK)))
                    .contains("cannot find variable y");
        }
    }

    private static Build.Made make(Engines engines, Notes notes, Build.Extent extent)
            throws Exception {
        Results results =
                new Results(
                        engines.cache(),
                        engines.tool(),
                        History.open(Optional.empty(), engines.tool()));
        return new Build(notes.options(), engines, Progress.NONE).make(results, extent);
    }

    private static String fromNothing(Notes notes) throws Exception {
        try (Engines engines = Engines.open(notes.options())) {
            return report(make(engines, notes, Build.Extent.PAGES));
        }
    }

    private static void edit(Notes notes, String path, String before, String after)
            throws IOException {
        String text = Files.readString(notes.content().resolve(path));
        assertThat(text).contains(before);
        notes.with(path, text.replace(before, after));
    }

    private static String report(Build.Made made) {
        return Format.JSON.render(made.report());
    }

    private static String page(Build.Made made, String path) {
        return made.site().files().stream()
                .filter(file -> file.path().equals(path))
                .map(OutputFile::bytes)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
