package dev.chalkproof.report;

import dev.chalkproof.claim.Counterexample;
import dev.chalkproof.claim.Evidence;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Clause;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/** Items and messages for the tests of all formats. */
final class Samples {
    static final String TOOL = "chalkproof 0.1.0";

    private Samples() {}

    /** A file whose line 42 holds the wrong formula for step decay. */
    static SourceFile schedules() {
        return SourceFile.of(
                "content/en/schedules.md",
                "\n".repeat(41) + "\\eta_t = \\eta_0 \\cdot \\alpha^{t \\bmod S}\n");
    }

    /** The span of a part that occurs once. */
    static Span span(SourceFile file, String part) {
        int start = file.text().indexOf(part);
        if (start < 0) {
            throw new IllegalArgumentException(part + " must occur in " + file);
        }
        return file.span(start, start + part.length());
    }

    static Diagnostic stepDecayDiffers() {
        SourceFile file = schedules();
        return Diagnostic.error(
                        "formula-disagrees",
                        span(file, "\\alpha^{t \\bmod S}"),
                        "eq-step-decay and stepDecay differ")
                .withLabel("formula 0.1, code 0.05")
                .withNotes(
                        List.of(
                                "at eta0 = 0.1, alpha = 0.5, S = 10, t = 10 (smallest of 214"
                                        + " disagreeing inputs, seed 42)"))
                .withHelp("the code divides t by S; the formula takes the remainder");
    }

    static Evidence evidence(Evidence.Method method) {
        return new Evidence(
                method,
                Optional.of("stepDecay"),
                512,
                42,
                List.of(Clause.own("eta0 > 0"), Clause.own("0 < alpha < 1")),
                OptionalDouble.of(1.5),
                OptionalDouble.of(1.0),
                List.of());
    }

    static Item refuted(boolean announced) {
        SequencedMap<String, Value> inputs = new LinkedHashMap<>();
        inputs.put("eta0", new Value.Real(0.1));
        inputs.put("alpha", new Value.Real(0.5));
        inputs.put("S", new Value.Whole(10));
        inputs.put("t", new Value.Whole(10));
        return new Item(
                "eq-step-decay",
                Item.Kind.FORMULA,
                schedules().span(41, 60),
                new Verdict.Refuted(
                        Optional.of(new Counterexample(inputs, "0.1", "0.05")),
                        Optional.of(evidence(Evidence.Method.TESTED)),
                        announced),
                announced ? List.of() : List.of(stepDecayDiffers()));
    }

    static Item item(String id, String file, int offset, Verdict verdict, Diagnostic... messages) {
        SourceFile source = SourceFile.of(file, "# Notes\n\nSome text, and <more> & \"more\".\n");
        return new Item(
                id, Item.Kind.CLAIM, source.span(offset, offset + 1), verdict, List.of(messages));
    }

    /** One item of each verdict, and a message of its own. */
    static Report report() {
        SourceFile broken = SourceFile.of("content/en/a, b: 100%.md", "---\ntitle: [x\n---\n");
        return new Report(
                TOOL,
                42,
                List.of(
                        refuted(false),
                        item("eq-z", "content/z.md", 9, new Verdict.Unchecked()),
                        item(
                                "eq-range",
                                "content/z.md",
                                2,
                                new Verdict.Verified(evidence(Evidence.Method.PROVED))),
                        item("eq-w", "content/z.md", 10, new Verdict.Waived("see <the> book")),
                        item(
                                "eq-u",
                                "content/z.md",
                                11,
                                new Verdict.Unsettled("nothing declares \"q\""))),
                List.of(
                        Diagnostic.error(
                                        "front-matter-unreadable",
                                        broken.span(11, 12),
                                        "the list that begins here has no end")
                                .withHelp("close it with ]"),
                        Diagnostic.warning("image-missing", broken.span(4, 9), "no such image")));
    }

    static Report of(Item... items) {
        return new Report(TOOL, 42, List.of(items), List.of());
    }
}
