package dev.chalkproof.typeset;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.Optional;

/**
 * Something about a formula that its author should know although KaTeX takes it.
 *
 * @param code the kind of remark in words, such as {@code unicode-text-in-math}
 * @param message one sentence without a full stop
 * @param position where it is in the LaTeX, or -1 where that is not known
 * @param length how many characters it covers, 0 where that is not known
 * @param help how to write it instead
 */
public record Remark(String code, String message, int position, int length, Optional<String> help) {
    /** The warning in the notes; on the whole formula where the place is not known. */
    public Diagnostic diagnostic(MappedText latex) {
        Span at = position < 0 ? latex.span() : Rejected.span(latex, position, length);
        Diagnostic warning = Diagnostic.warning(code, at, message);
        return help.map(warning::withHelp).orElse(warning);
    }
}
