package dev.chalkproof.snippet;

/**
 * A lexical element of Java, without the comments and the space between elements.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        /** An identifier or a keyword. */
        WORD,
        NUMBER,
        /** A string literal or a text block. */
        STRING,
        CHARACTER,
        /** A separator or an operator. */
        SYMBOL
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
    }
}
