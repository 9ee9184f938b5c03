package dev.chalkproof.site;

import gg.jte.CodeResolver;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Template sources for jte: a site's own over the shipped ones.
 *
 * @param sources by name
 */
record OverlaidTemplates(Map<String, String> sources) implements CodeResolver {
    OverlaidTemplates {
        sources = Map.copyOf(sources);
    }

    static OverlaidTemplates of(Map<String, byte[]> own) {
        Map<String, String> sources = new TreeMap<>();
        ShippedTheme.TEMPLATES.forEach(n -> sources.put(n, text(ShippedTheme.template(n))));
        own.forEach((name, bytes) -> sources.put(name, text(bytes)));
        return new OverlaidTemplates(sources);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Override
    public @Nullable String resolve(String name) {
        return sources.get(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
        return sources.keySet().stream().sorted().toList();
    }

    /** Sources don't change during a build. */
    @Override
    public long getLastModified(String name) {
        return 0;
    }
}
