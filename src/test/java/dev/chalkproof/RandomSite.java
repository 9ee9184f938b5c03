package dev.chalkproof;

import dev.chalkproof.site.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A small site that is edited at random, like an author would in a hurry. */
final class RandomSite {
    private static final int MOST_PAGES = 5;
    private static final int MOST_PARTS = 12;

    /** Where pages lie; those of the first two are each other's translations in some sites. */
    private static final List<String> FOLDERS = List.of("en/", "zh/", "", "part/");

    private final Path folder;
    private final SplittableRandom random;
    private final RandomPart parts;
    private final SequencedMap<String, List<String>> pages = new TreeMap<>();
    private final boolean translated;
    private final SequencedMap<String, List<String>> lastGood = new TreeMap<>();
    private String config = "";
    private boolean good = true;

    RandomSite(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.random = new SplittableRandom(seed);
        this.parts = new RandomPart(random);
        this.translated = seed % 2 == 0;
        configure();
        List<String> names =
                translated
                        ? List.of("en/a.md", "en/b.md", "zh/a.md")
                        : List.of("a.md", "b.md", "part/c.md");
        for (String name : names) {
            pages.put(name, new ArrayList<>(List.of("Words.\n", "## Section\n")));
        }
        write();
    }

    /** Hears whether the notes are without errors, which an author in a hurry takes back. */
    void told(boolean withoutErrors) {
        good = withoutErrors;
        if (good) {
            copy(pages, lastGood);
        }
    }

    private static void copy(
            SequencedMap<String, List<String>> from, SequencedMap<String, List<String>> to) {
        to.clear();
        from.forEach((name, of) -> to.put(name, new ArrayList<>(of)));
    }

    Path content() {
        return folder.resolve("content");
    }

    Path templates() {
        return folder.resolve("templates");
    }

    /** Changes something and says what. */
    String edit() throws IOException {
        String what = change();
        write();
        return what;
    }

    private String change() throws IOException {
        if (!good && random.nextBoolean()) {
            copy(lastGood, pages);
            return "take back";
        }
        String page = pick(List.copyOf(pages.sequencedKeySet()));
        return switch (random.nextInt(16)) {
            case 0 -> rename(page);
            case 1 -> {
                if (pages.size() > 2) {
                    pages.remove(page);
                    yield "delete " + page;
                }
                yield "keep " + page;
            }
            case 2 -> {
                String added = folderOf() + "new" + random.nextInt(4) + ".md";
                if (pages.size() < MOST_PAGES && !pages.containsKey(added)) {
                    pages.put(added, new ArrayList<>());
                    insert(added);
                    insert(added);
                }
                yield "add " + added;
            }
            case 3 -> {
                configure();
                yield "configure";
            }
            case 4 -> template();
            case 5, 6 -> {
                insert(page);
                yield "insert into " + page;
            }
            case 7 -> {
                List<String> of = parts(page);
                if (of.size() > 1) {
                    of.remove(random.nextInt(of.size()));
                }
                yield "cut from " + page;
            }
            case 8 -> {
                pages.put(page, new ArrayList<>(parts(pick(List.copyOf(pages.keySet())))));
                yield "copy into " + page;
            }
            case 9 -> {
                List<String> of = parts(page);
                of.add(random.nextInt(of.size()), of.removeLast());
                yield "move the end of " + page;
            }
            default -> {
                List<String> of = parts(page);
                int at = random.nextInt(of.size());
                of.set(at, of.get(at).isEmpty() ? part() : parts.mutate(of.get(at), names()));
                yield "change part " + at + " of " + page;
            }
        };
    }

    private void configure() {
        config =
                "title: Site %d\nmacros:\n  '\\c': '%d'\n"
                                .formatted(random.nextInt(3), random.nextInt(1, 4))
                        + (random.nextInt(8) == 0 ? "baseUrl: https://example.org/\n" : "")
                        + (translated && random.nextInt(4) > 0 ? "languages: [en, zh]\n" : "");
    }

    private String folderOf() {
        return translated ? pick(FOLDERS.subList(0, 2)) : pick(FOLDERS.subList(2, 4));
    }

    private String rename(String page) {
        String file = page.substring(page.lastIndexOf('/') + 1);
        String renamed = folderOf() + pick(List.of("r" + random.nextInt(4) + ".md", file));
        if (!pages.containsKey(renamed)) {
            pages.put(renamed, pages.remove(page));
        }
        return "rename " + page + " to " + renamed;
    }

    /** Assets often, and a compiled template now and then. */
    private String template() throws IOException {
        Path css = templates().resolve("assets/extra.css");
        Path page = templates().resolve("notFound.jte");
        switch (random.nextInt(8)) {
            case 0 -> Files.deleteIfExists(css);
            case 1 -> {
                Files.createDirectories(templates());
                String shipped = Files.readString(Path.of("templates/notFound.jte"));
                Files.writeString(page, shipped + "<p>" + random.nextInt(3) + "</p>\n");
            }
            case 2, 3 -> Files.deleteIfExists(page);
            default -> {
                Files.createDirectories(css.getParent());
                Files.writeString(css, "p { margin: " + random.nextInt(5) + "px }\n");
            }
        }
        return "theme";
    }

    private List<String> parts(String page) {
        return Objects.requireNonNull(pages.get(page), page);
    }

    private List<String> names() {
        return List.copyOf(pages.sequencedKeySet());
    }

    private String part() {
        return parts.write(names());
    }

    private void insert(String page) {
        List<String> of = parts(page);
        if (of.size() < MOST_PARTS) {
            of.add(random.nextInt(of.size() + 1), part());
        }
    }

    private <T> T pick(List<T> from) {
        return parts.pick(from);
    }

    private void write() throws IOException {
        if (Files.exists(content())) {
            Leftovers.delete(content());
        }
        Files.createDirectories(content());
        Files.writeString(content().resolve("site.yaml"), config);
        Files.writeString(
                content().resolve("drawing1.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>" + config + "</title></svg>");
        String before = "";
        for (String name : pages.sequencedKeySet()) {
            Path file = content().resolve(name);
            Files.createDirectories(file.getParent());
            boolean usable = !before.isEmpty() && !name.startsWith("zh/");
            String uses = usable ? "uses: [" + before + "]\n" : "";
            // Each page uses the one before it, so that edits reach far.
            Files.writeString(
                    file,
                    "---\n%stitle: %s\n---\n\n# %s\n\n%s"
                            .formatted(uses, name, name, String.join("\n", parts(name))));
            before = name.replaceFirst("^en/", "").replaceFirst("\\.md$", "");
        }
    }
}
