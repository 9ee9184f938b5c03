package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Applies HTML comments to what stands right before them.
 *
 * <p>Right before means: in the same paragraph with at most white space between, or, for a formula
 * that ends its paragraph, at the start of the next block. A number is looked for at the end of the
 * text before the comment, be it prose, emphasised or a code span; where a formula stands there,
 * the number is the last one in the formula that is neither an index nor an exponent.
 */
final class Comments {
    private static final int OPENER = "<!--".length();
    private static final int CLOSER = "-->".length();

    /** Characters between a number and its comment that are markup. */
    private static final String CLOSING_MARKUP = "*_~`";

    private final Draft draft;

    Comments(Draft draft) {
        this.draft = draft;
    }

    /**
     * Applies a comment.
     *
     * @param comment with its delimiters
     * @param content what stands before it in the paragraph; a number at its end is marked in it
     * @param previous the formula that ends the block before, if content is blank
     */
    void apply(MappedText comment, Span at, List<Inline> content, OptionalInt previous) {
        String whole = comment.text();
        if (whole.length() < OPENER + CLOSER || !whole.endsWith("-->")) {
            return;
        }
        MappedText text = comment.substring(OPENER, whole.length() - CLOSER);
        Annotation annotation = Annotation.read(text.text());
        if (annotation instanceof Annotation.Ordinary) {
            return;
        }
        boolean first = Inlines.isBlank(content);
        if (annotation instanceof Annotation.Expression expression) {
            MappedText java = text.substring(expression.start(), expression.end());
            if (first && previous.isPresent()) {
                formulaNumber(previous.getAsInt(), java, at);
            } else {
                number(content, java, at);
            }
            return;
        }
        OptionalInt formula = first ? previous : formulaAtEnd(content);
        switch (annotation) {
            case Annotation.About about when formula.isPresent() -> {
                dropTrailingSpace(content);
                draft.annotate(formula.getAsInt(), about, at);
            }
            case Annotation.About about when isSurelyOurs(about) -> withoutFormula(at);
            case Annotation.Unknown unknown when formula.isPresent() || endsWithNumber(content) ->
                    unknown(unknown, at);
            case Annotation.Unknown unknown when text.text().strip().equals("=") ->
                    unknown(unknown, at);
            case Annotation.About _,
                    Annotation.Unknown _,
                    Annotation.Ordinary _,
                    Annotation.Expression _ -> {}
        }
    }

    private static OptionalInt formulaAtEnd(List<Inline> content) {
        for (Inline inline : content.reversed()) {
            if (!Inlines.isBlank(inline)) {
                return Inlines.formula(inline);
            }
        }
        return OptionalInt.empty();
    }

    /** Without a formula, {@code <!-- #region -->} may be another tool's. */
    private static boolean isSurelyOurs(Annotation.About about) {
        return about.stance() != Formula.Stance.PLAIN || about.label().startsWith("eq-");
    }

    private void withoutFormula(Span at) {
        draft.report(
                Diagnostic.error(
                                "annotation-without-formula",
                                at,
                                "no formula stands right before this annotation")
                        .withHelp("put it right after the formula, with nothing between"));
    }

    private void unknown(Annotation.Unknown unknown, Span at) {
        draft.report(
                Diagnostic.error("unknown-annotation", at, unknown.problem())
                        .withHelp(unknown.help()));
    }

    private static boolean endsWithNumber(List<Inline> content) {
        if (content.isEmpty()) {
            return false;
        }
        Inline last = content.getLast();
        return last instanceof Inline.Verified
                || Numeral.atEnd(lastText(last).stripTrailing()).isPresent();
    }

    private static void dropTrailingSpace(List<Inline> content) {
        while (!content.isEmpty() && Inlines.isBlank(content.getLast())) {
            content.removeLast();
        }
        if (!content.isEmpty() && content.getLast() instanceof Inline.Text words) {
            content.set(content.size() - 1, new Inline.Text(words.text().stripTrailing()));
        }
    }

