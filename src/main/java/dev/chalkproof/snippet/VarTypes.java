package dev.chalkproof.snippet;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types of variables declared with {@code var}, which become fields, and a field must
 * name its type.
 */
final class VarTypes {
    /** How deep type arguments are written out. */
    private static final int MAX_DEPTH = 4;

    private VarTypes() {}

    /** Tells the fences of a task what the compiler thinks their variables are. */
    static void collect(
            JavacTask task,
            Iterable<? extends CompilationUnitTree> trees,
            Map<String, Fence> fences) {
        Trees types = Trees.instance(task);
        for (CompilationUnitTree tree : trees) {
            for (Tree declared : tree.getTypeDecls()) {
                if (declared instanceof ClassTree c) {
                    Fence fence = fences.get(c.getSimpleName().toString());
                    if (fence != null && !fence.untyped().isEmpty()) {
                        new Scanner(types, fence).scan(new TreePath(tree), null);
                    }
                }
            }
        }
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final Fence fence;
        private final Set<String> wanted;

        Scanner(Trees trees, Fence fence) {
            this.trees = trees;
            this.fence = fence;
            this.wanted = fence.untyped();
        }

        @Override
        public Void visitCompilationUnit(CompilationUnitTree tree, Void nothing) {
            return scan(tree.getTypeDecls(), null);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            return tree.getName().contentEquals(Names.RUN) ? super.visitMethod(tree, null) : null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            // Outside a lambda or a loop, the first of its name is the variable of the fence.
            if (wanted.remove(tree.getName().toString())) {
                denote(trees.getTypeMirror(getCurrentPath()), MAX_DEPTH)
                        .ifPresent(type -> fence.infer(tree.getName().toString(), type));
            }
            return null;
        }
    }

    /**
     * A type, or the nearest one that has a name, as Java writes it.
     *
     * @param depth how many type arguments may be nested: {@code T extends Comparable<T>} has no
     *     end
     */
    private static Optional<String> denote(TypeMirror type, int depth) {
        return switch (type) {
            case ArrayType array -> denote(array.getComponentType(), depth).map(t -> t + "[]");
            // An intersection is a declared type to the compiler, so it must come first.
            case IntersectionType both -> denote(both.getBounds().getFirst(), depth);
            case DeclaredType declared when declared.getKind() == TypeKind.DECLARED ->
                    name(declared, depth);
            case TypeVariable variable -> denote(variable.getUpperBound(), depth - 1);
            default ->
                    type.getKind().isPrimitive() ? Optional.of(type.toString()) : Optional.empty();
        };
    }

    private static Optional<String> name(DeclaredType type, int depth) {
        Element element = type.asElement();
        if (depth < 0 || !(element instanceof TypeElement declared)) {
            return Optional.empty();
        }
        if (declared.getNestingKind() == NestingKind.ANONYMOUS) {
            TypeMirror named =
                    declared.getInterfaces().isEmpty()
                            ? declared.getSuperclass()
                            : declared.getInterfaces().getFirst();
            return denote(named, depth);
        }
        if (declared.getNestingKind() == NestingKind.LOCAL) {
            return Optional.empty();
        }
        String name = declared.getQualifiedName().toString();
        if (type.getTypeArguments().isEmpty()) {
            return Optional.of(name);
        }
        return Optional.of(
                type.getTypeArguments().stream()
                        .map(t -> argument(t, depth - 1))
                        .collect(Collectors.joining(", ", name + "<", ">")));
    }

    private static String argument(TypeMirror type, int depth) {
        return switch (type) {
            case WildcardType wildcard when wildcard.getSuperBound() != null ->
                    denote(wildcard.getSuperBound(), depth).map(t -> "? super " + t).orElse("?");
            case WildcardType wildcard -> upTo(wildcard.getExtendsBound(), depth);
            case TypeVariable captured -> upTo(captured.getUpperBound(), depth);
            case IntersectionType both -> upTo(both, depth);
            default -> denote(type, depth).orElse("?");
        };
    }

    private static String upTo(@Nullable TypeMirror bound, int depth) {
        Optional<String> type = bound == null ? Optional.empty() : denote(bound, depth);
        return type.filter(t -> !t.equals("java.lang.Object"))
                .map(t -> "? extends " + t)
                .orElse("?");
    }
}
