package dev.chalkproof.formula;

import java.util.List;

/** What a Java parameter's type says of the symbol it stands for. */
final class JavaTypes {
    private JavaTypes() {}

    static Declaration declare(Symbol symbol, JavaParameter parameter) {
        String type = parameter.type().replaceAll("\\s", "");
        int rank = (type.length() - type.replace("[]", "").length()) / 2;
        String element = type.replace("[]", "");
        boolean whole =
                switch (element) {
                    case "int", "long", "short", "byte", "Integer", "Long" -> true;
                    default -> false;
                };
        // An index that the fragment leaves open takes one dimension.
        int left = Math.max(0, rank - symbol.indices().size());
        Shape.Kind kind =
                switch (left) {
                    case 0 -> Shape.Kind.SCALAR;
                    case 1 -> Shape.Kind.VECTOR;
                    default -> Shape.Kind.MATRIX;
                };
        return Declaration.of(symbol)
                .withShape(new Shape(kind, List.of()))
                .withDomain(whole ? Domain.WHOLE : Domain.REALS)
                .withJavaName(parameter.name());
    }
}
