package dev.chalkproof.typeset;

import java.util.Optional;

/**
 * Something about a formula that its author should know although it was set.
 *
 * @param code the kind of remark in words, such as {@code unicode-text-in-math}
 * @param message one sentence without a full stop
 * @param position where it is in the LaTeX, or -1 where that is not known
 * @param length how many characters it covers, 0 where that is not known
 * @param help how to write it instead
 */
public record Remark(
        String code, String message, int position, int length, Optional<String> help) {}
