package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the front matter of a page.
 *
 * @param end the offset at which the Markdown starts
 */
record FrontMatterReader(FrontMatter frontMatter, int end) {
    private static final List<String> KEYS =
            List.of(
                    "title",
                    "order",
                    "uses",
                    "description",
                    "summary",
                    "changed",
                    "macros",
                    "charts");
    private static final Yaml.Codes CODES =
            new Yaml.Codes("front-matter-broken", "unknown-front-matter");
    private static final Pattern OPENING = Pattern.compile("\\G---[ \\t]*(?:\\r?\\n|\\r)");
    private static final Pattern CLOSING =
            Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|\\r|\\z)");

    /** A first line that looks like YAML, so that the line above is no thematic break. */
    private static final Pattern KEY = Pattern.compile("\\G[ \\t]*[\\w-]+[ \\t]*:(?:\\s|\\z)");

    static FrontMatterReader read(Draft draft) {
        String text = draft.file.text();
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        Matcher opening = OPENING.matcher(text);
        if (!opening.find(start)) {
            return new FrontMatterReader(FrontMatter.NONE, start);
        }
        int from = opening.end();
        Matcher closing = CLOSING.matcher(text);
        if (!closing.find(from)) {
            if (KEY.matcher(text).find(from)) {
                draft.report(
                        Diagnostic.error(
                                        "front-matter-broken",
                                        draft.file.span(start, start + 3),
                                        "this front matter is not closed")
                                .withHelp("close it with a line of three hyphens"));
            }
            return new FrontMatterReader(FrontMatter.NONE, start);
        }
        Yaml yaml = Yaml.read(draft.file, from, closing.start(), CODES, draft::report);
        yaml.refuseOthersThan(KEYS);
        Optional<String> description = yaml.text("description");
        return new FrontMatterReader(
                new FrontMatter(
                        yaml.text("title"),
                        yaml.number("order"),
                        yaml.texts("uses"),
                        description.or(() -> yaml.text("summary")),
                        changed(yaml),
                        yaml.map("macros"),
                        yaml.chartTexts("charts")),
                closing.end());
    }

    private static Optional<String> changed(Yaml yaml) {
        Optional<String> written = yaml.text("changed");
        try {
            return written.map(day -> LocalDate.parse(day).toString());
        } catch (DateTimeParseException _) {
            yaml.wrong("changed", "a day such as 2026-11-22");
            return Optional.empty();
        }
    }
}
