package dev.chalkproof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of the manual: notes that stand in its fences, and what the tool says of them.
 *
 * <p>A {@code markdown} fence is a note called {@code note.md}; a paragraph that ends with a code
 * span and a colon names the file that the fence below it holds. Files belong together until a
 * {@code text} fence directly after one of them holds the messages, or until a file of the same
 * name begins the next example. In the pages about messages a {@code sh} fence is run in the folder
 * of the notes.
 *
 * @param page the page of the manual
 * @param section the heading it stands under
 * @param folder a name for a folder of its own, the same in every run
 * @param files texts by path
 * @param script what is run to make further files
 * @param messages where the messages stand in the page; empty if there are to be none
 */
record ManualExample(
        Path page,
        String section,
        String folder,
        SequencedMap<String, String> files,
        Optional<String> script,
        Optional<Messages> messages) {
    private static final Pattern HEADING = Pattern.compile("#{1,4} `?(.*?)`?");
    private static final Pattern FENCE = Pattern.compile("(`{3,})(\\w+)");
    private static final Pattern NAMING = Pattern.compile(".*`([^`]+)`:");

    /**
     * A {@code text} fence.
     *
     * @param from index of its first line within the page
     * @param to index of the line that closes it
     */
    record Messages(int from, int to, String text) {}

    /**
     * Whether it needs a run of its own: what it does concerns the whole site, or a reader types it
     * in and is to see the same. Inputs are drawn anew for each formula, by its name.
     */
    boolean alone() {
        boolean typed = page.endsWith("tutorial.md");
        return script.isPresent()
                || files.entrySet().stream()
                        .anyMatch(
                                file ->
                                        (typed && file.getValue().contains("{implements}"))
                                                || file.getKey().equals("site.yaml")
                                                || file.getKey().startsWith("templates/")
                                                || file.getValue().contains("\nuses:"));
    }

    @Override
    public String toString() {
        return page.getFileName() + " " + section;
    }

    /** The examples of a page in their order. */
    static List<ManualExample> of(Path page) throws IOException {
        return new Reader(page, Files.readAllLines(page)).read();
    }

    private static final class Reader {
        private final Path page;
        private final List<String> lines;
        private final List<ManualExample> examples = new ArrayList<>();
        private final Map<String, Integer> taken = new LinkedHashMap<>();
        private String section = "";
        private SequencedMap<String, String> files = new LinkedHashMap<>();
        private Optional<String> script = Optional.empty();

        Reader(Path page, List<String> lines) {
            this.page = page;
            this.lines = lines;
        }

        List<ManualExample> read() {
            int i = 0;
            while (i < lines.size()) {
                Matcher fence = FENCE.matcher(lines.get(i));
                Matcher heading = HEADING.matcher(lines.get(i));
                if (lines.get(i).startsWith("```")) {
                    int end = end(i);
                    if (fence.matches()) {
                        fence(fence.group(2), i, end);
                    }
                    i = end;
                } else if (heading.matches()) {
                    finish(Optional.empty());
                    section = heading.group(1);
                }
                i++;
            }
            finish(Optional.empty());
            return examples;
        }

        private int end(int start) {
            String marks = lines.get(start).replaceFirst("^(`+).*", "$1");
            int end = start + 1;
            while (!lines.get(end).equals(marks)) {
                end++;
            }
            return end;
        }

        private void fence(String language, int start, int end) {
            String text =
                    String.join(
                            "", lines.subList(start + 1, end).stream().map(l -> l + "\n").toList());
            Matcher name = NAMING.matcher(before(start));
            if (language.equals("text") && !name.matches()) {
                if (before(start).matches("`{3,}") && !(files.isEmpty() && script.isEmpty())) {
                    finish(Optional.of(new Messages(start + 1, end, text)));
                }
            } else if (language.equals("sh") && page.toString().contains("messages")) {
                script = Optional.of(text);
            } else if (name.matches() || language.equals("markdown")) {
                String file = name.matches() ? name.group(1) : "note.md";
                if (files.containsKey(file)) {
                    finish(Optional.empty());
                }
                files.put(file, text);
            }
        }

        /** The last line before one that is not blank. */
        private String before(int line) {
            int i = line - 1;
            while (i >= 0 && lines.get(i).isBlank()) {
                i--;
            }
            return i < 0 ? "" : lines.get(i);
        }

        private void finish(Optional<Messages> messages) {
            if (!files.isEmpty() || script.isPresent()) {
                String name = page.getFileName() + "-" + section;
                String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
                int count = taken.merge(slug, 1, Integer::sum);
                examples.add(
                        new ManualExample(
                                page,
                                section,
                                count == 1 ? slug : slug + "-" + count,
                                files,
                                script,
                                messages));
            }
            files = new LinkedHashMap<>();
            script = Optional.empty();
        }
    }
}
