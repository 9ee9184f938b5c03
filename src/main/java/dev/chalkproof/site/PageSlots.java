package dev.chalkproof.site;

import dev.chalkproof.claim.Item;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Image;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.Slots;
import dev.chalkproof.page.VerifiedNumber;
import dev.chalkproof.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills what a page leaves open in its HTML: formulas, code, numbers, links. */
final class PageSlots implements Slots {
    private final CheckedPage checked;
    private final LinkTargets targets;
    private final Anchors anchors;
    private final TemplateSet templates;
    private final Compositor compositor;
    private final Strings strings;
    private final boolean allowHtml;
    private final Optional<Fence> lifted;
    private final ImageHtml images;
    private final FormulaHtml formulas;

    /**
     * @param lifted a fence whose figure stands elsewhere on the page
     */
    PageSlots(
            CheckedPage checked,
            LinkTargets targets,
            ImageSizes sizes,
            TemplateSet templates,
            Compositor compositor,
            Strings strings,
            boolean allowHtml,
            Optional<Fence> lifted,
            PageSymbols symbols) {
        this.checked = checked;
        this.targets = targets;
        this.anchors = targets.anchors(checked.page());
        this.templates = templates;
        this.compositor = compositor;
        this.strings = strings;
        this.allowHtml = allowHtml;
        this.lifted = lifted;
        this.images = new ImageHtml(checked.page(), targets, sizes, strings);
        this.formulas = new FormulaHtml(checked.page(), symbols, compositor);
    }

    @Override
    public String formula(Formula formula) {
        Html math = formulas.of(formula);
        Optional<Item> item = Optional.ofNullable(checked.formulas().get(formula.index()));
        String anchor = anchors.of(formula);
        VerdictView verdict =
                item.map(i -> Verdicts.view(i, formula.reason(), strings))
                        .orElseGet(() -> Verdicts.unchecked(anchor));
        if (formula.display()) {
            return templates
                    .formula(
                            new FormulaView(
                                    strings,
                                    Optional.of(anchor),
                                    math,
                                    anchors.number(formula),
                                    formula.latex().text(),
                                    verdict))
                    .markup();
        }
        if (verdict.mark() != Mark.UNCHECKED) {
            return templates
                    .number(new NumberView(strings, anchor, math, Optional.empty(), verdict))
                    .markup();
        }
        return formula.label().isPresent()
                ? "<span id=\"" + Html.text(anchor) + "\">" + math + "</span>"
                : math.markup();
    }

    @Override
    public String fence(Fence given) {
        Fence fence = checked.shown(given);
        if (fence.options().hidden()) {
            return "";
        }
        boolean away = lifted.filter(given::equals).isPresent();
        List<OutputView> outputs =
                outputs(fence).stream()
                        .filter(output -> !(away && output instanceof OutputView.Figure))
                        .toList();
        boolean drawn = outputs.stream().anyMatch(OutputView.Figure.class::isInstance);
        String code = fence.code().text().stripTrailing();
        return templates
                .snippet(
                        new SnippetView(
                                strings,
                                // A figure bears the anchor itself: that is what links mean.
                                drawn || away ? Optional.empty() : Optional.of(anchors.of(fence)),
                                fence.language(),
                                new Html(
                                        CodeMarks.mark(
                                                compositor.code(code, fence.language()).markup(),
                                                formulas.names(fence))),
                                implemented(fence),
                                outputs,
                                verdict(fence)))
                .markup();
    }

    /** The figure of a fence by itself; empty if it draws none. */
    Optional<Html> figure(Fence fence) {
        return outputs(fence).stream()
                .filter(OutputView.Figure.class::isInstance)
                .map(OutputView.Figure.class::cast)
                .findFirst()
                .map(output -> templates.figure(output.figure()));
    }

    private List<OutputView> outputs(Fence fence) {
        Optional<FenceOutcome> outcome = Optional.ofNullable(checked.outcomes().get(fence.index()));
        if (fence.options().silent()) {
            return List.of();
        }
        return outcome.map(
                        o ->
                                Outputs.of(
                                        fence,
                                        o,
                                        anchors,
                                        "figure-" + (fence.index() + 1),
                                        strings))
                .orElseGet(
                        () ->
                                fence.expectedOutput()
                                        .map(
                                                o ->
                                                        List.<OutputView>of(
                                                                new OutputView.Text(o.text())))
                                        .orElse(List.of()));
    }

