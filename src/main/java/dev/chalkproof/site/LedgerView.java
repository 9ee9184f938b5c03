package dev.chalkproof.site;

import java.util.List;

/** The page that lists everything the site asserts. */
public record LedgerView(Frame frame, Totals totals, List<LedgerRow> rows) {
    public LedgerView {
        rows = List.copyOf(rows);
    }

    /** The size of the site's badge, in pixels. */
    public int badgeWidth() {
        return Badge.width(totals);
    }

    public int badgeHeight() {
        return Badge.HEIGHT;
    }

    public String say(Term term) {
        return frame.say(term);
    }
}
