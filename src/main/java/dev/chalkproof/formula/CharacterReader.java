package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import dev.chalkproof.formula.Glyph.Mark;
import dev.chalkproof.source.MathNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Single characters and commands of the tree: what kind of glyph each is. */
final class CharacterReader {
    /** Unicode spellings of TeX commands. */
    private static final Map<String, String> UNICODE =
            Map.ofEntries(
                    Map.entry("≤", "\\le"),
                    Map.entry("\\leq", "\\le"),
                    Map.entry("\\leqslant", "\\le"),
                    Map.entry("\\leqq", "\\le"),
                    Map.entry("≥", "\\ge"),
                    Map.entry("\\geq", "\\ge"),
                    Map.entry("\\geqslant", "\\ge"),
                    Map.entry("\\geqq", "\\ge"),
                    Map.entry("≠", "\\ne"),
                    Map.entry("\\neq", "\\ne"),
                    Map.entry("\\lt", "<"),
                    Map.entry("\\gt", ">"),
                    Map.entry("∈", "\\in"),
                    Map.entry("∉", "\\notin"),
                    Map.entry("←", "\\leftarrow"),
                    Map.entry("\\gets", "\\leftarrow"),
                    Map.entry("\\longleftarrow", "\\leftarrow"),
                    Map.entry("→", "\\to"),
                    Map.entry("\\rightarrow", "\\to"),
                    Map.entry("\\longrightarrow", "\\to"),
                    Map.entry("\\implies", "\\Rightarrow"),
                    Map.entry("⟹", "\\Rightarrow"),
                    Map.entry("⇒", "\\Rightarrow"),
                    Map.entry("\\Longrightarrow", "\\Rightarrow"),
                    Map.entry("⟺", "\\Leftrightarrow"),
                    Map.entry("⇔", "\\Leftrightarrow"),
                    Map.entry("\\Longleftrightarrow", "\\Leftrightarrow"),
                    Map.entry("≔", ":="),
                    Map.entry("\\triangleq", ":="),
                    Map.entry("≜", ":="),
                    Map.entry("−", "-"),
                    Map.entry("×", "\\times"),
                    Map.entry("·", "\\cdot"),
                    Map.entry("⋅", "\\cdot"),
                    Map.entry("÷", "\\div"),
                    Map.entry("∗", "*"),
                    Map.entry("\\ast", "*"),
                    Map.entry("⊙", "\\odot"),
                    Map.entry("∞", "\\infty"),
                    Map.entry("∂", "\\partial"),
                    Map.entry("∇", "\\nabla"),
                    Map.entry("′", "\\prime"),
                    Map.entry("\\intercal", "\\top"),
                    Map.entry("⊤", "\\top"),
                    Map.entry("\\land", "\\wedge"),
                    Map.entry("\\lor", "\\vee"),
                    Map.entry("\\@cdots", "\\cdots"),
                    Map.entry("…", "\\ldots"));

    private static final Set<String> SIGNS =
            Set.of(
                    "\\infty",
                    "\\nabla",
                    "\\partial",
                    "\\prime",
                    "\\top",
                    "\\%",
                    "%",
                    "\\forall",
                    "\\exists",
                    "\\emptyset",
                    "\\varnothing",
                    "\\angle",
                    "\\degree",
                    "°",
                    "\\#",
                    "\\&",
                    "\\$",
                    "\\neg",
                    "\\lnot",
                    "\\dagger",
                    "\\star",
                    "\"",
                    "@",
                    "?",
                    "\\mathellipsis",
                    Negations.STROKE,
                    "\\ddagger",
                    "\\bot",
                    "\\_");

    private static final Map<String, String> ACCENTS =
            Map.ofEntries(
                    Map.entry("\\hat", "hat"),
                    Map.entry("\\widehat", "hat"),
                    Map.entry("\\tilde", "tilde"),
                    Map.entry("\\widetilde", "tilde"),
                    Map.entry("\\bar", "bar"),
                    Map.entry("\\vec", "vec"),
                    Map.entry("\\overrightarrow", "vec"),
                    Map.entry("\\dot", "dot"),
                    Map.entry("\\ddot", "ddot"),
                    Map.entry("\\check", "check"),
                    Map.entry("\\breve", "breve"),
                    Map.entry("\\acute", "acute"),
                    Map.entry("\\grave", "grave"),
                    Map.entry("\\mathring", "ring"));

    /** Accents of text, as Unicode's combining characters. */
    private static final Map<String, String> COMBINING =
            Map.of(
                    "\\'", "\u0301", "\\`", "\u0300", "\\^", "\u0302", "\\~", "\u0303", "\\\"",
                    "\u0308", "\\c", "\u0327", "\\v", "\u030c", "\\r", "\u030a");

    private CharacterReader() {}

    static String canonical(String text) {
        return UNICODE.getOrDefault(text, Greek.command(text));
    }

