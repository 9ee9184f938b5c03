package dev.chalkproof;

import dev.chalkproof.claim.Checked;
import dev.chalkproof.claim.Item;
import dev.chalkproof.claim.Verdict;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Fault;
import dev.chalkproof.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps a fault of Chalkproof itself to what it was busy with. An exception that a single formula
 * brings about becomes that formula's message, and everything else is checked as if nothing were.
 */
final class Containment {
    private Containment() {}

    /** What a check finds; that it is unsettled where Chalkproof fails at it. */
    static Item item(String id, Item.Kind kind, Span at, Supplier<Item> check) {
        return checked(id, kind, at, () -> List.of(new Checked(check.get(), Optional.empty())))
                .getFirst()
                .item();
    }

    /** The same for checks that find several things, or say how to mend them. */
    static List<Checked> checked(
            String id, Item.Kind kind, Span at, Supplier<List<Checked>> check) {
        try {
            return check.get();
        } catch (RuntimeException | Error e) {
            Item item =
                    new Item(
                            id,
                            kind,
                            at,
                            new Verdict.Unsettled("Chalkproof failed at it"),
                            List.of(Fault.at(at, "checking " + id, e)));
            return List.of(new Checked(item, Optional.empty()));
        }
    }

    /**
     * What a step yields; nothing where Chalkproof fails at it.
     *
     * @param doing for the message, such as {@code reading this formula}
     */
    static <T> Optional<T> value(
            Span at, String doing, Consumer<Diagnostic> messages, Supplier<Optional<T>> step) {
        try {
            return step.get();
        } catch (RuntimeException | Error e) {
            messages.accept(Fault.at(at, doing, e));
            return Optional.empty();
        }
    }
}
