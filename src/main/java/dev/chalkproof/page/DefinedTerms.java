package dev.chalkproof.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the terms that paragraphs introduce. Books set a term in italics where they define it:
 * after an indefinite article or a word for naming. What is merely stressed stands after others.
 */
final class DefinedTerms {
    private static final Pattern INTRODUCED =
            Pattern.compile(
                    "(?s)(?i).*(?:^|[\\s(])(?:an?|called|named|term)\\s$|.*(?:称为|称作|叫做|叫作|所谓)$");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s)|[。！？]");

    /** Longer ones are quotations. */
    private static final int LONGEST = 40;

    private final Page page;
    private final List<DefinedTerm> found = new ArrayList<>();
    private int section = -1;

    private DefinedTerms(Page page) {
        this.page = page;
    }

    static List<DefinedTerm> of(Page page, List<Block> blocks) {
        DefinedTerms terms = new DefinedTerms(page);
        terms.blocks(blocks);
        return List.copyOf(terms.found);
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Title title -> section = title.heading();
                case Block.Paragraph paragraph -> paragraph(paragraph.content());
                case Block.Quote quote -> blocks(quote.content());
                case Block.Alert alert -> blocks(alert.content());
                // Titles of books stand in lists, in italics too.
                case Block.Items _,
                        Block.Equation _,
                        Block.MarkedEquation _,
                        Block.Code _,
                        Block.Table _,
                        Block.Html _,
                        Block.Rule _,
                        Block.Contents _ -> {}
            }
        }
    }

    private void paragraph(List<Inline> content) {
        String all = Inlines.text(content, page.formulas());
        for (int i = 1; i < content.size(); i++) {
            if (content.get(i) instanceof Inline.Styled styled
                    && styled.style() == Inline.Style.EM) {
                String before = Inlines.text(content.subList(0, i), page.formulas());
                String name = Inlines.text(styled.content(), page.formulas()).strip();
                boolean brief = !name.isEmpty() && name.length() <= LONGEST;
                if (brief && INTRODUCED.matcher(before).matches()) {
                    found.add(new DefinedTerm(name, sentence(all, before.length()), section));
                }
            }
        }
    }

    private static String sentence(String text, int at) {
        var ends = SENTENCE_END.matcher(text);
        int start = 0;
        while (ends.find()) {
            if (ends.end() > at) {
                return text.substring(start, ends.end()).strip();
            }
            start = ends.end();
        }
        return text.substring(start).strip();
    }
}
