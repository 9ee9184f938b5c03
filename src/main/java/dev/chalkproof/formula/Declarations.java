package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import dev.chalkproof.source.MathNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the items of a symbol list say, such as {@code 0 < \alpha < 1}. */
public final class Declarations {
    private Declarations() {}

    /** The outcome of reading the math at the start of a list item. */
    public sealed interface Read {
        /** One declaration, or several for {@code \beta_1, \beta_2 \in [0, 1)}. */
        record Declared(List<Declaration> declarations) implements Read {
            public Declared {
                declarations = List.copyOf(declarations);
            }
        }

        /** It declares nothing that was understood; the positions are offsets in the LaTeX. */
        record Refused(String message, int start, int end, Optional<String> help) implements Read {}
    }

    /**
     * Reads a declaration.
     *
     * @param latex the math without its delimiters
     * @param tree its syntax tree
     * @param javaNames the Java parameters that code spans name
     */
    public static Read parse(String latex, MathNode tree, List<String> javaNames) {
        return parse(latex, tree, javaNames, Scope.empty());
    }

    /**
     * Reads a declaration whose bounds may mention declared symbols.
     *
     * @param javaNames the Java parameters that code spans name, in the order of the symbols; of
     *     fewer names than symbols the last symbols have one
     * @param scope what is declared around it; bounds may mention further symbols
     */
    public static Read parse(String latex, MathNode tree, List<String> javaNames, Scope scope) {
        try {
            List<Glyph> row = CasesReader.trim(GlyphReader.read(latex, tree));
            List<Declaration> read = new DeclarationReader(scope).read(row, latex);
            int unnamed = read.size() - javaNames.size();
            if (unnamed < 0) {
                throw new Refusal(
                        "there are more Java names here than symbols",
                        Glyphs.origin(row),
                        "give each symbol one name, as in (`first`, `second`)");
            }
            List<Declaration> named = new ArrayList<>(read.subList(0, unnamed));
            for (int i = unnamed; i < read.size(); i++) {
                named.add(read.get(i).withJavaName(javaNames.get(i - unnamed)));
            }
            return new Read.Declared(named);
        } catch (Refusal refusal) {
            Lowered.Refused refused = Lowering.refused(refusal, new Lowering.Formula(latex, tree));
            return new Read.Refused(
                    refused.message(), refused.start(), refused.end(), refused.help());
        }
    }

    /** Whether a row is a name: one sign, a call, or touching letters. */
    static List<List<Glyph>> names(List<Glyph> row) {
        List<List<Glyph>> names = new ArrayList<>();
        Glyphs.split(row, Kind.COMMA).forEach(n -> names.add(CasesReader.trim(n)));
        return names;
    }
}
