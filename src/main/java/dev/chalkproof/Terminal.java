package dev.chalkproof;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/** The other end of the standard streams, and what its environment says of it. */
record Terminal(PrintWriter out, PrintWriter err, Map<String, String> environment) {
    /**
     * Whether lines may be written over; the logs of CI runs can't, even where they look like it.
     */
    boolean rewritable() {
        boolean able =
                environment.getOrDefault("CI", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb");
        return able
                && Optional.ofNullable(System.console())
                        .map(java.io.Console::isTerminal)
                        .orElse(false);
    }

    /** Whether it shows colours. */
    boolean coloured() {
        return allowsColours() && rewritable();
    }

    /** The convention of no-color.org: set to anything but nothing, it means no colour. */
    boolean allowsColours() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
