package dev.chalkproof.claim.lift;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.chalkproof.claim.lift.Term.WholeOp;
import dev.chalkproof.claim.lift.Type.Basic;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Reads expressions. */
final class TermLifter {
    private final Lifter lifter;
    private final JavaSource.Place place;
    private final Names names;

    TermLifter(Lifter lifter, JavaSource.Place place, Names names) {
        this.lifter = lifter;
        this.place = place;
        this.names = names;
    }

    Lifter lifter() {
        return lifter;
    }

    JavaSource.Place place() {
        return place;
    }

    Names names() {
        return names;
    }

    Term condition(ExpressionTree tree) throws NotLifted {
        return lift(tree).as(Basic.BOOLEAN);
    }

    /** A value for a variable of a type; {@code {1, 2}} may stand for an array. */
    Term initializer(ExpressionTree tree, Type type) throws NotLifted {
        if (tree instanceof NewArrayTree array
                && array.getType() == null
                && type instanceof Type.ArrayOf(Type element)) {
            return new CreationLifter(this).elements(array, element);
        }
        return lift(tree).as(type);
    }

    Typed lift(ExpressionTree tree) throws NotLifted {
        return switch (tree) {
            case ParenthesizedTree inner -> lift(inner.getExpression());
            case LiteralTree literal -> literal(literal);
            case IdentifierTree name -> name(name.getName().toString());
            case MemberSelectTree member -> member(member);
            case UnaryTree unary -> unary(unary);
            case BinaryTree binary ->
                    Operations.binary(
                            binary.getKind(),
                            lift(binary.getLeftOperand()),
                            lift(binary.getRightOperand()));
            case ConditionalExpressionTree choice -> conditional(choice);
            case AssignmentTree assignment -> {
                Typed place = place(assignment.getVariable());
                Term value = initializer(assignment.getExpression(), place.type());
                yield new Typed(new Term.Assign(place.term(), value, false), place.type());
            }
            case CompoundAssignmentTree assignment -> {
                Typed place = place(assignment.getVariable());
                Typed value =
                        Operations.binary(
                                Operators.plain(assignment.getKind()),
                                place,
                                lift(assignment.getExpression()));
                yield new Typed(
                        new Term.Assign(place.term(), value.as(place.type()), false), place.type());
            }
            case TypeCastTree cast -> {
                Type type = lifter.type(cast.getType());
                yield new Typed(lift(cast.getExpression()).as(type), type);
            }
            case ArrayAccessTree access -> {
                Typed array = lift(access.getExpression());
                if (!(array.type() instanceof Type.ArrayOf(Type element))) {
                    throw new NotLifted("it indexes something that is not an array");
                }
                Term index = lift(access.getIndex()).as(Basic.INT);
                yield new Typed(new Term.Element(array.term(), index), element);
            }
            case NewArrayTree array -> new CreationLifter(this).array(array);
            case NewClassTree creation -> new CreationLifter(this).record(creation);
            case MethodInvocationTree call -> new CallLifter(this).lift(call);
            case SwitchExpressionTree choice -> choice(choice);
            default ->
                    throw new NotLifted(
                            "it holds '" + place.excerpt(tree).replaceAll("\\s+", " ") + "'");
        };
    }

    private Typed literal(LiteralTree literal) throws NotLifted {
        return switch (literal.getValue()) {
            case Integer value -> new Typed(new Term.Whole(value), Basic.INT);
            case Long value -> new Typed(new Term.Whole(value), Basic.LONG);
            case Boolean value -> new Typed(new Term.Truth(value), Basic.BOOLEAN);
            case Double value -> {
                // What is written, not the double nearest to it: 0.1 means one tenth.
                String text = place.excerpt(literal).replaceAll("[_dD]", "");
                boolean decimal =
                        !text.isEmpty() && !text.startsWith("0x") && !text.startsWith("0X");
                yield new Typed(
                        new Term.Real(decimal ? new BigDecimal(text) : new BigDecimal(value)),
                        Basic.DOUBLE);
            }
            case null, default ->
                    throw new NotLifted("it holds the literal " + place.excerpt(literal));
        };
    }

    private Typed name(String name) throws NotLifted {
        Optional<Type> local = names.local(name);
        if (local.isPresent()) {
            return new Typed(new Term.Local(name), local.get());
        }
        if (names.record().isPresent()) {
            String record = names.record().get();
            Map<String, Type> components = lifter.components(record);
            if (components.containsKey(name)) {
                return new Typed(
                        new Term.Component(new Term.Local("this"), name), components.get(name));
            }
        }
        return lifter.constant(name, place)
                .orElseThrow(() -> new NotLifted("it uses '" + name + "', which is no constant"));
    }

