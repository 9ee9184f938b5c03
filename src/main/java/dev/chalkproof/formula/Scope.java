package dev.chalkproof.formula;

import dev.chalkproof.source.MathNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The symbols and functions a formula may use: an immutable set.
 *
 * <p>Whether the subscript of {@code x_e} is an index or part of the name depends on what else is
 * declared: a scope reads its symbols again when it learns that {@code e} counts something.
 */
public final class Scope {
    private final List<Declaration> declarations;

    /** What the symbols of the declarations were read with. */
    private final Letters letters;

    private final List<JavaParameter> java;

    /** The LaTeX of the symbols that no list declares, but another formula defines. */
    private final Set<String> documented;

    /** The names that formulas define, whether a list declares them or not. */
    private final Set<String> defined;

    private Scope(
            List<Declaration> declarations,
            Letters letters,
            List<JavaParameter> java,
            Set<String> documented,
            Set<String> defined) {
        this.declarations = List.copyOf(declarations);
        this.letters = letters;
        this.java = List.copyOf(java);
        this.documented = Set.copyOf(documented);
        this.defined = Set.copyOf(defined);
    }

    public static Scope empty() {
        return new Scope(List.of(), Letters.NONE, List.of(), Set.of(), Set.of());
    }

    /** The declarations of a symbol list; of several for one symbol the last counts. */
    public static Scope of(List<Declaration> declarations) {
        return empty().withAll(declarations);
    }

    /** Adds a declaration, which hides an earlier one of the same symbol. */
    public Scope with(Declaration declaration) {
        return withAll(List.of(declaration));
    }

    /** Adds declarations, which hide earlier ones of the same symbols. */
    public Scope withAll(List<Declaration> added) {
        List<Declaration> more = new ArrayList<>(declarations);
        Set<String> others = new HashSet<>(documented);
        for (Declaration declaration : added) {
            more.removeIf(d -> d.symbol().latex().equals(declaration.symbol().latex()));
            more.add(declaration);
            others.remove(declaration.symbol().latex());
        }
        return with(more, others, defined);
    }

    /**
     * Adds what another formula defines, so that this one may use it. What was declared of the
     * symbol before stays known.
     */
    public Scope with(Statement.Definition definition) {
        return withDocumented(List.of(Documented.of(definition)));
    }

    /** The same for several, of which later ones hide earlier ones. */
    public Scope withDocumented(List<Documented> added) {
        List<Declaration> more = new ArrayList<>(declarations);
        Set<String> known = new HashSet<>();
        more.forEach(d -> known.add(d.symbol().latex()));
        known.removeAll(documented);
        Set<String> latex = new HashSet<>(documented);
        Set<String> names = new HashSet<>(defined);
        for (Documented one : added) {
            names.add(one.name());
            Declaration declaration = Heads.declaration(one, more, known);
            boolean declared = known.contains(declaration.symbol().latex());
            boolean slope =
                    isDerivativeOfKnown(one.name(), more)
                            || isDerivativeOf(one.definition().target().symbol(), added);
            if (!slope && (!declared || one.isFunction())) {
                more.removeIf(d -> d.symbol().latex().equals(declaration.symbol().latex()));
                more.add(declaration);
                if (!one.isFunction()) {
                    latex.add(declaration.symbol().latex());
                }
            }
        }
        return with(more, latex, names);
    }

    /** Adds what is known elsewhere and not here. */
    public Scope besides(Scope other) {
        List<Declaration> more = new ArrayList<>(declarations);
        Set<String> latex = new HashSet<>(documented);
        for (Declaration declaration : other.declarations) {
            String name = declaration.symbol().latex();
            if (declarations.stream().noneMatch(d -> d.symbol().latex().equals(name))) {
                more.add(declaration);
                if (other.isDocumented(declaration)) {
                    latex.add(name);
                }
            }
        }
        Set<String> names = new HashSet<>(defined);
        names.addAll(other.defined);
        return with(more, latex, names);
    }

    /** A documented slope is what is checked, so it must not become what claims are checked by. */
    private static boolean isDerivativeOfKnown(String name, List<Declaration> declarations) {
        String without = name.replaceAll("'+$", "");
        return name.endsWith("'") && declarations.stream().anyMatch(d -> d.name().equals(without));
    }

    /** The same for a left side such as {@code \frac{\partial L}{\partial w}}. */
    private static boolean isDerivativeOf(Symbol symbol, List<Documented> documented) {
        List<Glyph> above = LeibnizHead.numerator(symbol);
        return !above.isEmpty()
                && documented.stream()
                        .map(d -> d.definition().target().symbol().pattern().match(above, 0))
                        .flatMap(Optional::stream)
                        .anyMatch(m -> m.length() == above.size());
    }

