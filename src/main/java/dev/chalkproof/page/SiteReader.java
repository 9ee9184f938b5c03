package dev.chalkproof.page;

import dev.chalkproof.page.Content.Asset;
import dev.chalkproof.page.Content.Edition;
import dev.chalkproof.source.Concurrently;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Fault;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Reads a content folder: pages into sections by their folders, all other files as assets. Hidden
 * files, whose names start with a dot, count for nothing.
 */
final class SiteReader {
    private static final String CONFIG = "site.yaml";

    private final Path root;
    private final String prefix;
    private final Path realRoot;
    private final RecentPages recent;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final Map<String, String> urls = new HashMap<>();

    /** The pages of the first language by their paths in its folder. */
    private final Map<String, Page> originals = new HashMap<>();

    private SortedMap<String, String> macros = Collections.emptySortedMap();

    SiteReader(Path root, String prefix, RecentPages recent) throws IOException {
        this.root = root;
        this.prefix = prefix;
        this.recent = recent;
        this.realRoot = root.toRealPath();
    }

    /**
     * Reads the folder.
     *
     * @throws NoSuchFileException if a file goes away meanwhile: without it, or without what was
     *     being moved with it, the site would be one that nobody wrote
     */
    Content read() throws IOException {
        try {
            return readAll();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Content readAll() throws IOException {
        SiteConfig config = config();
        macros = config.macros();
        List<Edition> editions = new ArrayList<>();
        for (String language : config.languages()) {
            Path folder = root.resolve(language);
            if (Files.isDirectory(folder)) {
                Section pages = section(folder, language + "/", List.of());
                editions.add(new Edition(Optional.of(language), pages));
                if (language.equals(config.languages().getFirst())) {
                    pages.pages().forEach(page -> originals.put(inLanguage(page.path()), page));
                }
            } else {
                diagnostics.add(
                        Diagnostic.error(
                                        "language-without-folder",
                                        place(CONFIG),
                                        "the language '" + language + "' has no folder of pages")
                                .withHelp("make a folder '" + language + "' beside site.yaml"));
            }
        }
        if (config.languages().isEmpty()) {
            editions.add(new Edition(Optional.empty(), section(root, "", List.of())));
        } else {
            // What lies beside the languages' folders belongs to all languages.
            section(root, "", config.languages())
                    .pages()
                    .forEach(page -> outsideLanguages(page, config.languages()));
        }
        return new Content(root, config, editions, assets, diagnostics);
    }

    /** A path without the folder of its language. */
    private static String inLanguage(String path) {
        return path.substring(path.indexOf('/') + 1);
    }

    private void outsideLanguages(Page page, List<String> languages) {
        diagnostics.add(
                Diagnostic.warning(
                                "page-without-language",
                                page.file().span(0, 0),
                                "this page lies in no language's folder, so it is left out")
                        .withHelp("move it to " + String.join("/ or ", languages) + "/"));
    }

    private SiteConfig config() throws IOException {
        Path file = root.resolve(CONFIG);
        if (!Files.isRegularFile(file) || leaves(file, root, CONFIG)) {
            return SiteConfig.NONE;
        }
        Decoded decoded = Decoded.of(Files.readAllBytes(file), prefix + CONFIG);
        diagnostics.addAll(decoded.diagnostics());
        return SiteConfigReader.read(decoded.file(), diagnostics::add);
    }

    /**
     * Reads a folder.
     *
     * @param path of the folder, with a slash at its end
     * @param without names of folders to leave out
     */
    private Section section(Path folder, String path, List<String> without) throws IOException {
        List<Page> pages = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        List<Path> files =
                sorted(folder, path).stream()
                        .filter(file -> !name(file).startsWith("."))
                        .filter(file -> !without.contains(name(file)))
                        .filter(file -> !leaves(file, folder, path + name(file)))
                        .toList();
        Iterator<Read> read =
                Concurrently.map(
                                files.stream().filter(SiteReader::isPage).toList(),
                                file -> read(file, path + name(file)))
                        .iterator();
        for (Path file : files) {
            String filePath = path + name(file);
            if (Files.isDirectory(file)) {
                sections.add(section(file, filePath + "/", List.of()));
            } else if (isPage(file)) {
                page(read.next(), filePath).ifPresent(pages::add);
            } else if (!filePath.equals(CONFIG)) {
                asset(file, filePath);
            }
        }
        return assemble(path, pages, sections);
    }

    /** The files of a folder, {@code index.md} first, so that it comes before {@code README.md}. */
    private List<Path> sorted(Path folder, String path) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(
                            Comparator.comparing((Path file) -> !name(file).equals("index.md"))
                                    .thenComparing(SiteReader::name))
                    .toList();
        } catch (IOException e) {
            requireStillThere(folder);
            if (path.isEmpty()) {
                throw e;
            }
            diagnostics.add(unreadable(path, e));
            return List.of();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static boolean isPage(Path file) {
        return name(file).toLowerCase(Locale.ROOT).endsWith(".md") && !Files.isDirectory(file);
    }

    private Diagnostic unreadable(String path, IOException e) {
        return Diagnostic.error("file-unreadable", place(path), "this file can't be read")
                .withNotes(List.of(String.valueOf(e.getMessage())))
                .withHelp("check its permissions");
    }

    /** What came of reading a page: this, or why not. */
    private sealed interface Read {
        record Done(Page page) implements Read {}

        record Failed(Diagnostic why) implements Read {}
    }

    private Read read(Path file, String path) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = prefix + path;
            return new Read.Done(
                    recent.page(
                            path,
                            name,
                            bytes,
                            macros,
                            () -> PageReader.read(bytes, path, name).with(macros)));
        } catch (IOException e) {
            requireStillThere(file);
            return new Read.Failed(unreadable(path, e));
        } catch (RuntimeException | StackOverflowError e) {
            return new Read.Failed(Fault.at(place(path), "reading this page", e));
        }
    }