    static Glyph ord(String raw, Origin at) {
        String text = canonical(raw);
        return switch (text) {
            case "|", "\\vert" -> new Mark(Kind.BAR, "|", at);
            case "\\|", "\\Vert", "∥", "‖" -> new Mark(Kind.BAR, "‖", at);
            case "/" -> new Mark(Kind.BINARY, "/", at);
            case "." -> new Mark(Kind.DIGIT, ".", at);
            case "≠" -> new Mark(Kind.RELATION, "\\ne", at);
            case "\\ne", "\\notin", ":=" -> new Mark(Kind.RELATION, text, at);
            case "\\mathellipsis" -> new Mark(Kind.ELLIPSIS, "\\ldots", at);
            case "，" -> new Mark(Kind.COMMA, ",", at);
            case "；" -> new Mark(Kind.COMMA, ";", at);
            case "（" -> new Mark(Kind.OPEN, "(", at);
            case "）" -> new Mark(Kind.CLOSE, ")", at);
            default -> {
                if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
                    yield new Mark(Kind.DIGIT, text, at);
                }
                boolean letter =
                        text.startsWith("\\")
                                ? !SIGNS.contains(text)
                                : Character.isLetter(text.codePointAt(0));
                yield new Mark(letter ? Kind.LETTER : Kind.SIGN, text, at);
            }
        };
    }

    static Glyph atom(MathNode node, Origin at) {
        String text = canonical(node.text("text"));
        return switch (node.text("family")) {
            case "rel" -> new Mark(Kind.RELATION, text, at);
            case "bin" -> new Mark(Kind.BINARY, text, at);
            case "open" -> new Mark(Kind.OPEN, bracket(text), at);
            case "close" ->
                    text.equals("!")
                            ? new Mark(Kind.FACTORIAL, "!", at)
                            : new Mark(Kind.CLOSE, bracket(text), at);
            case "punct" -> new Mark(Kind.COMMA, text, at);
            case "inner" -> new Mark(Kind.ELLIPSIS, text, at);
            default -> throw new Refusal("'" + text + "' has no meaning to compute with", at, null);
        };
    }

    /** A relation that is put together, such as {@code \ne} or a stacked {@code =}. */
    static Glyph relation(List<Glyph> body, Origin around) {
        Origin all = Glyphs.origin(body);
        Origin at = all.start() >= 0 ? all : around;
        if (body.size() == 1 && body.getFirst().bare() instanceof Mark mark) {
            boolean plain = !(body.getFirst() instanceof Glyph.Scripted);
            // A relation with something above it, as in "def" over "=", is a definition.
            String text = plain ? mark.text() : mark.is(Kind.RELATION, "=") ? ":=" : "";
            if (!text.isEmpty()) {
                return new Mark(Kind.RELATION, text.equals("∉") ? "\\notin" : text, at);
            }
        }
        throw new Refusal("this relation is not known", at, null);
    }

    static String bracket(String text) {
        return switch (text) {
            case "\\lbrace", "\\{" -> "{";
            case "\\rbrace", "\\}" -> "}";
            case "\\lparen" -> "(";
            case "\\rparen" -> ")";
            case "\\lbrack" -> "[";
            case "\\rbrack" -> "]";
            case "\\lvert", "\\rvert", "|", "\\vert" -> "|";
            case "\\lVert", "\\rVert", "\\|", "\\Vert" -> "‖";
            case "⌊" -> "\\lfloor";
            case "⌋" -> "\\rfloor";
            case "⌈" -> "\\lceil";
            case "⌉" -> "\\rceil";
            case "⟨", "<" -> "\\langle";
            case "⟩", ">" -> "\\rangle";
            default -> text;
        };
    }

    /** {@code \big(} and its relatives. */
    static Glyph delimiter(MathNode node, Origin at) {
        String text = bracket(node.text("delim"));
        return switch (node.text("mclass")) {
            case "mopen" -> new Mark(Kind.OPEN, text, at);
            case "mclose" -> new Mark(Kind.CLOSE, text, at);
            default ->
                    switch (text) {
                        case "(", "[", "{", "\\lfloor", "\\lceil", "\\langle" ->
                                new Mark(Kind.OPEN, text, at);
                        case ")", "]", "}", "\\rfloor", "\\rceil", "\\rangle" ->
                                new Mark(Kind.CLOSE, text, at);
                        default -> ord(text, at);
                    };
        };
    }

    static String accent(String label, Origin at) {
        String name = ACCENTS.get(label);
        if (name == null) {
            throw new Refusal("the accent " + label + " is not known", at, null);
        }
        return name;
    }

    static String combining(String label, Origin at) {
        String mark = COMBINING.get(label);
        if (mark == null) {
            throw new Refusal("the accent " + label + " is not known within text", at, null);
        }
        return mark;
    }

    static String unescape(String text) {
        return switch (text) {
            case "\\_", "\\textunderscore" -> "_";
            case "\\%", "\\&", "\\#", "\\$", "\\{", "\\}" -> text.substring(1);
            case "\\textquoteright", "'", "’" -> "'";
            default -> text;
        };
    }

    /** The characters a glyph stands for within an upright word. */
    static String inWord(Glyph glyph) {
        String text = inWordOrEmpty(glyph);
        if (text.isEmpty()) {
            throw new Refusal("this can't be part of a name", glyph.at(), null);
        }
        return text;
    }

    static String inWordOrEmpty(Glyph glyph) {
        if (!(glyph instanceof Mark mark)) {
            return "";
        }
        return switch (mark.kind()) {
            case LETTER, DIGIT, WORD -> mark.text();
            case SIGN -> mark.text().equals("\\_") ? "_" : "";
            case BINARY -> mark.text().equals("-") ? "-" : "";
            default -> "";
        };
    }
}
