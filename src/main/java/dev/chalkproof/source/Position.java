package dev.chalkproof.source;

/** A line and a column, both counted from 1. */
public record Position(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
