package dev.chalkproof.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.claim.SystemsClaimsTest.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is false is never proved: the claims that are proved, each changed into false ones. */
class FalseClaimsTest {
    /** How many of the false claims must be refuted by an input, not only left unproved. */
    private static final double REFUTED = 0.95;

    static List<Row> slips() {
        List<Row> rows = new ArrayList<>();
        for (Row row : SystemsClaimsTest.rows()) {
            if (row.verdict().equals("proved")) {
                for (String claim : changed(row.claim())) {
                    rows.add(new Row("refuted", row.given(), row.defining(), claim));
                }
            }
        }
        return rows;
    }

    /** An equation with something added to its right side, an inequality turned around. */
    private static List<String> changed(String claim) {
        List<String> changed = new ArrayList<>();
        String[] parts = claim.split(", \\\\quad| \\\\quad|\\\\Rightarrow|: ", 2);
        boolean conditional = parts.length > 1;
        if (conditional || claim.contains("\\in ") || claim.contains("\\infty")) {
            return changed;
        }
        int equals = claim.lastIndexOf(" = ");
        if (equals > 0 && claim.indexOf(" = ") == equals && !claim.contains("\\nabla")) {
            String left = claim.substring(0, equals);
            String right = claim.substring(equals + 3);
            changed.add(left + " = " + right + " + 0.001");
            changed.add(left + " = 1.0001 (" + right + ") + 0.0001");
            changed.add(left + " < " + right);
            changed.add(left + " \\ne " + right);
        } else if (claim.contains(" > ") && !claim.contains(" < ")) {
            changed.add(claim.replace(" > ", " < "));
            changed.add(claim.replace(" > ", " = "));
        } else if (claim.contains(" < ") && !claim.contains(" > ")) {
            changed.add(claim.replace(" < ", " > "));
            changed.add(claim.replace(" < ", " = "));
        }
        return changed;
    }

    @Test
    void provesNoSlipAndRefutesNearlyAll() {
        List<Row> slips = slips();
        assertThat(slips).hasSizeGreaterThan(60);
        List<String> proved = new ArrayList<>();
        int refuted = 0;
        for (Row slip : slips) {
            String verdict = SystemsClaimsTest.verdict(slip.settle());
            if (verdict.equals("proved")) {
                proved.add(slip.toString());
            }
            refuted += verdict.equals("refuted") ? 1 : 0;
        }
        assertThat(proved).isEmpty();
        assertThat((double) refuted / slips.size()).isGreaterThanOrEqualTo(REFUTED);
    }

