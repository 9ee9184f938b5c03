package dev.chalkproof.chart;

import dev.chalkproof.chart.SvgNode.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves the entries of a drawn legend so that names of other widths stand beside their samples:
 * each row stays centred, and the gaps within it stay as they were.
 */
final class LegendShift {
    /** A text with the samples before it: all belong to one entry. */
    private record Entry(int from, int text, double growth) {}

    /** The entries beside each other in one legend. */
    private record Row(int legend, String y) {}

    private final Map<String, String> names;

    /**
     * @param names what is shown, and what will be shown instead
     */
    LegendShift(Map<String, String> names) {
        this.names = names;
    }

    /** The children of a picture, in their order. */
    List<SvgNode> apply(List<SvgNode> nodes) {
        Map<Row, List<Entry>> rows = new LinkedHashMap<>();
        int legend = 0;
        int from = 0;
        for (int i = 0; i < nodes.size(); i++) {
            if (!(nodes.get(i) instanceof Element element) || isSample(element)) {
                continue;
            }
            if (i > from && isName(element)) {
                Row row = new Row(legend, element.attributes().getOrDefault("y", ""));
                rows.computeIfAbsent(row, _ -> new ArrayList<>())
                        .add(new Entry(from, i, growth(element)));
            } else {
                legend++;
            }
            from = i + 1;
        }
        List<SvgNode> moved = new ArrayList<>(nodes);
        rows.values().forEach(row -> move(row, moved));
        return moved;
    }

    /** Names of entries stand upright; what is turned is the name of an axis. */
    private static boolean isName(Element element) {
        return element.name().equals("text") && !element.attributes().containsKey("transform");
    }

    /**
     * Samples have the colour of their series and, unlike the data, are not clipped to the plot.
     */
    private static boolean isSample(Element element) {
        return element.attributes().getOrDefault("class", "").matches("cp-(?:s|path-)\\d+")
                && !element.attributes().containsKey("clip-path");
    }

    private double growth(Element text) {
        String own = SvgNode.content(text);
        String other = names.getOrDefault(own, own);
        return TextMetrics.width(other, Theme.FONT_SIZE) - TextMetrics.width(own, Theme.FONT_SIZE);
    }

    private static void move(List<Entry> row, List<SvgNode> nodes) {
        double shift = -row.stream().mapToDouble(Entry::growth).sum() / 2;
        for (Entry entry : row) {
            for (int i = entry.from(); i < entry.text(); i++) {
                nodes.set(i, shifted((Element) nodes.get(i), shift));
            }
            // A text hangs on its middle.
            double middle = shift + entry.growth() / 2;
            nodes.set(entry.text(), shifted((Element) nodes.get(entry.text()), middle));
            shift += entry.growth();
        }
    }

    private static Element shifted(Element element, double by) {
        if (Math.abs(by) < 0.005) {
            return element;
        }
        var attributes = new LinkedHashMap<>(element.attributes());
        attributes.put("transform", "translate(" + Numbers.coordinate(by) + " 0)");
        return element.with(attributes);
    }
}
