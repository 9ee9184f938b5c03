package dev.chalkproof.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises alerts, block quotes whose first line is {@code [!NOTE]} or the like. */
final class Alerts {
    private static final Pattern MARK =
            Pattern.compile("(?i)\\[!(note|tip|important|warning|caution)]\\s*");

    private Alerts() {}

    /** An alert or a quotation. */
    static Block of(List<Block> content) {
        if (content.isEmpty()
                || !(content.getFirst() instanceof Block.Paragraph first)
                || !(first.content().getFirst() instanceof Inline.Text words)) {
            return new Block.Quote(content);
        }
        Matcher matcher = MARK.matcher(words.text());
        boolean alone =
                first.content().size() == 1 || first.content().get(1) instanceof Inline.SoftBreak;
        if (!matcher.matches() || !alone) {
            return new Block.Quote(content);
        }
        List<Block> rest = new ArrayList<>(content.subList(1, content.size()));
        List<Inline> lines = first.content();
        if (lines.size() > 2) {
            rest.addFirst(new Block.Paragraph(lines.subList(2, lines.size())));
        }
        return new Block.Alert(
                Block.AlertKind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), rest);
    }
}
