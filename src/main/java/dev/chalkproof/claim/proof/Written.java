package dev.chalkproof.claim.proof;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Exprs;
import dev.chalkproof.formula.Operator;
import dev.chalkproof.formula.Origin;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Quotients of polynomials as expressions again. */
final class Written {
    private Written() {}

    static Expr of(Fraction fraction) {
        Expr above = of(fraction.numerator());
        return fraction.isPolynomial()
                ? above
                : Exprs.apply(Operator.DIV, above, of(fraction.denominator()));
    }

    static Expr of(Polynomial polynomial) {
        Expr sum = null;
        for (Map.Entry<Monomial, Rational> term : polynomial.terms().entrySet()) {
            Expr product = of(term.getKey(), term.getValue());
            sum = sum == null ? product : Exprs.apply(Operator.ADD, sum, product);
        }
        return sum == null ? Exprs.num(0) : sum;
    }

    private static Expr of(Monomial monomial, Rational factor) {
        Expr product = of(factor);
        for (Map.Entry<Atom, Rational> entry : monomial.powers().entrySet()) {
            product = Exprs.apply(Operator.MUL, product, of(entry.getKey(), entry.getValue()));
        }
        return product;
    }

    static Expr of(Rational value) {
        Expr above = number(value.numerator());
        return value.isWhole()
                ? above
                : Exprs.apply(Operator.DIV, above, number(value.denominator()));
    }

    private static Expr number(BigInteger value) {
        return new Expr.Num(new BigDecimal(value), Origin.NONE);
    }

    private static Expr of(Atom atom, Rational power) {
        if (atom instanceof Atom.Exp(Monomial exponent, String _)) {
            return Exprs.apply(Operator.EXP, of(exponent, power));
        }
        Expr base =
                switch (atom) {
                    case Atom.Symbol(String name) -> Exprs.ref(name);
                    case Atom.Element _, Atom.Reduced _ -> throw new NoProof("an element");
                    case Atom.Pi _ -> new Expr.Constant(Expr.Constant.Name.PI, Origin.NONE);
                    case Atom.Prime(BigInteger value, String _) -> number(value);
                    case Atom.Ln(Polynomial argument, String _) ->
                            Exprs.apply(Operator.LN, of(argument));
                    case Atom.Group(Polynomial inner, String _) -> of(inner);
                    case Atom.Power(Polynomial inner, Monomial exponent, String _) ->
                            Exprs.apply(Operator.POW, of(inner), of(exponent, Rational.ONE));
                    case Atom.Function(var operator, List<Fraction> arguments, String _) ->
                            Exprs.apply(operator, of(arguments.getFirst()));
                    case Atom.Exp _, Atom.Imaginary _ -> throw new NoProof("no number");
                };
        return power.equals(Rational.ONE) ? base : Exprs.apply(Operator.POW, base, of(power));
    }
}
