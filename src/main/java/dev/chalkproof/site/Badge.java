package dev.chalkproof.site;

/** A small picture for a repository's front page: how much of the site is verified. */
final class Badge {
    private static final String LABEL = "verified";

    /** The width of a digit or letter in 11-pixel Verdana, roughly; text is fitted to it. */
    private static final int CHARACTER = 7;

    private static final int PADDING = 10;

    private Badge() {}

    /**
     * The badge. Green if nothing failed, red else; the colours have 4.5:1 against the white text.
     */
    static String svg(Totals totals) {
        int asked = totals.all() - totals.count(Mark.UNCHECKED);
        String value = totals.settled() + " / " + asked;
        String color = totals.failed() > 0 ? "#b3261e" : asked == 0 ? "#5f6b64" : "#0f6349";
        int left = LABEL.length() * CHARACTER + PADDING;
        int right = value.length() * CHARACTER + PADDING;
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s: %3$s">
          <title>%2$s: %3$s</title>
          <clipPath id="r"><rect width="%1$d" height="20" rx="4"/></clipPath>
          <g clip-path="url(#r)"><rect width="%1$d" height="20" fill="#3c4541"/><rect x="%4$d" width="%5$d" height="20" fill="%6$s"/></g>
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
                        right - PADDING);
    }
}
