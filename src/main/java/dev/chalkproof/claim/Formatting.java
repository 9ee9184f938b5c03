package dev.chalkproof.claim;

import dev.chalkproof.formula.Expr;
import dev.chalkproof.formula.Printer;
import dev.chalkproof.snippet.Value;
import dev.chalkproof.source.Clause;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Points, values and sub-terms as messages show them. */
final class Formatting {
    private Formatting() {}

    /** The values by Java name, parameters first and in the method's order. */
    static SequencedMap<String, Value> inputs(Plan plan, Point point) {
        SequencedMap<String, Value> inputs = new LinkedHashMap<>();
        plan.parameters().forEach(p -> inputs.put(p.label(), point.get(p.name())));
        plan.variables().stream()
                .filter(v -> v.declaration().value().isEmpty())
                .forEach(v -> inputs.putIfAbsent(v.label(), point.get(v.name())));
        return inputs;
    }

    /** A point in words. */
    static Clause place(SequencedMap<String, Value> inputs) {
        return inputs.isEmpty()
                ? Clause.of(EvidenceForm.WITHOUT_INPUTS)
                : Clause.of(
                        EvidenceForm.AT,
                        inputs.entrySet().stream()
                                .map(e -> e.getKey() + " = " + Values.show(e.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    static String inputs(SequencedMap<String, Value> inputs) {
        return place(inputs).english();
    }

    /** A change of the formula that no input told from it. */
    static Clause survivor(MappedText latex, Trees.Replaced change) {
        return Clause.of(
                EvidenceForm.SURVIVOR, Printer.latex(change.to()), latex(latex, change.from()));
    }

    /** Where a sub-term stands; the whole formula where it stands nowhere of its own. */
    static Span span(MappedText latex, Expr expr) {
        return Excerpt.of(latex.text(), expr)
                .map(e -> latex.span(e.start(), e.end()))
                .orElse(latex.span());
    }

    /** The change that would make a formula agree with its code. */
    static String agreement(MappedText latex, Trees.Replaced change) {
        return "they agree if `"
                + latex(latex, change.from())
                + "` reads `"
                + Printer.latex(change.to())
                + "`";
    }

    /** How a sub-term is written in the formula, or how it would be. */
    static String latex(MappedText latex, Expr expr) {
        return Excerpt.of(latex.text(), expr)
                .map(e -> latex.text().substring(e.start(), e.end()))
                .filter(text -> !isRaised(expr, text))
                .orElseGet(() -> Printer.latex(expr));
    }

    /** The place of a symbol with an index and an exponent holds both. */
    private static boolean isRaised(Expr expr, String text) {
        return expr instanceof Expr.Ref && text.contains("^") && !Printer.latex(expr).contains("^");
    }
}
