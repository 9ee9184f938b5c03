package dev.chalkproof.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Domains in plain words. */
final class DomainWords {
    private DomainWords() {}

    static String describe(Domain domain) {
        if (!domain.members().isEmpty()) {
            return "one of "
                    + domain.members().stream()
                            .map(Printer::text)
                            .collect(Collectors.joining(", "));
        }
        List<String> bounds = new ArrayList<>();
        domain.lower()
                .value()
                .ifPresent(
                        v ->
                                bounds.add(
                                        (domain.lower().open() ? "greater than " : "at least ")
                                                + Printer.text(v)));
        domain.upper()
                .value()
                .ifPresent(
                        v ->
                                bounds.add(
                                        (domain.upper().open() ? "less than " : "at most ")
                                                + Printer.text(v)));
        for (Expr excluded : domain.excluded()) {
            bounds.add("not " + Printer.text(excluded));
        }
        String kind = domain.whole() ? "a whole number" : "a real number";
        return bounds.isEmpty() ? kind : kind + ", " + String.join(" and ", bounds);
    }
}
