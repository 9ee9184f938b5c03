package dev.chalkproof.typeset;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Formulas and words as outlines in KaTeX's fonts, for pictures; one em is 1 unit wide. */
public final class FormulaPicture {
    private FormulaPicture() {}

    /** The outline of a formula; empty if it has parts that are not drawn, such as long arrows. */
    public static Optional<Shape> of(Typeset.Rendered formula) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root =
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(formula.html())))
                            .getDocumentElement();
            NodeList spans = root.getElementsByTagName("span");
            for (int i = 0; i < spans.getLength(); i++) {
                if (spans.item(i) instanceof Element span
                        && span.getAttribute("class").equals("katex-html")) {
                    return Optional.of(KatexLayout.of(span).shape());
                }
            }
            return Optional.empty();
        } catch (KatexLayout.UnknownPartException _) {
            return Optional.empty();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("KaTeX's HTML must be well-formed", e);
        }
    }

    /** The outline of words; empty if the fonts lack one of their characters. */
    public static Optional<Shape> words(String text) {
        Path2D shape = new Path2D.Double();
        double x = 0;
        for (int c : text.codePoints().toArray()) {
            Optional<TrueType.Glyph> glyph = KatexFonts.glyph(KatexFonts.MAIN, c);
            if (glyph.isEmpty()) {
                return Optional.empty();
            }
            shape.append(new Ink(glyph.get().outline(), 0).moved(x, 0).shape(), false);
            x += glyph.get().advance();
        }
        return Optional.of(shape);
    }
}
