package dev.chalkproof.typeset;

import java.util.List;
import java.util.Objects;

/** What came of typesetting a formula. */
public sealed interface Typeset permits Typeset.Rendered, Rejected {
    /**
     * A formula that could be set.
     *
     * @param html KaTeX's HTML, with MathML for screen readers in it
     * @param warnings what was set, but perhaps not as meant
     */
    record Rendered(String html, List<Remark> warnings) implements Typeset {
        public Rendered {
            Objects.requireNonNull(html);
            warnings = List.copyOf(warnings);
        }
    }
}
