package dev.chalkproof.claim.lift;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.chalkproof.snippet.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The records of a page. */
public final class Records {
    private Records() {}

    /**
     * The components of a record in their order; empty if the page has no record of that name.
     *
     * @param texts Java of the page and of the pages it uses, members of a class each
     */
    public static Optional<List<Signature.Parameter>> components(List<String> texts, String name) {
        Optional<ClassTree> record = JavaSource.parse(texts).record(name);
        return record.map(
                tree -> {
                    List<Signature.Parameter> components = new ArrayList<>();
                    for (Tree member : tree.getMembers()) {
                        if (member instanceof VariableTree v
                                && !v.getModifiers().getFlags().contains(Modifier.STATIC)) {
                            components.add(
                                    new Signature.Parameter(
                                            v.getName().toString(),
                                            String.valueOf(v.getType()).replace(" ", "")));
                        }
                    }
                    return components;
                });
    }
}
