package dev.chalkproof.formula;

import java.util.List;

/**
 * Reads expressions. The readers of single constructs meet here: each knows one chapter of the
 * notation, and asks this class for everything inside.
 */
final class FormulaReader {
    private final Context context;
    private final Shapes shapes;
    private final TermReader terms;
    private final AtomReader atoms;
    private final BracketReader brackets;
    private final FunctionReader functions;
    private final SymbolReader symbols;
    private final ReductionReader reductions;
    private final DerivativeReader derivatives;
    private final CasesReader cases;
    private final ConditionReader conditions;

    FormulaReader(Context context) {
        this.context = context;
        shapes = new Shapes(context);
        terms = new TermReader(this, new Products(shapes));
        atoms = new AtomReader(this);
        brackets = new BracketReader(this);
        functions = new FunctionReader(this);
        symbols = new SymbolReader(this);
        reductions = new ReductionReader(this);
        derivatives = new DerivativeReader(this);
        cases = new CasesReader(this);
        conditions = new ConditionReader(this);
    }

    /** A whole row as one expression. */
    Expr whole(List<Glyph> row, Origin around) {
        Cursor cursor = new Cursor(row, around);
        if (cursor.done()) {
            throw new Refusal("something is missing here", around, null);
        }
        Expr expr = terms.sum(cursor);
        if (!cursor.done()) {
            throw atoms.unexpected(cursor);
        }
        return expr;
    }

    Context context() {
        return context;
    }

    Shapes shapes() {
        return shapes;
    }

    TermReader terms() {
        return terms;
    }

    AtomReader atoms() {
        return atoms;
    }

    BracketReader brackets() {
        return brackets;
    }

    FunctionReader functions() {
        return functions;
    }

    SymbolReader symbols() {
        return symbols;
    }

    ReductionReader reductions() {
        return reductions;
    }

    DerivativeReader derivatives() {
        return derivatives;
    }

    CasesReader cases() {
        return cases;
    }

    ConditionReader conditions() {
        return conditions;
    }
}