    private Typed member(MemberSelectTree member) throws NotLifted {
        String name = member.getIdentifier().toString();
        String owner = member.getExpression().toString();
        Optional<Double> special = MathLibrary.constant(owner, name);
        if (special.isPresent()) {
            return new Typed(new Term.Special(special.get()), Basic.DOUBLE);
        }
        Optional<Typed> bound = MathLibrary.bound(owner, name);
        if (bound.isPresent()) {
            return bound.get();
        }
        if (member.getExpression() instanceof IdentifierTree id
                && names.local(id.getName().toString()).isEmpty()
                && Character.isUpperCase(owner.charAt(0))) {
            return lifter.constant(owner, name, place)
                    .orElseThrow(() -> new NotLifted("it uses " + owner + "." + name));
        }
        Typed value = lift(member.getExpression());
        if (name.equals("length") && value.type() instanceof Type.ArrayOf) {
            return new Typed(new Term.Length(value.term()), Basic.INT);
        }
        return component(value, name);
    }

    /** A component of a record, read as a field or by its accessor. */
    Typed component(Typed value, String name) throws NotLifted {
        if (value.type() instanceof Type.RecordOf(String record)) {
            Type type = lifter.components(record).get(name);
            if (type != null) {
                return new Typed(new Term.Component(value.term(), name), type);
            }
        }
        throw new NotLifted("it uses '" + name + "' of something that is not a record");
    }

    private Typed unary(UnaryTree tree) throws NotLifted {
        Tree.Kind kind = tree.getKind();
        Typed one = new Typed(new Term.Whole(1), Basic.INT);
        return switch (kind) {
            case UNARY_PLUS -> {
                Typed operand = lift(tree.getExpression());
                operand.numeric();
                yield operand;
            }
            case UNARY_MINUS -> Operations.negate(lift(tree.getExpression()));
            case LOGICAL_COMPLEMENT ->
                    new Typed(new Term.Not(condition(tree.getExpression())), Basic.BOOLEAN);
            case BITWISE_COMPLEMENT ->
                    Operations.binary(
                            Tree.Kind.XOR,
                            lift(tree.getExpression()),
                            new Typed(new Term.Whole(-1), Basic.INT));
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> {
                Typed place = place(tree.getExpression());
                boolean up =
                        kind == Tree.Kind.PREFIX_INCREMENT || kind == Tree.Kind.POSTFIX_INCREMENT;
                boolean old =
                        kind == Tree.Kind.POSTFIX_INCREMENT || kind == Tree.Kind.POSTFIX_DECREMENT;
                Typed next = Operations.binary(up ? Tree.Kind.PLUS : Tree.Kind.MINUS, place, one);
                yield new Typed(
                        new Term.Assign(place.term(), next.as(place.type()), old), place.type());
            }
            default -> throw new NotLifted("it holds '" + place.excerpt(tree) + "'");
        };
    }

    private Typed conditional(ConditionalExpressionTree tree) throws NotLifted {
        Typed then = lift(tree.getTrueExpression());
        Typed otherwise = lift(tree.getFalseExpression());
        Type type = Operations.common(then, otherwise);
        return new Typed(
                new Term.Conditional(
                        condition(tree.getCondition()), then.as(type), otherwise.as(type)),
                type);
    }

    private Typed choice(SwitchExpressionTree tree) throws NotLifted {
        Type type = null;
        for (CaseTree branch : tree.getCases()) {
            if (branch.getBody() instanceof ExpressionTree value) {
                Typed typed = lift(value);
                type =
                        type == null
                                ? typed.type()
                                : Operations.common(new Typed(typed.term(), type), typed);
            }
        }
        Type result = type == null ? Basic.DOUBLE : type;
        Step body =
                new StepLifter(lifter, place, names, result)
                        .choice(tree.getExpression(), tree.getCases());
        return new Typed(new Term.BlockTerm(body), result);
    }

    /** Something that can be assigned to; evaluating its index twice must change nothing. */
    private Typed place(ExpressionTree tree) throws NotLifted {
        Typed assigned = lift(tree);
        return switch (assigned.term()) {
            case Term.Local _ -> assigned;
            case Term.Element(Term _, Term index) when isPure(index) -> assigned;
            default -> throw new NotLifted("it assigns to '" + place.excerpt(tree) + "'");
        };
    }

    private static boolean isPure(Term index) {
        return switch (index) {
            case Term.Local _, Term.Whole _, Term.Constant _, Term.Length _ -> true;
            case WholeOp op -> isPure(op.left()) && isPure(op.right());
            default -> false;
        };
    }
}
