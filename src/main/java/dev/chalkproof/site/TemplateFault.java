package dev.chalkproof.site;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import gg.jte.TemplateException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which line of which template jte or the Java compiler complains about. */
final class TemplateFault {
    /** jte's parser says "Failed to compile a.jte, error at line 3: …". */
    private static final Pattern PARSER =
            Pattern.compile("Failed to compile (\\S+), error at line (\\d+): (.*)");

    /** Its compiler says "Failed to compile template, error at a.jte:3", javac's words below. */
    private static final Pattern COMPILER =
            Pattern.compile("error at (\\S+\\.jte):(\\d+)\\.?(?: (.*))?");

    private static final Pattern JAVAC = Pattern.compile("\\.java:\\d+: error: (.*)");

    /** Its runtime says "Failed to render page.jte, error at page.jte:3". */
    private static final Pattern RUNTIME = Pattern.compile("error at (\\S+\\.jte):(\\d+)");

    private TemplateFault() {}

    /**
     * A message at the line of a site's own template that failed on a page; empty if it is none of
     * the site's own.
     *
     * @param path of the page in the site
     */
    static Optional<Diagnostic> whileRendering(
            String path, TemplateException fault, Map<String, SourceFile> authored) {
        Matcher place = RUNTIME.matcher(Optional.ofNullable(fault.getMessage()).orElse(""));
        if (!place.find() || !authored.containsKey(place.group(1))) {
            return Optional.empty();
        }
        String said = Optional.ofNullable(fault.getCause()).map(Throwable::toString).orElse("");
        return Optional.of(
                Diagnostic.error(
                                "template-fails",
                                line(authored.get(place.group(1)), place.group(2)),
                                "the template fails on " + path + ": " + firstLine(said))
                        .withHelp("mend it, or delete it to use the shipped template"));
    }

    /**
     * A message at the template's line.
     *
     * @param authored the templates of the site's folder, by name
     * @param folder what to call the folder if no line is known
     */
    static Diagnostic describe(
            TemplateException fault, Map<String, SourceFile> authored, String folder) {
        String text = Optional.ofNullable(fault.getMessage()).orElse(fault.toString());
        Matcher parser = PARSER.matcher(text);
        if (parser.find()) {
            return at(authored, folder, parser.group(1), parser.group(2), parser.group(3));
        }
        Matcher compiler = COMPILER.matcher(text);
        if (compiler.find()) {
            Matcher javac = JAVAC.matcher(text);
            String said =
                    javac.find()
                            ? javac.group(1)
                            : Optional.ofNullable(compiler.group(3)).orElse("it does not compile");
            return at(authored, folder, compiler.group(1), compiler.group(2), said);
        }
        return diagnostic(SourceFile.of(folder, "").span(), firstLine(text));
    }

    private static Diagnostic at(
            Map<String, SourceFile> authored,
            String folder,
            String template,
            String lineNumber,
            String said) {
        SourceFile file = authored.get(template);
        if (file == null) {
            // A shipped template calls a changed one in a way that this one doesn't allow.
            Span blamed =
                    authored.entrySet().stream()
                            .filter(entry -> said.contains(entry.getKey()))
                            .map(entry -> firstLineOf(entry.getValue()))
                            .findFirst()
                            .orElseGet(() -> SourceFile.of(folder, "").span());
            return diagnostic(
                    blamed,
                    firstLine(said) + ", as the shipped " + template + ":" + lineNumber + " wants");
        }
        return diagnostic(line(file, lineNumber), firstLine(said));
    }

    private static Span line(SourceFile file, String number) {
        int line = Math.clamp(Long.parseLong(number), 1, file.lineCount());
        int start = file.lineStart(line);
        String content = file.line(line);
        int indent = content.length() - content.stripLeading().length();
        return new Span(file, start + indent, start + content.length());
    }

    private static Span firstLineOf(SourceFile file) {
        return file.span(0, file.line(1).length());
    }

    private static Diagnostic diagnostic(Span at, String said) {
        return Diagnostic.error("template-broken", at, "the template does not compile: " + said)
                .withHelp(
                        "mend it, or delete it to use the shipped template; this build uses the"
                                + " shipped templates");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip().replaceAll("\\.$", "");
    }
}
