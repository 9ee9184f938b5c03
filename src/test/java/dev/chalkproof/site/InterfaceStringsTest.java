package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.chart.Phrase;
import dev.chalkproof.page.Wording;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void anAuthorsPhraseIsSaidOfCharts() {
        Phrase.Language german = given("de", "chart-column-series", "Reihe").in("de").charts();
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
