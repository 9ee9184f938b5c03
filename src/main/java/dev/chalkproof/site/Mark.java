package dev.chalkproof.site;

import java.util.Locale;

/** The small sign that says what is known about a formula, a number, a snippet. */
public enum Mark {
    VERIFIED("✓", Term.VERIFIED),
    PROVED("✓", Term.PROVED),
    REFUTED("✗", Term.REFUTED),
    /** Refuted, as the note itself announces. */
    ANNOUNCED("✗", Term.ANNOUNCED),
    UNSETTLED("?", Term.UNSETTLED),
    WAIVED("–", Term.WAIVED),
    UNCHECKED("○", Term.UNCHECKED);

    private final String sign;
    private final Term term;

    Mark(String sign, Term term) {
        this.sign = sign;
        this.term = term;
    }

    /** The sign itself. It is decoration: the word beside it says the same. */
    public String sign() {
        return sign;
    }

    public Term term() {
        return term;
    }

    /** The class style sheets know it by, and the value filters use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
