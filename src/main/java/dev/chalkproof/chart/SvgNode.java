package dev.chalkproof.chart;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an SVG, or a piece of its text. */
sealed interface SvgNode {
    record Text(String text) implements SvgNode {}

    record Element(String name, SequencedMap<String, String> attributes, List<SvgNode> children)
            implements SvgNode {
        public Element {
            attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
            children = List.copyOf(children);
        }

        Element with(SequencedMap<String, String> other) {
            return new Element(name, other, children);
        }
    }

    static Element element(String name, List<? extends SvgNode> children) {
        return new Element(name, new LinkedHashMap<>(), List.copyOf(children));
    }

    /** The elements within an element. */
    static Stream<Element> elements(Element element) {
        return element.children().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** The text within an element that has no other elements. */
    static String content(Element element) {
        return element.children().stream()
                .map(child -> child instanceof Text text ? text.text() : "")
                .collect(Collectors.joining());
    }

    /** Reads an element; names lose their prefixes, as nothing here needs more than one space. */
    static Element parse(String xml) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            return read(factory.createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The drawn SVG is not well-formed", e);
        }
    }

    private static Element read(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<Element>();
        var content = new ArrayDeque<List<SvgNode>>();
        content.push(new ArrayList<>());
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var attributes = new LinkedHashMap<String, String>();
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        attributes.put(
                                reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    open.push(new Element(reader.getLocalName(), attributes, List.of()));
                    content.push(new ArrayList<>());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Element start = open.pop();
                    List<SvgNode> children = content.pop();
                    content.element().add(new Element(start.name(), start.attributes(), children));
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (!reader.isWhiteSpace()) {
                        content.element().add(new Text(reader.getText()));
                    }
                }
                default -> {} // comments and processing instructions draw nothing
            }
        }
        return (Element) content.element().getFirst();
    }

    /** The node as XML, which is also valid inside HTML. */
    default String xml() {
        return switch (this) {
            case Text t -> escape(t.text());
            case Element e -> {
                String attributes =
                        e.attributes().entrySet().stream()
                                .map(a -> " " + a.getKey() + "=\"" + escape(a.getValue()) + "\"")
                                .collect(Collectors.joining());
                String inner =
                        e.children().stream().map(SvgNode::xml).collect(Collectors.joining());
                yield inner.isEmpty()
                        ? "<" + e.name() + attributes + "/>"
                        : "<" + e.name() + attributes + ">" + inner + "</" + e.name() + ">";
            }
        };
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
