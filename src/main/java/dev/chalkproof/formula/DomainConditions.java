package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.List;

/** A domain as a condition on a value. */
public final class DomainConditions {
    private DomainConditions() {}

    /** That a value lies in a domain. */
    public static Expr holds(Expr value, Domain domain, Origin at) {
        List<Expr> all = new ArrayList<>();
        if (!domain.members().isEmpty()) {
            List<Expr> any = new ArrayList<>();
            domain.members().forEach(m -> any.add(Exprs.apply(at, Operator.EQUAL, value, m)));
            all.add(ConditionReader.join(Operator.OR, any));
        }
        domain.lower()
                .value()
                .ifPresent(
                        bound ->
                                all.add(
                                        Exprs.apply(
                                                at,
                                                domain.lower().open()
                                                        ? Operator.GREATER
                                                        : Operator.GREATER_EQUAL,
                                                value,
                                                bound)));
        domain.upper()
                .value()
                .ifPresent(
                        bound ->
                                all.add(
                                        Exprs.apply(
                                                at,
                                                domain.upper().open()
                                                        ? Operator.LESS
                                                        : Operator.LESS_EQUAL,
                                                value,
                                                bound)));
        if (domain.whole()) {
            all.add(Exprs.apply(at, Operator.EQUAL, value, Exprs.apply(at, Operator.FLOOR, value)));
        }
        for (Expr excluded : domain.excluded()) {
            all.add(Exprs.apply(at, Operator.NOT_EQUAL, value, excluded));
        }
        return all.isEmpty() ? new Expr.Bool(true, at) : ConditionReader.join(Operator.AND, all);
    }
}
