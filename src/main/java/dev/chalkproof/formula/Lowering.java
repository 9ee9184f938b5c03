package dev.chalkproof.formula;

import dev.chalkproof.source.MathNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads formulas: from the syntax tree of LaTeX to what it says.
 *
 * <pre>
 * tree ─GlyphReader→ glyphs ─BlockReader→ parts ─StatementReader→ statements
 *                               └─HeadReader→ left sides, which all parts may use
 * </pre>
 *
 * <p>Nothing is guessed. A sign that is neither declared nor known, a notation that can be read in
 * two ways, a construct that has no meaning to compute with: each is refused, at its place and with
 * the spelling that would be understood.
 */
public final class Lowering {
    private Lowering() {}

    /** What a formula is read as. */
    public enum Mode {
        /** It defines its left side. */
        DEFINITION,
        /** It asserts something about symbols that are declared or defined elsewhere. */
        CLAIM
    }

    /**
     * A formula as it stands in a note.
     *
     * @param latex without delimiters
     */
    public record Formula(String latex, MathNode tree) {}

    /** Reads one formula. */
    public static Lowered lower(String latex, MathNode tree, Scope scope, Mode mode) {
        return lowerTogether(List.of(new Formula(latex, tree)), scope, mode).getFirst();
    }

    /** Reads formulas that may use each other's left sides, in any order. */
    public static List<Lowered> lowerTogether(List<Formula> formulas, Scope scope, Mode mode) {
        List<Object> blocks = new ArrayList<>();
        List<Declaration> heads = new ArrayList<>();
        for (Formula formula : formulas) {
            try {
                List<BlockReader.Part> parts =
                        BlockReader.parts(GlyphReader.read(formula.latex(), formula.tree()));
                blocks.add(parts);
                if (mode == Mode.DEFINITION) {
                    heads.addAll(heads(parts, scope));
                }
            } catch (Refusal refusal) {
                blocks.add(refused(refusal, formula));
            }
        }
        List<Lowered> lowered = new ArrayList<>();
        for (int i = 0; i < formulas.size(); i++) {
            lowered.add(
                    blocks.get(i) instanceof Lowered.Refused refused
                            ? refused
                            : lower(formulas.get(i), scope, heads, mode));
        }
        return withTime(lowered);
    }

    /** Supplies forgotten time indices, which only all formulas together tell. */
    private static List<Lowered> withTime(List<Lowered> lowered) {
        List<Statement> all = new ArrayList<>();
        for (Lowered one : lowered) {
            if (one instanceof Lowered.Understood understood) {
                all.addAll(parts(understood.statement()));
            }
        }
        List<Statement> supplied = TimeIndex.supply(all);
        if (supplied.equals(all)) {
            return lowered;
        }
        List<Lowered> result = new ArrayList<>();
        int next = 0;
        for (Lowered one : lowered) {
            if (!(one instanceof Lowered.Understood understood)) {
                result.add(one);
                continue;
            }
            int count = parts(understood.statement()).size();
            List<Statement> own = supplied.subList(next, next + count);
            next += count;
            Statement statement =
                    understood.statement() instanceof Statement.System system
                            ? new Statement.System(own, system.at())
                            : own.getFirst();
            result.add(
                    new Lowered.Understood(
                            statement,
                            understood.symbols(),
                            understood.assumed(),
                            understood.remarks()));
        }
        return result;
    }

    private static List<Statement> parts(Statement statement) {
        return statement instanceof Statement.System system
                ? system.statements()
                : List.of(statement);
    }

    private static List<Declaration> heads(List<BlockReader.Part> parts, Scope scope) {
        StatementReader reader = new StatementReader(new Context(scope));
        List<Declaration> heads = new ArrayList<>();
        for (BlockReader.Part part : parts) {
            reader.head(part.row())
                    .map(HeadReader.Head::declaration)
                    // What is known of it, its shape above all, stays known.
                    .filter(
                            d ->
                                    d.shape().kind() == Shape.Kind.FUNCTION
                                            || scope.find(d.name()).isEmpty())
                    .ifPresent(heads::add);
        }
        return heads;
    }

    private static Lowered lower(Formula formula, Scope scope, List<Declaration> heads, Mode mode) {
        try {
            return new Block(scope, heads, mode).read(formula);
        } catch (Refusal refusal) {
            return refused(refusal, formula);
        }
    }