    /**
     * Sets the parameters of the implementing method, which settle undeclared symbols. What the
     * method is given it takes as it is, also where another formula defines a symbol of that name.
     */
    public Scope withJava(List<JavaParameter> parameters) {
        List<Declaration> kept = new ArrayList<>(declarations);
        kept.removeIf(
                d ->
                        documented.contains(d.symbol().latex())
                                && parameters.stream().anyMatch(p -> d.answersTo(p.name())));
        List<Declaration> named = new ArrayList<>();
        kept.forEach(d -> named.add(isName(d, kept, parameters) ? whole(d) : d));
        return new Scope(named, letters, parameters, documented, defined);
    }

    /**
     * Whether a subscript only tells symbols apart, as in {@code K_p} and {@code K_i}: there are
     * several of one letter, and the method takes a number for each.
     */
    private static boolean isName(
            Declaration declaration, List<Declaration> all, List<JavaParameter> parameters) {
        List<Declaration> alike =
                all.stream()
                        .filter(d -> d.name().equals(declaration.name()))
                        .filter(d -> d.symbol().indices().size() == 1 && d.shape().isScalar())
                        .toList();
        return alike.size() > 1
                && alike.contains(declaration)
                && alike.stream()
                        .allMatch(
                                d ->
                                        parameters.stream()
                                                .filter(p -> !p.type().endsWith("]"))
                                                .anyMatch(p -> whole(d).answersTo(p.name())));
    }

    /** The same with its subscript as a part of the name. */
    private static Declaration whole(Declaration declaration) {
        List<Glyph> glyphs = declaration.symbol().pattern().glyphs();
        return declaration.withSymbol(Symbols.of(glyphs, l -> false));
    }

    /**
     * Adds, for a claim, the symbols of the definitions that it mentions: they are declared where
     * the definitions stand, and it speaks of the same ones. Of a symbol that two of them declare
     * differently nothing is known.
     *
     * @param usable definitions, of which later ones hide earlier ones
     */
    public Scope carrying(List<Documented> usable, String latex, MathNode tree) {
        return withAll(Carried.symbols(this, usable, latex, tree));
    }

    /** Whether a formula defines this name, so that its values are not chosen. */
    boolean isDefined(String name) {
        return defined.contains(name);
    }

    /** Whether a symbol has its meaning from another formula's left side and from no list. */
    boolean isDocumented(Declaration declaration) {
        return documented.contains(declaration.symbol().latex());
    }

    public List<Declaration> declarations() {
        return declarations;
    }

    /** The declaration of a canonical name. */
    public Optional<Declaration> find(String name) {
        return declarations.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    List<JavaParameter> java() {
        return java;
    }

    /** With declarations that may tell more of what counts than those of this scope. */
    private Scope with(List<Declaration> all, Set<String> documented, Set<String> defined) {
        Letters others = Letters.of(all);
        // What these letters made of the symbols of this scope, equal ones would make of them
        // again.
        Set<Declaration> settled = Collections.newSetFromMap(new IdentityHashMap<>());
        if (others.equals(letters)) {
            settled.addAll(declarations);
        }
        List<Declaration> resolved =
                all.stream().map(d -> settled.contains(d) ? d : others.resolve(d)).toList();
        return new Scope(resolved, others, java, documented, defined);
    }

    /**
     * Letters with a domain.
     *
     * @param counting those that count something
     * @param other those that cannot
     */
    private record Letters(Set<String> counting, Set<String> other) {
        static final Letters NONE = new Letters(Set.of(), Set.of());

        static Letters of(List<Declaration> declarations) {
            Set<String> counting = new HashSet<>();
            Set<String> other = new HashSet<>();
            for (Declaration d : declarations) {
                String letter = Glyphs.singleLetter(d.symbol().pattern().glyphs());
                if (!letter.isEmpty() && d.domain().isPresent()) {
                    if (Indices.counts(d)) {
                        counting.add(letter);
                    } else if (!Indices.mayCount(d)) {
                        other.add(letter);
                    }
                }
            }
            return new Letters(counting, other);
        }

        /** A declaration whose symbol is read with these letters. */
        Declaration resolve(Declaration d) {
            Symbol symbol = Symbols.of(d.symbol().pattern().glyphs(), this::isIndex);
            return symbol.indices().equals(d.symbol().indices()) ? d : d.withSymbol(symbol);
        }

        private boolean isIndex(String letter) {
            return counting.contains(letter)
                    || (Symbols.isIndexLetter(letter) && !other.contains(letter));
        }
    }
}
