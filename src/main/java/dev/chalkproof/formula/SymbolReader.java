package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Names: declared ones, and those that the Java signature settles. */
final class SymbolReader {
    private final FormulaReader reader;

    SymbolReader(FormulaReader reader) {
        this.reader = reader;
    }

    private Context context() {
        return reader.context();
    }

    /** The longest declared name that stands here, with the call it may be. */
    Optional<Primary> declared(Cursor c) {
        Optional<Context.Found> found = context().find(c.row(), c.position());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Declaration declaration = found.get().declaration();
        Pattern.Match match = found.get().match();
        if (isOwnIndex(match, declaration)) {
            return Optional.empty();
        }
        refuseTouchingWord(c, declaration, match.length());
        int from = c.position();
        c.skip(match.length());
        if (declaration.shape().kind() == Shape.Kind.FUNCTION) {
            return Optional.of(reader.functions().call(c, declaration, match, from));
        }
        refuseUndeclaredCall(c, declaration);
        context().use(declaration);
        return Optional.of(reference(declaration, match, c.since(from)));
    }

    /** A number in front of a script that only looks like an index. */
    private static boolean isOwnIndex(Pattern.Match match, Declaration declaration) {
        return match.length() == 0 || declaration.symbol().pattern().glyphs().isEmpty();
    }

    private Primary reference(Declaration declaration, Pattern.Match match, Origin at) {
        List<Expr> indices = new ArrayList<>();
        for (String hole : declaration.symbol().indices()) {
            List<Glyph> row = match.indices().getOrDefault(hole, List.of());
            indices.add(index(hole, row, at));
        }
        return new Primary(new Expr.Ref(declaration.name(), indices, at), match.rest());
    }

    /**
     * An index; one that is written as in the declaration and bound by nothing stands for itself.
     */
    private Expr index(String hole, List<Glyph> row, Origin at) {
        refuseAdjacentLetters(row);
        String letter = Glyphs.singleLetter(row);
        if (letter.equals(hole) && !context().isDeclared(row.getFirst())) {
            Declaration counting = Context.counting(row);
            if (context().settle(row).isEmpty()) {
                context().assume(counting);
                return new Expr.Ref(counting.name(), List.of(), row.getFirst().at());
            }
        }
        return reader.whole(row, at);
    }

    /** Letters side by side in a subscript. */
    static void refuseAdjacentLetters(List<Glyph> row) {
        for (int i = 1; i < row.size(); i++) {
            if (row.get(i - 1).is(Kind.LETTER) && row.get(i).is(Kind.LETTER)) {
                throw new Refusal(
                        "these letters can be two indices or a product",
                        Glyphs.origin(row),
                        "declare the symbol with two indices, or write \\cdot between factors");
            }
        }
    }

    private void refuseUndeclaredCall(Cursor c, Declaration declaration) {
        Glyph next = c.peek();
        boolean list =
                next.is(Kind.OPEN, "(")
                        && reader.brackets().isList(c.row(), c.position())
                        && !declaration.shape().isArray();
        if (list) {
            throw new Refusal(
                    "'"
                            + declaration.symbol()
                            + "' is not a declared function, and no factor of a list",
                    c.at(),
                    "declare the function, or label the formula that defines it");
        }
    }

    /** A name of several letters must not touch another letter or digit: where does it end? */
    private void refuseTouchingWord(Cursor c, Declaration declaration, int length) {
        List<Glyph> glyphs = declaration.symbol().pattern().glyphs();
        boolean word = glyphs.size() > 1 && glyphs.stream().allMatch(g -> g.bare().is(Kind.LETTER));
        if (!word) {
            return;
        }
        Glyph before = c.peek(-1);
        Glyph after = c.peek(length);
        Glyph first = c.peek();
        Glyph last = c.peek(length - 1);
        boolean left = isCharacter(before) && Glyphs.touch(before, first);
        boolean right = isCharacter(after.bare()) && Glyphs.touch(last, after);
        if (left || right) {
            throw new Refusal(
                    "it is not clear where the name '" + declaration.symbol() + "' begins or ends",
                    first.at().with(last.at()),
                    "put \\, or \\cdot between the factors");
        }
    }

    private static boolean isCharacter(Glyph glyph) {
        return glyph.is(Kind.LETTER) || glyph.is(Kind.DIGIT);
    }

    /** Letters that touch and may be one name. */
    List<Glyph> run(Cursor c) {
        List<Glyph> run = new ArrayList<>();
        for (int i = 0; c.peek(i).bare().is(Kind.LETTER); i++) {
            Glyph glyph = c.peek(i);
            if (!run.isEmpty() && !Glyphs.touch(run.getLast(), glyph)) {
                break;
            }
            run.add(glyph);
            if (glyph instanceof Glyph.Scripted) {
                break;
            }
        }
        return run;
    }

    boolean settledByJava(Cursor c) {
        return context().settle(List.of(c.peek().bare())).isPresent()
                || context().settle(List.of(c.peek())).isPresent();
    }

