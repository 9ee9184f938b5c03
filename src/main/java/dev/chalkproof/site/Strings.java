package dev.chalkproof.site;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * The words of the interface in one language.
 *
 * @param language a BCP 47 tag, such as {@code en} or {@code zh-CN}
 */
public record Strings(String language) {
    public static final Strings ENGLISH = new Strings("en");

    public static final Strings CHINESE = new Strings("zh-CN");

    /** Whether the interface is written in Chinese; in any other language it is English. */
    private boolean chinese() {
        return Locale.forLanguageTag(language).getLanguage().equals("zh");
    }

    public String say(Term term) {
        return chinese() ? term.chinese() : term.english();
    }

    /** A sentence with numbers or names in it. */
    public String say(Term term, Object... values) {
        // The root locale writes numbers the same way everywhere a build may run.
        return new MessageFormat(say(term), Locale.ROOT).format(values);
    }

    /** What a language calls itself. */
    public static String nameOf(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getLanguage().equals("zh") ? "中文" : locale.getDisplayLanguage(locale);
    }
}
