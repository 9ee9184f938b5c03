package dev.chalkproof.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.source.MathNode;
import dev.chalkproof.typeset.Reading.Read;
import dev.chalkproof.typeset.Typeset.Rendered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One engine for all tests of the package, since starting one takes a while. */
final class Fixture {
    static final Typesetter TYPESETTER = new Typesetter(2, Cache.disabled());

    private static final Path CORPUS = Path.of("src/test/katex/corpus.txt");

    private Fixture() {}

    /** A formula that KaTeX takes, both read and set. */
    record Taken(String html, MathNode tree, List<Remark> warnings) {}

    static Taken render(String latex) {
        return render(latex, true, Map.of());
    }

    static Taken render(String latex, boolean display, Map<String, String> macros) {
        Reading reading = TYPESETTER.read(latex, display, macros);
        return switch (TYPESETTER.typeset(latex, display, macros)) {
            case Rendered rendered when reading instanceof Read read -> {
                assertThat(read.warnings()).as(latex).isEqualTo(rendered.warnings());
                yield new Taken(rendered.html(), read.tree(), read.warnings());
            }
            case Rendered _ -> throw new AssertionError(latex + ": read " + reading);
            case Rejected rejected -> throw new AssertionError(latex + ": " + rejected);
        };
    }

    static Rejected reject(String latex) {
        return reject(latex, true, Map.of());
    }

    static Rejected reject(String latex, boolean display, Map<String, String> macros) {
        return switch (TYPESETTER.typeset(latex, display, macros)) {
            case Rejected rejected -> {
                assertThat(TYPESETTER.read(latex, display, macros)).isEqualTo(rejected);
                yield rejected;
            }
            case Rendered _ -> throw new AssertionError("was not rejected: " + latex);
        };
    }

    /** The formulas of the corpus whose syntax trees are golden. */
    static List<String> formulasWithTrees() {
        try {
            return Files.readAllLines(CORPUS).stream()
                    .filter(line -> line.startsWith("tree: "))
                    .map(line -> line.substring("tree: ".length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
