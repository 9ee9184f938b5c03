package dev.chalkproof.chart;

import dev.chalkproof.chart.SvgNode.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Many dots as one path: strokes of no length with round ends. A stroke of no length shows its ends
 * where they are round (SVG 2, section 13.5.4), so a dot costs two numbers and no element.
 */
final class Dots {
    private Dots() {}

    /** Whether elements that look the same are filled circles of one size. */
    static boolean are(List<Element> run) {
        Element first = run.getFirst();
        String radius = first.attributes().getOrDefault("r", "");
        return !first.attributes().containsKey("stroke")
                && run.stream()
                        .allMatch(
                                e ->
                                        e.name().equals("circle")
                                                && radius.equals(e.attributes().get("r")));
    }

    /**
     * The circles as one element.
     *
     * @param looks what they have in common, but for their size
     */
    static Element joined(List<Element> run, SequencedMap<String, String> looks) {
        var attributes = new LinkedHashMap<>(looks);
        // What is not said is the ink of the picture's root.
        String fill = attributes.getOrDefault("fill", "currentColor");
        attributes.put("fill", "none");
        attributes.put("stroke", fill);
        attributes.put("stroke-width", Numbers.coordinate(2 * number(run.getFirst(), "r")));
        attributes.put("stroke-linecap", "round");
        var d = new StringBuilder();
        for (Element dot : run) {
            d.append(" M").append(Numbers.coordinate(number(dot, "cx")));
            d.append(' ').append(Numbers.coordinate(number(dot, "cy")));
            d.append(" L").append(Numbers.coordinate(number(dot, "cx")));
            d.append(' ').append(Numbers.coordinate(number(dot, "cy")));
        }
        attributes.put("d", PathData.shorten(d.toString()));
        return new Element("path", attributes, List.of());
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.attributes().getOrDefault(name, "0"));
    }
}
