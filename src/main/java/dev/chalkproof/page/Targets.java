package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands where links lead. */
final class Targets {
    /** What a browser may be sent to. */
    private static final Set<String> SCHEMES = Set.of("https", "http", "ftp", "mailto", "tel");

    /** RFC 3986, section 3.1. */
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");

    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private Targets() {}

    static Link link(String target, Optional<String> title, boolean empty, Span at) {
        // Browsers leave out control characters and white space before they look for a scheme
        // (WHATWG URL, "basic URL parser"), so that "java\nscript:" is one.
        String clean = target.replaceAll("[\\x00-\\x20\\x7f]+", " ").strip();
        String bare = clean.replace(" ", "");
        Matcher scheme = SCHEME.matcher(bare);
        if (scheme.find()) {
            boolean known = SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
            Link.Kind kind = known ? Link.Kind.EXTERNAL : Link.Kind.REFUSED;
            return new Link(kind, clean, "", Optional.empty(), title, empty, at);
        }
        if (bare.startsWith("//") || bare.startsWith("\\\\") || bare.startsWith("/\\")) {
            return new Link(Link.Kind.EXTERNAL, clean, "", Optional.empty(), title, empty, at);
        }
        int hash = clean.indexOf('#');
        Optional<String> fragment =
                hash < 0 ? Optional.empty() : Optional.of(decode(clean.substring(hash + 1)));
        String path = hash < 0 ? clean : clean.substring(0, hash);
        int query = path.indexOf('?');
        path = decode(query < 0 ? path : path.substring(0, query));
        Link.Kind kind =
                path.isEmpty()
                        ? Link.Kind.FRAGMENT
                        : path.toLowerCase(Locale.ROOT).endsWith(".md") && !path.startsWith("/")
                                ? Link.Kind.PAGE
                                : Link.Kind.FILE;
        return new Link(kind, clean, path, fragment, title, empty, at);
    }

    static Diagnostic refused(Link link) {
        String scheme = link.target().substring(0, link.target().indexOf(':'));
        return Diagnostic.warning(
                        "link-refused",
                        link.at(),
                        "a link may not lead to '" + scheme + ":', so it is left out")
                .withHelp("link to a page, a file, or an address with https, http, mailto or tel");
    }

    /** Resolves per-cent escapes, as UTF-8; what is none is left as it is. */
    private static String decode(String text) {
        return ESCAPES.matcher(text)
                .replaceAll(
                        escapes ->
                                Matcher.quoteReplacement(
                                        new String(
                                                HexFormat.of()
                                                        .parseHex(escapes.group().replace("%", "")),
                                                StandardCharsets.UTF_8)));
    }
}
