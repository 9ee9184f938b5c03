package dev.chalkproof.typeset;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Lays out KaTeX's HTML as a browser would with KaTeX's style sheet. Formulas consist of few kinds
 * of boxes: text in a row, vertical lists whose items say where they stand, lines, and drawn roots.
 */
final class KatexLayout {
    /**
     * What is not laid out here: drawn over stretches of unknown length, or not by fonts at all.
     */
    private static final Set<String> UNKNOWN =
            Set.of(
                    "katex-stretchy",
                    "katex-tag",
                    "katex-rule",
                    "katex-hdashline",
                    "vertical-separator",
                    "x-arrow",
                    "fbox",
                    "fcolorbox",
                    "cancel-lap",
                    "katex-sout",
                    "angl",
                    "reflectbox",
                    "llap",
                    "rlap",
                    "clap");

    private static final Set<String> LINES =
            Set.of("frac-line", "overline-line", "underline-line", "katex-hline");

    /** The font sizes of the classes {@code size1} to {@code size11}. */
    private static final double[] SIZES = {
        0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488
    };

    private static final Pattern SIZE = Pattern.compile("reset-size(\\d+) size(\\d+)");
    private static final double NULL_DELIMITER = 0.12;
    private static final double ROOT_BEFORE = 0.2777777778;
    private static final double ROOT_AFTER = -0.5555555556;

    /** How items of a vertical list that are narrower than it are placed. */
    private enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    private record Style(String font, Align align) {}

    /** Thrown where a formula has parts that are not laid out here. */
    static final class UnknownPartException extends Exception {
        private static final long serialVersionUID = 1L;

        UnknownPartException(String part) {
            super(part);
        }
    }

    private KatexLayout() {}

    /** The ink of a formula; its origin lies on the baseline at the left. */
    static Ink of(Element html) throws UnknownPartException {
        return row(html, new Style(KatexFonts.MAIN, Align.LEFT));
    }

    private static Ink element(Element element, Style around) throws UnknownPartException {
        if (element.getTagName().equals("svg")) {
            String height = element.getAttribute("height");
            if (!height.endsWith("em")) {
                throw new UnknownPartException("svg");
            }
            // The span around it has its width.
            double tall = Double.parseDouble(height.substring(0, height.length() - 2));
            return new Ink(drawing(element, tall), 0);
        }
        if (!element.getTagName().equals("span")) {
            throw new UnknownPartException(element.getTagName());
        }
        Set<String> classes = Set.of(element.getAttribute("class").strip().split("\\s+"));
        Optional<String> unknown = classes.stream().filter(UNKNOWN::contains).sorted().findFirst();
        if (unknown.isPresent()) {
            throw new UnknownPartException(unknown.get());
        }
        if (classes.contains("pstrut") || classes.contains("katex-strut")) {
            return Ink.space(0);
        }
        Style style =
                new Style(KatexFonts.of(classes).orElse(around.font()), align(classes, around));
        double size = size(element);
        Ink inside;
        if (classes.contains("vlist-t")) {
            inside = list(element, style);
        } else if (classes.contains("nulldelimiter")) {
            inside = Ink.space(NULL_DELIMITER);
        } else {
            inside = row(element, style);
        }
        double width = em(element, "width").orElse(inside.width());
        if (classes.contains("accent-body") && !classes.contains("accent-full")) {
            width = 0;
        }
        boolean root = classes.contains("katex-root");
        double before =
                em(element, "margin-left").orElse(root ? ROOT_BEFORE : 0)
                        + em(element, "padding-left").orElse(0.0);
        double after = em(element, "margin-right").orElse(root ? ROOT_AFTER : 0);
        boolean listed =
                element.getParentNode() instanceof Element parent
                        && parent.getAttribute("class").equals("vlist");
        double down = listed ? 0 : em(element, "top").orElse(0.0);
        Ink placed = inside.moved(before + em(element, "left").orElse(0.0), down);
        return new Ink(placed.shape(), before + width + after).scaled(size);
    }

    private static Align align(Set<String> classes, Style around) {
        if (classes.contains("msupsub")
                || classes.contains("col-align-l")
                || classes.contains("svg-align")) {
            return Align.LEFT;
        }
        if (classes.contains("col-align-r")) {
            return Align.RIGHT;
        }
        boolean center =
                classes.contains("mfrac")
                        || classes.contains("katex-accent")
                        || classes.contains("op-limits")
                        || classes.contains("mover")
                        || classes.contains("munder")
                        || classes.contains("col-align-c");
        return center ? Align.CENTER : around.align();
    }

