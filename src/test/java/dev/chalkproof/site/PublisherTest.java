package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
    @TempDir Path temp;

    @Test
    void aNewSiteIsWrittenWithItsFolders() throws IOException {
        publish("a/b/c.html", "index.html");
        assertThat(site().resolve("a/b/c.html")).hasContent("content of a/b/c.html");
        assertThat(site().resolve("index.html")).exists();
        thenNothingIsLeftBeside();
    }

    @Test
    void theOldSiteIsReplacedAltogether() throws IOException {
        publish("old.html");
        publish("new.html");
        assertThat(site().resolve("old.html")).doesNotExist();
        assertThat(site().resolve("new.html")).exists();
        thenNothingIsLeftBeside();
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectories(site());
        publish("index.html");
        assertThat(site().resolve("index.html")).exists();
    }

    @Test
    void aFolderOfOthersIsNotReplaced() throws IOException {
        Files.createDirectories(site());
        Files.writeString(site().resolve("thesis.tex"), "years of work");
        thenRefused("no build of Chalkproof has written");
        assertThat(site().resolve("thesis.tex")).hasContent("years of work");
        thenNothingIsLeftBeside();
    }

    @Test
    void aFileIsNotReplaced() throws IOException {
        Files.writeString(site(), "a file");
        thenRefused("is a file");
        assertThat(site()).hasContent("a file");
    }

    @Test
    void aLinkIsNotReplaced() throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Files.createSymbolicLink(site(), elsewhere);
        thenRefused("symbolic link");
    }

    @Test
    void aFailedBuildLeavesTheLastSite() throws IOException {
        publish("index.html");
        // A folder can't be written where a file already is.
        assertThatThrownBy(() -> publish("x", "x/y")).isInstanceOf(IOException.class);
        assertThat(site().resolve("index.html")).exists();
        thenNothingIsLeftBeside();
    }

    @Test
    void twoFilesCannotShareAPath() throws IOException {
        publish("index.html");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publish("Adam.html", "adam.html"))
                .withMessageContaining("adam.html");
        assertThat(site().resolve("index.html")).exists();
    }

    @Test
    void aLinkInTheOldSiteIsDeletedNotFollowed() throws IOException {
        publish("index.html");
        Path precious = Files.writeString(temp.resolve("precious"), "x");
        Files.createSymbolicLink(site().resolve("link"), precious);
        publish("index.html");
        assertThat(precious).exists();
        assertThat(site().resolve("link")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../../x", "a//b", "./a", "a\\b", "a/"})
    void aPathCannotLeadOutOfTheSite(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutputFile.text(path, "x"))
                .withMessageContaining("relative");
    }

    @Test
    void theSameFilesGiveTheSameBytes() throws IOException {
        List<OutputFile> once =
                SiteFiles.of(
                        Optional.of("https://example.org/"),
                        Stream.of("b.html", "index.html", "a/index.html")
                                .map(SiteFilesTest::listed)
                                .toList(),
                        Totals.of(List.of(Mark.VERIFIED)));
        List<OutputFile> again =
                SiteFiles.of(
                        Optional.of("https://example.org/"),
                        Stream.of("a/index.html", "index.html", "b.html")
                                .map(SiteFilesTest::listed)
                                .toList(),
                        Totals.of(List.of(Mark.VERIFIED)));
        assertThat(once).isEqualTo(again);
    }

    @Test
    void aSiteOfNotesWithErrorsIsKnownAsSuch() throws IOException {
        assertThat(Publisher.holdsGoodSite(site())).isFalse();
        publish("index.html");
        assertThat(Publisher.holdsGoodSite(site())).isTrue();
        Publisher.publish(List.of(OutputFile.text("index.html", "flawed")), site(), false);
        assertThat(Publisher.holdsGoodSite(site())).isFalse();
    }

    private Path site() {
        return temp.resolve("site-output");
    }

    private void publish(String... paths) throws IOException {
        Publisher.publish(
                Stream.of(paths).map(p -> OutputFile.text(p, "content of " + p)).toList(),
                site(),
                true);
    }

    private void thenRefused(String why) {
        assertThatThrownBy(() -> publish("index.html"))
                .isInstanceOf(Publisher.RefusedException.class)
                .hasMessageContaining(why);
    }

    private void thenNothingIsLeftBeside() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("."));
        }
    }
}
