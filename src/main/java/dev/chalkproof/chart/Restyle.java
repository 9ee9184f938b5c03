package dev.chalkproof.chart;

import dev.chalkproof.chart.SvgNode.Element;
import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns JFreeSVG's output into SVG that a strict Content-Security-Policy and two themes accept:
 * {@code style} attributes become presentation attributes, the palette's colours become classes,
 * and what neighbours share is written once.
 */
final class Restyle {
    private static final Pattern RGB = Pattern.compile("rgba?\\((\\d+),(\\d+),(\\d+).*\\)");
    private static final Pattern CLIP = Pattern.compile("url\\(#(.+)\\)");

    /** What SVG or the picture's root says anyway. */
    private static final Map<String, String> IMPLIED =
            Map.of(
                    "stroke-opacity", "1",
                    "fill-opacity", "1",
                    "stroke-linecap", "butt",
                    "stroke-linejoin", "miter",
                    "stroke-width", "1",
                    "stroke", "none",
                    "font-size", Integer.toString(Theme.FONT_SIZE));

    private static final Set<String> DROPPED =
            Set.of("font-family", "shape-rendering", "text-rendering", "stroke-miterlimit");

    /** What makes an element this one instead of a sibling that looks the same. */
    private static final Set<String> OWN =
            Set.of(
                    "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width",
                    "height", "d", "id");

    private final Set<String> clipsInUse = new HashSet<>();

    private Restyle() {}

    /** The content of a drawing, without the {@code svg} element around it. */
    static List<SvgNode> apply(String svg) {
        var restyle = new Restyle();
        List<SvgNode> nodes = SvgNode.parse(svg).children();
        List<SvgNode> drawn = nodes.stream().map(restyle::rewrite).toList();
        return grouped(restyle.withoutUnusedClips(drawn));
    }

    private SvgNode rewrite(SvgNode node) {
        if (!(node instanceof Element e)) {
            return node;
        }
        List<SvgNode> children = e.children().stream().map(this::rewrite).toList();
        var attributes = new LinkedHashMap<String, String>();
        e.attributes().forEach((name, value) -> attribute(attributes, name, value));
        if (e.name().equals("g")
                && children.size() == 1
                && children.getFirst() instanceof Element only) {
            attributes.putAll(only.attributes());
            return only.with(attributes);
        }
        if (e.name().equals("ellipse") && sameRadii(attributes)) {
            attributes.put("r", attributes.remove("rx"));
            attributes.remove("ry");
            return new Element("circle", attributes, children);
        }
        return new Element(e.name(), attributes, children);
    }

    private static boolean sameRadii(Map<String, String> attributes) {
        return attributes.getOrDefault("rx", "").equals(attributes.get("ry"));
    }

    private void attribute(SequencedMap<String, String> to, String name, String value) {
        switch (name) {
            case "style" -> {
                for (String declaration : value.split(";", -1)) {
                    int colon = declaration.indexOf(':');
                    if (colon > 0) {
                        style(
                                to,
                                declaration.substring(0, colon).strip(),
                                declaration.substring(colon + 1).strip());
                    }
                }
            }
            case "d" -> to.put("d", PathData.shorten(value));
            case "clip-path" -> {
                Matcher clip = CLIP.matcher(value);
                if (clip.matches()) {
                    clipsInUse.add(clip.group(1));
                    to.put(name, value);
                }
            }
            default -> {
                if (!DROPPED.contains(name)) {
                    to.put(name, value);
                }
            }
        }
    }

    private static void style(SequencedMap<String, String> to, String name, String value) {
        Optional<Color> color = color(value);
        if (color.isPresent()) {
            paint(to, name, color.get());
        } else if (name.equals("font-size")) {
            String size = value.replace("px", "");
            if (!isImplied(name, size)) {
                to.put(name, size);
            }
        } else if (!DROPPED.contains(name) && !isImplied(name, value)) {
            to.put(name, number(value));
        }
    }

