package dev.chalkproof.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets emphasis work beside Chinese and Japanese punctuation.
 *
 * <p>CommonMark's rule for what opens and closes emphasis presumes spaces between words: in {@code
 * **标题：**后} the second run of asterisks follows punctuation and precedes a letter, so that it
 * closes nothing. The parser offers no way to change the rule, so the text is changed for it:
 * beside such a run, CJK punctuation is replaced by a private-use character, which counts as a
 * letter, and a CJK letter opposite other punctuation by a rare punctuation mark. Lengths and so
 * all offsets stay the same, and {@link #restore} undoes it in what the parser hands back.
 */
final class StandIns {
    private static final char FIRST_LETTER = '\uE000';
    private static final char LAST_LETTER = '\uF8FF';

    /** Ancient Greek and medieval punctuation; CommonMark takes all of it for punctuation. */
    private static final char FIRST_MARK = '\u2E00';

    private static final char LAST_MARK = '\u2E2D';

    private final String original;
    private final StringBuilder text;
    private final Map<Character, Character> standIns = new HashMap<>();
    private final Map<Character, Character> originals = new HashMap<>();
    private char nextLetter = FIRST_LETTER;
    private char nextMark = FIRST_MARK;

    StandIns(String original) {
        this.original = original;
        this.text = new StringBuilder(original);
        int at = original.indexOf('*');
        while (at >= 0) {
            int end = at;
            while (end < original.length() && original.charAt(end) == '*') {
                end++;
            }
            if (at > 0 && end < original.length()) {
                mendRun(at, end);
            }
            at = original.indexOf('*', end);
        }
    }

    /** The text to parse. */
    String text() {
        return text.toString();
    }

    /** What the author wrote for a part of the parsed text. */
    String restore(String parsed) {
        if (originals.isEmpty()) {
            return parsed;
        }
        StringBuilder restored = new StringBuilder(parsed);
        for (int i = 0; i < parsed.length(); i++) {
            restored.setCharAt(i, originals.getOrDefault(parsed.charAt(i), parsed.charAt(i)));
        }
        return restored.toString();
    }

    private void mendRun(int start, int end) {
        char before = original.charAt(start - 1);
        char after = original.charAt(end);
        if (Character.isWhitespace(before) || Character.isWhitespace(after)) {
            return;
        }
        boolean strong = end - start > 1;
        if (Cjk.isPunctuation(before) && (strong || Cjk.isLetter(after))) {
            replace(start - 1, true);
        } else if (Cjk.isPunctuation(after) && (strong || Cjk.isLetter(before))) {
            replace(end, true);
        } else if (isMark(before) && Cjk.isLetter(after)) {
            replace(end, false);
        } else if (isMark(after) && Cjk.isLetter(before)) {
            replace(start - 1, false);
        }
    }

    /** Punctuation that isn't CJK's own; CommonMark counts symbols as such, too. */
    private static boolean isMark(char c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL ->
                    c != '\\' && !Cjk.isPunctuation(c);
            default -> false;
        };
    }

    private void replace(int at, boolean byLetter) {
        char replaced = original.charAt(at);
        Character standIn = standIns.get(replaced);
        if (standIn == null) {
            standIn = byLetter ? freshLetter() : freshMark();
            if (standIn == null) {
                return;
            }
            standIns.put(replaced, standIn);
            originals.put(standIn, replaced);
        }
        text.setCharAt(at, standIn);
    }

    private @Nullable Character freshLetter() {
        while (nextLetter <= LAST_LETTER) {
            char candidate = nextLetter++;
            if (original.indexOf(candidate) < 0) {
                return candidate;
            }
        }
        return null;
    }

    private @Nullable Character freshMark() {
        while (nextMark <= LAST_MARK) {
            char candidate = nextMark++;
            if (original.indexOf(candidate) < 0) {
                return candidate;
            }
        }
        return null;
    }
}
