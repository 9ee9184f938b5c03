package dev.chalkproof.page;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Objects;

/** What sets Chinese and Japanese text apart: no spaces between words, punctuation of its own. */
final class Cjk {
    private Cjk() {}

    /** Whether text on both sides of a line break at this character is joined without a space. */
    static boolean joins(int codePoint) {
        return isLetter(codePoint) || isPunctuation(codePoint);
    }

    /** Korean puts spaces between words, so that its letters are not among these. */
    static boolean isLetter(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> Character.isLetter(codePoint);
            default -> false;
        };
    }

    static boolean isPunctuation(int codePoint) {
        UnicodeBlock block = UnicodeBlock.of(codePoint);
        boolean wide =
                Objects.equals(block, UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION)
                        || Objects.equals(block, UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS)
                        || Objects.equals(block, UnicodeBlock.CJK_COMPATIBILITY_FORMS);
        return wide && !Character.isLetterOrDigit(codePoint) && !Character.isWhitespace(codePoint);
    }
}
