package dev.chalkproof;

import dev.chalkproof.claim.Together;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.source.MathNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The formulas that one fence implements: coupled equations mean something only together. */
final class Companions {
    private final Formulas formulas;
    private final PageNames names;

    Companions(Formulas formulas, PageNames names) {
        this.formulas = formulas;
        this.names = names;
    }

    /** All formulas that a fence implements and that KaTeX takes, in the order they are named. */
    List<Formulas.Located> of(Fence fence, Page page) {
        List<Formulas.Located> all = new ArrayList<>();
        for (Fence.Target target : fence.implemented()) {
            formulas.target(target, page)
                    .filter(l -> formulas.of(l.page()).tree(l.formula()).isPresent())
                    .ifPresent(all::add);
        }
        return all;
    }

    /** The others, as the verifier takes them. */
    Together together(Formulas.Located one, Fence fence, Page page) {
        List<Together.Companion> before = new ArrayList<>();
        List<Together.Companion> after = new ArrayList<>();
        List<Formulas.Located> all = of(fence, page);
        int place = all.indexOf(one);
        for (int i = 0; i < all.size(); i++) {
            if (i != place) {
                companion(all.get(i)).ifPresent((i < place ? before : after)::add);
            }
        }
        return new Together(before, after);
    }

    private Optional<Together.Companion> companion(Formulas.Located located) {
        Formula formula = located.formula();
        PageFormulas read = formulas.of(located.page());
        Optional<MathNode> tree = read.tree(formula);
        return tree.map(
                t ->
                        new Together.Companion(
                                names.id(located.page(), formula),
                                formula.latex(),
                                t,
                                read.scope(formula),
                                formula.stance() == Formula.Stance.REFUTED));
    }
}
