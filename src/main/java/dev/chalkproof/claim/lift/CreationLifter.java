package dev.chalkproof.claim.lift;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import dev.chalkproof.claim.lift.Type.Basic;
import java.util.ArrayList;
import java.util.List;

/** Reads what makes arrays and records. */
final class CreationLifter {
    private final TermLifter terms;
    private final Lifter lifter;

    CreationLifter(TermLifter terms) {
        this.terms = terms;
        this.lifter = terms.lifter();
    }

    Typed array(NewArrayTree tree) throws NotLifted {
        if (tree.getType() == null) {
            throw new NotLifted("it holds an array of unknown type");
        }
        Type element = lifter.type(tree.getType());
        if (tree.getInitializers() != null) {
            return new Typed(elements(tree, element), new Type.ArrayOf(element));
        }
        // The parser keeps the innermost type that has no size: double in `new double[2][3]`,
        // double[] in `new double[2][]`.
        List<Term> sizes = new ArrayList<>();
        Type type = element;
        for (ExpressionTree size : tree.getDimensions()) {
            sizes.add(terms.lift(size).as(Basic.INT));
            type = new Type.ArrayOf(type);
        }
        return new Typed(new Term.NewArray(element, sizes), type);
    }

    Term elements(NewArrayTree tree, Type element) throws NotLifted {
        List<Term> elements = new ArrayList<>();
        for (ExpressionTree initializer : tree.getInitializers()) {
            elements.add(terms.initializer(initializer, element));
        }
        return new Term.ArrayOf(elements);
    }

    Typed record(NewClassTree tree) throws NotLifted {
        String type = tree.getIdentifier().toString();
        if (!lifter.isRecord(type)) {
            throw new NotLifted("it creates a " + type);
        }
        List<Type> types = List.copyOf(lifter.components(type).values());
        List<Term> components = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            components.add(terms.initializer(tree.getArguments().get(i), types.get(i)));
        }
        return new Typed(new Term.NewRecord(type, components), new Type.RecordOf(type));
    }
}
