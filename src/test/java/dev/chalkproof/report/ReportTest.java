package dev.chalkproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.claim.Evidence;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Fault;
import dev.chalkproof.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final SourceFile FILE = SourceFile.of("a.md", "text");
    private static final Diagnostic WARNING =
            Diagnostic.warning("some-code", FILE.span(), "it could be better");

    @Test
    void verdictsThatHoldPass() {
        thenExits(
                0,
                new Verdict.Verified(Samples.evidence(Evidence.Method.TESTED)),
                new Verdict.Waived("x"),
                new Verdict.Unchecked(),
                new Verdict.Refuted(Optional.empty(), Optional.empty(), true));
    }

    @Test
    void aRefutationFailsEvenWithoutAMessage() {
        thenExits(1, new Verdict.Refuted(Optional.empty(), Optional.empty(), false));
    }

    @Test
    void whatIsUnsettledFails() {
        thenExits(1, new Verdict.Unsettled("time-out"));
    }

    @Test
    void anErrorFailsWhateverTheVerdict() {
        Diagnostic error = Diagnostic.error("some-code", FILE.span(), "it is wrong");
        Item item = Samples.item("a", "a.md", 0, new Verdict.Unchecked(), error);
        assertThat(Samples.of(item).exitStatus(false)).isEqualTo(1);
        assertThat(with(error).exitStatus(false)).isEqualTo(1);
    }

    @Test
    void whatFailsSaysWhy() {
        Item item = Samples.item("eq-a", "a.md", 0, new Verdict.Unsettled("q has no domain"));
        assertThat(TextReport.plain().render(Samples.of(item)))
                .contains("error[verdict-unsettled]: eq-a could not be decided: q has no domain");
    }

    @Test
    void aWarningFailsOnlyIfStrict() {
        assertThat(with(WARNING).exitStatus(false)).isEqualTo(0);
        assertThat(with(WARNING).exitStatus(true)).isEqualTo(1);
    }

    @Test
    void aFaultOfChalkproofItselfOutweighsTheNotes() {
        Diagnostic fault =
                Fault.at(FILE.span(), "checking eq-a", new IllegalStateException("first\nsecond"));
        assertThat(with(fault).exitStatus(false)).isEqualTo(3);
        assertThat(TextReport.plain().render(with(fault)))
                .startsWith(
                        "a.md:1:1: error[internal-fault]: checking eq-a failed inside Chalkproof:"
                                + " IllegalStateException: first\n")
                .contains("  at dev.chalkproof.report.ReportTest.")
                .doesNotContain("second");
    }

    @Test
    void nothingAtAllIsWell() {
        assertThat(Samples.of().exitStatus(true)).isEqualTo(0);
        assertThat(TextReport.plain().render(Samples.of())).isEqualTo("0 verified\n");
    }

    @Test
    void theSummaryCountsByVerdict() {
        Summary summary = Samples.report().summary();
        assertThat(summary.items()).isEqualTo(5);
        assertThat(summary.verified()).isEqualTo(1);
        assertThat(summary.proved()).isEqualTo(1);
        assertThat(summary.failing()).isEqualTo(2);
        assertThat(summary.errors()).isEqualTo(3);
    }

    @Test
    void messagesComeInTheOrderOfTheirPlaces() {
        Diagnostic late = Diagnostic.error("some-code", FILE.span(3, 4), "late");
        Diagnostic early = Diagnostic.error("some-code", FILE.span(1, 2), "early");
        assertThat(new Report(Samples.TOOL, 1, List.of(), List.of(late, early)).messages())
                .containsExactly(early, late);
    }

    private static Report with(Diagnostic message) {
        return new Report(Samples.TOOL, 42, List.of(), List.of(message));
    }

    private static void thenExits(int status, Verdict... verdicts) {
        for (Verdict verdict : verdicts) {
            Report report = Samples.of(Samples.item("a", "a.md", 0, verdict));
            assertThat(report.exitStatus(false)).as(verdict.label()).isEqualTo(status);
        }
    }
}
