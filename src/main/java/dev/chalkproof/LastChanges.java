package dev.chalkproof;

import java.nio.file.Path;
import java.util.Optional;

/** The history of a folder for one build after another, read anew only after another commit. */
final class LastChanges {
    private record Known(Path folder, String state, GitHistory history) {}

    private Optional<Known> known = Optional.empty();

    /** The history of a folder as it is now. */
    synchronized GitHistory of(Path folder) throws InterruptedException {
        String state = GitHistory.state(folder);
        Optional<Known> same =
                known.filter(k -> k.folder().equals(folder) && k.state().equals(state));
        if (same.isEmpty()) {
            same = Optional.of(new Known(folder, state, GitHistory.of(folder)));
            known = same;
        }
        return same.get().history();
    }
}
