package dev.chalkproof.chart;

import dev.chalkproof.chart.SvgNode.Element;
import dev.chalkproof.chart.SvgNode.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows other words in a drawn picture, each in place of a whole text. */
public final class Relabelling {
    /** The texts as pictures have them: long ones are cut. */
    private final Map<String, String> shown = new LinkedHashMap<>();

    /**
     * @param texts the picture's own, and what to show instead
     */
    public Relabelling(Map<String, String> texts) {
        texts.forEach((text, other) -> shown.put(Labels.shown(text), Labels.shown(other)));
    }

    /** Whether a picture shows a text. */
    static boolean shows(String text, String svg) {
        return svg.contains(">" + SvgNode.escape(Labels.shown(text)) + "</text>");
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
            case Element element when element.name().equals("text") -> {
                String own = SvgNode.content(element);
                yield said(element, shown.getOrDefault(own, own));
            }
            case Element element ->
                    new Element(
                            element.name(),
                            element.attributes(),
                            element.children().stream().map(this::relabelled).toList());
        };
    }

    private static Element said(Element element, String text) {
        return SvgNode.content(element).equals(text)
                ? element
                : new Element(element.name(), element.attributes(), List.of(new Text(text)));
    }

    /** The picture with another title and description. */
    static String described(String svg, String title, String description) {
        Element picture = SvgNode.parse(svg);
        return new Element(
                        picture.name(),
                        picture.attributes(),
                        picture.children().stream()
                                .map(
                                        child ->
                                                switch (child) {
                                                    case Element e when e.name().equals("title") ->
                                                            said(e, title);
                                                    case Element e when e.name().equals("desc") ->
                                                            said(e, description);
                                                    default -> child;
                                                })
                                .toList())
                .xml();
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
