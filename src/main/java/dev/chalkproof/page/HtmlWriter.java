package dev.chalkproof.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a page's text as HTML. Everything that comes from the author's text is escaped, but for
 * raw HTML where the site allows it.
 */
final class HtmlWriter {
    private final Page page;
    private final Slots slots;
    private final StringBuilder out = new StringBuilder();
    private final Footnotes footnotes;

    HtmlWriter(Page page, Slots slots) {
        this.page = page;
        this.slots = slots;
        this.footnotes = new Footnotes(page.footnotes());
    }

    String page(List<Block> blocks) {
        for (Pairs.Run run : Pairs.of(page, blocks)) {
            List<Block> first = blocks.subList(run.start(), run.code());
            List<Block> code = blocks.subList(run.code(), run.end());
            out.append(run.isPair() ? "<div class=\"pair\"><div class=\"pair-parts\">\n" : "");
            out.append(run.isPair() ? "<div class=\"pair-formula\">\n" : "");
            blocks(first);
            out.append(run.isPair() ? "</div>\n<div class=\"pair-code\">\n" : "");
            blocks(code);
            out.append(run.isPair() ? "</div>\n</div></div>\n" : "");
        }
        // Notes may refer to further notes, which are added while these are written.
        if (!footnotes.isEmpty()) {
            out.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
                    .append(Markup.escape(slots.word(Word.FOOTNOTES)))
                    .append("\">\n<ol>\n");
            for (int i = 1; i <= footnotes.count(); i++) {
                footnote(i);
            }
            out.append("</ol>\n</section>\n");
        }
        return out.toString();
    }

    String prose(Prose prose) {
        inlines(prose.content());
        return out.toString();
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(block -> block(block, false));
    }

    private void block(Block block, boolean tight) {
        switch (block) {
            case Block.Title title -> heading(page.headings().get(title.heading()));
            case Block.Paragraph paragraph -> {
                out.append(tight ? "" : "<p>");
                inlines(paragraph.content());
                out.append(tight ? "\n" : "</p>\n");
            }
            case Block.Equation math ->
                    out.append(slots.formula(page.formulas().get(math.formula()))).append('\n');
            case Block.MarkedEquation math -> {
                inline(math.formula());
                out.append('\n');
            }
            case Block.Code code -> {
                String html = slots.fence(page.fences().get(code.fence()));
                out.append(html).append(html.isEmpty() ? "" : "\n");
            }
            case Block.Quote quote -> {
                out.append("<blockquote>\n");
                blocks(quote.content());
                out.append("</blockquote>\n");
            }
            case Block.Alert alert -> alert(alert);
            case Block.Items items -> items(items);
            case Block.Table table -> table(table);
            case Block.Html html -> html(html.html(), true);
            case Block.Rule _ -> out.append("<hr>\n");
            case Block.Contents _ -> out.append(slots.contents(page)).append('\n');
        }
    }

    private void heading(Heading heading) {
        String tag = "h" + heading.level();
        String id = Markup.escape(heading.anchor());
        out.append('<').append(tag).append(" id=\"").append(id).append("\">");
        inlines(heading.title().content());
        out.append(" <a class=\"anchor\" href=\"#")
                .append(id)
                .append("\" aria-label=\"")
                .append(Markup.escape(slots.word(Word.PERMALINK) + ": " + heading.text()))
                .append("\">#</a></")
                .append(tag)
                .append(">\n");
    }

    private void alert(Block.Alert alert) {
        String kind = alert.kind().name().toLowerCase(Locale.ROOT);
        String title = Markup.escape(slots.word(alert.kind().title));
        out.append("<div class=\"alert alert-")
                .append(kind)
                .append("\" role=\"note\" aria-label=\"")
                .append(title)
                .append("\">\n<p class=\"alert-title\">")
                .append(title)
                .append("</p>\n");
        blocks(alert.content());
        out.append("</div>\n");
    }

    private void items(Block.Items items) {
        boolean ordered = items.start().isPresent();
        boolean tasks = items.items().stream().anyMatch(item -> item.done().isPresent());
        out.append(ordered ? "<ol" : "<ul");
        if (tasks) {
            out.append(" class=\"tasks\"");
        }
        items.start()
                .filter(start -> start != 1)
                .ifPresent(start -> out.append(" start=\"").append(start).append('"'));
        out.append(">\n");
        for (Block.Item item : items.items()) {
            out.append("<li>");
            item.done().ifPresent(this::checkbox);
            for (Block block : item.content()) {
                block(block, items.tight());
            }
            trimLineBreak();
            out.append("</li>\n");
        }
        out.append(ordered ? "</ol>\n" : "</ul>\n");
    }

    private void trimLineBreak() {
        if (out.charAt(out.length() - 1) == '\n') {
            out.setLength(out.length() - 1);
        }
    }

    private void checkbox(boolean done) {
        out.append("<input type=\"checkbox\" disabled")
                .append(done ? " checked" : "")
                .append(" aria-label=\"")
                .append(Markup.escape(slots.word(done ? Word.TASK_DONE : Word.TASK_OPEN)))
                .append("\"> ");
    }

