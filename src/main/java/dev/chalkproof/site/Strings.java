package dev.chalkproof.site;

import dev.chalkproof.source.Clause;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/**
 * The words of the interface in one language.
 *
 * @param language a BCP 47 tag, such as {@code en} or {@code zh-CN}
 * @param own what the site's author says otherwise than the shipped words
 */
public record Strings(String language, Map<Term, String> own) {
    public static final Strings ENGLISH = new Strings("en");

    public static final Strings CHINESE = new Strings("zh-CN");

    public Strings {
        own = Map.copyOf(own);
    }

    /** The words as they are shipped. */
    public Strings(String language) {
        this(language, Map.of());
    }

    /** Whether the shipped interface is written in Chinese; in any other language it is English. */
    private boolean chinese() {
        return Locale.forLanguageTag(language).getLanguage().equals("zh");
    }

    public String say(Term term) {
        return own.getOrDefault(term, chinese() ? term.chinese() : term.english());
    }

    /** The phrases of charts. */
    Clause.Language charts() {
        return phrase -> say(Term.of(phrase));
    }

    /** What a check has found. */
    String say(Clause clause) {
        return clause.in(form -> say(Term.of(form)));
    }

    /** Whether a sentence is in English although the interface is not. */
    boolean leavesInEnglish(Clause clause) {
        return !clause.translates() && !Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    /** A sentence with numbers or names in it. */
    public String say(Term term, Object... values) {
        // An apostrophe is a letter here, not the format's quote. The root locale writes numbers
        // the
        // same way everywhere a build may run.
        return new MessageFormat(say(term).replace("'", "''"), Locale.ROOT).format(values);
    }

    /**
     * A day such as {@code 2026-11-22} as it is written in prose; what is no day stays as it is.
     */
    public String day(String iso) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(Locale.forLanguageTag(language))
                    .format(LocalDate.parse(iso));
        } catch (DateTimeParseException _) {
            return iso;
        }
    }

    /** The language as the Open Graph protocol writes it: {@code zh_CN}, or {@code en}. */
    public String locale() {
        return language.replace('-', '_');
    }

    /** What a language calls itself. */
    public static String nameOf(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getLanguage().equals("zh") ? "中文" : locale.getDisplayLanguage(locale);
    }
}
