package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.report.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is edited elsewhere changes the verdicts on a page that stands on it, in one process. */
final class GroundTest {
    @TempDir Path folder;

    private Notes site() throws IOException {
        return new Notes(folder)
                .with("site.yaml", "languages: [en, zh]\n")
                .with("en/base.md", "# Base\n\n```java\nint n = 4;\n```\n")
                .with(
                        "en/middle.md",
                        "---\nuses: [base]\n---\n# Middle\n\n```java\nint m = n;\n```\n")
                .with("en/top.md", "---\nuses: [middle]\n---\n# Top\n\nIt is 4<!--= m -->.\n")
                .with(
                        "en/formula.md",
                        """
                        # Formula

                        $$ f(x) = x^2 $$ <!-- #eq-f -->

                        - $x \\in \\mathbb{R}$ is the input.
                        """)
                .with(
                        "en/code.md",
                        """
                        # Code

                        ```java {implements="eq-f"}
                        static double f(double x) {
                            return x * x;
                        }
                        ```
                        """)
                .with(
                        "en/claim.md",
                        "---\nuses: [formula]\n---\n# Claim\n\n$f(2) = 4$ <!-- claim -->\n")
                .with("en/original.md", "# Original\n\nIt is 6<!--= 2 * 3 -->.\n")
                .with("zh/original.md", "# 原文\n\n是 6<!--= 2 * 3 -->。\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en/base.md | 4 | 5",
                "en/middle.md | [base] | []",
                "en/middle.md | m = n | m = n + 1",
                "en/formula.md | x^2 | x^3",
                "en/formula.md | \\mathbb{R} | \\mathbb{R}^3",
                "en/formula.md | eq-f | eq-g",
                "en/formula.md | f(x) | g(x)",
                "zh/original.md | 是 6 | 是 7",
                "zh/original.md | 2 * 3 | 2 + 3"
            })
    void isNoticedWhereItChanges(String path, String before, String after) throws Exception {
        Notes notes = site();
        try (Engines engines = Engines.open(options())) {
            String first = check(engines);
            assertThat(check(engines)).isEqualTo(first);
            String text = Files.readString(notes.content().resolve(path));
            notes.with(path, text.replace(before, after));
            String edited = check(engines);
            assertThat(edited).isNotEqualTo(first);
            try (Engines others = Engines.open(options())) {
                assertThat(edited).isEqualTo(check(others));
            }
        }
    }

    private String check(Engines engines) throws IOException, InterruptedException {
        return Format.JSON.render(new Build(options(), engines, Progress.NONE).check().report());
    }

    private Options options() {
        return new Notes(folder).options();
    }
}
