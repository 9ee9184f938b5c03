package dev.chalkproof.formula;

import java.util.Locale;
import java.util.Set;

/** The words that formulas use between their parts. */
final class Words {
    private static final Set<String> IF =
            Set.of(
                    "if",
                    "for",
                    "when",
                    "where",
                    "whenever",
                    "as",
                    "provided",
                    "with",
                    "for all",
                    "for every",
                    "for each",
                    "for any",
                    "if and only if",
                    "provided that",
                    "given",
                    "当",
                    "若",
                    "如果",
                    "对于",
                    "对",
                    "其中",
                    "对所有",
                    "对任意",
                    "在");
    private static final Set<String> OTHERWISE =
            Set.of(
                    "otherwise",
                    "else",
                    "or else",
                    "in all other cases",
                    "elsewhere",
                    "否则",
                    "其他",
                    "其它",
                    "其余",
                    "其他情况",
                    "其它情况");
    private static final Set<String> AND = Set.of("and", "且", "和", "并且", "与", "及");
    private static final Set<String> OR = Set.of("or", "或", "或者");

    /** Words that say nothing more after a condition. */
    private static final Set<String> TRAILING = Set.of("时", "的时候", "holds", "则", "then");

    private Words() {}

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    static boolean startsCondition(String word) {
        return IF.contains(plain(word)) || isOtherwise(word);
    }

    static boolean isIf(String word) {
        return IF.contains(plain(word));
    }

    /** Whether a definition rather than a condition may follow. */
    static boolean isWhere(String word) {
        return Set.of("where", "with", "其中").contains(plain(word));
    }

    static boolean isOtherwise(String word) {
        return OTHERWISE.contains(plain(word));
    }

    static boolean isAnd(String word) {
        return AND.contains(plain(word));
    }

    static boolean isOr(String word) {
        return OR.contains(plain(word));
    }

    static boolean isTrailing(String word) {
        return TRAILING.contains(plain(word));
    }
}