    /**
     * A class can only say one thing about its elements, so it says {@code color}, and fill or
     * stroke refer to that. The attribute beside it serves a viewer without the style sheet.
     */
    private static void paint(SequencedMap<String, String> to, String name, Color color) {
        Optional<String> known = Palette.classOf(color);
        if (color.equals(Palette.INK) && name.equals("fill")) {
            return; // as the picture's root says
        }
        known.ifPresent(
                role -> {
                    to.put("class", role);
                    to.put("color", Palette.hex(color));
                });
        to.put(name, known.isPresent() ? "currentColor" : Palette.hex(color));
    }

    private static Optional<Color> color(String value) {
        Matcher rgb = RGB.matcher(value);
        if (!rgb.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new Color(
                        Integer.parseInt(rgb.group(1)),
                        Integer.parseInt(rgb.group(2)),
                        Integer.parseInt(rgb.group(3))));
    }

    /** {@code 1.0} is implied where {@code 1} is. */
    private static boolean isImplied(String name, String value) {
        return number(value).equals(IMPLIED.get(name));
    }

    private static String number(String value) {
        var numbers = new ArrayList<String>();
        for (String part : value.split(",", -1)) {
            numbers.add(
                    part.matches("-?[0-9.]+([eE]-?[0-9]+)?")
                            ? Numbers.coordinate(Double.parseDouble(part))
                            : part);
        }
        return String.join(" ", numbers);
    }

    private List<SvgNode> withoutUnusedClips(List<SvgNode> nodes) {
        var kept = new ArrayList<SvgNode>();
        for (SvgNode node : nodes) {
            if (!(node instanceof Element e)) {
                kept.add(node);
            } else if (!e.name().equals("clipPath")
                    || clipsInUse.contains(e.attributes().getOrDefault("id", ""))) {
                List<SvgNode> children = withoutUnusedClips(e.children());
                boolean empty = children.isEmpty() && Set.of("defs", "g").contains(e.name());
                if (!empty) {
                    kept.add(new Element(e.name(), e.attributes(), children));
                }
            }
        }
        return kept;
    }

    /** Puts neighbours with the same looks into one group that states the looks. */
    private static List<SvgNode> grouped(List<SvgNode> nodes) {
        var groups = new ArrayList<SvgNode>();
        var run = new ArrayList<Element>();
        for (SvgNode node : nodes) {
            boolean joins =
                    node instanceof Element e && !run.isEmpty() && looks(e).equals(looks(run));
            if (!joins) {
                close(run, groups);
            }
            if (node instanceof Element e && !looks(e).isEmpty()) {
                run.add(e);
            } else {
                groups.add(node);
            }
        }
        close(run, groups);
        return groups;
    }

    private static void close(List<Element> run, List<SvgNode> groups) {
        if (run.size() == 1) {
            groups.add(run.getFirst());
        } else if (!run.isEmpty()) {
            groups.add(joined(run));
        }
        run.clear();
    }

    /** Paths with nothing else of their own become one path; what overlaps looks the same. */
    private static Element joined(List<Element> run) {
        SequencedMap<String, String> looks = select(run.getFirst(), false);
        boolean paths = run.stream().allMatch(e -> e.name().equals("path"));
        boolean opaque = looks.keySet().stream().noneMatch(name -> name.endsWith("-opacity"));
        if (paths && opaque && !looks.containsKey("fill-rule")) {
            looks.put(
                    "d",
                    run.stream()
                            .map(e -> e.attributes().getOrDefault("d", ""))
                            .collect(Collectors.joining()));
            return new Element("path", looks, List.of());
        }
        if (opaque && Dots.are(run)) {
            return Dots.joined(run, looks);
        }
        List<SvgNode> plain = run.stream().map(e -> (SvgNode) e.with(select(e, true))).toList();
        return new Element("g", looks, plain);
    }

    private static Map<String, String> looks(List<Element> run) {
        return looks(run.getFirst());
    }

    private static Map<String, String> looks(Element element) {
        return new TreeMap<>(select(element, false));
    }

    private static SequencedMap<String, String> select(Element element, boolean own) {
        var selected = new LinkedHashMap<String, String>();
        element.attributes()
                .forEach(
                        (name, value) -> {
                            if (OWN.contains(name) == own) {
                                selected.put(name, value);
                            }
                        });
        return selected;
    }
}
