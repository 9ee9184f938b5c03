package dev.chalkproof.formula;

import java.util.List;
import java.util.Optional;

/**
 * What a note says of a symbol.
 *
 * @param domain of the symbol or each of its elements; empty where the note gives none
 * @param parameters of a function, such as {@code x} in {@code f(x)}
 * @param value a fixed or initial value, such as {@code 0} in {@code v_0 = 0}
 * @param javaName the Java parameter the note names in a code span
 * @param meaning the words the note has for it
 */
public record Declaration(
        Symbol symbol,
        Shape shape,
        Optional<Domain> domain,
        List<String> parameters,
        Optional<Expr> value,
        Optional<String> javaName,
        String meaning) {
    public Declaration {
        parameters = List.copyOf(parameters);
    }

    public static Declaration of(Symbol symbol) {
        return new Declaration(
                symbol,
                Shape.SCALAR,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The canonical name. */
    public String name() {
        return symbol.name();
    }

    /** Whether a Java parameter of this name is this symbol. */
    public boolean answersTo(String parameter) {
        return javaName.isPresent()
                ? javaName.get().equals(parameter)
                : symbol.javaNames().contains(parameter);
    }

    /**
     * Whether both may be the same symbol: a function, a number, a vector or sequence, a matrix in
     * both places.
     */
    public boolean isLike(Declaration other) {
        return name().equals(other.name()) && rank() == other.rank();
    }

    /**
     * What two statements about one symbol say together.
     *
     * @return empty where they can't be brought together
     */
    public Optional<Declaration> and(Declaration other) {
        boolean alike = shape.equals(other.shape) || other.shape.isScalar() || shape.isScalar();
        boolean twice = value.isPresent() && other.value.isPresent();
        Optional<Domain> both =
                domain.isPresent() && other.domain.isPresent()
                        ? DomainMeeting.of(domain.get(), other.domain.get())
                        : domain.or(() -> other.domain);
        boolean lost = both.isEmpty() && (domain.isPresent() || other.domain.isPresent());
        if (!alike || twice || lost) {
            return Optional.empty();
        }
        return Optional.of(
                new Declaration(
                        symbol,
                        shape.isScalar() ? other.shape : shape,
                        both,
                        parameters.isEmpty() ? other.parameters : parameters,
                        value.or(() -> other.value),
                        javaName.or(() -> other.javaName),
                        meaning));
    }

    /** How many indices a number of it has; -1 for a function. */
    private int rank() {
        return switch (shape.kind()) {
            case FUNCTION -> -1;
            case SCALAR -> symbol.indices().size();
            case VECTOR -> symbol.indices().size() + 1;
            case MATRIX -> symbol.indices().size() + 2;
        };
    }

    Declaration withSymbol(Symbol newSymbol) {
        return new Declaration(newSymbol, shape, domain, parameters, value, javaName, meaning);
    }

    public Declaration withShape(Shape newShape) {
        return new Declaration(symbol, newShape, domain, parameters, value, javaName, meaning);
    }

    public Declaration withDomain(Domain newDomain) {
        return new Declaration(
                symbol, shape, Optional.of(newDomain), parameters, value, javaName, meaning);
    }

    public Declaration withParameters(List<String> names) {
        return new Declaration(symbol, shape, domain, names, value, javaName, meaning);
    }

    public Declaration withValue(Expr newValue) {
        return new Declaration(
                symbol, shape, domain, parameters, Optional.of(newValue), javaName, meaning);
    }

    public Declaration withJavaName(String name) {
        return new Declaration(
                symbol, shape, domain, parameters, value, Optional.of(name), meaning);
    }

    public Declaration withMeaning(String words) {
        return new Declaration(symbol, shape, domain, parameters, value, javaName, words);
    }
}
