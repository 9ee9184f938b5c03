package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The largest or smallest of a few terms, written out. */
final class Extreme {
    private static final int MAX_TERMS = 8;

    private Extreme() {}

    static Expr of(Expr.Reduce reduce) {
        boolean extreme =
                switch (reduce.reduction()) {
                    case MAX, MIN -> true;
                    case SUM, PRODUCT, ARRAY -> false;
                };
        if (!extreme
                || !(reduce.from() instanceof Expr.Num(BigDecimal from, var _))
                || !(reduce.to() instanceof Expr.Num(BigDecimal to, var _))
                || from.compareTo(to) > 0
                || to.subtract(from).compareTo(BigDecimal.valueOf(MAX_TERMS)) >= 0) {
            return reduce;
        }
        List<Expr> terms = new ArrayList<>();
        for (BigDecimal i = from; i.compareTo(to) <= 0; i = i.add(BigDecimal.ONE)) {
            Expr index = new Expr.Num(i, reduce.at());
            terms.add(Substitution.of(reduce.body(), Map.of(reduce.index(), index)));
        }
        Operator operator = reduce.reduction() == Expr.Reduction.MAX ? Operator.MAX : Operator.MIN;
        return terms.size() == 1
                ? terms.getFirst()
                : Exprs.apply(operator, terms.toArray(Expr[]::new));
    }
}
