package dev.chalkproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.claim.Verdict;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatTest {
    @ParameterizedTest
    @EnumSource(Format.class)
    void aReportLooksAsRecorded(Format format) throws IOException {
        Golden.thenMatches("report." + format.label() + ".golden", format.render(Samples.report()));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameReportGivesTheSameText(Format format) {
        Report report = Samples.report();
        Report shuffled =
                new Report(
                        report.tool(),
                        report.seed(),
                        report.items().reversed(),
                        report.others().reversed());
        assertThat(format.render(shuffled)).isEqualTo(format.render(report));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatIsFoundByItsName(Format format) {
        assertThat(Format.named(format.label())).contains(format);
        assertThat(Format.labels()).contains(format.label());
    }

    @Test
    void anUnknownNameFindsNothing() {
        assertThat(Format.named("xml")).isEmpty();
        assertThat(Format.named("TEXT")).isEmpty();
    }

    @Test
    void jsonHasTheSchemaOfTheManual() {
        JsonNode root = json(Format.JSON.render(Samples.of(Samples.refuted(false))));
        assertThat(root.get("schema").intValue()).isEqualTo(1);
        assertThat(root.get("tool").stringValue()).isEqualTo("chalkproof 0.1.0");
        assertThat(root.at("/summary/refuted").intValue()).isEqualTo(1);
        JsonNode item = root.at("/items/0");
        assertThat(item.propertyNames())
                .contains(
                        "id",
                        "kind",
                        "file",
                        "line",
                        "verdict",
                        "code",
                        "method",
                        "against",
                        "samples",
                        "maxUlps",
                        "strength",
                        "counterexample",
                        "message");
        assertThat(item.at("/counterexample/inputs/S").intValue()).isEqualTo(10);
        assertThat(item.at("/counterexample/code").doubleValue()).isEqualTo(0.05);
    }

    @Test
    void whatIsNoJsonNumberIsAString() {
        assertThat(Json.number(Double.POSITIVE_INFINITY).stringValue()).isEqualTo("Infinity");
        assertThat(Json.number(Double.NaN).isString()).isTrue();
        assertThat(Json.numberOrText("NaN").isString()).isTrue();
        assertThat(Json.numberOrText("1e999").isString()).isTrue();
        assertThat(Json.numberOrText("0.1").isNumber()).isTrue();
        // A double would lose digits that the message is about.
        assertThat(Json.numberOrText("0.12345678901234567890123").isString()).isTrue();
        assertThat(Json.value(new dev.chalkproof.snippet.Value.Whole(Long.MIN_VALUE)).isString())
                .isTrue();
    }

    @Test
    void githubCommandsCannotBeBrokenOutOf() {
        SourceFile file = SourceFile.of("a,b:c%.md", "x");
        Diagnostic message =
                Diagnostic.error("some-code", file.span(0, 1), "50% wrong\n::warning::injected");
        String out = Format.GITHUB.render(new Report(Samples.TOOL, 1, List.of(), List.of(message)));
        assertThat(out.lines().findFirst())
                .contains(
                        "::error file=a%2Cb%3Ac%25.md,line=1,col=1,title=some-code::"
                                + "50%25 wrong%0A::warning::injected");
        assertThat(out.lines().filter(l -> l.startsWith("::"))).hasSize(1);
    }

    @Test
    void junitIsXmlWhateverTheMessagesHold() throws Exception {
        SourceFile file = SourceFile.of("<&\">.md", "x");
        Diagnostic message =
                Diagnostic.error("some-code", file.span(0, 1), "]]> \u0000 \uFFFE <b> & \"'");
        String xml = Format.JUNIT.render(new Report(Samples.TOOL, 1, List.of(), List.of(message)));
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)));
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    @Test
    void junitCountsWhatItLists() {
        String xml = Format.JUNIT.render(Samples.report());
        assertThat(xml).contains("tests=\"6\" failures=\"3\" errors=\"0\" skipped=\"2\"");
    }

    @Test
    void sarifNamesEachRuleOnce() {
        Diagnostic one = Samples.stepDecayDiffers();
        Diagnostic other = Diagnostic.error(one.code(), one.at(), "another message");
        JsonNode root =
                json(
                        Format.SARIF.render(
                                new Report(Samples.TOOL, 1, List.of(), List.of(one, other))));
        assertThat(root.at("/runs/0/tool/driver/rules").size()).isEqualTo(1);
        assertThat(root.at("/runs/0/results").size()).isEqualTo(2);
        assertThat(root.at("/runs/0/results/0/locations/0/physicalLocation/region/startLine"))
                .hasToString("42");
    }

    @Test
    void aMessageNeedsNoItemAndIsToldOnce() {
        Diagnostic message = Samples.stepDecayDiffers();
        Report report =
                new Report(
                        Samples.TOOL,
                        42,
                        List.of(Samples.item("a", "a.md", 0, new Verdict.Unsettled("x"), message)),
                        List.of(message));
        assertThat(report.messages()).containsExactly(message);
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
