package dev.chalkproof.formula;

import dev.chalkproof.source.Clause;
import java.util.List;
import java.util.Optional;

/** The outcome of reading a formula. */
public sealed interface Lowered {
    /**
     * It was understood.
     *
     * @param symbols the declarations its free symbols have, in the order in which they first occur
     * @param assumed those among them that no list declares and the Java signature settled
     * @param remarks what a reader should know, such as an index that is not used
     */
    record Understood(
            Statement statement,
            List<Declaration> symbols,
            List<Declaration> assumed,
            List<Clause> remarks)
            implements Lowered {
        public Understood {
            symbols = List.copyOf(symbols);
            assumed = List.copyOf(assumed);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * It was not understood, and nothing was guessed.
     *
     * @param message one sentence without a full stop
     * @param start offset in the formula's LaTeX of what was not understood
     * @param end offset after it
     * @param help how to write it
     */
    record Refused(String message, int start, int end, Optional<String> help) implements Lowered {}
}
