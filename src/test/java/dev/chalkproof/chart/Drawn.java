package dev.chalkproof.chart;

import dev.chalkproof.chart.SvgNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A chart drawn for a test, and questions about it. */
record Drawn(Figure figure) {
    static Drawn draw(Object chart) {
        return draw(chart, Figures.Options.of("fig"));
    }

    static Drawn draw(Object chart, Figures.Options options) {
        return new Drawn(Figures.of(chart, options).orElseThrow());
    }

    String svg() {
        return figure.svg();
    }

    Element root() {
        return SvgNode.parse(figure.svg());
    }

    List<Element> elements() {
        var all = new ArrayList<Element>();
        collect(root(), all);
        return all;
    }

    Stream<Element> elements(String name) {
        return elements().stream().filter(e -> e.name().equals(name));
    }

    List<String> texts() {
        return elements("text").map(Drawn::content).toList();
    }

    String the(String name) {
        return elements(name).map(Drawn::content).findFirst().orElse("");
    }

    List<String> attribute(String name) {
        return elements().stream()
                .map(e -> e.attributes().get(name))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String content(Element element) {
        return element.children().stream()
                .map(node -> node instanceof SvgNode.Text t ? t.text() : "")
                .reduce("", String::concat);
    }

    private static void collect(Element element, List<Element> into) {
        into.add(element);
        for (SvgNode child : element.children()) {
            if (child instanceof Element e) {
                collect(e, into);
            }
        }
    }
}
