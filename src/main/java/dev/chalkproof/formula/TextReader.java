package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import dev.chalkproof.formula.Glyph.Mark;
import dev.chalkproof.source.MathNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The words of a {@code \text}, between them the math it may hold. */
final class TextReader {
    private final List<Glyph> row = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final Function<List<MathNode>, List<Glyph>> math;
    private Origin at = Origin.NONE;

    private TextReader(Function<List<MathNode>, List<Glyph>> math) {
        this.math = math;
    }

    static List<Glyph> read(MathNode node, Origin own, Function<List<MathNode>, List<Glyph>> math) {
        TextReader reader = new TextReader(math);
        reader.at = own;
        reader.add(node.children("body"));
        reader.flush();
        return reader.row;
    }

    private void add(List<MathNode> nodes) {
        for (MathNode node : nodes) {
            Origin here = node.start() >= 0 ? new Origin(node.start(), node.end()) : Origin.NONE;
            switch (node.type()) {
                case "textord", "mathord", "atom" -> append(node.text("text"), here);
                case "spacing" -> append(" ", here);
                case "text", "ordgroup", "font" -> add(node.children("body"));
                case "accent" -> {
                    add(node.children("base"));
                    append(CharacterReader.combining(node.text("label"), here), here);
                }
                case "styling" -> {
                    flush();
                    row.addAll(math.apply(node.children("body")));
                }
                default ->
                        throw new Refusal(
                                "'" + node.type() + "' has no meaning within text", here, null);
            }
        }
    }

    private void append(String text, Origin here) {
        word.append(CharacterReader.unescape(text));
        at = at.with(here);
    }

    /** Ends a word; a comma at either end of it is a comma of the formula. */
    private void flush() {
        String text =
                Normalizer.normalize(word, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        word.setLength(0);
        while (text.startsWith(",") || text.startsWith("，")) {
            row.add(new Mark(Kind.COMMA, ",", at));
            text = text.substring(1).strip();
        }
        String bare = text.replaceAll("[\\s,，.。;；:：]+$", "");
        if (!bare.isEmpty()) {
            row.add(new Mark(Kind.WORD, bare, at));
        }
        String tail = text.substring(bare.length());
        if (tail.contains(",") || tail.contains("，")) {
            row.add(new Mark(Kind.COMMA, ",", at));
        }
        at = Origin.NONE;
    }
}
