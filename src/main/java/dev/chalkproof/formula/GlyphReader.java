package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import dev.chalkproof.formula.Glyph.Mark;
import dev.chalkproof.source.MathNode;
import java.util.ArrayList;
import java.util.List;

/**
 * KaTeX's layout tree to rows of glyphs. Every node type is either known here or refused, so that a
 * new release of KaTeX can't change a meaning unnoticed.
 */
final class GlyphReader {
    /** Deeper formulas are refused, long before the stack is used up. */
    private static final int MAX_DEPTH = 100;

    /** Longer formulas are refused: nobody reads them, and trees get as deep as they are long. */
    private static final int MAX_GLYPHS = 3000;

    private int depth;
    private int count;

    private final Places places;

    private GlyphReader(String latex) {
        this.places = new Places(latex);
    }

    static List<Glyph> read(String latex, MathNode root) {
        return new GlyphReader(latex).row(List.of(root), Origin.NONE);
    }

    private List<Glyph> row(List<MathNode> nodes, Origin around) {
        if (++depth > MAX_DEPTH) {
            throw new Refusal(
                    "the formula is nested more than " + MAX_DEPTH + " levels deep",
                    around,
                    "split it into several formulas");
        }
        List<Glyph> row = new ArrayList<>();
        for (MathNode node : nodes) {
            add(node, row, around);
        }
        depth--;
        return Negations.merge(row);
    }

    private List<Glyph> child(MathNode node, String name, Origin around) {
        return row(node.children(name), around);
    }

    private void add(MathNode node, List<Glyph> row, Origin around) {
        Origin own = places.of(node);
        Origin at = own.start() >= 0 ? own : around;
        if (++count > MAX_GLYPHS) {
            throw new Refusal(
                    "the formula has more than " + MAX_GLYPHS + " signs",
                    at,
                    "split it into several formulas");
        }
        switch (node.type()) {
            case "ordgroup" -> group(node, row, at);
            case "styling", "color", "sizing", "mclass", "html", "href", "hbox", "pmb", "tag" ->
                    transparent(node, row, at);
            case "smash", "underline", "vcenter" -> row.addAll(child(node, "body", at));
            case "mathord", "textord" -> row.add(CharacterReader.ord(node.text("text"), own));
            case "atom" -> row.add(CharacterReader.atom(node, own));
            case "op" -> operator(node, row, own);
            case "operatorname" ->
                    row.add(
                            new Mark(
                                    Kind.WORD,
                                    letters(node, at),
                                    places.command(located(node, own))));
            case "font" ->
                    row.addAll(
                            commanded(FontReader.read(node.text("font"), child(node, "body", at))));
            case "text" ->
                    row.addAll(commanded(TextReader.read(node, own, inner -> row(inner, at))));
            case "supsub" -> scripts(node, row, at);
            case "genfrac" -> row.add(fraction(node, at));
            case "sqrt" -> {
                List<Glyph> body = child(node, "body", at);
                List<Glyph> index = child(node, "index", at);
                Origin all =
                        places.child(node, "index", index).with(places.child(node, "body", body));
                row.add(new Glyph.Root(body, index, places.command(all)));
            }
            case "accent" -> accent(node, CharacterReader.accent(node.text("label"), at), row, at);
            case "overline" -> accent(node, "bar", row, at);
            case "leftright" -> fence(node, row, at);
            case "delimsizing" -> row.add(CharacterReader.delimiter(node, own));
            case "middle" -> row.add(CharacterReader.ord(node.text("delim"), own));
            case "array" -> row.add(grid(node, at));
            case "htmlmathml" -> row.addAll(child(node, "mathml", at));
            case "horizBrace" -> row.addAll(child(node, "base", at));
            case "enclose" -> enclosed(node, row, at);
            case "kern" -> kern(node, row, own);
            case "cr" -> row.add(new Mark(Kind.BREAK, "\\\\", own));
            // Invisible, or nothing but space.
            case "spacing", "internal", "phantom", "hphantom", "vphantom", "mathchoice" -> {}
            default ->
                    throw new Refusal(
                            "'" + node.type() + "' has no meaning to compute with", at, null);
        }
    }

    /** A single sign in a font or a text stands where its command stands. */
    private List<Glyph> commanded(List<Glyph> row) {
        return row.size() == 1 && row.getFirst() instanceof Mark mark
                ? List.of(new Mark(mark.kind(), mark.text(), places.command(mark.at())))
                : row;
    }

    private void group(MathNode node, List<Glyph> row, Origin at) {
        List<Glyph> body = child(node, "body", at);
        if (body.size() == 1 && body.getFirst().is(Kind.COMMA, ",")) {
            row.add(new Mark(Kind.THOUSANDS, ",", body.getFirst().at()));
        } else {
            row.addAll(body);
        }
    }

    private void transparent(MathNode node, List<Glyph> row, Origin at) {
        List<Glyph> body = child(node, "body", at);
        if (body.size() == 1 && body.getFirst().is(Kind.WORD, "mod")) {
            row.add(new Mark(Kind.BINARY, "\\bmod", body.getFirst().at()));
        } else if (node.text("mclass").equals("mrel")) {
            row.add(CharacterReader.relation(body, Glyphs.origin(body)));
        } else {
            row.addAll(body);
        }
    }

