package dev.chalkproof.claim.lift;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import dev.chalkproof.claim.lift.Term.WholeOp;
import dev.chalkproof.claim.lift.Type.Basic;
import dev.chalkproof.formula.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Streams of numbers, read as what they compute. */
final class StreamLibrary {
    private static final Term NOTHING = new Term.Fail("java.util.NoSuchElementException");

    private final TermLifter terms;

    StreamLibrary(TermLifter terms) {
        this.terms = terms;
    }

    /** A call that makes a stream, such as {@code IntStream.range}. */
    Optional<Typed> source(String owner, String name, List<? extends ExpressionTree> trees)
            throws NotLifted {
        return switch (owner + "." + name) {
            case "Arrays.stream" -> Optional.of(array(trees));
            case "IntStream.range" -> Optional.of(range(trees, false));
            case "IntStream.rangeClosed" -> Optional.of(range(trees, true));
            case "DoubleStream.of" -> Optional.of(of(trees, Basic.DOUBLE));
            case "IntStream.of" -> Optional.of(of(trees, Basic.INT));
            default -> Optional.empty();
        };
    }

    private Typed array(List<? extends ExpressionTree> trees) throws NotLifted {
        Typed array = terms.lift(trees.getFirst());
        if (array.type() instanceof Type.ArrayOf(Type element) && trees.size() == 1) {
            return new Typed(array.term(), new Type.StreamOf(element));
        }
        throw new NotLifted("it streams a part of an array");
    }

    private Typed range(List<? extends ExpressionTree> trees, boolean closed) throws NotLifted {
        Term from = terms.lift(trees.get(0)).as(Basic.INT);
        Term to = terms.lift(trees.get(1)).as(Basic.INT);
        Term end = closed ? new WholeOp(WholeOp.Kind.ADD, to, new Term.Whole(1), true) : to;
        return new Typed(new Term.Range(from, end), new Type.StreamOf(Basic.INT));
    }

    private Typed of(List<? extends ExpressionTree> trees, Basic type) throws NotLifted {
        List<Term> elements = new ArrayList<>();
        for (ExpressionTree tree : trees) {
            Typed element = terms.lift(tree);
            if (element.type() instanceof Type.ArrayOf && trees.size() == 1) {
                return new Typed(element.term(), new Type.StreamOf(type));
            }
            elements.add(element.as(type));
        }
        return new Typed(new Term.ArrayOf(elements), new Type.StreamOf(type));
    }

    /** A method of a stream or of an optional. */
    Typed call(Typed receiver, String name, List<? extends ExpressionTree> trees) throws NotLifted {
        if (receiver.type() instanceof Type.OptionalOf(Type element)) {
            return switch (name) {
                case "orElse" ->
                        new Typed(
                                new Term.OrElse(
                                        receiver.term(), terms.lift(trees.getFirst()).as(element)),
                                element);
                case "getAsDouble", "getAsInt", "getAsLong", "get", "orElseThrow" ->
                        new Typed(new Term.OrElse(receiver.term(), NOTHING), element);
                default -> throw unknown(name);
            };
        }
        if (!(receiver.type() instanceof Type.StreamOf(Type element))) {
            throw unknown(name);
        }
        Term stream = receiver.term();
        return switch (name) {
            case "map" -> map(stream, element, trees.getFirst(), Optional.of(element));
            case "mapToDouble" -> map(stream, element, trees.getFirst(), Optional.of(Basic.DOUBLE));
            case "mapToInt" -> map(stream, element, trees.getFirst(), Optional.of(Basic.INT));
            case "mapToObj" -> map(stream, element, trees.getFirst(), Optional.empty());
            case "asDoubleStream" -> asDouble(stream, element);
            case "boxed", "sequential" -> receiver;
            case "filter" ->
                    new Typed(
                            new Term.Filter(
                                    stream,
                                    lambda(
                                                    trees.getFirst(),
                                                    List.of(element),
                                                    Optional.of(Basic.BOOLEAN))
                                            .lambda()),
                            receiver.type());
            case "sum" -> new Typed(sum(stream, element), element);
            case "count" -> new Typed(new Term.Length(stream), Basic.LONG);
            case "average" -> average(stream, element);
            case "max" -> extreme(stream, element, true);
            case "min" -> extreme(stream, element, false);
            case "reduce" -> reduce(stream, element, trees);
            case "toArray" -> new Typed(stream, new Type.ArrayOf(element));
            default -> throw unknown(name);
        };
    }

    private record TypedLambda(Term.Lambda lambda, Type type) {}

    private Typed map(Term stream, Type element, ExpressionTree tree, Optional<Type> result)
            throws NotLifted {
        TypedLambda function = lambda(tree, List.of(element), result);
        return new Typed(
                new Term.Map(stream, function.lambda()), new Type.StreamOf(function.type()));
    }

    private static Typed asDouble(Term stream, Type element) throws NotLifted {
        Term converted = new Typed(new Term.Local("$x"), element).as(Basic.DOUBLE);
        return new Typed(
                new Term.Map(stream, new Term.Lambda(List.of("$x"), value(converted))),
                new Type.StreamOf(Basic.DOUBLE));
    }

    private static Term sum(Term stream, Type element) throws NotLifted {
        Term zero = new Typed(new Term.Whole(0), Basic.INT).as(element);
        return new Term.Fold(stream, zero, combine(element, Operator.ADD, WholeOp.Kind.ADD));
    }