    private void number(List<Inline> content, MappedText java, Span at) {
        dropTrailingSpace(content);
        if (content.isEmpty()) {
            noNumber(at, Optional.empty());
            return;
        }
        Inline last = content.getLast();
        OptionalInt formula = Inlines.formula(last);
        if (formula.isPresent()) {
            formulaNumber(formula.getAsInt(), java, at)
                    .ifPresent(number -> mark(content, number, last));
            return;
        }
        String text = lastText(last);
        Optional<Numeral> numeral = Numeral.atEnd(text);
        Optional<MappedText> written =
                numeral.flatMap(n -> written(text.substring(n.start(), n.end()), at));
        if (written.isEmpty()) {
            noNumber(at, numeral.map(n -> text.substring(n.start())));
            return;
        }
        int number = add(written.get(), numeral.get(), java, at);
        if (last instanceof Inline.Text) {
            content.removeLast();
            int start = numeral.get().start();
            if (start > 0) {
                content.add(new Inline.Text(text.substring(0, start)));
            }
            content.add(
                    new Inline.Verified(number, List.of(new Inline.Text(text.substring(start)))));
        } else {
            mark(content, number, last);
        }
    }

    private static void mark(List<Inline> content, int number, Inline last) {
        content.set(content.size() - 1, new Inline.Verified(number, List.of(last)));
    }

    /** The text that an element ends with. */
    private static String lastText(Inline inline) {
        return switch (inline) {
            case Inline.Text words -> words.text();
            case Inline.Code code -> code.text();
            case Inline.Styled styled -> lastText(styled.content());
            case Inline.Anchor anchor -> lastText(anchor.content());
            case Inline.Equation _,
                    Inline.Verified _,
                    Inline.Picture _,
                    Inline.Html _,
                    Inline.FootnoteReference _,
                    Inline.SoftBreak _,
                    Inline.HardBreak _ ->
                    "";
        };
    }

    private static String lastText(List<Inline> content) {
        return content.isEmpty() ? "" : lastText(content.getLast());
    }

    /**
     * Where the number stands in the file: right before the comment, but for white space and the
     * markup that ends emphasis or a code span. Nothing if other characters stand there, such as an
     * entity for the minus sign.
     */
    private Optional<MappedText> written(String number, Span comment) {
        String text = draft.file.text();
        int end = comment.start();
        while (end > 0 && !text.startsWith(number, end - number.length())) {
            char c = text.charAt(end - 1);
            if (!Character.isWhitespace(c) && CLOSING_MARKUP.indexOf(c) < 0) {
                return Optional.empty();
            }
            end--;
        }
        return end == 0
                ? Optional.empty()
                : Optional.of(MappedText.of(draft.file.span(end - number.length(), end)));
    }

    private Optional<Integer> formulaNumber(int formula, MappedText java, Span at) {
        MappedText latex = draft.formulas.get(formula).latex();
        Optional<Numeral> numeral = Numeral.lastIn(latex.text());
        if (numeral.isEmpty()) {
            noNumber(at, Optional.empty());
            return Optional.empty();
        }
        MappedText written = latex.substring(numeral.get().start(), numeral.get().end());
        return Optional.of(add(written, numeral.get(), java, at));
    }

    private int add(MappedText written, Numeral numeral, MappedText java, Span at) {
        draft.numbers.add(
                new VerifiedNumber(
                        draft.numbers.size(), written, numeral.value(), numeral.unit(), java, at));
        return draft.numbers.size() - 1;
    }

    private void noNumber(Span at, Optional<String> seen) {
        draft.report(
                Diagnostic.error("no-number", at, "no number stands right before this annotation")
                        .withHelp(
                                seen.map(
                                                text ->
                                                        "write "
                                                                + text
                                                                + " with plain characters, without"
                                                                + " entities")
                                        .orElse(
                                                "put it right after the number it is about, as in"
                                                        + " 0.025<!--= expression -->")));
    }
}