    /** A name that no list declares: the Java signature settles it, or it is refused. */
    Primary undeclared(Cursor c) {
        List<Glyph> run = run(c);
        if (run.size() > 1) {
            Optional<Declaration> word = context().settle(run);
            boolean letterKnown =
                    run.stream()
                            .anyMatch(
                                    g ->
                                            context().isDeclared(g)
                                                    || context().settle(List.of(g)).isPresent());
            if (word.isPresent() && !letterKnown) {
                context().assume(word.get());
                return declared(c, word.get());
            }
        }
        Glyph glyph = c.peek();
        for (Glyph candidate : List.of(glyph, glyph.bare())) {
            Optional<Declaration> settled = context().settle(List.of(candidate));
            if (settled.isPresent()) {
                context().assume(settled.get());
                return declared(c, settled.get());
            }
        }
        Optional<Primary> element = boldElement(c);
        if (element.isPresent()) {
            return element.get();
        }
        Optional<Expr> length = dimension(glyph);
        if (length.isPresent()) {
            c.next();
            return new Primary(length.get(), glyph instanceof Glyph.Scripted s ? s : null);
        }
        for (Glyph candidate : List.of(glyph, glyph.bare())) {
            Optional<Declaration> end = context().end(candidate);
            if (end.isPresent()) {
                context().use(end.get());
                return declared(c, end.get());
            }
        }
        if (glyph instanceof Glyph.Scripted s && s.primes() > 0) {
            Optional<Declaration> base = context().settle(List.of(s.base()));
            if (base.isPresent()) {
                throw new Refusal(
                        "'" + GlyphPrinter.latex(List.of(glyph)) + "' is not declared",
                        glyph.at(),
                        "declare it with its prime in the list below the formula");
            }
        }
        List<Glyph> name = run.size() > 1 ? run : List.of(glyph);
        Glyph next = c.peek(name.size());
        if (next.is(Kind.OPEN, "(") && !glyph.bare().is(Kind.LETTER)) {
            String latex = GlyphPrinter.latex(name);
            throw new Refusal(
                    "'" + latex + "' is not declared",
                    Glyphs.origin(name),
                    "define the function by a formula of its own: $$ "
                            + latex
                            + "(x) = \\ldots $$");
        }
        throw unknown(name);
    }

    /**
     * {@code x_i} where only the vector {@code \mathbf{x}} or {@code \vec{x}} is declared: its
     * element, as vectors are set in bold and their elements are not (ISO 80000-2, 2-18).
     */
    private Optional<Primary> boldElement(Cursor c) {
        if (!(c.peek() instanceof Glyph.Scripted element)
                || !element.base().is(Kind.LETTER)
                || element.sub().isEmpty()
                || context().isDeclared(element.base())) {
            return Optional.empty();
        }
        List<Declaration> arrays =
                context().scope().declarations().stream()
                        .filter(d -> d.shape().isArray() && isSetAsVector(d, element.base()))
                        .distinct()
                        .toList();
        if (arrays.size() != 1) {
            return Optional.empty();
        }
        Declaration array = arrays.getFirst();
        c.next();
        context().use(array);
        return Optional.of(
                new Primary(new Expr.Ref(array.name(), List.of(), element.at()), element));
    }

    private static boolean isSetAsVector(Declaration array, Glyph letter) {
        List<Glyph> fragment = array.symbol().pattern().glyphs();
        String plain = Glyphs.text(letter);
        return fragment.size() == 1
                && switch (fragment.getFirst()) {
                    case Glyph.Mark mark -> mark.text().equals("\\mathbf{" + plain + "}");
                    case Glyph.Accented accented ->
                            accented.accent().equals("vec")
                                    && accented.base().size() == 1
                                    && Glyphs.text(accented.base().getFirst()).equals(plain);
                    case Glyph.Scripted _, Glyph.Fraction _, Glyph.Root _, Glyph.Grid _ -> false;
                };
    }

    /** {@code n} after {@code x \in \mathbb{R}^n}: the length of x. */
    private Optional<Expr> dimension(Glyph glyph) {
        boolean power = glyph instanceof Glyph.Scripted s && s.sub().isEmpty() && s.primes() == 0;
        List<Glyph> name = List.of(power ? glyph.bare() : glyph);
        String asked = Symbols.of(name, l -> false).name();
        for (Declaration declaration : context().scope().declarations()) {
            List<Expr> dimensions = declaration.shape().dimensions();
            for (int i = 0; i < dimensions.size(); i++) {
                boolean same =
                        dimensions.get(i) instanceof Expr.Ref ref && ref.name().equals(asked);
                if (same && declaration.symbol().indices().isEmpty()) {
                    List<Expr> first = Collections.nCopies(i, Exprs.num(1));
                    Expr array = new Expr.Ref(declaration.name(), first, glyph.at());
                    context().use(declaration);
                    return Optional.of(Exprs.apply(glyph.at(), Operator.LENGTH, array));
                }
            }
        }
        return Optional.empty();
    }

    private Primary declared(Cursor c, Declaration declaration) {
        Pattern.Match match =
                declaration
                        .symbol()
                        .pattern()
                        .match(c.row(), c.position())
                        .orElseThrow(() -> unknown(List.of(c.peek())));
        int from = c.position();
        refuseTouchingWord(c, declaration, match.length());
        c.skip(match.length());
        refuseUndeclaredCall(c, declaration);
        return reference(declaration, match, c.since(from));
    }

    private Refusal unknown(List<Glyph> glyphs) {
        String name = GlyphPrinter.latex(glyphs);
        boolean word = glyphs.size() > 1;
        String letter = Glyphs.text(glyphs.getFirst().bare());
        String help =
                word
                        ? "declare it in the list below the formula, or write \\text{" + name + "}"
                        : "declare it in a list below the formula: - $"
                                + name
                                + " \\in \\mathbb{R}$ is ...";
        if (letter.equals("d") && !word) {
            help = "declare it, or write a derivative as \\frac{d}{dx}";
        }
        return new Refusal("'" + name + "' is not declared", Glyphs.origin(glyphs), help);
    }
}