    private static Typed average(Term stream, Type element) throws NotLifted {
        Term total = new Typed(sum(stream, element), element).as(Basic.DOUBLE);
        Term mean =
                new Term.RealOp(
                        Operator.DIV, List.of(total, new Term.ToReal(new Term.Length(stream))));
        Term.Lambda first = combine(element, Operator.ADD, WholeOp.Kind.ADD);
        // One element, the mean, where there is any; none otherwise.
        Term some = new Term.Reduce(stream, first);
        return new Typed(
                new Term.Map(some, new Term.Lambda(List.of("$x"), value(mean))),
                new Type.OptionalOf(Basic.DOUBLE));
    }

    private static Typed extreme(Term stream, Type element, boolean max) throws NotLifted {
        Term.Lambda function =
                combine(
                        element,
                        max ? Operator.MAX : Operator.MIN,
                        max ? WholeOp.Kind.MAX : WholeOp.Kind.MIN);
        return new Typed(new Term.Reduce(stream, function), new Type.OptionalOf(element));
    }

    private Typed reduce(Term stream, Type element, List<? extends ExpressionTree> trees)
            throws NotLifted {
        Term.Lambda function =
                lambda(trees.getLast(), List.of(element, element), Optional.of(element)).lambda();
        return trees.size() == 1
                ? new Typed(new Term.Reduce(stream, function), new Type.OptionalOf(element))
                : new Typed(
                        new Term.Fold(stream, terms.lift(trees.getFirst()).as(element), function),
                        element);
    }

    private static Term.Lambda combine(Type element, Operator real, WholeOp.Kind whole)
            throws NotLifted {
        Term a = new Term.Local("$a");
        Term b = new Term.Local("$b");
        Term both =
                element == Basic.DOUBLE
                        ? new Term.RealOp(real, List.of(a, b))
                        : new WholeOp(whole, a, b, element == Basic.LONG);
        if (!(element instanceof Basic)) {
            throw new NotLifted("it reduces a stream of arrays");
        }
        return new Term.Lambda(List.of("$a", "$b"), value(both));
    }

    private TypedLambda lambda(ExpressionTree tree, List<Type> types, Optional<Type> result)
            throws NotLifted {
        return switch (tree) {
            case LambdaExpressionTree lambda when lambda.getParameters().size() == types.size() ->
                    written(lambda, types, result);
            case MemberReferenceTree reference -> {
                List<String> parameters = new ArrayList<>();
                List<Typed> arguments = new ArrayList<>();
                for (int i = 0; i < types.size(); i++) {
                    parameters.add("$" + i);
                    arguments.add(new Typed(new Term.Local("$" + i), types.get(i)));
                }
                Typed value = refer(reference, arguments);
                Type type = result.orElse(value.type());
                yield new TypedLambda(new Term.Lambda(parameters, value(value.as(type))), type);
            }
            default -> throw new NotLifted("it passes a function on");
        };
    }

    private TypedLambda written(
            LambdaExpressionTree lambda, List<Type> types, Optional<Type> result) throws NotLifted {
        Names names = terms.names().inner();
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            String name = lambda.getParameters().get(i).getName().toString();
            parameters.add(name);
            names.declare(name, types.get(i));
        }
        if (lambda.getBody() instanceof BlockTree block) {
            Type type = result.orElseThrow(() -> new NotLifted("it maps to objects by a block"));
            Step body = new StepLifter(terms.lifter(), terms.place(), names, type).lift(block);
            return new TypedLambda(new Term.Lambda(parameters, body), type);
        }
        TermLifter inner = new TermLifter(terms.lifter(), terms.place(), names);
        Typed value = inner.lift((ExpressionTree) lambda.getBody());
        Type type = result.orElse(value.type());
        return new TypedLambda(new Term.Lambda(parameters, value(value.as(type))), type);
    }

    private Typed refer(MemberReferenceTree reference, List<Typed> arguments) throws NotLifted {
        String owner = reference.getQualifierExpression().toString();
        String name = reference.getName().toString();
        if (owner.equals("Math") || owner.equals("StrictMath")) {
            return MathLibrary.call(name, arguments);
        }
        if ((owner.equals("Double") || owner.equals("Integer")) && name.equals("sum")) {
            Basic type = arguments.getFirst().numeric();
            return new Typed(
                    type == Basic.DOUBLE
                            ? new Term.RealOp(
                                    Operator.ADD, arguments.stream().map(Typed::term).toList())
                            : new WholeOp(
                                    WholeOp.Kind.ADD,
                                    arguments.getFirst().term(),
                                    arguments.getLast().term(),
                                    false),
                    type);
        }
        if (owner.equals("Double") || owner.equals("Integer")) {
            return MathLibrary.call(name, arguments);
        }
        return new CallLifter(terms)
                .invoke(
                        terms.lifter().methods(owner, name, terms.place()),
                        Optional.empty(),
                        arguments)
                .orElseThrow(() -> new NotLifted("it refers to " + owner + "::" + name));
    }

    private static Step value(Term term) {
        return new Step.Return(Optional.of(term));
    }

    private static NotLifted unknown(String name) {
        return new NotLifted("it calls '" + name + "' on a stream");
    }
}
