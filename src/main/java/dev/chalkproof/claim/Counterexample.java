package dev.chalkproof.claim;

import dev.chalkproof.snippet.Value;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Inputs at which an assertion fails.
 *
 * @param inputs the value of each symbol, by its Java name
 * @param formula what the formula (of a chain of relations: its left member) gives, for people
 * @param code what the code (its right member) gives, for people
 */
public record Counterexample(SequencedMap<String, Value> inputs, String formula, String code) {
    public Counterexample {
        inputs = new LinkedHashMap<>(inputs);
    }
}
