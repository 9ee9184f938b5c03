package dev.chalkproof;

import dev.chalkproof.claim.Edit;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.PageReader;
import dev.chalkproof.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mends stale numbers and expected outputs in the notes. Every other byte of a file stays as it is:
 * line ends, a byte order mark, white space.
 */
final class Repairs {
    private final Path content;
    private final List<String> left = new ArrayList<>();

    private Repairs(Path content) {
        this.content = content;
    }

    /**
     * A file and what it is to become.
     *
     * @param name what messages call it
     * @param places how many places are mended
     */
    record Mended(Path file, String name, String before, String after, int places) {
        /** Writes the file anew, in one step: a crash leaves the old one. */
        void write() throws IOException {
            Path target = file.toRealPath();
            Path draft = Files.createTempFile(target.getParent(), ".chalkproof-", ".tmp");
            try {
                // Copied first for its permissions, which a new file would not have.
                Files.copy(
                        target,
                        draft,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
                Files.writeString(draft, after);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        }
    }

    /**
     * What can be mended.
     *
     * @param left a line for each place that can't, which says why
     */
    record Plan(List<Mended> files, List<String> left) {
        int places() {
            return files.stream().mapToInt(Mended::places).sum();
        }
    }

    /** Plans repairs; writes nothing. */
    static Plan plan(List<Repair> repairs, Path content) throws IOException {
        Map<Page, List<Repair>> byPage = new LinkedHashMap<>();
        repairs.forEach(r -> byPage.computeIfAbsent(r.page(), _ -> new ArrayList<>()).add(r));
        Repairs planned = new Repairs(content);
        List<Mended> files = new ArrayList<>();
        for (Map.Entry<Page, List<Repair>> page : byPage.entrySet()) {
            Mended mended = planned.mend(page.getKey(), page.getValue());
            if (mended.places() > 0) {
                files.add(mended);
            }
        }
        return new Plan(files, planned.left);
    }

    private Mended mend(Page page, List<Repair> repairs) throws IOException {
        Path file = content.resolve(page.path());
        String name = page.file().name();
        String before;
        try {
            before =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
        } catch (CharacterCodingException _) {
            left.add(name + ": left as it is, since it is not all UTF-8");
            return new Mended(file, name, "", "", 0);
        }
        // What the page was read from; see PageReader on U+0000.
        if (!before.replace('\0', '\uFFFD').equals(page.file().text())) {
            left.add(name + ": left as it is, since it has changed in the meantime");
            return new Mended(file, name, "", "", 0);
        }
        if (!Files.isWritable(file)) {
            left.add(name + ": left as it is, since it may not be written to");
            return new Mended(file, name, "", "", 0);
        }
        String text = before;
        int places = 0;
        // From the end, so that the places before stay where they are.
        List<Repair> backwards =
                repairs.stream()
                        .sorted(
                                Comparator.comparingInt((Repair r) -> r.edit().at().start())
                                        .reversed())
                        .toList();
        for (Repair repair : backwards) {
            Edit edit = repair.edit();
            String with =
                    text.substring(0, edit.at().start())
                            + edit.replacement()
                            + text.substring(edit.at().end());
            if (repair.holds().test(PageReader.read(SourceFile.of(name, with), page.path()))) {
                text = with;
                places++;
            } else {
                left.add(
                        name
                                + ":"
                                + edit.at().position()
                                + ": left as it is, since the new text would not be read as one");
            }
        }
        return new Mended(file, name, before, text, places);
    }
}
