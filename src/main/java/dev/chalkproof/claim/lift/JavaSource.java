package dev.chalkproof.claim.lift;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.chalkproof.snippet.JavaText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * What names mean in a text of Java and in those that it sees, parsed and not attributed: by the
 * scoping rules of the Java Language Specification, 6.3 and 6.4.1. An inner declaration hides all
 * outer ones of its name, one that is inherited hides those that are imported.
 */
final class JavaSource {
    /**
     * Where a declaration stands, which decides what its names mean.
     *
     * @param classes around it, the outermost first
     */
    record Place(JavaParser.Unit unit, JavaText text, List<ClassTree> classes) {
        String excerpt(Tree part) {
            return unit.excerpt(part);
        }

        private Place within(ClassTree type) {
            List<ClassTree> inner = new ArrayList<>(classes);
            inner.add(type);
            return new Place(unit, text, List.copyOf(inner));
        }
    }

    record Declared(MethodTree tree, Place place) {
        boolean isStatic() {
            return tree.getModifiers().getFlags().contains(Modifier.STATIC);
        }

        /** The record whose value it is called on, if it is such a method. */
        Optional<ClassTree> record() {
            return isStatic() || place.classes().isEmpty()
                    ? Optional.empty()
                    : Optional.of(place.classes().getLast()).filter(JavaSource::isRecord);
        }
    }

    record Field(VariableTree tree, Place place) {
        boolean isConstant() {
            Set<Modifier> flags = tree.getModifiers().getFlags();
            return flags.contains(Modifier.STATIC) && flags.contains(Modifier.FINAL);
        }
    }

    /** A class within a text. */
    record Nested(ClassTree tree, Place place) {}

    private final JavaText main;
    private final List<JavaText> all = new ArrayList<>();
    private final Map<String, JavaParser.Unit> units;

    private JavaSource(JavaText main) {
        this.main = main;
        collect(main, new HashSet<>());
        this.units = JavaParser.parse(all.stream().map(JavaText::members).toList());
    }

    /** Parses a text and all it sees. */
    static JavaSource parse(JavaText text) {
        return new JavaSource(text);
    }

    private void collect(JavaText text, Set<JavaText> seen) {
        for (JavaText t : text.inherited()) {
            if (seen.add(t)) {
                all.add(t);
                t.imported().forEach(other -> collect(other, seen));
            }
        }
    }

    static boolean isRecord(ClassTree type) {
        return type.getKind() == Tree.Kind.RECORD;
    }

    /** The methods that the text itself declares, in whatever class; else those it inherits. */
    List<Declared> declared(String name) {
        for (JavaText text : main.inherited()) {
            List<Declared> found = new ArrayList<>();
            for (Place place : places(text)) {
                found.addAll(methodsIn(place, name));
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The methods that a name without anything before it can mean, the nearest first. */
    List<Declared> methods(String name, Place from) {
        return lookup(from, place -> methodsIn(place, name));
    }

    /** The methods of a class. */
    static List<Declared> methods(String name, Nested type) {
        return methodsIn(type.place(), name);
    }

    /** The field that a name means. */
    Optional<Field> field(String name, Place from) {
        return lookup(from, place -> fieldsIn(place, name)).stream().findFirst();
    }

    /** The field of a class. */
    static Optional<Field> field(String name, Nested type) {
        return fieldsIn(type.place(), name).stream().findFirst();
    }

    /** The class that a name means. */
    Optional<Nested> type(String name, Place from) {
        return lookup(from, place -> typesIn(place, name)).stream().findFirst();
    }

    /** The record that a name means in the text itself. */
    Optional<Nested> record(String name) {
        return top(main)
                .flatMap(place -> type(name, place))
                .or(() -> records(name).stream().findFirst())
                .filter(type -> isRecord(type.tree()));
    }

    /** All records of a name, wherever they stand. */
    List<Nested> records(String name) {
        List<Nested> found = new ArrayList<>();
        for (JavaText text : all) {
            for (Place place : places(text)) {
                typesIn(place, name).stream().filter(t -> isRecord(t.tree())).forEach(found::add);
            }
        }
        return found;
    }

    private <T> List<T> lookup(Place from, Function<Place, List<T>> in) {
        for (int i = from.classes().size(); i > 0; i--) {
            Place around =
                    new Place(from.unit(), from.text(), List.copyOf(from.classes().subList(0, i)));
            List<T> found = in.apply(around);
            if (!found.isEmpty()) {
                return found;
            }
        }
        List<T> own = inherited(from.text(), in);
        if (!own.isEmpty()) {
            return own;
        }
        List<T> imported = new ArrayList<>();
        from.text().imported().forEach(text -> imported.addAll(inherited(text, in)));
        return imported;
    }

    /** What a text declares at its top level and what it inherits, the nearest first. */
    private <T> List<T> inherited(JavaText text, Function<Place, List<T>> in) {
        List<T> found = new ArrayList<>();
        for (JavaText t : text.inherited()) {
            top(t).ifPresent(place -> found.addAll(in.apply(place)));
        }
        return found;
    }

    private Optional<Place> top(JavaText text) {
        return Optional.ofNullable(units.get(text.members()))
                .map(unit -> new Place(unit, text, List.of()));
    }

    /** The top level of a text, and its classes. */
    private List<Place> places(JavaText text) {
        List<Place> places = new ArrayList<>();
        top(text).ifPresent(place -> places(place, places));
        return places;
    }

    private static void places(Place place, List<Place> places) {
        places.add(place);
        members(place, ClassTree.class).forEach(inner -> places(place.within(inner), places));
    }

    private static List<Declared> methodsIn(Place place, String name) {
        return members(place, MethodTree.class).stream()
                .filter(method -> method.getName().contentEquals(name))
                .map(method -> new Declared(method, place))
                .toList();
    }

    private static List<Field> fieldsIn(Place place, String name) {
        return members(place, VariableTree.class).stream()
                .filter(field -> field.getName().contentEquals(name))
                .map(field -> new Field(field, place))
                .toList();
    }

    private static List<Nested> typesIn(Place place, String name) {
        return members(place, ClassTree.class).stream()
                .filter(type -> type.getSimpleName().contentEquals(name))
                .map(type -> new Nested(type, place.within(type)))
                .toList();
    }

    private static <T extends Tree> List<T> members(Place place, Class<T> kind) {
        ClassTree type = place.classes().isEmpty() ? place.unit().top() : place.classes().getLast();
        return type.getMembers().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
