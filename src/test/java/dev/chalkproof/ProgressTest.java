package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build tells of how it goes. */
final class ProgressTest {
    private static final String NOTE =
            """
            # A

            $$ f(x) = x^2 $$
            <!-- #eq-square -->

            - $x \\in [0, 9]$ is the input.

            ```java {implements}
            static double f(double x) { return x * x; }
            ```
            """;

    @TempDir Path folder;

    private final Tally tally = new Tally();
    private final StringWriter err = new StringWriter();

    @Test
    void theTallyCountsWhatIsDoneOfEachStage() {
        assertThat(tally.line()).isEqualTo("starting");
        tally.begin("checking", Map.of(Progress.Work.PAGE, 3, Progress.Work.FORMULA, 7));
        tally.done(Progress.Work.FORMULA, 2);
        tally.done(Progress.Work.FORMULA, 1);
        assertThat(tally.line()).isEqualTo("checking: 0 of 3 pages, 3 of 7 formulas");
        tally.begin("rendering", Map.of());
        assertThat(tally.line()).isEqualTo("rendering");
    }

    @Test
    void theTallyNamesTheSlowestThatTookTime() {
        assertThat(tally.slowest()).isEmpty();
        tally.took("quick", 0.01);
        assertThat(tally.slowest()).isEmpty();
        tally.took("b", 1.5);
        tally.took("a", 12);
        tally.took("d", 0.3);
        tally.took("c", 0.4);
        assertThat(tally.slowest()).contains("slowest: a 12.0 s, b 1.5 s, c 0.4 s");
        assertThat(tally.slowestLines()).hasSize(5).first().isEqualTo("   12.000 s  a");
    }

    @Test
    void everyPieceIsLoggedIfAskedFor() {
        List<String> lines = new ArrayList<>();
        tally.took("before", 1);
        tally.log(lines::add);
        tally.took("after", 2);
        assertThat(lines).containsExactly("after 2.0 s");
    }

    @Test
    void aTerminalHasOneLineThatIsErasedAtTheEnd() {
        try (ProgressDisplay display = display(true)) {
            tally.begin("checking", Map.of(Progress.Work.PAGE, 3));
            display.show();
            assertThat(err.toString())
                    .matches("\r\u001b\\[Kchecking: 0 of 3 pages, \\d+\\.\\d s")
                    .doesNotContain("\n");
            display.log("a line");
            assertThat(err.toString()).endsWith("\r\u001b[Ka line\n");
            display.show();
        }
        assertThat(err.toString()).endsWith("s\r\u001b[K");
    }

    @Test
    void aLogHasPlainLines() {
        try (ProgressDisplay display = display(false)) {
            display.show();
        }
        assertThat(err.toString()).matches("starting, \\d+\\.\\d s\n");
    }

    @Test
    void nothingIsShownOnceItIsClosed() {
        ProgressDisplay display = display(false);
        display.close();
        display.show();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void quietLeavesTheReport() throws IOException {
        Notes.Run run = new Notes(folder).with("a.md", NOTE).check("--quiet").succeeds();
        assertThat(run.out()).isEqualTo("2 verified\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void verboseTellsOfEveryPiece() throws IOException {
        Notes.Run run = new Notes(folder).with("a.md", NOTE).check("--verbose").succeeds();
        assertThat(run.err())
                .containsPattern("(?m)^eq-square \\(a.md:3\\) \\d+\\.\\d s$")
                .containsPattern("(?m)^a-fence-1 \\(a.md:8\\) \\d+\\.\\d s$")
                .containsPattern("(?m)^slowest:\n +\\d+\\.\\d{3} s  ");
        assertThat(run.out()).doesNotContain(" s\n");
    }

    @Test
    void quietAndVerboseExcludeEachOther() throws IOException {
        Notes.Run run = new Notes(folder).with("a.md", NOTE).check("-q", "-v");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("--quiet and --verbose exclude each other");
    }

    /**
     * A formula that two pieces of code implement counts twice; a translation counts for nothing.
     */
    @Test
    void asMuchIsDoneAsWasToBeDone() throws IOException, InterruptedException {
        new Notes(folder)
                .with("site.yaml", "languages: [en, de]")
                .with(
                        "en/a.md",
                        """
                        $$ y = x^2 $$ <!-- #eq-square -->
                        - $x \\in \\mathbb{R}$.

                        $$ x^2 = x^3 $$ <!-- refuted: only at 0 and 1 -->

                        $$ x^2 \\ge 0 $$ <!-- claim -->

                        $$ z = 2 x $$ <!-- #eq-twice --> <!-- refuted: it is thrice -->

                        ```java {#one implements="eq-square eq-twice"}
                        static double y(double x) { return x * x; }
                        static double z(double x) { return 3 * x; }
                        ```

                        ```java {#two implements=eq-square}
                        static double w(double x) { return Math.pow(x, 2); }
                        ```
                        """)
                .with("de/a.md", "$$ y = x^2 $$ <!-- #eq-square -->");
        Options options = new Notes(folder).options();
        Map<Progress.Work, Integer> left =
                Collections.synchronizedMap(new EnumMap<>(Progress.Work.class));
        Progress balance =
                new Progress() {
                    @Override
                    public void begin(String stage, Map<Work, Integer> totals) {
                        totals.forEach((work, total) -> left.merge(work, total, Integer::sum));
                    }

                    @Override
                    public void done(Work work, int count) {
                        left.merge(work, -count, Integer::sum);
                    }

                    @Override
                    public void took(String what, double seconds) {}
                };
        try (Engines engines = Engines.open(options)) {
            new Build(options, engines, balance).check();
        }
        assertThat(left).allSatisfy((work, count) -> assertThat(count).as(work.label()).isZero());
    }

    private ProgressDisplay display(boolean terminal) {
        return new ProgressDisplay(tally, new PrintWriter(err, true), terminal);
    }
}
