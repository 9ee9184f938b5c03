package dev.chalkproof.snippet;

import dev.chalkproof.source.Span;

/**
 * A method that can be called from outside: a static method of a fence, or an instance method of a
 * record, whose first parameter, {@code this}, is then the record.
 *
 * @param snippet the id of the fence that declares it
 * @param at where its name stands
 * @param owner the binary name of the class that holds it
 * @param ofRecord whether it is an instance method of a record
 */
public record Method(
        String snippet, Signature signature, Span at, String owner, boolean ofRecord) {}
