package dev.chalkproof;

import java.util.Optional;

/** This tool's own name and version. */
final class Tool {
    static final String NAME = "chalkproof";

    /** The version of the jar, or of the sources where it runs from a folder of classes. */
    static final String VERSION =
            Optional.ofNullable(Tool.class.getPackage().getImplementationVersion()).orElse("0.1.0");

    private Tool() {}
}
