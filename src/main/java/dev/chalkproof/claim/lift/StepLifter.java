package dev.chalkproof.claim.lift;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import dev.chalkproof.claim.lift.Type.Basic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads statements. */
final class StepLifter {
    private final Lifter lifter;
    private final JavaSource.Place place;
    private final Names names;
    private final Type returns;
    private final TermLifter terms;

    StepLifter(Lifter lifter, JavaSource.Place place, Names names, Type returns) {
        this.lifter = lifter;
        this.place = place;
        this.names = names;
        this.returns = returns;
        this.terms = new TermLifter(lifter, place, names);
    }

    private StepLifter inner() {
        return new StepLifter(lifter, place, names.inner(), returns);
    }

    Step lift(StatementTree tree) throws NotLifted {
        return switch (tree) {
            case BlockTree block -> inner().all(block.getStatements());
            case VariableTree variable -> declare(variable);
            case ExpressionStatementTree statement ->
                    new Step.Do(terms.lift(statement.getExpression()).term());
            case IfTree branch ->
                    new Step.If(
                            terms.condition(branch.getCondition()),
                            inner().lift(branch.getThenStatement()),
                            branch.getElseStatement() == null
                                    ? Optional.empty()
                                    : Optional.of(inner().lift(branch.getElseStatement())));
            case ForLoopTree loop -> inner().loop(loop);
            case WhileLoopTree loop ->
                    new Step.Loop(
                            List.of(),
                            terms.condition(loop.getCondition()),
                            List.of(),
                            inner().lift(loop.getStatement()),
                            true);
            case DoWhileLoopTree loop ->
                    new Step.Loop(
                            List.of(),
                            terms.condition(loop.getCondition()),
                            List.of(),
                            inner().lift(loop.getStatement()),
                            false);
            case EnhancedForLoopTree loop -> inner().forEach(loop);
            case ReturnTree result -> {
                ExpressionTree value = result.getExpression();
                yield new Step.Return(
                        value == null
                                ? Optional.empty()
                                : Optional.of(terms.initializer(value, returns)));
            }
            case YieldTree result -> new Step.Yield(terms.initializer(result.getValue(), returns));
            case BreakTree jump when jump.getLabel() == null -> new Step.Break();
            case ContinueTree jump when jump.getLabel() == null -> new Step.Continue();
            case ThrowTree failure ->
                    new Step.Do(new Term.Fail(failure.getExpression().toString()));
            case SwitchTree choice -> choice(choice.getExpression(), choice.getCases());
            case EmptyStatementTree _ -> new Step.Block(List.of());
            case AssertTree _ -> new Step.Block(List.of());
            default -> throw new NotLifted("it holds " + word(tree));
        };
    }

    private Step all(List<? extends StatementTree> trees) throws NotLifted {
        List<Step> steps = new ArrayList<>();
        for (StatementTree tree : trees) {
            steps.add(lift(tree));
        }
        return new Step.Block(steps);
    }

    private Step declare(VariableTree tree) throws NotLifted {
        String name = tree.getName().toString();
        ExpressionTree initializer = tree.getInitializer();
        // A `var` has no type tree, or one that the parser made up without a place in the text.
        boolean inferred = tree.getType() == null || tree.getType().toString().equals("var");
        if (inferred || place.excerpt(tree).startsWith("var ")) {
            Typed value = terms.lift(initializer);
            names.declare(name, value.type());
            return new Step.Declare(name, value.term());
        }
        Type type = lifter.type(tree.getType());
        names.declare(name, type);
        return initializer == null
                ? new Step.Block(List.of())
                : new Step.Declare(name, terms.initializer(initializer, type));
    }

    private Step loop(ForLoopTree tree) throws NotLifted {
        List<Step> start = new ArrayList<>();
        for (StatementTree step : tree.getInitializer()) {
            start.add(lift(step));
        }
        Term condition =
                tree.getCondition() == null
                        ? new Term.Truth(true)
                        : terms.condition(tree.getCondition());
        List<Step> update = new ArrayList<>();
        for (StatementTree step : tree.getUpdate()) {
            update.add(lift(step));
        }
        return new Step.Loop(start, condition, update, inner().lift(tree.getStatement()), true);
    }

    private Step forEach(EnhancedForLoopTree tree) throws NotLifted {
        Typed array = terms.lift(tree.getExpression());
        if (!(array.type() instanceof Type.ArrayOf(Type element))) {
            throw new NotLifted("it loops over something that is not an array");
        }
        String name = tree.getVariable().getName().toString();
        names.declare(name, element);
        return new Step.ForEach(name, array.term(), inner().lift(tree.getStatement()));
    }

    /** A switch over whole numbers, in either syntax. */
    Step choice(ExpressionTree selector, List<? extends CaseTree> cases) throws NotLifted {
        Typed value = terms.lift(selector);
        if (value.type() != Basic.INT) {
            throw new NotLifted("it switches over something that is not an int");
        }
        List<Step.Group> groups = new ArrayList<>();
        for (CaseTree branch : cases) {
            List<Long> labels = new ArrayList<>();
            boolean isDefault = false;
            for (CaseLabelTree label : branch.getLabels()) {
                switch (label) {
                    case DefaultCaseLabelTree _ -> isDefault = true;
                    case ConstantCaseLabelTree constant -> labels.add(label(constant));
                    default -> throw new NotLifted("it switches over patterns");
                }
            }
            groups.add(new Step.Group(labels, isDefault, inner().steps(branch)));
        }
        return new Step.Switch(value.term(), groups);
    }

    private List<Step> steps(CaseTree branch) throws NotLifted {
        List<Step> steps = new ArrayList<>();
        Tree body = branch.getBody();
        if (body == null) {
            for (StatementTree statement : branch.getStatements()) {
                steps.add(lift(statement));
            }
            return steps;
        }
        // The parser gives an arrow's expression as a statement where the switch is a statement.
        switch (body) {
            case ExpressionTree expression ->
                    steps.add(new Step.Yield(terms.initializer(expression, returns)));
            case StatementTree statement -> steps.add(lift(statement));
            default -> throw new NotLifted("it holds " + word(body));
        }
        // An arrow never falls through.
        steps.add(new Step.Break());
        return steps;
    }

    private long label(ConstantCaseLabelTree label) throws NotLifted {
        return switch (terms.lift(label.getConstantExpression()).term()) {
            case Term.Whole(long value) -> value;
            case Term.WholeOp(
                            Term.WholeOp.Kind kind,
                            Term.Whole(long zero),
                            Term.Whole(long value),
                            boolean _)
                    when zero == 0 && kind == Term.WholeOp.Kind.SUBTRACT ->
                    -value;
            default -> throw new NotLifted("it switches over something that is not an int");
        };
    }

    private static String word(Tree tree) {
        return "a " + tree.getKind().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
