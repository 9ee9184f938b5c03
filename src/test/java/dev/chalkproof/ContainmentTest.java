package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.PageReader;
import dev.chalkproof.site.CheckedPage;
import dev.chalkproof.snippet.Compiler;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Fault;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A fault of the tool stays with what it was busy with. */
final class ContainmentTest {
    private static final Compiler COMPILER = new Compiler(Compiler.DEFAULT_IMPORTS, List.of());

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
        Verdicts verdicts = settle(List.of(bad, good), List.of(good), COMPILER::compile);
        assertThat(verdicts.diagnostics())
                .singleElement()
                .matches(Fault::is)
                .matches(message -> message.at().file().name().equals("bad.md"));
        assertThat(verdicts.pages()).hasSize(2);
        assertThat(verdicts.pages().get(1).items())
                .singleElement()
                .matches(item -> item.verdict() instanceof Verdict.Verified);
    }

    @Test
    void aPageThatCannotBeCompiledLeavesTheOthersInPeace() throws Exception {
        String code = "\n\n```java\nstatic int f() { return 4; }\n```\n\nIt is 4<!--= f() -->.\n";
        List<Page> pages =
                Stream.of("a", "b", "c", "d", "e").map(n -> page(n + ".md", "# N" + code)).toList();
        Verdicts verdicts =
                settle(
                        pages,
                        pages,
                        (all, wanted) -> {
                            if (wanted.contains("c")) {
                                throw new AssertionError("in the compiler");
                            }
                            return COMPILER.compile(all, wanted);
                        });
        assertThat(verdicts.diagnostics())
                .singleElement()
                .matches(Fault::is)
                .matches(message -> message.at().file().name().equals("c.md"))
                .matches(message -> message.message().contains("could not be compiled"))
                .matches(message -> message.notes().toString().contains("in the compiler"));
        assertThat(verdicts.pages()).hasSize(pages.size());
        for (CheckedPage page : verdicts.pages()) {
            boolean failed = page.page().path().equals("c.md");
            assertThat(page.items())
                    .hasSize(failed ? 0 : 2)
                    .allMatch(item -> item.verdict() instanceof Verdict.Verified);
        }
    }

    /**
     * Settles pages.
     *
     * @param read those of which the formulas were read
     */
    private static Verdicts settle(List<Page> pages, List<Page> read, Execution.Compiling compiler)
            throws Exception {
        PageNames names = new PageNames(List.of(), List.of());
        Options options = new Notes(Path.of("")).options();
        try (Engines engines = Engines.open(options)) {
            Execution execution = Execution.read(pages, names, compiler, engines.workers());
            Formulas formulas =
                    Formulas.read(
                            read,
                            names,
                            engines.typesetter(),
                            false,
                            new RecentFormulas(),
                            Progress.NONE);
            History history = History.open(Optional.empty(), engines.tool());
            Results results = new Results(engines.cache(), engines.tool(), history);
            return Verdicts.settle(
                    pages,
                    formulas,
                    execution,
                    results,
                    new RecentVerdicts(),
                    true,
                    options,
                    Progress.NONE);
        }
    }

    private static Page page(String path, String text) {
        return PageReader.read(SourceFile.of(path, text), path);
    }
}
