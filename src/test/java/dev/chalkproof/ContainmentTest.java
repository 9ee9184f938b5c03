package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.cache.Key;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.PageReader;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Fault;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import dev.chalkproof.typeset.Typesetter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        Item item = Containment.item("eq-x", Item.Kind.CLAIM, AT, () -> deeper(AT));
        assertThat(item.diagnostics().getFirst().message()).contains("StackOverflowError");
    }

    private static Item deeper(Span at) {
        return deeper(at).withId("x");
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
    void aPageThatCannotBeCheckedLeavesTheOthersInPeace() throws InterruptedException {
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
        try (Typesetter typesetter = new Typesetter(1, Cache.disabled());
                Execution execution = Execution.read(List.of(bad, good), names, options)) {
            Formulas formulas =
                    Formulas.read(List.of(good), names, Map.of(), typesetter, Progress.NONE);
            Key tool = Key.of("test");
            History history = History.open(Optional.empty(), tool);
            Results results = new Results(Cache.disabled(), tool, history);
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