    private void table(Block.Table table) {
        // A wide table scrolls in its frame, which the keyboard must reach (WCAG 2.1.1).
        out.append("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
                .append(Markup.escape(slots.word(Word.TABLE)))
                .append("\">\n<table>\n<thead>\n");
        row(table, table.header(), true);
        out.append("</thead>\n");
        if (!table.rows().isEmpty()) {
            out.append("<tbody>\n");
            table.rows().forEach(row -> row(table, row, false));
            out.append("</tbody>\n");
        }
        out.append("</table>\n</div>\n");
    }

    private void row(Block.Table table, List<Prose> cells, boolean header) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            Block.Alignment alignment = table.columns().get(i);
            // The empty corner above a column of row names heads nothing.
            boolean heading = header && !cells.get(i).content().isEmpty();
            out.append(heading ? "<th scope=\"col\"" : "<td");
            if (alignment != Block.Alignment.NONE) {
                out.append(" class=\"")
                        .append(alignment.name().toLowerCase(Locale.ROOT))
                        .append('"');
            }
            out.append('>');
            inlines(cells.get(i).content());
            out.append(heading ? "</th>" : "</td>");
        }
        out.append("</tr>\n");
    }

    private void footnote(int number) {
        out.append("<li id=\"fn:").append(number).append("\">");
        blocks(footnotes.content(number));
        trimLineBreak();
        for (int use = 1; use <= footnotes.uses(number); use++) {
            String label =
                    slots.word(Word.BACK_TO_TEXT) + " " + number + (use > 1 ? "-" + use : "");
            out.append(" <a class=\"backref\" role=\"doc-backlink\" href=\"#")
                    .append(Footnotes.referenceId(number, use))
                    .append("\" aria-label=\"")
                    .append(Markup.escape(label))
                    .append("\">↩</a>");
        }
        out.append("</li>\n");
    }

    private void inlines(List<Inline> content) {
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof Inline.SoftBreak) {
                out.append(Inlines.joinsLines(content, i) ? "" : "\n");
            } else {
                inline(content.get(i));
            }
        }
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.Text text -> out.append(Markup.escape(text.text()));
            case Inline.Code code -> out.append(Markup.code(code.text()));
            case Inline.Styled styled -> {
                String tag = styled.style().name().toLowerCase(Locale.ROOT);
                String text = Inlines.text(styled.content(), page.formulas());
                out.append(Markup.start(tag, text));
                inlines(styled.content());
                out.append("</").append(tag).append('>');
            }
            case Inline.Anchor anchor -> anchor(anchor);
            case Inline.Picture picture -> picture(picture.image());
            case Inline.Equation math ->
                    out.append(slots.formula(page.formulas().get(math.formula())));
            case Inline.Verified number -> {
                int start = out.length();
                inlines(number.content());
                String written = out.substring(start);
                out.setLength(start);
                out.append(slots.number(page.numbers().get(number.number()), written));
            }
            case Inline.Html html -> html(html.html(), false);
            case Inline.FootnoteReference reference -> reference(reference.label());
            case Inline.SoftBreak _ -> out.append('\n');
            case Inline.HardBreak _ -> out.append("<br>\n");
        }
    }

    private void anchor(Inline.Anchor anchor) {
        Link link = anchor.link();
        Optional<String> href =
                link.kind() == Link.Kind.REFUSED ? Optional.empty() : slots.href(link);
        href.ifPresent(
                target -> {
                    out.append("<a href=\"").append(Markup.escape(target)).append('"');
                    link.title()
                            .ifPresent(
                                    title ->
                                            out.append(" title=\"")
                                                    .append(Markup.escape(title))
                                                    .append('"'));
                    if (link.kind() == Link.Kind.EXTERNAL) {
                        out.append(" rel=\"noopener noreferrer\"");
                    }
                    out.append('>');
                });
        if (link.empty()) {
            out.append(slots.reference(link));
        } else {
            inlines(anchor.content());
        }
        if (href.isPresent()) {
            out.append("</a>");
        }
    }

    private void picture(Image image) {
        out.append(
                image.source().kind() == Link.Kind.REFUSED
                        ? Markup.escape(image.alternative())
                        : slots.image(image));
    }

    private void reference(String label) {
        footnotes
                .refer(label)
                .ifPresentOrElse(
                        use ->
                                out.append("<sup><a role=\"doc-noteref\" id=\"")
                                        .append(Footnotes.referenceId(use.number(), use.use()))
                                        .append("\" href=\"#fn:")
                                        .append(use.number())
                                        .append("\">")
                                        .append(use.number())
                                        .append("</a></sup>"),
                        () -> out.append(Markup.escape("[^" + label + "]")));
    }

    private void html(String html, boolean block) {
        if (slots.allowsHtml()) {
            out.append(html.replaceAll("(?s)<!--.*?-->", ""));
        } else if (html.matches("(?i)<(?:br|wbr)\\s*/?>")) {
            // Harmless, and the only way to break a line in a table cell.
            out.append(html.toLowerCase(Locale.ROOT).startsWith("<b") ? "<br>" : "<wbr>");
        } else {
            String text = Markup.escape(html.replaceAll("(?s)<!--.*?-->", "").strip());
            out.append(block && !text.isEmpty() ? "<p>" + text + "</p>" : text);
        }
        out.append(block ? "\n" : "");
    }
}
