package dev.chalkproof.site;

import dev.chalkproof.page.Fence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures that a page shows. */
final class PageFigures {
    private final CheckedPage checked;

    PageFigures(CheckedPage checked) {
        this.checked = checked;
    }

    private Stream<Fence> shown() {
        return checked.page().fences().stream()
                .filter(fence -> !fence.options().hidden() && !fence.options().silent());
    }

    private Optional<FenceOutcome> outcome(Fence fence) {
        return Optional.ofNullable(checked.outcomes().get(fence.index()));
    }

    /** The numbers behind the figures, as files. */
    List<OutputFile> data(Anchors anchors, Strings strings) {
        return shown().flatMap(
                        fence ->
                                outcome(fence)
                                        .flatMap(FenceOutcome::text)
                                        .map(text -> text.data(strings.charts()).csv())
                                        .map(csv -> OutputFile.text(anchors.dataFile(fence), csv))
                                        .stream())
                .toList();
    }

    /** What a home page shows beside its title: the first figure that has a caption. */
    Optional<Fence> first() {
        return shown().filter(fence -> fence.options().caption().isPresent())
                .filter(fence -> outcome(fence).filter(FenceOutcome::isDrawn).isPresent())
                .findFirst();
    }
}
