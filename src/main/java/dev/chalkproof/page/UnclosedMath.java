package dev.chalkproof.page;

import org.commonmark.node.CustomNode;

/** A delimiter that opens a display formula which nothing closes. */
final class UnclosedMath extends CustomNode {
    private final String delimiter;

    UnclosedMath(String delimiter) {
        this.delimiter = delimiter;
    }

    String delimiter() {
        return delimiter;
    }
}
