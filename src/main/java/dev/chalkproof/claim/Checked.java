package dev.chalkproof.claim;

import java.util.Optional;

/**
 * What became of an assertion whose text can be mended by machine.
 *
 * @param edit what to write instead, where the text is stale
 */
public record Checked(Item item, Optional<Edit> edit) {}
