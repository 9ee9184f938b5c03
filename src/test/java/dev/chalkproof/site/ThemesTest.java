package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.source.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesTest {
    @TempDir Path temp;
    private final Themes themes = new Themes();
    private Path folder;

    @BeforeEach
    void paths() {
        folder = temp.resolve("templates");
    }

    @AfterEach
    void close() throws IOException {
        themes.close();
    }

    @Test
    void theListOfShippedFilesIsTheFolder() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("templates"))) {
            List<String> files =
                    walk.filter(Files::isRegularFile)
                            .map(f -> Path.of("templates").relativize(f).toString())
                            .map(f -> f.replace('\\', '/'))
                            .sorted()
                            .toList();
            assertThat(files)
                    .containsExactlyElementsOf(
                            Stream.concat(
                                            ShippedTheme.TEMPLATES.stream(),
                                            ShippedTheme.ASSETS.stream().map(a -> "assets/" + a))
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void withoutAFolderTheShippedThemeIsUsed() throws IOException {
        thenShipped(themes.load(folder));
    }

    @Test
    void anUnchangedCopyIsNotCompiled() throws IOException {
        given("partial/mark.jte", shipped("partial/mark.jte"));
        given("notFound.jte", shipped("notFound.jte").replace("\n", "\r\n"));
        given("README.md", "no template");
        thenShipped(themes.load(folder));
    }

    @Test
    void aChangedTemplateReplacesTheShippedOne() throws IOException {
        given(
                "partial/footer.jte",
                """
                @param dev.chalkproof.site.Frame frame
                @template.mine.signature(who = frame.site().title())
                """);
        given("mine/signature.jte", "@param String who\n<footer>by ${who}</footer>\n");
        Theme theme = themes.load(folder);
        assertThat(theme.diagnostics()).isEmpty();
        assertThat(notFound(theme))
                .contains("<footer>by Training, verified</footer>")
                .contains("Page not found")
                .doesNotContain("site-footer");
    }

    @Test
    void templatesAreCompiledAgainOnlyWhenOneHasChanged() throws IOException {
        given("home.jte", shipped("home.jte") + "\n<%-- changed --%>\n");
        TemplateSet first = themes.load(folder).templates();
        given("assets/custom.css", "body{}");
        assertThat(themes.load(folder).templates()).isSameAs(first);
        given("notFound.jte", shipped("notFound.jte") + "<p>changed</p>\n");
        Theme changed = themes.load(folder);
        assertThat(changed.templates()).isNotSameAs(first);
        assertThat(notFound(changed)).contains("<p>changed</p>");
        given("notFound.jte", shipped("notFound.jte"));
        assertThat(notFound(themes.load(folder))).isEqualTo(notFound(Theme.shipped()));
    }

    @Test
    void theOtherTemplatesRenderTheSameBytesWhenOneIsChanged() throws IOException {
        given("home.jte", shipped("home.jte") + "\n<%-- changed --%>\n");
        assertThat(notFound(themes.load(folder))).isEqualTo(notFound(Theme.shipped()));
    }

    @Test
    void aJavaErrorIsReportedAtTheLineOfTheTemplate() throws IOException {
        given(
                "partial/footer.jte",
                """
                @param dev.chalkproof.site.Frame frame
                <footer>
                  ${frame.nonsense()}
                </footer>
                """);
        Diagnostic diagnostic = thenBroken(themes.load(folder));
        assertThat(diagnostic.at().file().name()).endsWith("templates/partial/footer.jte");
        assertThat(diagnostic.at().line()).isEqualTo(3);
        assertThat(diagnostic.at().text()).isEqualTo("${frame.nonsense()}");
        assertThat(diagnostic.message()).contains("cannot find symbol");
    }

    @Test
    void aSyntaxErrorIsReportedAtTheLineOfTheTemplate() throws IOException {
        given(
                "partial/footer.jte",
                "@param dev.chalkproof.site.Frame frame\n<footer>\n@if(true)\n<p>\n</footer>\n");
        Diagnostic diagnostic = thenBroken(themes.load(folder));
        assertThat(diagnostic.at().file().name()).endsWith("footer.jte");
        assertThat(diagnostic.at().line()).isBetween(2, 6);
    }

    @Test
    void aMissingParameterIsReportedAtTheCall() throws IOException {
        given(
                "notFound.jte",
                shipped("notFound.jte").replace("kind = \"not-found\"", "sort = \"x\""));
        Diagnostic diagnostic = thenBroken(themes.load(folder));
        assertThat(diagnostic.at().file().name()).endsWith("notFound.jte");
    }

    @Test
    void aTemplateThatShippedOnesCannotCallIsBlamed() throws IOException {
        given("partial/mark.jte", "<b>no parameters</b>\n");
        Diagnostic diagnostic = thenBroken(themes.load(folder));
        assertThat(diagnostic.at().file().name()).endsWith("templates/partial/mark.jte");
        assertThat(diagnostic.message()).contains("No parameter with name mark", "as the shipped");
    }

    @Test
    void aSiteAddsAndReplacesAssets() throws IOException {
        given("assets/custom.css", "body{}");
        given("assets/site.css", "html{}");
        Theme theme = themes.load(folder);
        assertThat(theme.templates()).isNotNull();
        assertThat(new String(theme.assets().get("site.css"), StandardCharsets.UTF_8))
                .isEqualTo("html{}");
        AssetSet assets = AssetSet.of(theme.assets());
        assertThat(assets.styleSheets()).containsExactly("site.css", "custom.css");
        Frame frame = Fixtures.frame(Fixtures.site(Strings.ENGLISH, assets), "404.html", "x");
        assertThat(theme.templates().notFound(new NotFoundView(frame)))
                .contains(assets.path("custom.css"));
    }

    private void given(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String shipped(String name) {
        return OverlaidTemplates.text(ShippedTheme.template(name));
    }

    private void thenShipped(Theme theme) {
        assertThat(theme.diagnostics()).isEmpty();
        assertThat(themes.areCompiled()).isFalse();
        assertThat(notFound(theme)).isEqualTo(notFound(Theme.shipped()));
    }

    /** The message; the site is still rendered, with the shipped templates. */
    private static Diagnostic thenBroken(Theme theme) {
        assertThat(theme.diagnostics()).hasSize(1);
        assertThat(notFound(theme)).isEqualTo(notFound(Theme.shipped()));
        assertThat(theme.diagnostics().getFirst().code()).isEqualTo("template-broken");
        return theme.diagnostics().getFirst();
    }

    private static String notFound(Theme theme) {
        return theme.templates()
                .notFound(
                        new NotFoundView(
                                Fixtures.frame(
                                        Fixtures.site(Strings.ENGLISH), "404.html", "Not found")));
    }
}
