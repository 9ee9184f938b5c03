package dev.chalkproof.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chalkproof.source.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {
    @TempDir Path root;

    private void file(String path, String... lines) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines));
    }

    private Content read() throws IOException {
        return Content.read(root, "content/", new RecentPages());
    }

    private static String outline(Section section) {
        return section.index().map(page -> page.path() + " ").orElse("")
                + section.entries().stream()
                        .map(
                                entry ->
                                        switch (entry) {
                                            case Section.Entry.OfPage(Page page) -> page.path();
                                            case Section.Entry.OfSection(Section inner) ->
                                                    inner.title() + "(" + outline(inner) + ")";
                                        })
                        .collect(Collectors.joining(" "));
    }

    private static List<String> problems(Content content) {
        return content.diagnostics().stream().map(d -> d.at().file() + " " + d.code()).toList();
    }

    @Test
    void readsSectionsInOrder() throws IOException {
        file("index.md", "# Home");
        file("b.md", "# B");
        file("a.md", "# A");
        file("last.md", "---", "order: 2", "---");
        file("first.md", "---", "order: -1", "---");
        file("part/README.md", "---", "order: 1", "title: The part", "---");
        file("part/x.md", "x");
        file("deep/er/y.md", "y");
        file("images/z.png", "z");
        file("site.yaml", "title: T");
        file(".git/a.md", "a");
        file(".hidden.md", "a");
        Content content = read();
        Section section = content.languages().getFirst().section();
        assertThat(outline(section))
                .isEqualTo(
                        "index.md first.md The part(part/README.md part/x.md) last.md a.md b.md"
                                + " deep(er(deep/er/y.md))");
        assertThat(content.pages()).hasSize(8);
        assertThat(content.assets())
                .extracting(Content.Asset::path)
                .containsExactly("images/z.png");
        assertThat(content.diagnostics()).isEmpty();
        assertThat(content.title()).isEqualTo("T");
        assertThat(content.pages())
                .extracting(Page::url)
                .contains("index.html", "part/index.html", "part/x.html", "deep/er/y.html");
        assertThat(content.pages().getFirst().file().name()).isEqualTo("content/index.md");
    }

    @Test
    void worksWithoutConfiguration() throws IOException {
        file("a.md", "# A");
        assertThat(read().title()).isEqualTo(root.getFileName().toString());
        file("README.md", "# Home");
        assertThat(read().title()).isEqualTo("Home");
        assertThat(read().config()).isEqualTo(SiteConfig.NONE);
    }

    @Test
    void readsLanguagesFromTheirFolders() throws IOException {
        file("site.yaml", "languages: [en, zh, de]");
        file("en/a.md", "# A");
        file("zh/a.md", "# 甲");
        file("stray.md", "# S");
        file("shared.png", "p");
        Content content = read();
        assertThat(content.languages())
                .extracting(edition -> edition.language().orElse("") + outline(edition.section()))
                .containsExactly("enen/a.md", "zhzh/a.md");
        assertThat(content.assets()).hasSize(1);
        assertThat(problems(content))
                .containsExactly(
                        "content/site.yaml language-without-folder",
                        "content/stray.md page-without-language");
    }

    @Test
    void refusesTwoPagesWithOneUrl() throws IOException {
        file("index.md", "# A");
        file("README.md", "# B");
        Content content = read();
        assertThat(problems(content)).containsExactly("content/README.md duplicate-url");
        assertThat(content.pages()).extracting(Page::title).containsExactly("A");
        Diagnostic diagnostic = content.diagnostics().getFirst();
        assertThat(diagnostic.message()).contains("content/index.md").contains("index.html");
    }

    @Test
    void refusesAPageInTheWayOfAnAsset() throws IOException {
        file("a.html", "x");
        file("a.md", "# A");
        assertThat(problems(read())).containsExactly("content/a.md duplicate-url");
    }

    @Test
    void refusesLinksOutOfTheFolder(@TempDir Path outside) throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.md"), "# Secret");
        file("a.md", "# A");
        Files.createSymbolicLink(root.resolve("b.md"), secret);
        Files.createSymbolicLink(root.resolve("c"), outside);
        Files.createSymbolicLink(root.resolve("d"), root);
        Files.createSymbolicLink(root.resolve("e.md"), root.resolve("none.md"));
        Files.createSymbolicLink(root.resolve("f.md"), root.resolve("a.md"));
        Content content = read();
        assertThat(problems(content))
                .containsExactly(
                        "content/b.md link-leaves-content",
                        "content/c link-leaves-content",
                        "content/d link-leaves-content",
                        "content/e.md link-leaves-content");
        assertThat(content.pages()).extracting(Page::path).containsExactly("a.md", "f.md");
    }

    @Test
    void refusesConfigurationFromOutside(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(
                root.resolve("site.yaml"),
                Files.writeString(outside.resolve("site.yaml"), "title: S"));
        assertThat(problems(read())).contains("content/site.yaml link-leaves-content");
        assertThat(read().config()).isEqualTo(SiteConfig.NONE);
    }

    @Test
    void aMissingFolderIsAnError() {
        assertThatThrownBy(() -> Content.read(root.resolve("none"), new RecentPages()))
                .isInstanceOf(NoSuchFileException.class);
    }

    /** An author renames a folder; no moment may show a site that lacks half of it. */
    @Test
    void aFolderThatIsMovedIsReadWholeOrNotAtAll(@TempDir Path elsewhere) throws Exception {
        for (int i = 0; i < 20; i++) {
            file("a" + i + ".md", "# A");
            file("images/" + i + ".png", "z");
            file("part/b" + i + ".md", "# B");
        }
        Path away = elsewhere.resolve("away");
        AtomicBoolean done = new AtomicBoolean();
        Thread mover =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        while (!done.get()) {
                                            Files.move(root, away);
                                            Files.move(away, root);
                                        }
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                });
        try {
            for (int i = 0; i < 300; i++) {
                try {
                    Content content = read();
                    assertThat(content.pages()).hasSize(40);
                    assertThat(content.assets()).hasSize(20);
                    assertThat(content.diagnostics()).isEmpty();
                } catch (NoSuchFileException _) {
                    // It was away: what was shown before is still right.
                }
            }
        } finally {
            done.set(true);
            mover.join();
        }
    }

    @Test
    void readsTheConfiguration() throws IOException {
        file(
                "site.yaml",
                "title: T",
                "description: D",
                "baseUrl: https://a.b/c",
                "repository: https://a.b/d",
                "html: allow",
                "macros:",
                "  \\R: \\mathbb{R}");
        SiteConfig config = read().config();
        assertThat(read().diagnostics()).isEmpty();
        assertThat(config.baseUrl()).contains("https://a.b/c/");
        assertThat(config.repository()).contains("https://a.b/d");
        assertThat(config.description()).contains("D");
        assertThat(config.allowsHtml()).isTrue();
        assertThat(config.macros()).containsEntry("\\R", "\\mathbb{R}");
    }

    @Test
    void readsTheStringsOfTheInterface() throws IOException {
        file("site.yaml", "strings:", "  de:", "    home: Startseite", "    next: ''", "  fr: {}");
        assertThat(read().config().strings())
                .extracting(w -> w.language() + " " + w.key() + " " + w.text())
                .containsExactly("de home Startseite");
        assertThat(read().config().strings())
                .extracting(
                        w ->
                                w.languageAt().position()
                                        + " "
                                        + w.keyAt().position()
                                        + " "
                                        + w.textAt().position())
                .containsExactly("2:3 3:5 3:11");
        assertThat(read().diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            textBlock =
                    """
                    titel: a => 1:1 unknown-setting
                    html: maybe => 1:7 site-config-broken
                    baseUrl: javascript:x => 1:10 site-config-broken
                    languages: [../x] => 1:12 site-config-broken
                    languages: [en, EN] => 1:12 site-config-broken
                    macros: x => 1:9 site-config-broken
                    macros: {a: [b]} => 1:13 site-config-broken
                    strings: x => 1:10 site-config-broken
                    strings: {de: Start} => 1:15 site-config-broken
                    strings: {de: {home: [a]}} => 1:22 site-config-broken
                    title: [ => 1:9 site-config-broken
                    just text => 1:1 site-config-broken
                    """)
    void refusesWhatItDoesNotUnderstand(String yaml, String problem) throws IOException {
        file("site.yaml", yaml);
        assertThat(read().diagnostics())
                .extracting(d -> d.at().position() + " " + d.code())
                .containsExactly(problem);
    }
}
