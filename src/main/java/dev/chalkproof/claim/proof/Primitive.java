package dev.chalkproof.claim.proof;

/**
 * A polynomial as {@code factor * content * sum}: the sum has no common factor, and its leading
 * coefficient is 1.
 */
record Primitive(Rational factor, Monomial content, Polynomial sum) {
    /** Takes a polynomial apart; it must not be zero. */
    static Primitive of(Polynomial polynomial) {
        Monomial content = polynomial.content();
        Polynomial rest = content.isOne() ? polynomial : polynomial.times(content.inverse());
        Rational factor = rest.leading();
        return new Primitive(factor, content, rest.times(Rational.ONE.over(factor)));
    }
}
