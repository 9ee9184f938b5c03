package dev.chalkproof.typeset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.typeset.Assets.Asset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static final List<Asset> ASSETS = Assets.katex();

    @Test
    void namesEveryFontItHasAndNoOther() {
        List<String> named =
                Pattern.compile("url\\(([^)]*)\\)")
                        .matcher(styleSheet())
                        .results()
                        .map(result -> result.group(1))
                        .toList();
        assertThat(ASSETS.stream().skip(1).map(Asset::path)).containsExactlyElementsOf(named);
        assertThat(named).hasSize(20).doesNotHaveDuplicates().allMatch(it -> it.endsWith(".woff2"));
    }

    @Test
    void changesNothingElseInTheStyleSheet() {
        String original = WebJar.KATEX.text("dist/katex.min.css");
        String other = ",url\\(fonts/[^)]*\\.(woff|ttf)\\) format\\(\"\\w+\"\\)";
        assertThat(styleSheet()).isEqualTo(original.replaceAll(other, ""));
    }

    @Test
    void holdsRealFonts() {
        assertThat(ASSETS.stream().skip(1))
                .allSatisfy(
                        font ->
                                assertThat(new String(font.content(), 0, 4, UTF_8))
                                        .isEqualTo("wOF2"));
    }

    @Test
    void stylesTheClassesThatFormulasHave() {
        assertThat(
                        Pattern.compile("class=\"(katex[\\w-]*)")
                                .matcher(Fixture.render("x").html())
                                .results()
                                .map((MatchResult result) -> result.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(styleSheet()).contains("." + name));
    }

    private static String styleSheet() {
        assertThat(ASSETS.getFirst().path()).isEqualTo(Assets.STYLE_SHEET);
        return new String(ASSETS.getFirst().content(), UTF_8);
    }
}
