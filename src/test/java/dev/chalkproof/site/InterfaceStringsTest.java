package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.chart.Phrase;
import dev.chalkproof.claim.EvidenceForm;
import dev.chalkproof.claim.lift.Obstacle;
import dev.chalkproof.formula.Domain;
import dev.chalkproof.formula.DomainForm;
import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Origin;
import dev.chalkproof.formula.RemarkForm;
import dev.chalkproof.page.Wording;
import dev.chalkproof.source.Clause;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class InterfaceStringsTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "zh-Hans");

    private final List<Wording> wordings = new ArrayList<>();

    private InterfaceStrings given(String language, String key, String text) {
        SourceFile file = SourceFile.of("site.yaml", language + " " + key + " " + text);
        int keyAt = language.length() + 1;
        int textAt = keyAt + key.length() + 1;
        Span end = file.span(textAt, file.text().length());
        wordings.add(
                new Wording(
                        language,
                        file.span(0, language.length()),
                        key,
                        file.span(keyAt, keyAt + key.length()),
                        text,
                        end));
        return InterfaceStrings.of(wordings, LANGUAGES);
    }

    @Test
    void anAuthorsWordTakesTheShippedOnesPlaceInItsLanguage() {
        InterfaceStrings strings = given("de", "home", "Startseite");
        assertThat(strings.in("de").say(Term.HOME)).isEqualTo("Startseite");
        assertThat(strings.in("en").say(Term.HOME)).isEqualTo("Home");
        assertThat(strings.diagnostics()).isEmpty();
    }

    @Test
    void whatALanguageLeavesOutIsAsShipped() {
        assertThat(given("de", "home", "Startseite").in("de").say(Term.NEXT)).isEqualTo("Next");
        InterfaceStrings chinese = given("zh-Hans", "home", "主页");
        assertThat(chinese.in("zh-Hans").say(Term.HOME)).isEqualTo("主页");
        assertThat(chinese.in("zh-Hans").say(Term.NEXT)).isEqualTo("下一页");
    }

    @Test
    void aTagIsMeantInEitherCase() {
        assertThat(given("zh-hans", "home", "主页").in("zh-Hans").say(Term.HOME)).isEqualTo("主页");
    }

    @Test
    void placesAreFilledInAnyOrderAndApostrophesAreLetters() {
        Strings strings = given("de", "checked-in-all", "von {1} Aussagen sind's {0}").in("de");
        assertThat(strings.say(Term.CHECKED_IN_ALL, "3", "4")).isEqualTo("von 4 Aussagen sind's 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
                    fr home Accueil => 1:1 unknown-string: the site has no language 'fr'
                    de hoem Start => 1:4 unknown-string: the interface has no text called 'hoem'
                    de HOME Start => 1:4 unknown-string: the interface has no text called 'HOME'
                    de search-results viele => 1:19 string-places: this text has to have {0}
                    de checked-in-all {0} => 1:19 string-places: this text has to have {0} and {1}
                    de search-results {0} {1} => 1:19 string-places: this text has to have {0}
                    de search-results {0} {x} => 1:19 string-places: this text has to have {0}
                    de search-results {0 => 1:19 string-places: this text has to have {0}
                    de home {0} => 1:9 string-places: this text has nothing to put between braces
                    """)
    void refusesWhatNothingWouldShow(String given, String problem) {
        String[] parts = given.split(" ", 3);
        InterfaceStrings strings = given(parts[0], parts[1], parts[2]);
        assertThat(strings.diagnostics())
                .extracting(d -> d.at().position() + " " + d.code() + ": " + d.message())
                .containsExactly(problem);
        assertThat(strings.in("de")).isEqualTo(new Strings("de"));
    }

    @Test
    void aMisspeltNameIsRecognised() {
        assertThat(given("de", "hoem", "Start").diagnostics())
                .extracting(Diagnostic::help)
                .containsExactly(Optional.of("did you mean 'home'?"));
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void chartsSpeakBothLanguages(Phrase phrase) {
        assertThat(Strings.ENGLISH.charts().say(phrase)).isEqualTo(phrase.english());
        String chinese = Strings.CHINESE.charts().say(phrase);
        assertThat(places(chinese)).isEqualTo(places(phrase.english()));
        assertThat(chinese).doesNotContainPattern("\\p{Alpha}");
        // Sentences end in one language as they end in the other.
        assertThat(chinese.endsWith("。")).isEqualTo(phrase.english().endsWith("."));
    }

    private static Stream<Clause.Form> forms() {
        return Stream.of(
                        DomainForm.values(),
                        RemarkForm.values(),
                        EvidenceForm.values(),
                        Obstacle.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void checksSpeakBothLanguages(Clause.Form form) {
        Clause clause =
                new Clause.Said(
                        form, IntStream.range(0, 3).mapToObj(i -> Clause.own("#" + i)).toList());
        assertThat(Strings.ENGLISH.say(clause)).isEqualTo(clause.english());
        String chinese = Term.of(form).chinese();
        assertThat(places(chinese)).isEqualTo(places(form.english()));
        assertThat(chinese).containsPattern("\\p{IsHan}|[：、，%（]");
        assertThat(chinese.replace("Java", "")).doesNotContainPattern("\\p{Alpha}");
    }

    @Test
    void domainsAreToldInChinese() {
        Domain.Bound zero = Domain.Bound.closed(number(0));
        Domain.Bound one = Domain.Bound.open(number(1));
        assertThat(chinese(Domain.REALS)).isEqualTo("实数");
        assertThat(chinese(new Domain(true, zero, Domain.Bound.NONE))).isEqualTo("整数，不小于 0");
        assertThat(chinese(new Domain(false, zero, one))).isEqualTo("实数，不小于 0 且小于 1");
        assertThat(chinese(Domain.of(List.of(number(0), number(1))))).isEqualTo("取 0、1 之一");
    }

    private static String chinese(Domain domain) {
        return Strings.CHINESE.say(domain.words());
    }

    private static Expr number(int value) {
        return new Expr.Num(BigDecimal.valueOf(value), Origin.NONE);
    }

    @Test
    void whatIsSaidInEnglishOnlyStaysWhole() {
        Clause black =
                Clause.of(
                        EvidenceForm.BLACK_BOX,
                        Clause.own("f"),
                        new Clause.English("it passes a function on"));
        assertThat(VerdictView.Line.of(black, Strings.CHINESE))
                .isEqualTo(
                        new VerdictView.Line(
                                "f is compared as a black box, because it passes a function on",
                                true));
        assertThat(VerdictView.Line.of(black, Strings.ENGLISH).english()).isFalse();
    }

    @Test
    void aPartOfASentenceIsSaidInItsLanguage() {
        Clause black =
                Clause.of(
                        EvidenceForm.BLACK_BOX,
                        Clause.own("f"),
                        Clause.of(Obstacle.CALLS, "Math.ulp"));
        assertThat(VerdictView.Line.of(black, Strings.CHINESE))
                .isEqualTo(new VerdictView.Line("f 按黑箱对照，因为它调用了 Math.ulp", false));
        assertThat(given("de", "remark-calls", "es ruft {0} auf").in("de").say(black))
                .isEqualTo("f is compared as a black box, because es ruft Math.ulp auf");
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void anAuthorsPhraseIsSaidOfCharts() {
        Clause.Language german = given("de", "chart-column-series", "Reihe").in("de").charts();
        assertThat(german.say(Phrase.COLUMN_SERIES)).isEqualTo("Reihe");
        assertThat(german.say(Phrase.COLUMN_CHART)).isEqualTo("chart");
    }

    /** The table in the manual, which is all that authors know of the names. */
    @Test
    void theManualNamesAllOfThem() throws IOException {
        Path page = Path.of("content/en/manual/reference/strings.md");
        assertThat(
                        Files.readAllLines(page).stream()
                                .filter(line -> line.startsWith("| `"))
                                .toList())
                .containsExactlyElementsOf(
                        Arrays.stream(Term.values())
                                .map(term -> "| `" + term.key() + "` | " + term.english() + " |")
                                .toList());
    }
}
