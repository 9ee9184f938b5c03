package dev.chalkproof.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.chart.SvgNode.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

final class DotsTest {
    @Test
    void filledCirclesOfOneSizeAreDots() {
        assertThat(Dots.are(List.of(dot("circle", "3"), dot("circle", "3")))).isTrue();
    }

    @Test
    void otherShapesAndSizesAreNot() {
        assertThat(Dots.are(List.of(dot("circle", "3"), dot("circle", "4")))).isFalse();
        assertThat(Dots.are(List.of(dot("circle", "3"), dot("rect", "3")))).isFalse();
        Element ring = dot("circle", "3");
        SequencedMap<String, String> outlined = new LinkedHashMap<>(ring.attributes());
        outlined.put("stroke", "currentColor");
        assertThat(Dots.are(List.of(ring.with(outlined)))).isFalse();
    }

    @Test
    void dotsBecomeStrokesOfNoLengthWithRoundEnds() {
        SequencedMap<String, String> looks = new LinkedHashMap<>();
        looks.put("class", "cp-1");
        looks.put("fill", "currentColor");
        Element joined = Dots.joined(List.of(dot("circle", "3.2"), dot("circle", "3.2")), looks);
        assertThat(joined.name()).isEqualTo("path");
        assertThat(joined.attributes())
                .containsEntry("class", "cp-1")
                .containsEntry("fill", "none")
                .containsEntry("stroke", "currentColor")
                .containsEntry("stroke-width", "6.4")
                .containsEntry("stroke-linecap", "round")
                .containsEntry("d", "M10 20h0m0 0h0");
    }

    private static Element dot(String name, String radius) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        attributes.put("cx", "10");
        attributes.put("cy", "20");
        attributes.put("r", radius);
        return new Element(name, attributes, List.of());
    }
}