    private void operator(MathNode node, List<Glyph> row, Origin own) {
        if (node.text("name").isEmpty()) {
            row.addAll(child(node, "body", own));
        } else {
            Kind kind = node.flag("symbol") ? Kind.LARGE : Kind.FUNCTION;
            Origin place = own.start() >= 0 ? own : places.find(node.text("name"));
            row.add(new Mark(kind, node.text("name"), place));
        }
    }

    private String letters(MathNode node, Origin at) {
        StringBuilder name = new StringBuilder();
        for (Glyph glyph : child(node, "body", at)) {
            name.append(CharacterReader.inWord(glyph));
        }
        return name.toString();
    }

    private Origin located(MathNode node, Origin own) {
        return own.with(Glyphs.origin(child(node, "body", own)));
    }

    private void scripts(MathNode node, List<Glyph> row, Origin at) {
        List<Glyph> base = child(node, "base", at);
        List<Glyph> sup = new ArrayList<>(child(node, "sup", at));
        List<Glyph> sub = child(node, "sub", at);
        if (node.child("base").filter(b -> b.type().equals("horizBrace")).isPresent()) {
            // The label of an underbrace is a comment.
            row.addAll(base);
            return;
        }
        if (base.isEmpty()) {
            throw new Refusal(
                    "this script belongs to nothing",
                    Glyphs.origin(sup).with(Glyphs.origin(sub)),
                    null);
        }
        Glyph last = base.getLast();
        int primes = 0;
        while (!sup.isEmpty() && sup.getFirst().is(Kind.SIGN, "\\prime")) {
            primes++;
            sup.removeFirst();
        }
        Origin all =
                last.at().with(places.child(node, "sup", sup)).with(places.child(node, "sub", sub));
        if (last instanceof Glyph.Scripted) {
            throw new Refusal("this has two scripts at one place", all, "write it with one");
        }
        row.addAll(base.subList(0, base.size() - 1));
        row.add(new Glyph.Scripted(last, sup, sub, primes, places.primes(all, primes)));
    }

    private Glyph fraction(MathNode node, Origin at) {
        List<Glyph> top = child(node, "numer", at);
        List<Glyph> bottom = child(node, "denom", at);
        Origin all =
                places.command(
                        places.child(node, "numer", top).with(places.child(node, "denom", bottom)));
        boolean bar = node.flag("hasBarLine");
        if (!bar && !node.text("leftDelim").equals("(")) {
            throw new Refusal(
                    "a stack without a fraction bar has no meaning to compute with", all, null);
        }
        return new Glyph.Fraction(top, bottom, bar, all.start() >= 0 ? all : at);
    }

    private void accent(MathNode node, String accent, List<Glyph> row, Origin at) {
        List<Glyph> base = child(node, node.type().equals("accent") ? "base" : "body", at);
        row.add(new Glyph.Accented(accent, base, places.command(Glyphs.origin(base))));
    }

    private void fence(MathNode node, List<Glyph> row, Origin at) {
        Origin start = places.find("\\left");
        List<Glyph> body = child(node, "body", at);
        Origin end = places.find("\\right");
        row.add(new Mark(Kind.OPEN, CharacterReader.bracket(node.text("left")), start));
        row.addAll(body);
        row.add(new Mark(Kind.CLOSE, CharacterReader.bracket(node.text("right")), end));
    }

    private Glyph grid(MathNode node, Origin at) {
        List<List<List<Glyph>>> rows = new ArrayList<>();
        Origin all = Origin.NONE;
        if (node.fields().get("body") instanceof List<?> lines) {
            for (Object line : lines) {
                List<List<Glyph>> cells = new ArrayList<>();
                for (Object cell : line instanceof List<?> list ? list : List.of(line)) {
                    if (cell instanceof MathNode inner) {
                        List<Glyph> glyphs = row(List.of(inner), at);
                        all = all.with(Glyphs.origin(glyphs));
                        cells.add(glyphs);
                    }
                }
                if (cells.stream().anyMatch(c -> !c.isEmpty())) {
                    rows.add(cells);
                }
            }
        }
        boolean aligned =
                !node.text("colSeparationType").isEmpty()
                        && !node.text("colSeparationType").equals("small");
        return new Glyph.Grid(rows, aligned, all);
    }

    private void enclosed(MathNode node, List<Glyph> row, Origin at) {
        if (!node.text("label").equals("\\fbox") && !node.text("label").equals("\\colorbox")) {
            throw new Refusal(
                    "what is crossed out has no meaning to compute with",
                    places.find(node.text("label")),
                    null);
        }
        row.addAll(child(node, "body", at));
    }

    private static void kern(MathNode node, List<Glyph> row, Origin own) {
        MathNode dimension = node.child("dimension").orElse(node);
        double number = dimension.fields().get("number") instanceof Double d ? d : 0;
        String unit = dimension.text("unit");
        // One em is 18 mu. Narrower spaces only look better.
        if ((unit.equals("em") && number >= 1) || (unit.equals("mu") && number >= 18)) {
            row.add(new Mark(Kind.QUAD, "\\quad", own));
        }
    }
}
