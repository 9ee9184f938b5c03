package dev.chalkproof.chart;

import dev.chalkproof.chart.SvgNode.Element;
import dev.chalkproof.chart.SvgNode.Text;
import dev.chalkproof.source.Clause;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text about a chart that can be said in any language; what the author says stays as it is. */
sealed interface Saying {
    /** A name that an author gave, or a number. */
    record Own(String text) implements Saying {
        public Own {
            text = Labels.clean(text);
        }
    }

    /** A phrase with its places filled. */
    record Said(Phrase phrase, List<Saying> parts) implements Saying {
        public Said {
            parts = List.copyOf(parts);
        }
    }

    static Saying own(String text) {
        return new Own(text);
    }

    static Saying own(double number) {
        return new Own(Numbers.brief(number));
    }

    static Saying own(int count) {
        return new Own(Integer.toString(count));
    }

    /**
     * Several as one.
     *
     * @param joint joins two
     * @param sayings at least one
     */
    static Saying joined(Phrase joint, List<Saying> sayings) {
        return sayings.stream().reduce((before, next) -> joint.with(before, next)).orElseThrow();
    }

    default String in(Clause.Language language) {
        return switch (this) {
            case Own own -> own.text();
            case Said said -> language.fill(said.phrase(), i -> said.parts().get(i).in(language));
        };
    }

    /** With other names for the author's, each as a whole. */
    default Saying relabelled(Map<String, String> names) {
        return switch (this) {
            case Own own -> new Own(names.getOrDefault(own.text(), own.text()));
            case Said said ->
                    new Said(
                            said.phrase(),
                            said.parts().stream().map(part -> part.relabelled(names)).toList());
        };
    }

    /** Whether a name that an author gave, or a number, is part of it. */
    default boolean names(String text) {
        return switch (this) {
            case Own own -> own.text().equals(text);
            case Said said -> said.parts().stream().anyMatch(part -> part.names(text));
        };
    }

    /** For the way from the process that draws to the one that writes pages. */
    default Element element() {
        return switch (this) {
            case Own own -> SvgNode.element("own", List.of(new Text(own.text())));
            case Said said -> {
                var attributes = new LinkedHashMap<String, String>();
                attributes.put("phrase", said.phrase().name());
                yield new Element(
                        "said",
                        attributes,
                        said.parts().stream().<SvgNode>map(Saying::element).toList());
            }
        };
    }

    static Saying of(Element element) {
        String phrase = element.attributes().get("phrase");
        return phrase == null
                ? new Own(SvgNode.content(element))
                : new Said(
                        Phrase.valueOf(phrase), SvgNode.elements(element).map(Saying::of).toList());
    }
}
