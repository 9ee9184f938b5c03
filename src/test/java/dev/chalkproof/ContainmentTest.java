package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.PageReader;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Fault;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A fault of the tool stays with what it was busy with. */
final class ContainmentTest {
    private static final Span AT = SourceFile.of("a.md", "$$ x $$").span();

    @Test
    void whatACheckThrowsIsItsItemsMessage() {
        Item item =
                Containment.item(
                        "eq-x",
                        Item.Kind.FORMULA,
                        AT,
                        () -> {
                            throw new IllegalStateException("no sample");
                        });
        assertThat(item.id()).isEqualTo("eq-x");
        assertThat(item.verdict()).isInstanceOf(Verdict.Unsettled.class);
        assertThat(item.diagnostics()).hasSize(1).allMatch(Fault::is);
        assertThat(item.diagnostics().getFirst().at()).isEqualTo(AT);
        assertThat(item.fails()).isTrue();
    }

    @Test
    void aStackOverflowIsContainedToo() {
        Item item = Containment.item("eq-x", Item.Kind.CLAIM, AT, () -> deeper(AT, 0));
        assertThat(item.diagnostics().getFirst().message()).contains("StackOverflowError");
    }

    /** Ends long before the depth could be counted to. */
    private static Item deeper(Span at, long depth) {
        return depth < Long.MAX_VALUE
                ? deeper(at, depth + 1).withId("x")
                : new Item("x", Item.Kind.CLAIM, at, new Verdict.Unchecked(), List.of());
    }

    @Test
    void aStepThatFailsYieldsNothingAndSaysSo() {
        List<Diagnostic> messages = new ArrayList<>();
        Optional<String> value =
                Containment.value(
                        AT,
                        "reading this formula",
                        messages::add,
                        () -> {
                            throw new AssertionError();
                        });
        assertThat(value).isEmpty();
        assertThat(messages).singleElement().matches(Fault::is);
    }

    /** One page's formulas were never read, which brings its check down. */
    @Test
    void aPageThatCannotBeCheckedLeavesTheOthersInPeace() throws Exception {
        Page bad = page("bad.md", "# Bad\n\nFour is 4<!--= 2 + 2 -->.\n");
        Page good = page("good.md", "# Good\n\nSix is 6<!--= 3 + 3 -->.\n");
        PageNames names = new PageNames(List.of(), List.of());
        Options options =
                new Options(
                        Path.of("content"),
                        Path.of("site"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        42,
                        1,
                        OptionalDouble.empty(),
                        false);
        try (Engines engines = Engines.open(options)) {
            Execution execution = Execution.read(List.of(bad, good), names, engines);
            Formulas formulas =
                    Formulas.read(List.of(good), names, engines.typesetter(), Progress.NONE);
            History history = History.open(Optional.empty(), engines.tool());
            Results results = new Results(engines.cache(), engines.tool(), history);
            Verdicts verdicts =
                    Verdicts.settle(
                            List.of(bad, good),
                            formulas,
                            execution,
                            results,
                            options,
                            Progress.NONE);
            assertThat(verdicts.diagnostics())
                    .singleElement()
                    .matches(Fault::is)
                    .matches(message -> message.at().file().name().equals("bad.md"));
            assertThat(verdicts.pages()).hasSize(2);
            assertThat(verdicts.pages().get(1).items())
                    .singleElement()
                    .matches(item -> item.verdict() instanceof Verdict.Verified);
        }
    }

    private static Page page(String path, String text) {
        return PageReader.read(SourceFile.of(path, text), path);
    }
}
