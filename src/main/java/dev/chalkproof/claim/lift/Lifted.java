package dev.chalkproof.claim.lift;

import java.util.List;
import java.util.Map;

/**
 * The methods that a method of a page needs, itself among them.
 *
 * @param methods all methods that are called; the first is the one that was asked for
 * @param constants the static final fields they use
 * @param records the component names of the records they use
 */
public record Lifted(
        List<Method> methods, Map<String, Term> constants, Map<String, List<String>> records) {
    public Lifted {
        methods = List.copyOf(methods);
        constants = Map.copyOf(constants);
        records = Map.copyOf(records);
    }

    /** The method that was asked for. */
    public Method main() {
        return methods.getFirst();
    }

    /** A method; one of a record has the record as its first parameter, {@code this}. */
    public record Method(String name, List<Parameter> parameters, Type returns, Step body) {
        public Method {
            parameters = List.copyOf(parameters);
        }
    }

    public record Parameter(String name, Type type) {}
}
