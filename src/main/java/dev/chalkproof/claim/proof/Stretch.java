package dev.chalkproof.claim.proof;

import java.util.Optional;

/**
 * An interval of the real line.
 *
 * @param low the lower end, empty if there is none
 * @param lowOpen whether the lower end is left out
 */
record Stretch(Optional<Rational> low, boolean lowOpen, Optional<Rational> high, boolean highOpen) {
    static final Stretch LINE = new Stretch(Optional.empty(), true, Optional.empty(), true);

    boolean isEmpty() {
        return low.isPresent()
                && high.isPresent()
                && (low.get().compareTo(high.get()) > 0
                        || (low.get().equals(high.get()) && (lowOpen || highOpen)));
    }
}
