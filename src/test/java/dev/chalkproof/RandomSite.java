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
    private static final int MOST_PARTS = 14;

    private final Path folder;
    private final SplittableRandom random;
    private final SequencedMap<String, List<String>> pages = new TreeMap<>();
    private String config = "title: Site\n";

    RandomSite(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.random = new SplittableRandom(seed);
        for (String name : List.of("a.md", "b.md", "part/c.md")) {
            pages.put(name, new ArrayList<>());
            for (int i = 0; i < 5; i++) {
                insert(name);
            }
        }
        write();
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
        String page = pick(List.copyOf(pages.sequencedKeySet()));
        return switch (random.nextInt(14)) {
            case 0 -> rename(page);
            case 1 -> {
                if (pages.size() > 2) {
                    pages.remove(page);
                    yield "delete " + page;
                }
                yield "keep " + page;
            }
            case 2 -> {
                String added = "new" + random.nextInt(4) + ".md";
                if (pages.size() < MOST_PAGES && !pages.containsKey(added)) {
                    pages.put(added, new ArrayList<>());
                    insert(added);
                    insert(added);
                }
                yield "add " + added;
            }
            case 3 -> {
                config =
                        "title: Site %d\nmacros:\n  '\\c': '%d'\n"
                                .formatted(random.nextInt(3), random.nextInt(1, 4));
                yield "configure";
            }
            case 4 -> template();
            case 5, 6 -> {
                insert(page);
                yield "insert into " + page;
            }
            case 7 -> {
                List<String> parts = parts(page);
                if (parts.size() > 1) {
                    parts.remove(random.nextInt(parts.size()));
                }
                yield "cut from " + page;
            }
            default -> {
                List<String> parts = parts(page);
                int at = random.nextInt(parts.size());
                parts.set(at, parts.get(at).isEmpty() ? part() : mutate(parts.get(at)));
                yield "change part " + at + " of " + page;
            }
        };
    }

    private String rename(String page) {
        String renamed = pick(List.of("r" + random.nextInt(4) + ".md", "part/" + page));
        if (!pages.containsKey(renamed) && renamed.length() < 20) {
            pages.put(renamed, pages.remove(page));
        }
        return "rename " + page + " to " + renamed;
    }

    /** Assets often, and a compiled template now and then. */
    private String template() throws IOException {
        Path css = templates().resolve("assets/extra.css");
        Path page = templates().resolve("notFound.jte");
        switch (random.nextInt(6)) {
            case 0 -> Files.deleteIfExists(css);
            case 1 -> {
                Files.createDirectories(templates());
                String shipped = Files.readString(Path.of("templates/notFound.jte"));
                Files.writeString(page, shipped + "<!-- " + random.nextInt(3) + " -->\n");
            }
            case 2 -> Files.deleteIfExists(page);
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

    private void insert(String page) {
        List<String> parts = parts(page);
        if (parts.size() < MOST_PARTS) {
            parts.add(random.nextInt(parts.size() + 1), part());
        }
    }

    /** Something an author writes, which may or may not fit what is there. */
    private String part() {
        String n = Integer.toString(random.nextInt(1, 5));
        String f = pick(List.of("f", "g", "h"));
        return switch (random.nextInt(12)) {
            case 0, 1 -> "Words, and " + n + " more of them, at $x = " + n + "$.\n";
            case 2 -> "## Section " + n + "\n";
            case 3, 4 ->
                    """
                    $$ %1$s(x) = %2$s x + 1 $$
                    <!-- #eq-%1$s -->

                    - $x \\in [0, %2$s]$ is the input.

                    ```java {implements=eq-%1$s}
                    static double %1$s(double x) { return %2$s * x + 1; }
                    ```
                    """
                            .formatted(f, n);
            case 5 -> "```java\nint n = " + n + ";\n```\n";
            case 6 -> "```java\nn += " + n + ";\nn\n```\n";
            case 7 ->
                    "```java {#fig-"
                            + f
                            + n
                            + "}\nSystem.out.println("
                            + f
                            + "("
                            + n
                            + "));\n```\n";
            case 8 -> "It is " + n + "<!--= " + f + "(" + n + ") -->.\n";
            case 9 -> "It counts " + n + "<!--= n -->.\n";
            case 10 -> "$$ y \\ge 0 $$\n<!-- claim -->\n\n- $y \\in [0, " + n + "]$ is.\n";
            default ->
                    "```java {throws=ArithmeticException}\nint zero = 0;\nint q = "
                            + n
                            + " / zero;\n```\n";
        };
    }

    private String mutate(String part) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < part.length(); i++) {
            if (Character.isDigit(part.charAt(i))) {
                digits.add(i);
            }
        }
        if (digits.isEmpty() || random.nextInt(4) == 0) {
            return pick(List.of(part + "\nOne more line.\n", "Before it.\n\n" + part, part()));
        }
        int at = pick(digits);
        return part.substring(0, at) + random.nextInt(1, 6) + part.substring(at + 1);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void write() throws IOException {
        if (Files.exists(content())) {
            Leftovers.delete(content());
        }
        Files.createDirectories(content());
        Files.writeString(content().resolve("site.yaml"), config);
        String before = "";
        for (String name : pages.sequencedKeySet()) {
            Path file = content().resolve(name);
            Files.createDirectories(file.getParent());
            String uses = before.isEmpty() ? "" : "uses: [" + before + "]\n";
            // Each page uses the one before it, so that edits reach far.
            Files.writeString(
                    file,
                    "---\n%stitle: %s\n---\n\n# %s\n\n%s"
                            .formatted(uses, name, name, String.join("\n", pages.get(name))));
            before = name.replaceFirst("\\.md$", "");
        }
    }
}
