package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What has been found on a page so far, while it is read from top to bottom. */
final class Draft {
    final SourceFile file;
    final List<Diagnostic> diagnostics = new ArrayList<>();
    final List<Formula> formulas = new ArrayList<>();
    final List<VerifiedNumber> numbers = new ArrayList<>();
    final List<Fence> fences = new ArrayList<>();
    final List<Heading> headings = new ArrayList<>();
    final List<SymbolItem> symbols = new ArrayList<>();

    /** Items that would declare symbols, of lists that stand under no formula. */
    final List<SymbolItem> loose = new ArrayList<>();

    /** Math that stands in the text of items of symbol lists. */
    final List<InnerSymbol> inner = new ArrayList<>();

    final List<Link> links = new ArrayList<>();
    final List<Image> images = new ArrayList<>();
    final Map<String, Label> labels = new LinkedHashMap<>();
    final Map<String, List<Block>> footnotes = new LinkedHashMap<>();

    Draft(SourceFile file) {
        this.file = file;
    }

    /** The index of the last heading so far, -1 for none. */
    int section() {
        return headings.size() - 1;
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Adds a formula; white space around its LaTeX goes. */
    int addFormula(boolean display, MappedText latex, Span at) {
        String text = latex.text();
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        // A backslash at the end escapes the space after it: "\ " is a space of the formula's own.
        if (end < text.length() && end > start && endsInBackslash(text, end)) {
            end++;
        }
        formulas.add(
                new Formula(
                        formulas.size(),
                        display,
                        latex.substring(start, end),
                        at,
                        Optional.empty(),
                        Formula.Stance.PLAIN,
                        Optional.empty(),
                        section()));
        return formulas.size() - 1;
    }

    private static boolean endsInBackslash(String text, int end) {
        int count = 0;
        while (count < end && text.charAt(end - 1 - count) == '\\') {
            count++;
        }
        return count % 2 == 1;
    }

    /** Applies an annotation to a formula; what an earlier one said of the same must not differ. */
    void annotate(int index, Annotation.About about, Span at) {
        Formula formula = formulas.get(index);
        Optional<Label> label = formula.label();
        if (!about.label().isEmpty()) {
            if (label.isPresent()) {
                conflict(at, "this formula already has the label '" + label.get().name() + "'");
            } else {
                label = addLabel(about.label(), Label.Kind.FORMULA, index, at);
            }
        }
        boolean says = about.stance() != Formula.Stance.PLAIN;
        boolean conflict = says && formula.stance() != Formula.Stance.PLAIN;
        if (conflict) {
            conflict(at, "this formula already has an annotation of this kind");
        }
        boolean applies = says && !conflict;
        formulas.set(
                index,
                new Formula(
                        index,
                        formula.display(),
                        formula.latex(),
                        formula.at(),
                        label,
                        applies ? about.stance() : formula.stance(),
                        applies && !about.reason().isEmpty()
                                ? Optional.of(about.reason())
                                : formula.reason(),
                        formula.section()));
    }

    private void conflict(Span at, String message) {
        report(
                Diagnostic.error("annotation-conflict", at, message)
                        .withHelp("keep one of the two"));
    }

    /** Registers a label; the second of a name is reported and counts for nothing. */
    Optional<Label> addLabel(String name, Label.Kind kind, int index, Span at) {
        Label label = new Label(name, kind, index, at);
        Label earlier = labels.putIfAbsent(name, label);
        if (earlier == null) {
            return Optional.of(label);
        }
        report(
                Diagnostic.error(
                                "duplicate-label",
                                at,
                                "the label '" + name + "' is given twice on this page")
                        .withNotes(List.of("first given at line " + earlier.at().line()))
                        .withHelp("give one of the two another name"));
        return Optional.empty();
    }

    /**
     * Finds the formulas that the fences name; a label may be given below the fence that uses it.
     */
    void resolveTargets() {
        fences.replaceAll(
                fence ->
                        fence.implementing(
                                fence.implemented().stream().map(this::resolve).toList()));
    }

    private Fence.Target resolve(Fence.Target target) {
        if (target.formula().isPresent()) {
            Optional<Label> label = formulas.get(target.formula().getAsInt()).label();
            return new Fence.Target(
                    label.map(Label::name).orElse(""), target.formula(), target.at());
        }
        Label label = labels.get(target.label());
        return label != null && label.kind() == Label.Kind.FORMULA
                ? new Fence.Target(target.label(), OptionalInt.of(label.index()), target.at())
                : target;
    }
}
