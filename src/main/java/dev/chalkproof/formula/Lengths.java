package dev.chalkproof.formula;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How far an index runs when a formula doesn't say: as far as what it indexes. */
final class Lengths {
    private Lengths() {}

    /** The length of the first array that an expression indexes with just this index. */
    static Optional<Expr> of(Expr body, String index) {
        if (body instanceof Expr.Ref ref) {
            List<Expr> indices = ref.indices();
            for (int i = 0; i < indices.size(); i++) {
                if (indices.get(i) instanceof Expr.Ref letter
                        && letter.indices().isEmpty()
                        && letter.name().equals(index)) {
                    // The rows before are alike, so that the first stands for all.
                    List<Expr> before = Collections.nCopies(i, Exprs.num(1));
                    Expr array = new Expr.Ref(ref.name(), before, ref.at());
                    return Optional.of(Exprs.apply(ref.at(), Operator.LENGTH, array));
                }
            }
        }
        for (Expr child : Exprs.children(body)) {
            Optional<Expr> found = of(child, index);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
