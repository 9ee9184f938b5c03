package dev.chalkproof.snippet;

import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the authors' lines that stack traces of generated classes stand for. */
final class Places {
    /** More callers than this do not help to understand an exception. */
    private static final int MAX_CALLERS = 5;

    private final Map<String, Unit> units = new HashMap<>();

    Places(CompiledPage page) {
        page.needed().forEach(needed -> units.putAll(needed.units()));
    }

    /**
     * Where in a text something happened: the innermost call that stands in it. Where there is
     * none, the innermost of all, or the text's first line.
     */
    Span at(MappedText text, List<Thrown.TraceLine> trace) {
        Optional<Span> own =
                trace.stream()
                        .flatMap(l -> span(l).stream())
                        .filter(s -> within(text, s))
                        .findFirst();
        return own.or(() -> trace.stream().flatMap(l -> span(l).stream()).findFirst())
                .orElseGet(() -> firstLine(text));
    }

    /** The other places of a trace, for the notes of a message. */
    List<String> callers(Span at, List<Thrown.TraceLine> trace) {
        Set<String> lines = new LinkedHashSet<>();
        trace.forEach(
                line ->
                        span(line)
                                .filter(span -> !span.equals(at))
                                .ifPresent(s -> lines.add("at " + s.file() + ":" + s.line())));
        return lines.stream().limit(MAX_CALLERS).toList();
    }

    private Optional<Span> span(Thrown.TraceLine line) {
        return Optional.ofNullable(units.get(Names.topLevel(line.className())))
                .flatMap(unit -> unit.line(line.line()));
    }

    private static boolean within(MappedText text, Span span) {
        Span all = text.span();
        return span.file() == all.file() && span.start() >= all.start() && span.end() <= all.end();
    }

    /** Where a text first matches a pattern, else its first line. */
    static Span find(MappedText text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text.text());
        return matcher.find() ? text.span(matcher.start(), matcher.end()) : firstLine(text);
    }

    /** The first line with anything on it. */
    static Span firstLine(MappedText text) {
        String code = text.text();
        int start = 0;
        while (start < code.length() && Character.isWhitespace(code.charAt(start))) {
            start++;
        }
        if (start == code.length()) {
            return text.span();
        }
        int end = code.indexOf('\n', start);
        return text.span(
                start,
                end < 0
                        ? code.length()
                        : start + code.substring(start, end).stripTrailing().length());
    }
}
