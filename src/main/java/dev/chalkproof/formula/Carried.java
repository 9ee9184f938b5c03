package dev.chalkproof.formula;

import dev.chalkproof.source.MathNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The symbols that come along with the definitions which a formula mentions. */
final class Carried {
    private final Scope scope;
    private final Scope wide;
    private final Definitions definitions;
    private final Deque<Documented> open = new ArrayDeque<>();

    private Carried(Scope scope, List<Documented> usable) {
        this.scope = scope;
        this.wide = scope.withDocumented(usable);
        this.definitions = Definitions.none().withAll(usable);
    }

    static List<Declaration> symbols(
            Scope scope, List<Documented> usable, String latex, MathNode tree) {
        Carried carried = new Carried(scope, usable);
        try {
            carried.find(GlyphReader.read(latex, tree), new Context(carried.wide));
        } catch (Refusal e) {
            // It is refused again, and reported, where it is read.
            return List.of();
        }
        return carried.closure();
    }

    private List<Declaration> closure() {
        Map<String, Declaration> symbols = new LinkedHashMap<>();
        Set<String> unclear = new HashSet<>();
        Set<Definitions.Key> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Documented documented = open.remove();
            if (!seen.add(Definitions.Key.of(documented.definition()))) {
                continue;
            }
            definitions.used(documented.definition()).forEach(open::add);
            Set<String> names = Definitions.open(documented.definition());
            for (Declaration declaration : documented.symbols()) {
                boolean needed =
                        names.contains(declaration.name())
                                && scope.find(declaration.name()).isEmpty()
                                && definitions
                                        .behind(
                                                declaration.name(),
                                                declaration.symbol().indices().size())
                                        .isEmpty();
                Declaration before =
                        needed ? symbols.putIfAbsent(declaration.name(), declaration) : null;
                if (before != null && !before.isLike(declaration)) {
                    unclear.add(declaration.name());
                }
            }
        }
        unclear.forEach(symbols::remove);
        return new ArrayList<>(symbols.values());
    }

    private void find(List<Glyph> row, Context context) {
        for (int i = 0; i < row.size(); i++) {
            Optional<Context.Found> found = context.find(row, i);
            found.map(Context.Found::declaration).ifPresent(this::mention);
            Glyphs.inside(row.get(i)).forEach(inner -> find(inner, context));
        }
    }

    private void mention(Declaration declaration) {
        boolean function = declaration.shape().kind() == Shape.Kind.FUNCTION;
        if (function || wide.isDocumented(declaration)) {
            definitions
                    .behind(
                            declaration.name(),
                            function
                                    ? Definitions.Key.FUNCTION
                                    : declaration.symbol().indices().size())
                    .ifPresent(open::add);
        }
    }
}
