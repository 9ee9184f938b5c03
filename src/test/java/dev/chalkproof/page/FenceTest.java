package dev.chalkproof.page;

import static dev.chalkproof.page.Pages.help;
import static dev.chalkproof.page.Pages.page;
import static dev.chalkproof.page.Pages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {
    private static Fence fence(String info, String... lines) {
        Page page = page("```" + info, String.join("\n", lines), "```");
        assertThat(page.diagnostics()).isEmpty();
        return page.fences().getFirst();
    }

    private static Page withInfo(String info) {
        return page("```" + info, "x", "```");
    }

    @Test
    void readsAllAttributes() {
        Fence fence =
                fence(
                        "java {#fig-a .ignore .fail .hidden .silent throws=java.io.IOException"
                                + " caption=\"A \\\"b\\\" c\" alt='d e' timeout=500ms accuracy=4ulp}",
                        "int x;");
        assertThat(fence.language()).isEqualTo("java");
        assertThat(fence.id().map(Label::name)).contains("fig-a");
        Fence.Options options = fence.options();
        assertThat(options.ignored()).isTrue();
        assertThat(options.mustFail()).isTrue();
        assertThat(options.hidden()).isTrue();
        assertThat(options.silent()).isTrue();
        assertThat(options.expectedException()).contains("java.io.IOException");
        assertThat(options.caption()).contains("A \"b\" c");
        assertThat(options.alternative()).contains("d e");
        assertThat(options.timeout()).contains(Duration.ofMillis(500));
        assertThat(options.accuracy()).hasValue(4);
        assertThat(fence.code().text()).isEqualTo("int x;\n");
        assertThat(fence.runs()).isFalse();
    }

    @Test
    void readsOtherInfoStrings() {
        assertThat(fence("").language()).isEmpty();
        assertThat(fence("python").options()).isEqualTo(Fence.Options.NONE);
        assertThat(fence("java{.hidden}").options().hidden()).isTrue();
        assertThat(fence("python title=\"a.py\" {1,3}").language()).isEqualTo("python");
        assertThat(fence("js {linenos=table}").language()).isEqualTo("js");
        assertThat(fence("java").runs()).isTrue();
    }

    @Test
    void knowsTheFormulasItImplements() {
        Page page =
                page(
                        "$$a$$",
                        "<!-- #eq-a -->",
                        "```java {implements=\"eq-a eq-b eq-elsewhere\"}",
                        "```",
                        "$$b$$",
                        "and $c$",
                        "```java {implements}",
                        "```",
                        "",
                        "$$b$$",
                        "<!-- #eq-b -->");
        assertThat(page.diagnostics()).isEmpty();
        assertThat(page.fences().getFirst().implemented())
                .extracting(t -> t.label() + t.formula())
                .containsExactly(
                        "eq-aOptionalInt[0]",
                        "eq-bOptionalInt[3]",
                        "eq-elsewhereOptionalInt.empty");
        assertThat(page.fences().get(1).implemented())
                .extracting(t -> t.label() + t.formula())
                .containsExactly("OptionalInt[1]");
    }

    @Test
    void takesItsExpectedOutput() {
        Page page = page("```java", "1 + 1", "```", "", "```text {.output}", "2", "```");
        assertThat(page.diagnostics()).isEmpty();
        assertThat(page.fences()).hasSize(1);
        assertThat(page.fences().getFirst().expectedOutput().orElseThrow().text()).isEqualTo("2\n");
        assertThat(problems("```java", "```", "text", "```text {.output}", "```"))
                .containsExactly("4:4 output-without-code");
        assertThat(
                        problems(
                                "```java",
                                "```",
                                "```text {.output}",
                                "```",
                                "```text {.output}",
                                "```"))
                .containsExactly("5:4 output-without-code");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
                    java {.ignroe} => .ignore?
                    java {ignore} => .ignore?
                    java {.timeout} => timeout=?
                    java {captoin=x} => caption=?
                    java {implments=eq-x} => implements=?
                    java {.other} => known are
                    java {caption} => caption=?
                    java ignore => braces
                    java {.ignore => braces
                    java {timeout=5} => 5s, 500ms
                    java {timeout=0s} => positive
                    java {accuracy=0} => accuracy=4ulp
                    java {accuracy=high} => accuracy=4ulp
                    java {throws=2} => throws=IOException
                    java {implements=""} => implements=eq-name
                    java {implements="a !"} => implements=eq-name
                    java {#} => id is a letter
                    java {#a #b} => one id
                    java {.output} => known are
                    text {.ouput} => .output?
                    python {.hidden} => make this a java fence
                    python {implements=eq-x} => make this a java fence
                    """)
    void refusesWhatItDoesNotKnow(String info, String advice) {
        assertThat(problems(withInfo(info)))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("unknown-attribute");
        assertThat(help("```" + info, "x", "```")).contains(advice);
    }

    @Test
    void pointsAtTheAttribute() {
        assertThat(problems("> ```java {.fail .hiden}", "> ```"))
                .containsExactly("1:18 unknown-attribute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"implements", "implements "})
    void refusesToImplementNothing(String attribute) {
        assertThat(problems("$x$", "", "```java {" + attribute + "}", "```"))
                .containsExactly("3:10 implements-nothing");
    }

    @Test
    void anUnclosedFenceIsReportedAndRunsToTheEnd() {
        Page page = page("> ```java", "> int x;", "", "text");
        assertThat(problems(page)).containsExactly("1:3 fence-unclosed");
        assertThat(page.fences().getFirst().code().text()).isEqualTo("int x;\n");
    }

    @Test
    void readsIndentedCode() {
        Page page = page("    a", "", "      b", "", "text");
        assertThat(page.fences().getFirst().code().text()).isEqualTo("a\n\n  b\n");
        assertThat(page.fences().getFirst().language()).isEmpty();
    }
}
