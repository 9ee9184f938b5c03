package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Severity;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Says at the author's line, in plain words, what the compiler says of a generated source. */
final class Complaints {
    /** The code of every message about Java that does not compile. */
    static final String CODE = "java-does-not-compile";

    /** More errors in one fence tell the author nothing new. */
    private static final int MAX_ERRORS = 5;

    /** Errors of which the compiler's own position says more than the range it gives. */
    private static final Pattern AT_A_POINT =
            Pattern.compile(
                    "cant\\.resolve|cant\\.apply|already\\.defined|cant\\.infer|missing\\.ret|operator");

    private static final Pattern QUALIFIED = Pattern.compile("\\b((?:[a-z]\\w*\\.)+)([A-Z]\\w*)");
    private static final Pattern SYMBOL = Pattern.compile("(?m)^\\s*symbol:\\s+(\\S.*)$");
    private static final Pattern LOCATION = Pattern.compile("(?m)^\\s*location:\\s+(\\S.*)$");

    private Complaints() {}

    /**
     * The errors of a source, in the order of the text.
     *
     * @param syntax whether they are errors of syntax, of which only the first is meaningful
     */
    static List<Diagnostic> of(
            Unit unit,
            List<javax.tools.Diagnostic<? extends JavaFileObject>> errors,
            boolean syntax) {
        List<Diagnostic> found = new ArrayList<>();
        for (javax.tools.Diagnostic<? extends JavaFileObject> error : errors) {
            span(unit, error).ifPresent(span -> found.add(diagnostic(error, span)));
        }
        found.sort(Comparator.comparingInt(d -> d.at().start()));
        // A variable becomes a field and an assignment, and both may complain about its type.
        return found.stream().distinct().limit(syntax ? 1 : MAX_ERRORS).toList();
    }

    /** What the compiler says, a line each, as the output of a fence that must not compile. */
    static String text(List<Diagnostic> errors) {
        return errors.stream()
                .map(
                        e ->
                                e.message()
                                        + e.notes().stream()
                                                .map(n -> "\n  " + n)
                                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<Span> span(
            Unit unit, javax.tools.Diagnostic<? extends JavaFileObject> error) {
        int at = (int) error.getPosition();
        int start = (int) error.getStartPosition();
        int end = (int) error.getEndPosition();
        if (at < 0) {
            return unit.span(0, 0);
        }
        // What spans several lines is pointed at where the compiler points, and so is a name.
        boolean oneLine = unit.source().substring(start, Math.max(start, end)).indexOf('\n') < 0;
        if (oneLine && !AT_A_POINT.matcher(error.getCode()).find()) {
            return unit.span(start, Math.max(start, end));
        }
        int name = unit.source().startsWith(".", at) ? at + 1 : at;
        int after = name;
        while (Character.isJavaIdentifierPart(unit.source().charAt(after))) {
            after++;
        }
        return unit.span(name, Math.max(name + 1, after));
    }

    /** A message without package names, where those do not tell two classes apart. */
    private static String shorten(String message) {
        Map<String, Set<String>> packages = new HashMap<>();
        QUALIFIED
                .matcher(message)
                .results()
                .forEach(
                        r ->
                                packages.computeIfAbsent(r.group(2), _ -> new HashSet<>())
                                        .add(r.group(1)));
        return QUALIFIED
                .matcher(message)
                .replaceAll(
                        r ->
                                Matcher.quoteReplacement(
                                        packages.getOrDefault(r.group(2), Set.of()).size() > 1
                                                ? r.group()
                                                : r.group(2)));
    }

    private static Diagnostic diagnostic(
            javax.tools.Diagnostic<? extends JavaFileObject> error, Span span) {
        String code = error.getCode();
        String message = shorten(Names.plain(error.getMessage(Locale.ENGLISH)));
        if (code.startsWith("compiler.err.cant.resolve")) {
            Matcher symbol = SYMBOL.matcher(message);
            if (symbol.find()) {
                return Diagnostic.error(
                        CODE, span, "cannot find " + symbol.group(1) + location(message));
            }
        }
        List<String> lines = message.lines().map(String::strip).toList();
        List<String> notes =
                lines.subList(1, lines.size()).stream().filter(l -> !l.isEmpty()).toList();
        String first = lines.getFirst();
        String sentence = first.endsWith(";") ? first.substring(0, first.length() - 1) : first;
        return new Diagnostic(
                Severity.ERROR, CODE, sentence, span, Optional.empty(), notes, Optional.empty());
    }

    /** Where the compiler looked for a symbol, unless that is the page as a whole. */
    private static String location(String message) {
        Matcher location = LOCATION.matcher(message);
        if (!location.find()) {
            return "";
        }
        String place = location.group(1);
        boolean generated = place.equals("this page");
        return generated ? "" : " in " + place;
    }
}
