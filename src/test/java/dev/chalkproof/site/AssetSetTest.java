package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AssetSetTest {
    @Test
    void aNameCarriesTheHashOfTheContent() {
        String path = assets("a.js", "one").path("a.js");
        assertThat(path).matches("assets/a\\.[0-9a-f]{10}\\.js");
        assertThat(assets("a.js", "one").path("a.js")).isEqualTo(path);
        assertThat(assets("a.js", "two").path("a.js")).isNotEqualTo(path);
    }

    @Test
    void aStyleSheetRefersToPublishedNames() {
        AssetSet assets =
                assets("k/k.css", "@font-face{src:url(fonts/F.woff2)}", "k/fonts/F.woff2", "font");
        String font = assets.path("k/fonts/F.woff2").substring("assets/k/".length());
        assertThat(text(assets, "k/k.css")).isEqualTo("@font-face{src:url(" + font + ")}");
    }

    @Test
    void aStyleSheetChangesItsNameWithItsFonts() {
        String css = "x{src:url('F.woff2')}";
        assertThat(assets("k.css", css, "F.woff2", "one").path("k.css"))
                .isNotEqualTo(assets("k.css", css, "F.woff2", "two").path("k.css"));
    }

    @Test
    void otherAddressesInStyleSheetsStay() {
        String css = "x{background:url(data:image/png;base64,AA==),url(missing.png)}";
        assertThat(text(assets("k.css", css), "k.css")).isEqualTo(css);
    }

    @Test
    void librariesComeBeforeTheThemeAndTheSiteComesLast() {
        assertThat(
                        assets("custom.css", "", "site.css", "", "z/z.css", "", "site.js", "")
                                .styleSheets())
                .containsExactly("z/z.css", "site.css", "custom.css");
    }

    @Test
    void anUnknownAssetIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assets("a.js", "").path("b.js"))
                .withMessageContaining("'b.js' must be one of a.js");
    }

    private static AssetSet assets(String... namesAndTexts) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return AssetSet.of(files);
    }

    private static String text(AssetSet assets, String name) {
        return assets.files().stream()
                .filter(file -> file.path().equals(assets.path(name)))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
