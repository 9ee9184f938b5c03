package dev.chalkproof.site;

/**
 * The same page in another language.
 *
 * @param language a BCP 47 tag, such as {@code zh-CN}
 * @param name what the language calls itself
 * @param href relative to the page that shows it
 * @param url the absolute address for search engines, or empty where the site's address is unknown
 * @param translated whether the language has the page; else the link leads to its home page
 * @param current whether it is the language of the page itself
 */
public record LanguageLink(
        String language,
        String name,
        String href,
        String url,
        boolean translated,
        boolean current) {}