    /** Each holds nearly everywhere, or for nearly all inputs that anybody would try. */
    static List<Row> nearlyTrue() {
        List<Row> rows = new ArrayList<>();
        String reals = "x \\in \\mathbb{R}";
        for (String claim :
                List.of(
                        // Undefined at one number.
                        "\\frac{x - 3.7}{x - 3.7} = 1",
                        "\\frac{x^2 - 2}{x - \\sqrt{2}} = x + \\sqrt{2}",
                        "\\frac{1}{(x - \\pi)^2} > 0",
                        "x \\cdot \\frac{1}{x} = 1",
                        "\\ln(x^2) = 2 \\ln |x|",
                        "\\ln((x - 0.3)^2) = 2 \\ln |x - 0.3|",
                        "\\frac{d}{dx} |x| \\le 1",
                        "e^{\\ln x} = x",
                        "\\sqrt{x}^2 = x",
                        // False by little, or only in a small place.
                        "\\sqrt{x^2} = x",
                        "(x - 1.2345)^2 > 0",
                        "x^2 - 2.4690 x + 1.5239 > 0",
                        "e^x > 1.0000001 x + 1",
                        "x e^{-x} \\le 0.36787944117",
                        "\\frac{x}{1 + e^{-x}} \\ge -0.27846454276107379",
                        "\\tanh x < 0.99999999999",
                        "\\max(x, 2 x) = 2 x",
                        "|x + 1| = |x| + 1",
                        "\\lfloor 2 x \\rfloor = 2 \\lfloor x \\rfloor",
                        "\\lfloor x + 0.999999 \\rfloor \\ge x",
                        "\\sin^2 x + \\cos^2 x < 1",
                        "\\sin x < 1",
                        "\\cos x \\ge -0.9999999",
                        "\\sin(2 x) = 2 \\sin x",
                        "x^3 \\in [0, \\infty)",
                        "\\arctan x \\le 1.57079632",
                        "\\ln(1 + e^x) > x + 0.0000001",
                        "\\lim_{x \\to 0} \\frac{\\sin x}{x} = 0.9999",
                        "\\lim_{x \\to 0} \\frac{|x|}{x} = 1",
                        "\\lim_{x \\to 0} \\frac{e^x - 1 - x}{x^2} = 1",
                        "\\lim_{x \\to \\infty} \\left(1 - \\frac{1}{x}\\right) = 0.999999",
                        "\\lim_{x \\to \\infty} \\frac{\\ln x}{x} = 0.0001",
                        "\\lim_{x \\to \\infty} \\frac{e^x}{x^{10}} = 0",
                        "\\lim_{x \\to 0} \\frac{1}{x} = \\infty",
                        "\\lim_{x \\to 0^+} \\ln x = 0")) {
            rows.add(new Row("refuted", List.of(reals), List.of(), claim));
        }
        rows.add(
                new Row(
                        "refuted",
                        List.of("0 < \\alpha \\le 1", "t \\in \\mathbb{N}^{+}"),
                        List.of(),
                        "\\alpha^t < 1"));
        rows.add(
                new Row(
                        "refuted",
                        List.of("n \\in \\mathbb{N}"),
                        List.of(),
                        "\\sum_{k=1}^{n} k = \\frac{n (n + 1)}{2} + \\max(0, n - 20)"));
        rows.add(
                new Row(
                        "refuted",
                        List.of("n \\in \\mathbb{N}"),
                        List.of(),
                        "\\sum_{k=0}^{n-1} 2^k = 2^n"));
        rows.add(
                new Row(
                        "refuted",
                        List.of("a \\ge 0", "b \\ge 0"),
                        List.of(),
                        "\\sqrt{a + b} = \\sqrt{a} + \\sqrt{b}"));
        rows.add(
                new Row(
                        "refuted",
                        List.of("a > 0", "b > 0"),
                        List.of(),
                        "\\sqrt{a b} < \\frac{a + b}{2}"));
        return rows;
    }

    @ParameterizedTest
    @MethodSource("nearlyTrue")
    void provesNothingThatIsNearlyTrue(Row row) {
        Item item = row.settle();
        assertThat(SystemsClaimsTest.verdict(item)).as(Note.show(item)).isNotEqualTo("proved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x^2 = x^2 + 0 x",
                "\\sqrt{x^2} = |x|",
                "(x - 1)^2 \\ge 0",
                "e^x \\ge x + 1",
                "\\ln(1 + e^x) > x",
                "\\ln(1 + e^x) - \\ln(1 + e^{-x}) = x",
                "|x + 1| \\le |x| + 1",
                "\\max(x, -x) = |x|",
                "\\max(x, 0) + \\min(x, 0) = x",
                "\\lfloor x + 1 \\rfloor = \\lfloor x \\rfloor + 1",
                "\\lfloor x \\rfloor \\le x < \\lfloor x \\rfloor + 1",
                "\\sin^2 x + \\cos^2 x = 1",
                "\\sin(2 x) = 2 \\sin x \\cos x",
                "-1 \\le \\sin x \\le 1",
                "\\lim_{x \\to 0} \\frac{\\sin x}{x} = 1",
                "\\lim_{x \\to 0} \\frac{e^x - 1}{x} = 1",
                "\\lim_{x \\to \\infty} \\frac{\\ln x}{x} = 0",
                "\\lim_{x \\to \\infty} \\frac{e^x}{x^{10}} = \\infty",
                "\\lim_{x \\to 0^+} \\frac{1}{x} = \\infty",
                "\\lim_{x \\to 0^+} x \\ln x = 0",
                "\\lim_{x \\to \\infty} \\left(\\sqrt{x + 1} - \\sqrt{x}\\right) = 0",
                "\\lim_{x \\to 1} \\frac{x^2 - 1}{x - 1} = 2",
            })
    void provesWhatHolds(String claim) {
        Item item = Note.given("x \\in \\mathbb{R}").formula(claim).claim();
        assertThat(SystemsClaimsTest.verdict(item)).as(Note.show(item)).isEqualTo("proved");
    }
}
