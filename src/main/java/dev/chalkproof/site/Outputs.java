package dev.chalkproof.site;

import dev.chalkproof.chart.Data;
import dev.chalkproof.chart.FigureText;
import dev.chalkproof.chart.Relabelling;
import dev.chalkproof.page.Fence;
import dev.chalkproof.snippet.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a fence left to show, as views. */
final class Outputs {
    /** Readers look at a few rows; who computes with them takes the file, which has all. */
    private static final int SHOWN_ROWS = 20;

    private Outputs() {}

    /**
     * The outputs of a fence, in the order it made them.
     *
     * @param figureId what ids within a drawing begin with, unique on the page
     */
    static List<OutputView> of(
            Fence fence, FenceOutcome outcome, Anchors anchors, String figureId, Strings strings) {
        List<OutputView> views = new ArrayList<>();
        if (!outcome.printed().isBlank()) {
            views.add(new OutputView.Text(outcome.printed()));
        }
        outcome.value()
                .flatMap(value -> view(value, fence, anchors, figureId, strings))
                .ifPresent(views::add);
        outcome.failure().ifPresent(f -> views.add(new OutputView.Failure(f, outcome.expected())));
        return views;
    }

    private static Optional<OutputView> view(
            Value value, Fence fence, Anchors anchors, String figureId, Strings strings) {
        return switch (value) {
            case Value.Nothing _ -> Optional.empty();
            case Value.Drawn drawn ->
                    Optional.of(
                            new OutputView.Figure(
                                    figure(drawn, fence, anchors, figureId, strings)));
            case Value.Array array when Values.isTable(array) ->
                    Optional.of(new OutputView.Table(Values.table(array)));
            case Value.Real _, Value.Whole _, Value.Truth _, Value.Text _ ->
                    Optional.of(new OutputView.Text(Values.show(value)));
            case Value.Array _, Value.Fields _ ->
                    Optional.of(new OutputView.Text(Values.show(value)));
        };
    }

    private static FigureView figure(
            Value.Drawn drawn, Fence fence, Anchors anchors, String figureId, Strings strings) {
        String picture = drawn.parts().getOrDefault("svg", "");
        FigureText text = FenceOutcome.text(drawn);
        Data data = text.data(strings.charts());
        String said = text.said(picture, strings.charts());
        String svg =
                fence.options()
                        .alternative()
                        .filter(alternative -> !alternative.isBlank())
                        .map(alternative -> Relabelling.described(said, alternative))
                        .orElse(said);
        String file = anchors.dataFile(fence);
        return new FigureView(
                strings,
                Optional.of(anchors.of(fence)),
                anchors.figureNumber(fence),
                // The worker can't know which ids the page has; SVG made by the build is markup.
                new Html(svg.replace(FenceOutcome.FIGURE_ID, figureId)),
                fence.options().caption().map(Html::text).orElse(Html.EMPTY),
                Optional.of(TableView.of(data.columns(), data.rows()).excerpt(SHOWN_ROWS)),
                Optional.of(Urls.encodePath(file.substring(file.lastIndexOf('/') + 1))));
    }
}
