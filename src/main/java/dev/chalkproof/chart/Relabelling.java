package dev.chalkproof.chart;

import dev.chalkproof.chart.SvgNode.Element;
import dev.chalkproof.chart.SvgNode.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says what a drawn figure says in other words, as the translation of a page does. A text of the
 * picture or a cell of the table is replaced as a whole; in title and description also where it is
 * part of a sentence.
 */
public final class Relabelling {
    /** A cell of a CSV file (RFC 4180), with its quotes. */
    private static final Pattern CELL = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^\",\r\n]+");

    /** A word would be found within a longer one otherwise. */
    private static final String APART_BEFORE = "(?<![\\p{L}\\p{N}])";

    private static final String APART_AFTER = "(?![\\p{L}\\p{N}])";

    private final Map<String, String> texts;

    /** The texts as pictures have them: long ones are cut. */
    private final Map<String, String> shown;

    private final Optional<Pattern> phrases;

    /**
     * @param texts the figure's own, and what to say instead
     */
    public Relabelling(Map<String, String> texts) {
        this.texts = new LinkedHashMap<>();
        this.shown = new LinkedHashMap<>();
        texts.forEach(
                (text, other) -> {
                    this.texts.put(Labels.clean(text), Labels.clean(other));
                    this.shown.put(Labels.shown(text), Labels.shown(other));
                });
        this.phrases =
                Optional.of(
                                this.texts.keySet().stream()
                                        .filter(text -> !text.isEmpty())
                                        .sorted(Comparator.comparingInt(String::length).reversed())
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("|")))
                        .filter(all -> !all.isEmpty())
                        .map(all -> Pattern.compile(APART_BEFORE + "(" + all + ")" + APART_AFTER));
    }

    /** Whether a drawn figure has a text, as a whole, in its picture or its table. */
    public static boolean has(String text, String svg, String csv) {
        String cleaned = Labels.clean(text);
        return !cleaned.isEmpty()
                && (svg.contains(">" + SvgNode.escape(Labels.shown(text)) + "</text>")
                        || CELL.matcher(csv)
                                .results()
                                .anyMatch(cell -> Data.unquoted(cell.group()).equals(cleaned)));
    }

    /** The picture; the entries of a legend move together or apart as their names need. */
    public String svg(String svg) {
        Element picture = SvgNode.parse(svg);
        List<SvgNode> moved = new LegendShift(shown).apply(picture.children());
        return new Element(
                        picture.name(),
                        picture.attributes(),
                        moved.stream().map(this::relabelled).toList())
                .xml();
    }

    private SvgNode relabelled(SvgNode node) {
        return switch (node) {
            case Text text -> text;
            case Element element ->
                    switch (element.name()) {
                        case "title", "desc" -> said(element, sentence(content(element)));
                        case "text" -> {
                            String own = content(element);
                            yield said(element, shown.getOrDefault(own, own));
                        }
                        default ->
                                new Element(
                                        element.name(),
                                        element.attributes(),
                                        element.children().stream().map(this::relabelled).toList());
                    };
        };
    }

    static String content(Element element) {
        return element.children().stream()
                .map(child -> child instanceof Text text ? text.text() : "")
                .collect(Collectors.joining());
    }

    private static Element said(Element element, String text) {
        return content(element).equals(text)
                ? element
                : new Element(element.name(), element.attributes(), List.of(new Text(text)));
    }

    /** A title or a description. */
    public String sentence(String text) {
        return phrases.map(
                        pattern ->
                                pattern.matcher(text)
                                        .replaceAll(
                                                match ->
                                                        Matcher.quoteReplacement(
                                                                texts.getOrDefault(
                                                                        match.group(1),
                                                                        match.group(1)))))
                .orElse(text);
    }

    /** The table. */
    public String csv(String csv) {
        return CELL.matcher(csv)
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        Optional.ofNullable(texts.get(Data.unquoted(match.group())))
                                                .map(Data::quoted)
                                                .orElse(match.group())));
    }

    /** The picture with an author's description in place of the generated title and description. */
    public static String described(String svg, String description) {
        Element picture = SvgNode.parse(svg);
        var attributes = new LinkedHashMap<>(picture.attributes());
        List<SvgNode> children = new ArrayList<>();
        for (SvgNode child : picture.children()) {
            switch (child) {
                case Element title when title.name().equals("title") -> {}
                case Element desc when desc.name().equals("desc") -> {
                    attributes.put("aria-labelledby", desc.attributes().getOrDefault("id", ""));
                    children.add(said(desc, Labels.clean(description)));
                }
                default -> children.add(child);
            }
        }
        return new Element(picture.name(), attributes, children).xml();
    }
}
