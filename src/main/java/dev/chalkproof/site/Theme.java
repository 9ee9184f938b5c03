package dev.chalkproof.site;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a site is rendered with.
 *
 * @param templates the site's own over the shipped ones
 * @param assets by name; still to be joined with those of other packages into an {@link AssetSet}
 * @param authored the templates that are the site's own, by name
 * @param diagnostics what is wrong with the site's own templates; the shipped ones then take their
 *     place
 */
public record Theme(
        TemplateSet templates,
        Map<String, byte[]> assets,
        Map<String, SourceFile> authored,
        List<Diagnostic> diagnostics) {
    public Theme {
        assets = new TreeMap<>(assets);
        authored = Map.copyOf(authored);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The theme as it is shipped. */
    public static Theme shipped() {
        return shipped(ShippedTheme.assets(), List.of());
    }

    /** The shipped templates with other assets, and what is wrong with the site's own templates. */
    static Theme shipped(Map<String, byte[]> assets, List<Diagnostic> diagnostics) {
        return new Theme(TemplateSet.shipped(), assets, Map.of(), diagnostics);
    }
}
