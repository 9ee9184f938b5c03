package dev.chalkproof.site;

/** A small picture for a repository's front page: how much of the site is verified. */
final class Badge {
    private static final String LABEL = "verified";

    private static final String OF = " / ";

    // Widths in 11-pixel Verdana, of which a badge is made everywhere; another font is fitted.
    private static final int LABEL_WIDTH = 41;
    private static final int OF_WIDTH = 13;
    private static final int DIGIT_WIDTH = 7;

    private static final int PADDING = 10;

    static final int HEIGHT = 20;

    private Badge() {}

    /** In pixels. */
    static int width(Totals totals) {
        return LABEL_WIDTH + PADDING + valueWidth(totals);
    }

    private static int valueWidth(Totals totals) {
        int digits = value(totals).length() - OF.length();
        return digits * DIGIT_WIDTH + OF_WIDTH + PADDING;
    }

    private static int asked(Totals totals) {
        return totals.all() - totals.count(Mark.UNCHECKED);
    }

    private static String value(Totals totals) {
        return totals.settled() + OF + asked(totals);
    }

    /**
     * The badge. Green if nothing failed, red else; the colours have 4.5:1 against the white text.
     */
    static String svg(Totals totals) {
        String value = value(totals);
        String color = totals.failed() > 0 ? "#b3261e" : asked(totals) == 0 ? "#5f6b64" : "#0f6349";
        int left = LABEL_WIDTH + PADDING;
        int right = valueWidth(totals);
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%11$d" role="img" aria-label="%2$s: %3$s">
          <title>%2$s: %3$s</title>
          <clipPath id="r"><rect width="%1$d" height="%11$d" rx="4"/></clipPath>
          <g clip-path="url(#r)"><rect width="%1$d" height="%11$d" fill="#3c4541"/><rect x="%4$d" width="%5$d" height="%11$d" fill="%6$s"/></g>
          <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
            <text x="%7$d" y="14" textLength="%8$d">%2$s</text>
            <text x="%9$d" y="14" textLength="%10$d">%3$s</text>
          </g>
        </svg>
        """
                .formatted(
                        left + right,
                        LABEL,
                        value,
                        left,
                        right,
                        color,
                        left / 2,
                        left - PADDING,
                        left + right / 2,
                        right - PADDING,
                        HEIGHT);
    }
}
