package dev.chalkproof.formula;

import java.util.List;

/** Glyphs back to LaTeX, for names in messages. */
final class GlyphPrinter {
    private GlyphPrinter() {}

    static String latex(List<Glyph> row) {
        StringBuilder out = new StringBuilder();
        for (Glyph glyph : row) {
            String next = latex(glyph);
            boolean command = out.toString().matches("(?s).*\\\\[A-Za-z]+");
            if (command && !next.isEmpty() && Character.isLetter(next.charAt(0))) {
                out.append(' ');
            }
            out.append(next);
        }
        return out.toString();
    }

    private static String latex(Glyph glyph) {
        return switch (glyph) {
            case Glyph.Mark mark ->
                    switch (mark.kind()) {
                        case WORD -> "\\text{" + mark.text().replace("_", "\\_") + "}";
                        case RELATION, BINARY -> " " + mark.text() + " ";
                        case OPEN, CLOSE ->
                                switch (mark.text()) {
                                    case "{", "}" -> "\\" + mark.text();
                                    case "‖" -> "\\|";
                                    default -> mark.text();
                                };
                        case BAR -> mark.text().equals("|") ? "|" : "\\|";
                        case QUAD -> "\\quad ";
                        default -> mark.text();
                    };
            case Glyph.Scripted s ->
                    latex(s.base())
                            + "'".repeat(s.primes())
                            + script("_", s.sub())
                            + script("^", s.sup());
            case Glyph.Fraction f ->
                    (f.bar() ? "\\frac{" : "\\binom{")
                            + latex(f.numerator())
                            + "}{"
                            + latex(f.denominator())
                            + "}";
            case Glyph.Root r ->
                    "\\sqrt"
                            + (r.index().isEmpty() ? "" : "[" + latex(r.index()) + "]")
                            + "{"
                            + latex(r.body())
                            + "}";
            case Glyph.Accented a -> "\\" + a.accent() + "{" + latex(a.base()) + "}";
            case Glyph.Grid grid -> "\\begin{matrix}\\ldots\\end{matrix}";
        };
    }

    private static String script(String sign, List<Glyph> row) {
        if (row.isEmpty()) {
            return "";
        }
        String inner = latex(row).strip();
        return sign + (inner.length() == 1 ? inner : "{" + inner + "}");
    }
}
