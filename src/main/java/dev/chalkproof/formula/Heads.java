package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a definition declares for those who use it: a function, a number, a vector, a matrix. */
final class Heads {
    private Heads() {}

    /**
     * The declaration of what is defined.
     *
     * @param around what is declared where it is used
     * @param listed the LaTeX of the symbols that lists declare there
     */
    static Declaration declaration(
            Documented documented, List<Declaration> around, Set<String> listed) {
        Statement.Target target = documented.definition().target();
        Declaration declaration = Declaration.of(target.symbol());
        if (documented.isFunction()) {
            return declaration
                    .withShape(new Shape(Shape.Kind.FUNCTION, List.of()))
                    .withParameters(target.parameters());
        }
        List<Declaration> known = new ArrayList<>(around);
        known.addAll(documented.symbols());
        return target.indices().isEmpty()
                ? declaration.withShape(shape(documented.definition().body(), known))
                : elements(documented.definition(), known)
                        .filter(d -> !listed.contains(d.symbol().latex()))
                        .orElse(declaration);
    }

    private static Shape shape(Expr body, List<Declaration> known) {
        return switch (new Shapes(new Context(Scope.of(known))).of(body)) {
            case COLUMN -> new Shape(Shape.Kind.VECTOR, List.of());
            case MATRIX -> new Shape(Shape.Kind.MATRIX, List.of());
            // Nothing is transposed by being given a name, but a row is no vector to others.
            case SCALAR, ROW, UNKNOWN -> Shape.SCALAR;
        };
    }

    /** {@code \hat{x}_i = x_i - \mu} over the elements of a vector defines a vector. */
    private static Optional<Declaration> elements(
            Statement.Definition definition, List<Declaration> known) {
        Statement.Target target = definition.target();
        List<Glyph> glyphs = target.symbol().pattern().glyphs();
        boolean plain =
                glyphs.size() == 1
                        && glyphs.getFirst() instanceof Glyph.Scripted s
                        && s.sup().isEmpty()
                        && s.primes() == 0;
        boolean overArrays =
                target.indices().size() <= 2
                        && target.indices().stream()
                                .allMatch(
                                        i ->
                                                i.offset() == 0
                                                        && Lengths.of(
                                                                        definition.body(),
                                                                        i.variable())
                                                                .filter(l -> isLength(l, known))
                                                                .isPresent());
        if (!plain || !overArrays || Exprs.mentions(definition.body(), target.name())) {
            return Optional.empty();
        }
        Symbol whole = Symbols.of(List.of(glyphs.getFirst().bare()), l -> false);
        Shape.Kind kind = target.indices().size() == 1 ? Shape.Kind.VECTOR : Shape.Kind.MATRIX;
        return Optional.of(Declaration.of(whole).withShape(new Shape(kind, List.of())));
    }

    private static boolean isLength(Expr length, List<Declaration> known) {
        return length instanceof Expr.Apply apply
                && apply.arguments().getFirst() instanceof Expr.Ref ref
                && known.stream().anyMatch(d -> d.name().equals(ref.name()) && d.shape().isArray());
    }
}
