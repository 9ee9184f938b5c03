package dev.chalkproof;

/** What the user asked for cannot be done as asked; the message says why and what would do. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
