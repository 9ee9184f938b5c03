package dev.chalkproof.typeset;

import dev.chalkproof.source.MathNode;
import java.util.List;
import java.util.Objects;

/** What came of reading a formula: the same as comes of setting it, but for the HTML. */
public sealed interface Reading permits Reading.Read, Rejected {
    /**
     * A formula that can be set.
     *
     * @param tree the syntax tree of the whole formula: a node of type {@code ordgroup} whose
     *     member {@code body} lists the top-level nodes; its offsets count UTF-16 code units of the
     *     LaTeX from 0
     * @param warnings what is set, but perhaps not as meant
     */
    record Read(MathNode tree, List<Remark> warnings) implements Reading {
        public Read {
            Objects.requireNonNull(tree);
            warnings = List.copyOf(warnings);
        }
    }
}
