package dev.chalkproof.claim.lift;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.chalkproof.snippet.JavaText;
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
     * @param text the Java that speaks of it; without any, no record is known
     */
    public static Optional<List<Signature.Parameter>> components(
            Optional<JavaText> text, String name) {
        return text.flatMap(t -> JavaSource.parse(t).record(name)).map(Records::components);
    }

    private static List<Signature.Parameter> components(JavaSource.Nested record) {
        List<Signature.Parameter> components = new ArrayList<>();
        for (Tree member : record.tree().getMembers()) {
            if (member instanceof VariableTree v
                    && !v.getModifiers().getFlags().contains(Modifier.STATIC)) {
                components.add(
                        new Signature.Parameter(
                                v.getName().toString(),
                                String.valueOf(v.getType()).replace(" ", "")));
            }
        }
        return components;
    }
}