    static Lowered.Refused refused(Refusal refusal, Formula formula) {
        int length = formula.latex().length();
        Origin at = refusal.at();
        boolean known = at.start() >= 0 && at.end() <= length && at.start() <= at.end();
        return new Lowered.Refused(
                refusal.reason(),
                known ? at.start() : 0,
                known ? at.end() : length,
                refusal.help());
    }

    /** Reads one block. */
    private static final class Block {
        private final Context context;
        private final StatementReader reader;
        private final Mode mode;

        Block(Scope scope, List<Declaration> heads, Mode mode) {
            this.context = new Context(scope);
            heads.forEach(context::head);
            this.reader = new StatementReader(context);
            this.mode = mode;
        }

        Lowered read(Formula formula) {
            Origin whole = new Origin(0, formula.latex().length());
            List<BlockReader.Part> parts =
                    BlockReader.parts(GlyphReader.read(formula.latex(), formula.tree()));
            if (parts.isEmpty()) {
                throw new Refusal("the formula is empty", whole, null);
            }
            if (mode == Mode.DEFINITION) {
                parts.forEach(part -> context.ends(RangeReader.ends(part.row())));
            }
            List<Statement> statements = new ArrayList<>();
            int i = 0;
            while (i < parts.size()) {
                BlockReader.Part part = parts.get(i++);
                List<BlockReader.Part> own = new ArrayList<>();
                while (mode == Mode.CLAIM && part.condition() && i < parts.size()) {
                    // "for all x > 0: ..." puts the condition first.
                    own.add(part);
                    part = parts.get(i++);
                }
                if (part.condition() && !isLocalDefinition(part)) {
                    throw new Refusal(
                            "this condition belongs to nothing",
                            Glyphs.origin(part.row()),
                            "write the formula first, then \\text{if}");
                }
                boolean bounds =
                        mode == Mode.CLAIM
                                && Bounding.isPlain(part.row(), context, reader.formulas());
                while (i < parts.size() && isCondition(parts.get(i), bounds)) {
                    own.add(parts.get(i++));
                }
                statements.add(statement(part, own, whole));
            }
            Statement statement =
                    statements.size() == 1
                            ? statements.getFirst()
                            : new Statement.System(statements, whole);
            return new Lowered.Understood(
                    statement, symbols(statements), context.assumed(), context.remarks());
        }

        private Statement statement(
                BlockReader.Part part, List<BlockReader.Part> own, Origin whole) {
            Optional<HeadReader.Head> head =
                    mode == Mode.DEFINITION ? reader.head(part.row()) : Optional.empty();
            List<Declaration> bound = head.map(reader::bound).orElse(List.of());
            List<Expr> conditions =
                    context.within(
                            bound,
                            () -> {
                                List<Expr> read = new ArrayList<>();
                                for (BlockReader.Part condition : own) {
                                    read.add(
                                            Ranges.condition(
                                                    reader.formulas(), condition.row(), whole));
                                }
                                return read;
                            });
            return reader.read(part.row(), conditions, mode, whole);
        }

        private boolean isLocalDefinition(BlockReader.Part part) {
            return part.local() && mode == Mode.DEFINITION && reader.head(part.row()).isPresent();
        }

        /**
         * Whether a part restricts the one before: a word says so, or it only bounds a symbol.
         *
         * @param bounded whether the part before is itself no more than a bound
         */
        private boolean isCondition(BlockReader.Part part, boolean bounded) {
            if (part.condition()) {
                return !isLocalDefinition(part);
            }
            return switch (mode) {
                case DEFINITION -> Bounding.isComparison(part.row());
                case CLAIM -> !bounded && Bounding.isBound(part.row(), context, reader.formulas());
            };
        }

        /** Parameters and indices of the left sides first, then what else occurs free. */
        private List<Declaration> symbols(List<Statement> statements) {
            Map<String, Declaration> symbols = new LinkedHashMap<>();
            for (Statement statement : statements) {
                Statement.Target target =
                        switch (statement) {
                            case Statement.Definition d -> d.target();
                            case Statement.Update u -> u.target();
                            case Statement.Chain c -> null;
                            case Statement.Membership m -> null;
                            case Statement.Law l -> null;
                            case Statement.Distributed d -> null;
                            case Statement.System s -> null;
                        };
                if (target != null) {
                    reader.bound(new HeadReader.Head(target))
                            .forEach(d -> symbols.putIfAbsent(d.name(), d));
                }
            }
            context.used().forEach(symbols::putIfAbsent);
            return List.copyOf(symbols.values());
        }
    }
}
