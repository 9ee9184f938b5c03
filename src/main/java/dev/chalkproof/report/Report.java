package dev.chalkproof.report;

import dev.chalkproof.claim.Item;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Fault;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a build has to tell, before it is known in which format.
 *
 * @param tool name and version, such as {@code chalkproof 0.1.0}
 * @param seed the seed of all random inputs
 * @param items everything the notes assert, with its verdict and its messages
 * @param others messages that belong to no item, such as those about broken front matter
 */
public record Report(String tool, long seed, List<Item> items, List<Diagnostic> others) {
    private static final Comparator<Diagnostic> BY_PLACE =
            Comparator.<Diagnostic, String>comparing(d -> d.at().file().name())
                    .thenComparingInt(d -> d.at().start())
                    .thenComparing(Diagnostic::severity)
                    .thenComparing(Diagnostic::code)
                    .thenComparing(Diagnostic::message);

    public Report {
        Objects.requireNonNull(tool);
        items =
                items.stream()
                        .sorted(
                                Comparator.<Item, String>comparing(i -> i.at().file().name())
                                        .thenComparingInt(i -> i.at().start())
                                        .thenComparing(Item::id))
                        .toList();
        others = others.stream().sorted(BY_PLACE).toList();
    }

    /** All messages, in the order of the files and of the places in them, without repetitions. */
    public List<Diagnostic> messages() {
        return Stream.concat(items.stream().flatMap(i -> Messages.of(i).stream()), others.stream())
                .distinct()
                .sorted(BY_PLACE)
                .toList();
    }

    /** The messages of an item; one that fails has at least one. */
    public static List<Diagnostic> messages(Item item) {
        return Messages.of(item);
    }

    /** Whether an item fails the build: by its verdict, or by a message. */
    public static boolean fails(Item item) {
        return Summary.fails(item);
    }

    public Summary summary() {
        return Summary.of(items, messages());
    }

    /**
     * The exit status of the command: 0 if all is well, 1 if something is refuted, unsettled or
     * wrong in the notes, 3 if Chalkproof itself failed at a part of them.
     *
     * @param strict whether a warning counts as an error
     */
    public int exitStatus(boolean strict) {
        if (messages().stream().anyMatch(Fault::is)) {
            return 3;
        }
        Summary summary = summary();
        boolean well =
                summary.failing() == 0
                        && summary.errors() == 0
                        && (!strict || summary.warnings() == 0);
        return well ? 0 : 1;
    }
}