    private static Ink row(Element element, Style style) throws UnknownPartException {
        Path2D shape = new Path2D.Double();
        double x = 0;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            Ink ink =
                    switch (child) {
                        case Text text -> text(text.getData(), style.font());
                        case Element inner -> element(inner, style);
                        default -> Ink.space(0);
                    };
            shape.append(ink.moved(x, 0).shape(), false);
            x += ink.width();
        }
        return new Ink(shape, x);
    }

    private static Ink text(String text, String font) throws UnknownPartException {
        Path2D shape = new Path2D.Double();
        double x = 0;
        for (int c : text.codePoints().toArray()) {
            if (c == '\u200B') {
                continue;
            }
            TrueType.Glyph glyph =
                    KatexFonts.glyph(font, c == '\u00A0' ? ' ' : c)
                            .orElseThrow(() -> new UnknownPartException(Character.toString(c)));
            shape.append(new Ink(glyph.outline(), 0).moved(x, 0).shape(), false);
            x += glyph.advance();
        }
        return new Ink(shape, x);
    }

    /** A vertical list. Its items hang from struts, whose tops are where the items say. */
    private static Ink list(Element table, Style style) throws UnknownPartException {
        Element cell = child(child(table, "vlist-r"), "vlist");
        List<Element> items = children(cell);
        List<Ink> inks = new ArrayList<>();
        double width = 0;
        for (Element item : items) {
            Ink ink = isStretched(item) ? Ink.space(0) : element(item, style);
            inks.add(ink);
            width = Math.max(width, ink.width());
            for (Element part : children(item)) {
                width = Math.max(width, em(part, "min-width").orElse(0.0));
            }
        }
        Path2D shape = new Path2D.Double();
        for (int i = 0; i < items.size(); i++) {
            Element item = items.get(i);
            Ink ink = isStretched(item) ? stretched(item, width) : inks.get(i);
            double x =
                    switch (style.align()) {
                        case LEFT -> 0;
                        case CENTER -> (width - ink.width()) / 2;
                        case RIGHT -> width - ink.width();
                    };
            double strut = em(child(item, "pstrut"), "height").orElse(0.0);
            double y = em(item, "top").orElse(0.0) + strut;
            shape.append(ink.moved(isStretched(item) ? 0 : x, y).shape(), false);
        }
        return new Ink(shape, width);
    }

    /** Whether an item takes the width of its list: a line, or the roof of a root. */
    private static boolean isStretched(Element item) {
        return children(item).stream().anyMatch(part -> isLine(part) || isRoof(part));
    }

    private static boolean isLine(Element part) {
        return LINES.stream().anyMatch(Set.of(part.getAttribute("class").split("\\s+"))::contains);
    }

    private static boolean isRoof(Element part) {
        return part.getAttribute("class").contains("hide-tail");
    }

    private static Ink stretched(Element item, double width) throws UnknownPartException {
        Path2D shape = new Path2D.Double();
        for (Element part : children(item)) {
            if (isLine(part)) {
                double thick = em(part, "border-bottom-width").orElse(0.04);
                shape.append(new Rectangle2D.Double(0, -thick, width, thick), false);
            } else if (isRoof(part)) {
                shape.append(roof(part, width), false);
            }
        }
        return new Ink(shape, width);
    }

    /** A drawing that goes on to the right for ever, cut off at the width of the list. */
    private static Area roof(Element part, double width) throws UnknownPartException {
        double height = em(part, "height").orElse(0.0);
        Element svg = children(part).getFirst();
        if (!svg.getAttribute("preserveAspectRatio").startsWith("xMinYMin")) {
            throw new UnknownPartException("svg");
        }
        Area area = new Area(drawing(svg, height));
        area.intersect(new Area(new Rectangle2D.Double(0, -height, width, height)));
        return area;
    }

    /** A drawing that stands on the baseline. */
    private static Path2D drawing(Element svg, double height) throws UnknownPartException {
        String[] box = svg.getAttribute("viewBox").split(" ", -1);
        List<Element> paths = children(svg);
        if (box.length != 4 || paths.size() != 1 || !paths.getFirst().getTagName().equals("path")) {
            throw new UnknownPartException("svg");
        }
        double scale = height / Double.parseDouble(box[3]);
        Path2D drawn = SvgPath.read(paths.getFirst().getAttribute("d"));
        drawn.transform(new AffineTransform(scale, 0, 0, scale, 0, -height));
        return drawn;
    }

    private static double size(Element element) {
        Matcher size = SIZE.matcher(element.getAttribute("class"));
        return size.find()
                ? SIZES[Integer.parseInt(size.group(2)) - 1]
                        / SIZES[Integer.parseInt(size.group(1)) - 1]
                : 1;
    }

    private static Optional<Double> em(Element element, String property) {
        for (String declaration : element.getAttribute("style").split(";", -1)) {
            String[] parts = declaration.split(":", -1);
            if (parts.length == 2 && parts[0].equals(property) && parts[1].endsWith("em")) {
                return Optional.of(Double.valueOf(parts[1].substring(0, parts[1].length() - 2)));
            }
        }
        return Optional.empty();
    }

    private static Element child(Element parent, String name) throws UnknownPartException {
        return children(parent).stream()
                .filter(child -> child.getAttribute("class").equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownPartException("a list without " + name));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
