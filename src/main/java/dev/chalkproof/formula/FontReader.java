package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import dev.chalkproof.formula.Glyph.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a font means: a bold letter is another letter, several upright letters are a word. */
final class FontReader {
    /** Several letters in one of these are one word. */
    private static final Set<String> UPRIGHT =
            Set.of("mathrm", "mathsf", "mathtt", "mathit", "textrm", "mathbf", "boldsymbol");

    private FontReader() {}

    static List<Glyph> read(String font, List<Glyph> body) {
        if (font.equals("mathnormal")) {
            return body;
        }
        boolean word = body.size() > 1 && UPRIGHT.contains(font);
        StringBuilder name = new StringBuilder();
        for (Glyph glyph : body) {
            String character = CharacterReader.inWordOrEmpty(glyph);
            word &= !character.isEmpty();
            name.append(character);
        }
        if (word && name.chars().anyMatch(Character::isLetter)) {
            Origin all = Glyphs.origin(body);
            return List.of(new Mark(Kind.WORD, name.toString(), all));
        }
        List<Glyph> styled = new ArrayList<>();
        for (Glyph glyph : body) {
            styled.add(styled(font, glyph));
        }
        return styled;
    }

    private static Glyph styled(String font, Glyph glyph) {
        // An italic letter is a letter; bold 1 and double-struck 1 are names of the indicator.
        boolean changes =
                glyph.is(Kind.LETTER)
                        || (glyph.is(Kind.DIGIT, "1")
                                && (font.equals("mathbf") || font.equals("mathbb")));
        if (glyph instanceof Mark mark && changes && !font.equals("mathit")) {
            String name = font.equals("boldsymbol") ? "mathbf" : font;
            return new Mark(Kind.LETTER, "\\" + name + "{" + mark.text() + "}", mark.at());
        }
        if (glyph instanceof Glyph.Scripted s) {
            return new Glyph.Scripted(styled(font, s.base()), s.sup(), s.sub(), s.primes(), s.at());
        }
        if (glyph instanceof Glyph.Accented a) {
            List<Glyph> base = a.base().stream().map(g -> styled(font, g)).toList();
            return new Glyph.Accented(a.accent(), base, a.at());
        }
        return glyph;
    }
}
