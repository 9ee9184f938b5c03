package dev.chalkproof.typeset;

import dev.chalkproof.source.MathNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What came of typesetting a formula. All offsets count UTF-16 code units of its LaTeX from 0. */
public sealed interface Typeset {
    /**
     * A formula that could be set.
     *
     * @param html KaTeX's HTML, with MathML for screen readers in it
     * @param tree the syntax tree of the whole formula: a node of type {@code ordgroup} whose
     *     member {@code body} lists the top-level nodes
     * @param warnings what was set, but perhaps not as meant
     */
    record Rendered(String html, MathNode tree, List<Remark> warnings) implements Typeset {
        public Rendered {
            Objects.requireNonNull(html);
            Objects.requireNonNull(tree);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A formula that could not be set.
     *
     * @param message what is wrong, one sentence without a full stop
     * @param position where the trouble starts in the LaTeX
     * @param length how many characters it covers; 0 at the end of the formula
     * @param help how to write it instead
     */
    record Rejected(String message, int position, int length, Optional<String> help)
            implements Typeset {
        public Rejected {
            Objects.requireNonNull(message);
            Objects.requireNonNull(help);
            if (position < 0 || length < 0) {
                throw new IllegalArgumentException(
                        "position " + position + " and length " + length + " must be >= 0");
            }
        }
    }
}
