package dev.chalkproof.claim.lift;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.chalkproof.claim.lift.Type.Basic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads method calls: of the page's methods, of records, and of the parts of the JDK it knows. */
final class CallLifter {
    private final TermLifter terms;
    private final Lifter lifter;

    CallLifter(TermLifter terms) {
        this.terms = terms;
        this.lifter = terms.lifter();
    }

    Typed lift(MethodInvocationTree call) throws NotLifted {
        List<? extends ExpressionTree> arguments = call.getArguments();
        return switch (call.getMethodSelect()) {
            case IdentifierTree id -> unqualified(id.getName().toString(), arguments);
            case MemberSelectTree member -> qualified(member, arguments);
            default -> throw new NotLifted("it calls '" + call.getMethodSelect() + "'");
        };
    }

    private Typed unqualified(String name, List<? extends ExpressionTree> trees) throws NotLifted {
        Optional<String> record = terms.names().record();
        if (record.isPresent()
                && trees.isEmpty()
                && lifter.components(record.get()).containsKey(name)) {
            return terms.component(self(record.get()), name);
        }
        List<Typed> arguments = typed(trees);
        if (record.isPresent()) {
            Optional<Typed> own = invoke(self(record.get()), name, arguments);
            if (own.isPresent()) {
                return own.get();
            }
        }
        return invoke(lifter.methods(name, terms.place()), Optional.empty(), arguments)
                .orElseThrow(
                        () -> new NotLifted("it calls " + name + ", which the page does not hold"));
    }

    private Typed qualified(MemberSelectTree member, List<? extends ExpressionTree> trees)
            throws NotLifted {
        String name = member.getIdentifier().toString();
        String owner = member.getExpression().toString();
        Optional<Typed> stream = new StreamLibrary(terms).source(owner, name, trees);
        if (stream.isPresent()) {
            return stream.get();
        }
        switch (owner) {
            case "Math", "StrictMath" -> {
                return MathLibrary.call(name, typed(trees));
            }
            case "Double", "Integer", "Long" -> {
                return ofNumberType(owner, name, typed(trees));
            }
            case "Arrays" -> {
                return ofArrays(name, typed(trees));
            }
            default -> {
                // A receiver that is a value, or a class of the page.
            }
        }
        boolean isClass =
                member.getExpression() instanceof IdentifierTree
                        && terms.names().local(owner).isEmpty()
                        && Character.isUpperCase(owner.charAt(0))
                        && lifter.constant(owner, terms.place()).isEmpty();
        if (isClass) {
            return invoke(
                            lifter.methods(owner, name, terms.place()),
                            Optional.empty(),
                            typed(trees))
                    .orElseThrow(() -> NotLifted.calling(owner + "." + name));
        }
        Typed receiver = terms.lift(member.getExpression());
        return switch (receiver.type()) {
            case Type.ArrayOf _ when name.equals("clone") ->
                    new Typed(copy(receiver, Optional.empty()), receiver.type());
            case Type.StreamOf _, Type.OptionalOf _ ->
                    new StreamLibrary(terms).call(receiver, name, trees);
            case Type.RecordOf(String record) -> {
                if (trees.isEmpty() && lifter.components(record).containsKey(name)) {
                    yield terms.component(receiver, name);
                }
                yield invoke(receiver, name, typed(trees))
                        .orElseThrow(() -> NotLifted.calling(record + "." + name));
            }
            default -> throw NotLifted.calling(owner + "." + name);
        };
    }

    /** A call of a method on a record, if there is one that takes the arguments. */
    private Optional<Typed> invoke(Typed receiver, String name, List<Typed> arguments)
            throws NotLifted {
        return receiver.type() instanceof Type.RecordOf record
                ? invoke(lifter.methods(record, name), Optional.of(receiver), arguments)
                : Optional.empty();
    }

    /** A call of one of several methods of the page, if there is one that takes the arguments. */
    Optional<Typed> invoke(
            List<JavaSource.Declared> candidates, Optional<Typed> receiver, List<Typed> arguments)
            throws NotLifted {
        Optional<Integer> found = lifter.method(candidates, arguments);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Type> types = lifter.parameterTypes(found.get());
        List<Term> passed = new ArrayList<>();
        receiver.ifPresent(r -> passed.add(r.term()));
        for (int i = 0; i < types.size(); i++) {
            passed.add(arguments.get(i).as(types.get(i)));
        }
        return Optional.of(
                new Typed(new Term.Invoke(found.get(), passed), lifter.returnType(found.get())));
    }

    private static Typed ofNumberType(String owner, String name, List<Typed> arguments)
            throws NotLifted {
        if (owner.equals("Double") && arguments.size() == 1) {
            Term x = arguments.getFirst().as(Basic.DOUBLE);
            switch (name) {
                case "isNaN" -> {
                    return new Typed(new Term.Classify(false, x), Basic.BOOLEAN);
                }
                case "isFinite" -> {
                    return new Typed(new Term.Classify(true, x), Basic.BOOLEAN);
                }
                default -> {
                    // Falls to what all number types have.
                }
            }
        }
        if (name.equals("max") || name.equals("min")) {
            return MathLibrary.call(name, arguments);
        }
        throw NotLifted.calling(owner + "." + name);
    }

    private static Typed ofArrays(String name, List<Typed> arguments) throws NotLifted {
        if (arguments.size() >= 2
                && arguments.getFirst().type() instanceof Type.ArrayOf(Type element)) {
            Typed array = arguments.getFirst();
            Term second = arguments.get(1).as(Basic.INT);
            if (name.equals("copyOf")) {
                return new Typed(
                        new Term.CopyOf(array.term(), new Term.Whole(0), second, element),
                        array.type());
            }
            if (name.equals("copyOfRange") && arguments.size() == 3) {
                Term to = arguments.get(2).as(Basic.INT);
                return new Typed(new Term.CopyOf(array.term(), second, to, element), array.type());
            }
        }
        throw NotLifted.calling("Arrays." + name);
    }

    private static Term copy(Typed array, Optional<Term> length) {
        Type element = ((Type.ArrayOf) array.type()).element();
        return new Term.CopyOf(
                array.term(),
                new Term.Whole(0),
                length.orElseGet(() -> new Term.Length(array.term())),
                element);
    }

    private List<Typed> typed(List<? extends ExpressionTree> trees) throws NotLifted {
        List<Typed> typed = new ArrayList<>();
        for (ExpressionTree tree : trees) {
            typed.add(terms.lift(tree));
        }
        return typed;
    }

    private static Typed self(String record) {
        return new Typed(new Term.Local("this"), new Type.RecordOf(record));
    }
}