    private List<Link> implemented(Fence fence) {
        List<Link> links = new ArrayList<>();
        for (Fence.Target target : fence.implemented()) {
            if (target.formula().isPresent()) {
                Formula formula = checked.page().formulas().get(target.formula().getAsInt());
                String name =
                        anchors.number(formula)
                                .map(n -> "(" + n + ")")
                                .orElse(strings.say(Term.KIND_FORMULA));
                links.add(new Link(name, "#" + anchors.of(formula)));
            }
        }
        return links;
    }

    /** The verdict that matters most: one that fails, else that of the output, else of the run. */
    private Optional<VerdictView> verdict(Fence fence) {
        List<Item> items = checked.fences().getOrDefault(fence.index(), List.of());
        return items.stream()
                .filter(item -> Verdicts.mark(item) == Mark.REFUTED || item.fails())
                .findFirst()
                .or(() -> items.stream().reduce((_, last) -> last))
                .map(item -> Verdicts.view(item, Optional.empty(), strings));
    }

    @Override
    public String number(VerifiedNumber number, String written) {
        Item item = checked.numbers().get(number.index());
        if (item == null) {
            return written;
        }
        VerdictView verdict = Verdicts.view(item, Optional.empty(), strings);
        Optional<String> expression = Optional.of(number.expression().text().strip());
        String anchor = anchors.of(number);
        // A display formula is no phrasing content: the mark stands beside it.
        boolean block = written.startsWith("<div");
        Html inside = block ? Html.EMPTY : new Html(written);
        String mark =
                templates
                        .number(new NumberView(strings, anchor, inside, expression, verdict))
                        .markup();
        return block ? "<div class=\"marked-formula\">" + written + mark + "</div>" : mark;
    }

    @Override
    public String image(Image image) {
        return images.of(image);
    }

    @Override
    public Optional<String> href(dev.chalkproof.page.Link link) {
        Page page = checked.page();
        return switch (targets.resolve(page, link)) {
            case LinkTargets.Target.ToPage to when to.page() == page ->
                    Optional.of(Urls.encodePath("#" + to.fragment().orElse("")));
            case LinkTargets.Target.ToPage to ->
                    Optional.of(
                            Urls.relative(
                                    page.url(),
                                    to.page().url() + to.fragment().map(f -> "#" + f).orElse("")));
            case LinkTargets.Target.ToFile to -> Optional.of(Urls.relative(page.url(), to.path()));
            case LinkTargets.Target.Outside to -> Optional.of(to.address());
            case LinkTargets.Target.Nowhere _ -> Optional.empty();
        };
    }

    @Override
    public String reference(dev.chalkproof.page.Link link) {
        return switch (targets.resolve(checked.page(), link)) {
            case LinkTargets.Target.ToPage to ->
                    Html.text(
                                    to.fragment()
                                            .map(f -> targets.anchors(to.page()).name(f, strings))
                                            .orElseGet(to.page()::title))
                            .markup();
            case LinkTargets.Target.ToFile to -> Html.text(to.path()).markup();
            case LinkTargets.Target.Outside to -> Html.text(to.address()).markup();
            case LinkTargets.Target.Nowhere _ -> Html.text(link.target()).markup();
        };
    }

    @Override
    public String contents(Page page) {
        // No landmark: the page's outline, which says the same, is one already.
        StringBuilder out = new StringBuilder("<div class=\"contents-list\">");
        Outline.of(page, this).forEach(entry -> contents(out.append("<ul>"), entry));
        return out.append("</div>").toString().replace("</ul><ul>", "");
    }

    private static void contents(StringBuilder out, OutlineEntry entry) {
        out.append("<li><a href=\"#").append(Html.text(entry.id())).append("\">");
        out.append(entry.title()).append("</a>");
        for (OutlineEntry child : entry.children()) {
            contents(out.append("<ul>"), child);
        }
        out.append("</li></ul>");
    }

    @Override
    public String word(Word word) {
        return strings.say(
                switch (word) {
                    case NOTE -> Term.ALERT_NOTE;
                    case TIP -> Term.ALERT_TIP;
                    case IMPORTANT -> Term.ALERT_IMPORTANT;
                    case WARNING -> Term.ALERT_WARNING;
                    case CAUTION -> Term.ALERT_CAUTION;
                    case FOOTNOTES -> Term.FOOTNOTES;
                    case BACK_TO_TEXT -> Term.BACK_TO_TEXT;
                    case PERMALINK -> Term.PERMALINK;
                    case TASK_DONE -> Term.TASK_DONE;
                    case TASK_OPEN -> Term.TASK_OPEN;
                    case TABLE -> Term.TABLE;
                });
    }

    @Override
    public boolean allowsHtml() {
        return allowHtml;
    }
}
