package dev.chalkproof.snippet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of generated classes, and how to keep them out of what people read.
 *
 * <p>All pages share one package, so that what a page declares without {@code public} can be used
 * by the pages that import it. The classes of a page are numbered in the order of its fences.
 */
final class Names {
    static final String PACKAGE = "page";

    /** The class with what every generated class needs. */
    static final String SUPPORT = "Support$0";

    /** The method that runs the statements of a fence. */
    static final String RUN = "run$";

    private static final Pattern GENERATED =
            Pattern.compile("(?:\\bpage\\.)?\\b\\w+\\$\\d+[.$](?=[A-Za-z_])");
    private static final Pattern GENERATED_ALONE =
            Pattern.compile("(?:\\bclass )?\\bpage\\.\\w+\\$\\d+\\b");
    private static final Pattern TOP_LEVEL = Pattern.compile("page\\.([A-Za-z0-9_]+\\$\\d+)");
    private static final Pattern LOADER =
            Pattern.compile("(\\S+) is in unnamed module of loader '[^']*'(?: @\\w+)?");

    private Names() {}

    /** The simple name of the class of a page's fence, the first being number 1. */
    static String fence(String page, int number) {
        return base(page) + "$" + number;
    }

    /** The simple name of the class of a page's expressions. */
    static String expressions(String page) {
        return base(page) + "$0";
    }

    static String qualified(String simpleName) {
        return PACKAGE + "." + simpleName;
    }

    /** The simple name of the generated class that a class belongs to, by its binary name. */
    static String topLevel(String binaryName) {
        Matcher matcher = TOP_LEVEL.matcher(binaryName);
        return matcher.lookingAt() ? matcher.group(1) : binaryName;
    }

    /** A page's name with what Java does not allow spelt as hexadecimal numbers. */
    private static String base(String page) {
        StringBuilder name = new StringBuilder("p_");
        page.codePoints()
                .forEach(
                        c -> {
                            if (c < 128 && Character.isLetterOrDigit(c)) {
                                name.appendCodePoint(c);
                            } else {
                                name.append('_').append(Integer.toHexString(c)).append('_');
                            }
                        });
        return name.toString();
    }

    /** A message without the names of generated classes. */
    static String plain(String message) {
        String shorter = GENERATED.matcher(message).replaceAll("");
        shorter = GENERATED_ALONE.matcher(shorter).replaceAll("this page");
        return LOADER.matcher(shorter).replaceAll("$1 is declared in this page");
    }
}
