package dev.chalkproof.site;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import gg.jte.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Loads a site's theme. A site's templates folder may hold any of the shipped files, changed, and
 * others besides; what it lacks comes from the shipped theme.
 *
 * <p>The shipped templates were compiled when Chalkproof was built. Only if the folder holds a
 * template that differs from them are all compiled anew, and kept for later builds of the same
 * process.
 */
public final class Themes implements AutoCloseable {
    private static final String ASSETS = "assets";

    /**
     * Templates that were compiled.
     *
     * @param sources what they were compiled from
     * @param classes a folder of their own, which loaded templates read on from
     */
    private record Compiled(OverlaidTemplates sources, TemplateSet templates, Path classes) {}

    private Optional<Compiled> last = Optional.empty();

    /**
     * The theme of a site.
     *
     * @param folder the site's templates; it need not exist
     * @throws IOException if the folder can't be read or compiled templates can't be written
     */
    public synchronized Theme load(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Theme.shipped();
        }
        Map<String, byte[]> assets = ShippedTheme.assets();
        assets.putAll(files(folder.resolve(ASSETS)));
        Map<String, byte[]> changed = changedTemplates(folder);
        if (changed.isEmpty()) {
            return Theme.shipped(assets, List.of());
        }
        Map<String, SourceFile> authored = new TreeMap<>();
        changed.forEach(
                (name, bytes) -> {
                    String text = OverlaidTemplates.text(bytes);
                    authored.put(name, SourceFile.of(shownName(folder, name), text));
                });
        OverlaidTemplates sources = OverlaidTemplates.of(changed);
        try {
            return new Theme(compiled(sources), assets, authored, List.of());
        } catch (TemplateException e) {
            Diagnostic diagnostic = TemplateFault.describe(e, authored, shownName(folder, ""));
            return Theme.shipped(assets, List.of(diagnostic));
        }
    }

    private TemplateSet compiled(OverlaidTemplates sources) throws IOException {
        Optional<Compiled> same = last.filter(l -> l.sources().equals(sources));
        if (same.isPresent()) {
            return same.get().templates();
        }
        close();
        Path classes = Leftovers.temporary("chalkproof-templates");
        try {
            TemplateSet templates = TemplateCompiler.compile(sources, classes);
            last = Optional.of(new Compiled(sources, templates, classes));
            return templates;
        } finally {
            if (last.isEmpty()) {
                Leftovers.delete(classes);
            }
        }
    }

    /** Whether templates other than the shipped ones are in use. */
    synchronized boolean areCompiled() {
        return last.isPresent();
    }

    /** Forgets what was compiled. What was rendered with it stays as it is. */
    @Override
    public synchronized void close() throws IOException {
        if (last.isPresent()) {
            Leftovers.delete(last.get().classes());
            last = Optional.empty();
        }
    }

    private static Map<String, byte[]> changedTemplates(Path folder) throws IOException {
        Map<String, byte[]> templates = files(folder);
        templates.keySet().removeIf(name -> !name.endsWith(".jte"));
        templates.entrySet().removeIf(file -> isShipped(file.getKey(), file.getValue()));
        return templates;
    }

    private static boolean isShipped(String name, byte[] bytes) {
        // A checkout on Windows may have other line ends; that changes nothing.
        return ShippedTheme.TEMPLATES.contains(name)
                && OverlaidTemplates.text(ShippedTheme.template(name))
                        .equals(OverlaidTemplates.text(bytes));
    }

    /** All files below a folder by their path in it, with forward slashes; hidden ones left out. */
    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.contains("/.")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static String shownName(Path folder, String template) {
        return (folder + "/" + template).replace('\\', '/');
    }
}
