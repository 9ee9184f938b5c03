package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads {@code site.yaml}. */
final class SiteConfigReader {
    private static final List<String> KEYS =
            List.of(
                    "title",
                    "description",
                    "baseUrl",
                    "repository",
                    "languages",
                    "html",
                    "macros",
                    "strings");
    private static final Yaml.Codes CODES = new Yaml.Codes("site-config-broken", "unknown-setting");

    /** The subset of BCP 47 that names a folder: language, script, region. */
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\\d{3}))?");

    private final Yaml yaml;

    private SiteConfigReader(Yaml yaml) {
        this.yaml = yaml;
    }

    static SiteConfig read(SourceFile file, Consumer<Diagnostic> diagnostics) {
        int start = file.text().startsWith("\uFEFF") ? 1 : 0;
        Yaml yaml = Yaml.read(file, start, file.text().length(), CODES, diagnostics);
        yaml.refuseOthersThan(KEYS);
        return new SiteConfigReader(yaml).config();
    }

    private SiteConfig config() {
        return new SiteConfig(
                yaml.text("title"),
                yaml.text("description"),
                address("baseUrl"),
                address("repository"),
                languages(),
                allowsHtml(),
                yaml.map("macros"),
                yaml.wordings("strings"));
    }

    private Optional<String> address(String key) {
        Optional<String> written = yaml.text(key);
        if (written.isPresent() && !SiteConfig.isAddress(written.get())) {
            yaml.wrong(key, "an address that starts with https:// or http://");
            return Optional.empty();
        }
        return written;
    }

    private List<String> languages() {
        List<String> languages = yaml.texts("languages");
        for (String language : languages) {
            if (!LANGUAGE.matcher(language).matches()) {
                yaml.wrong("languages", "a list of language tags such as en or zh-Hans");
                return List.of();
            }
        }
        if (languages.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).distinct().count()
                < languages.size()) {
            yaml.wrong("languages", "a list that names each language once");
            return List.of();
        }
        return languages;
    }

    private boolean allowsHtml() {
        String policy = yaml.text("html").orElse("refuse");
        if (!policy.equals("allow") && !policy.equals("refuse")) {
            yaml.wrong("html", "allow or refuse");
        }
        return policy.equals("allow");
    }
}
