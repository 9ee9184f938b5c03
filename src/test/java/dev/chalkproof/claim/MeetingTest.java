package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strict inequalities whose sides touch between two doubles, and such as only come near. */
class MeetingTest {
    private static Item claim(String claim) {
        return Note.given("x \\in [-10, 10]").formula(claim).claim();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + \\cos x > 0",
                "0 < 1 - \\sin x",
                "x^4 - 5 x^2 + 6.25 > 0",
                "(e^x - 3)^2 > 0",
                "e^x > 3 x + 3 - 3 \\ln 3",
                "x^2 (x - \\sqrt{2})^2 > -(x - \\sqrt{2})^2",
            })
    void sidesThatMeetBetweenDoublesAreNotApart(String claim) {
        Item item = claim(claim);
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Refuted.class);
        assertThat(Note.show(item))
                .contains("equal to 40 digits between this number and a neighbour of it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + \\cos x > -10^{-30}",
                "(e^x - 3)^2 + 10^{-25} > 0",
                "|x - \\sqrt{2}| + 10^{-20} > 0",
                "e^{-x^2} > 0",
                "x e^{-x^2} < 0.43",
                "\\frac{1}{1 + e^{-100 x}} > 0",
                "1 + \\cos x \\ge 0",
            })
    void sidesThatOnlyComeNearAreApart(String claim) {
        Item item = claim(claim);
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }

    /** Where the place lies at the end of the domain, or outside of it, nothing fails. */
    @ParameterizedTest
    @ValueSource(strings = {"x < \\pi", "x > \\pi"})
    void onlyTheDomainCounts(String domain) {
        Item item =
                Note.given("x \\in (2, 4)")
                        .formula("1 + \\cos x > 0 \\quad \\text{if } " + domain)
                        .claim();
        assertThat(item.verdict()).as(Note.show(item)).isInstanceOf(Verdict.Verified.class);
    }
}
