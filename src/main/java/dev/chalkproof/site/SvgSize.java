package dev.chalkproof.site;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The size of an SVG file (SVG 2, section 8.12): its width and height. What of these is missing or
 * relative follows from the proportions of the view box, and where both are, a unit of the view box
 * is a pixel: a browser would else show an icon as wide as the page.
 */
final class SvgSize {
    /** CSS Values and Units 3, section 6.2: absolute lengths in pixels. */
    private static final Map<String, Double> PIXELS =
            Map.of(
                    "",
                    1.0,
                    "px",
                    1.0,
                    "in",
                    96.0,
                    "cm",
                    96 / 2.54,
                    "mm",
                    96 / 25.4,
                    "q",
                    96 / 101.6,
                    "pt",
                    96 / 72.0,
                    "pc",
                    16.0);

    private static final Pattern LENGTH =
            Pattern.compile("\\s*\\+?(\\d*\\.?\\d+(?:[eE][-+]?\\d+)?)\\s*([a-zA-Z]*)\\s*");

    private static final Pattern VIEW_BOX =
            Pattern.compile("\\s*\\S+[\\s,]+\\S+[\\s,]+([\\d.eE+-]+)[\\s,]+([\\d.eE+-]+)\\s*");

    private SvgSize() {}

    /** Empty for what is no SVG or has no size of its own. */
    static Optional<ImageSize> of(byte[] file) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return reader.getLocalName().equals("svg") ? root(reader) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
    }

    private static Optional<ImageSize> root(XMLStreamReader svg) {
        Optional<Double> width = length(svg.getAttributeValue("", "width"));
        Optional<Double> height = length(svg.getAttributeValue("", "height"));
        Optional<double[]> box = box(svg.getAttributeValue("", "viewBox"));
        if (width.isPresent() && height.isPresent()) {
            return ImageSize.of(width.get(), height.get());
        }
        return box.flatMap(b -> fitted(width, height, b[0], b[1]));
    }

    /** At most one of the sides is known. */
    private static Optional<ImageSize> fitted(
            Optional<Double> width, Optional<Double> height, double across, double down) {
        double scale = width.map(w -> w / across).or(() -> height.map(h -> h / down)).orElse(1.0);
        return ImageSize.of(scale * across, scale * down);
    }

    private static Optional<Double> length(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(LENGTH::matcher)
                .filter(Matcher::matches)
                .flatMap(
                        m ->
                                Optional.ofNullable(PIXELS.get(m.group(2).toLowerCase(Locale.ROOT)))
                                        .map(pixels -> pixels * Double.parseDouble(m.group(1))));
    }

    private static Optional<double[]> box(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(VIEW_BOX::matcher)
                .filter(Matcher::matches)
                .flatMap(m -> sides(m.group(1), m.group(2)));
    }

    private static Optional<double[]> sides(String width, String height) {
        try {
            double[] sides = {Double.parseDouble(width), Double.parseDouble(height)};
            return sides[0] > 0 && sides[1] > 0 ? Optional.of(sides) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