    private Optional<Page> page(Read read, String path) {
        return switch (read) {
            case Read.Done(Page page) -> page(page, path);
            case Read.Failed(Diagnostic why) -> {
                diagnostics.add(why);
                yield Optional.empty();
            }
        };
    }

    private Optional<Page> page(Page page, String path) {
        // File systems that ignore case would let one page overwrite the other.
        String earlier = urls.putIfAbsent(page.url().toLowerCase(Locale.ROOT), path);
        if (earlier == null) {
            Page original = originals.get(inLanguage(path));
            return Optional.of(original == null ? page : recent.translation(page, original));
        }
        diagnostics.add(
                Diagnostic.error(
                                "duplicate-url",
                                page.file().span(0, 0),
                                "this page and "
                                        + prefix
                                        + earlier
                                        + " would both become "
                                        + page.url())
                        .withHelp("rename one of the two"));
        return Optional.empty();
    }

    private void asset(Path file, String path) {
        requireStillThere(file);
        urls.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        assets.add(new Asset(file, path));
    }

    private static Section assemble(String path, List<Page> pages, List<Section> sections) {
        Optional<Page> index =
                pages.stream().filter(page -> Paths.isIndex(page.path())).findFirst();
        record Placed(double order, String name, Section.Entry entry) {}
        Stream<Placed> placedPages =
                pages.stream()
                        .filter(page -> index.isEmpty() || page != index.get())
                        .map(
                                page ->
                                        new Placed(
                                                page.order(),
                                                page.path(),
                                                new Section.Entry.OfPage(page)));
        Stream<Placed> placedSections =
                sections.stream()
                        .filter(section -> section.pages().findAny().isPresent())
                        .map(
                                section ->
                                        new Placed(
                                                section.order(),
                                                section.path(),
                                                new Section.Entry.OfSection(section)));
        List<Section.Entry> entries =
                Stream.concat(placedPages, placedSections)
                        .sorted(
                                Comparator.comparingDouble(Placed::order)
                                        .thenComparing(Placed::name))
                        .map(Placed::entry)
                        .toList();
        String folder = path.isEmpty() ? "" : path.substring(0, path.length() - 1);
        String title = index.map(Page::title).orElseGet(() -> Paths.name(folder));
        return new Section(path, title, index, entries);
    }

    /**
     * Whether a file lies elsewhere, reached by a symbolic link, or is a folder that it lies in; if
     * so, says so.
     */
    private boolean leaves(Path file, Path folder, String path) {
        String problem;
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(realRoot)) {
                problem = "this link leads out of the content folder, so it is not followed";
            } else if (folder.toRealPath().startsWith(real)) {
                problem = "this link leads to a folder around it, so it is not followed";
            } else {
                return false;
            }
        } catch (IOException _) {
            requireStillThere(file);
            problem = "this link leads nowhere that can be read";
        }
        diagnostics.add(
                Diagnostic.error("link-leaves-content", place(path), problem)
                        .withHelp("put the file itself into the content folder"));
        return true;
    }

    /** Whether a file that its folder listed is there, be it a link that leads nowhere. */
    private static void requireStillThere(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UncheckedIOException(
                    new NoSuchFileException(
                            file.toString(), null, "it went away while the notes were read"));
        }
    }

    /** The start of a file that is not read. */
    private Span place(String path) {
        return SourceFile.of(prefix + path, "").span();
    }
}
