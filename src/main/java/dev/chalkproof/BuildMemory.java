package dev.chalkproof;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.cache.Codec;
import dev.chalkproof.cache.Key;
import dev.chalkproof.claim.Item;
import dev.chalkproof.report.Report;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Whole builds of earlier times: where not a byte has changed of what a build depends on, there is
 * nothing to do.
 *
 * <p>A build is remembered only if it was good, if all its results were kept, so that none of them
 * could be another one the next time, and if the notes were still the same when it ended.
 */
final class BuildMemory {
    private final Options options;
    private final Cache cache;
    private final Key tool;
    private final Optional<FolderContent> content;
    private final Key key;

    private BuildMemory(
            Options options, Cache cache, Key tool, Optional<FolderContent> content, Key key) {
        this.options = options;
        this.cache = cache;
        this.tool = tool;
        this.content = content;
        this.key = key;
    }

    /** What is remembered of the notes as they are now. */
    static BuildMemory of(Options options, Cache cache, Key tool) throws InterruptedException {
        Optional<FolderContent> content = FolderContent.read(options.content());
        Optional<FolderContent> templates =
                options.templates().isPresent()
                        ? FolderContent.read(options.templates().get())
                        : Optional.of(FolderContent.NONE);
        Key key =
                Key.builder("build")
                        .add(tool)
                        .add(content.orElse(FolderContent.NONE).key())
                        .add(templates.orElse(FolderContent.NONE).key())
                        .add(options.content().toString())
                        // A site without a title is called like the folder of its notes.
                        .add(options.content().toAbsolutePath().normalize().toString())
                        .add(options.templates().toString())
                        // Pages show the day of their last commit.
                        .add(GitHistory.state(options.content()))
                        .add(options.repository().toString())
                        .add(options.baseUrl().toString())
                        .add(Long.toString(options.seed()))
                        .add(options.minCoverage().toString())
                        .add(Boolean.toString(options.strict()))
                        .build();
        return new BuildMemory(
                options, cache, tool, templates.isPresent() ? content : Optional.empty(), key);
    }

    /**
     * A file that a report speaks of.
     *
     * @param page whether it is a page of the notes, with this path; otherwise this is its text
     */
    private record Source(String name, boolean page, String text) {}

    private record Sources(List<Source> files) {}

    private record Said(List<Item> items, List<Diagnostic> others) {}

    /**
     * What came of the same build before.
     *
     * @param publish whether the site must be in the output folder, untouched
     */
    Optional<Build.Outcome> recall(boolean publish) {
        Optional<Integer> files = publish ? published() : Optional.of(0);
        if (content.isEmpty() || files.isEmpty()) {
            return Optional.empty();
        }
        return cache.get(part("sources"))
                .flatMap(bytes -> new Codec(Codec.Places.NONE).decode(bytes, Sources.class))
                .flatMap(this::files)
                .flatMap(
                        read ->
                                cache.get(part("said"))
                                        .flatMap(
                                                bytes ->
                                                        new Codec(new Places(read))
                                                                .decode(bytes, Said.class)))
                .map(
                        said -> {
                            Report report =
                                    new Report(
                                            Tool.NAME + " " + Tool.VERSION,
                                            options.seed(),
                                            said.items(),
                                            said.others());
                            Coverage coverage = Coverage.of(report.items());
                            // Only good builds are remembered: in them is nothing to repair.
                            return new Build.Outcome(
                                    report, coverage, files.get(), publish, List.of());
                        });
    }

    /** Remembers a build, if it can be relied on. */
    void keep(Build.Outcome outcome, boolean good, Results results) throws InterruptedException {
        if (content.isEmpty() || !good || !results.areAllKept()) {
            return;
        }
        if (!BuildMemory.of(options, cache, tool).key.equals(key)) {
            // Somebody saved a page meanwhile: who knows which of the two was read.
            return;
        }
        Places places = new Places(new ArrayList<>());
        Report report = outcome.report();
        Said said = new Said(report.items(), report.others());
        cache.put(part("said"), new Codec(places).encode(said));
        Sources sources = new Sources(places.files.stream().map(this::source).toList());
        cache.put(part("sources"), new Codec(Codec.Places.NONE).encode(sources));
        if (outcome.published()) {
            byte[] files = Integer.toString(outcome.files()).getBytes(StandardCharsets.US_ASCII);
            publishedKey().ifPresent(published -> cache.put(published, files));
        }
    }

    /** How many files the site has, if it is in the output folder as it was published. */
    private Optional<Integer> published() {
        return publishedKey()
                .flatMap(cache::get)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    /** The key of the fact that the output folder, as it is now, holds this site. */
    private Optional<Key> publishedKey() {
        return FolderContent.state(options.output())
                .map(
                        state ->
                                Key.builder("published")
                                        .add(key)
                                        .add(options.output().toAbsolutePath().toString())
                                        .add(state)
                                        .build());
    }

    private Key part(String name) {
        return Key.builder(name).add(key).build();
    }

    private Source source(SourceFile file) {
        String folder = options.content().toString().replace('\\', '/').replaceFirst("/*$", "/");
        String path = file.name().startsWith(folder) ? file.name().substring(folder.length()) : "";
        boolean page = page(path).equals(Optional.of(file.text()));
        return new Source(file.name(), page, page ? path : file.text());
    }

    private Optional<String> page(String path) {
        return content.map(c -> c.pages().get(path));
    }

    /** The files as they are now; empty if one is not among the pages. */
    private Optional<List<SourceFile>> files(Sources sources) {
        List<SourceFile> files = new ArrayList<>();
        for (Source source : sources.files()) {
            Optional<String> text =
                    source.page() ? page(source.text()) : Optional.of(source.text());
            text.ifPresent(t -> files.add(SourceFile.of(source.name(), t)));
        }
        return files.size() == sources.files().size() ? Optional.of(files) : Optional.empty();
    }

    /** Places as the number of a file and offsets in it. */
    private static final class Places implements Codec.Places {
        private final List<SourceFile> files;
        private final IdentityHashMap<SourceFile, Integer> numbers = new IdentityHashMap<>();

        Places(List<SourceFile> files) {
            this.files = files;
        }

        @Override
        public Optional<List<Integer>> write(Object value) {
            if (!(value instanceof Span span)) {
                return Optional.empty();
            }
            Integer number = numbers.get(span.file());
            if (number == null) {
                number = files.size();
                numbers.put(span.file(), number);
                files.add(span.file());
            }
            return Optional.of(List.of(number, span.start(), span.end()));
        }

        @Override
        public Object read(List<Integer> place) {
            return files.get(place.get(0)).span(place.get(1), place.get(2));
        }
    }
}
