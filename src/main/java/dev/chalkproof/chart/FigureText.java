package dev.chalkproof.chart;

import dev.chalkproof.chart.SvgNode.Element;
import dev.chalkproof.source.Clause;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything about a drawn chart that can be said in another language: its title and description
 * for those who can't see it, the table behind it, and the phrases within the picture.
 */
public final class FigureText {
    private final Saying title;
    private final Saying description;
    private final Table table;

    /** What stands in the picture and is no author's. */
    private final Set<Phrase> shown;

    FigureText(Saying title, Saying description, Table table, Set<Phrase> shown) {
        this.title = title;
        this.description = description;
        this.table = table;
        this.shown = Set.copyOf(shown);
    }

    /** What is said of charts beside each other. */
    static FigureText joined(List<FigureText> texts) {
        return new FigureText(
                Saying.joined(Phrase.BESIDE, texts.stream().map(text -> text.title).toList()),
                Phrase.CHARTS.with(
                        Saying.own(texts.size()),
                        Words.sentences(texts.stream().map(text -> text.description).toList())),
                Table.joined(
                        texts.stream().map(text -> text.title).toList(),
                        texts.stream().map(text -> text.table).toList()),
                texts.stream().flatMap(text -> text.shown.stream()).collect(Collectors.toSet()));
    }

    /**
     * Reads what {@link #xml} wrote.
     *
     * @throws IllegalStateException if it did not
     */
    public static FigureText parse(String xml) {
        List<Element> parts = SvgNode.elements(SvgNode.parse(xml)).toList();
        Set<Phrase> shown = EnumSet.noneOf(Phrase.class);
        parts.stream()
                .skip(3)
                .map(element -> Phrase.valueOf(SvgNode.content(element)))
                .forEach(shown::add);
        return new FigureText(
                Saying.of(parts.get(0)), Saying.of(parts.get(1)), Table.of(parts.get(2)), shown);
    }

    /** For the way from the process that draws to the one that writes pages. */
    public String xml() {
        var parts =
                new ArrayList<SvgNode>(
                        List.of(title.element(), description.element(), table.element()));
        shown.stream()
                .sorted()
                .map(phrase -> SvgNode.element("shown", List.of(new SvgNode.Text(phrase.name()))))
                .forEach(parts::add);
        return SvgNode.element("text", parts).xml();
    }

    String title(Clause.Language language) {
        return title.in(language);
    }

    /** What the chart shows, in sentences. */
    public String description(Clause.Language language) {
        return description.in(language);
    }

    /** The numbers behind the chart. */
    public Data data(Clause.Language language) {
        return table.in(language);
    }

    /**
     * The picture with title, description and phrases in a language.
     *
     * @param svg the chart as it was drawn, in English
     */
    public String said(String svg, Clause.Language language) {
        Map<String, String> phrases = new LinkedHashMap<>();
        shown.forEach(phrase -> phrases.put(phrase.english(), language.say(phrase)));
        phrases.entrySet().removeIf(phrase -> phrase.getKey().equals(phrase.getValue()));
        String relabelled = phrases.isEmpty() ? svg : new Relabelling(phrases).svg(svg);
        return Relabelling.described(relabelled, title(language), description(language));
    }

    /** With other names for the author's, each as a whole. */
    public FigureText relabelled(Map<String, String> texts) {
        Map<String, String> names = new LinkedHashMap<>();
        texts.forEach((text, other) -> names.put(Labels.clean(text), Labels.clean(other)));
        return new FigureText(
                title.relabelled(names),
                description.relabelled(names),
                table.relabelled(names),
                shown);
    }

    /**
     * Whether the chart has a name that an author gave, or a number, as a whole: in the picture, in
     * its description or in the table behind it.
     *
     * @param svg the picture
     */
    public boolean names(String text, String svg) {
        String cleaned = Labels.clean(text);
        return !cleaned.isEmpty()
                && (title.names(cleaned)
                        || description.names(cleaned)
                        || table.names(cleaned)
                        || (Relabelling.shows(cleaned, svg)
                                && shown.stream().noneMatch(p -> p.english().equals(cleaned))));
    }
}
