package dev.chalkproof.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What can be asked of a run of inline content. */
final class Inlines {
    private static final String PUNCTUATION = ".,;:!?。，；：、！？";

    private Inlines() {}

    /** The words without markup; formulas as LaTeX. */
    static String text(List<Inline> content, List<Formula> formulas) {
        StringBuilder text = new StringBuilder();
        append(content, formulas, text);
        return text.toString();
    }

    private static void append(List<Inline> content, List<Formula> formulas, StringBuilder text) {
        for (int i = 0; i < content.size(); i++) {
            switch (content.get(i)) {
                case Inline.Text words -> text.append(words.text());
                case Inline.Code code -> text.append(code.text());
                case Inline.Styled styled -> append(styled.content(), formulas, text);
                case Inline.Anchor anchor -> append(anchor.content(), formulas, text);
                case Inline.Verified number -> append(number.content(), formulas, text);
                case Inline.Picture picture -> text.append(picture.image().alternative());
                case Inline.Equation math ->
                        text.append(formulas.get(math.formula()).latex().text());
                case Inline.SoftBreak _ -> text.append(joinsLines(content, i) ? "" : " ");
                case Inline.HardBreak _ -> text.append(' ');
                case Inline.Html _, Inline.FootnoteReference _ -> {}
            }
        }
    }

    /** Whether the line break at an index stands between two characters that take no space. */
    static boolean joinsLines(List<Inline> content, int index) {
        if (index == 0 || index + 1 == content.size()) {
            return false;
        }
        String before = edge(content.get(index - 1), false);
        String after = edge(content.get(index + 1), true);
        return !before.isEmpty()
                && !after.isEmpty()
                && Cjk.joins(before.codePointBefore(before.length()))
                && Cjk.joins(after.codePointAt(0));
    }

    /** The text at the start or end of an element, or nothing where it isn't plain text. */
    private static String edge(Inline inline, boolean first) {
        return switch (inline) {
            case Inline.Text words -> words.text();
            case Inline.Styled styled -> edge(styled.content(), first);
            case Inline.Anchor anchor -> edge(anchor.content(), first);
            case Inline.Verified number -> edge(number.content(), first);
            case Inline.Code _,
                    Inline.Picture _,
                    Inline.Equation _,
                    Inline.Html _,
                    Inline.FootnoteReference _,
                    Inline.SoftBreak _,
                    Inline.HardBreak _ ->
                    "";
        };
    }

    private static String edge(List<Inline> content, boolean first) {
        return content.isEmpty() ? "" : edge(first ? content.getFirst() : content.getLast(), first);
    }

    /** Whether it shows nothing: only white space. */
    static boolean isBlank(Inline inline) {
        return switch (inline) {
            case Inline.Text words -> words.text().isBlank();
            case Inline.SoftBreak _ -> true;
            case Inline.Code _,
                    Inline.Styled _,
                    Inline.Anchor _,
                    Inline.Picture _,
                    Inline.Equation _,
                    Inline.Verified _,
                    Inline.Html _,
                    Inline.FootnoteReference _,
                    Inline.HardBreak _ ->
                    false;
        };
    }

    static boolean isBlank(List<Inline> content) {
        return content.stream().allMatch(Inlines::isBlank);
    }

    /** The content without white space around it. */
    static List<Inline> trim(List<Inline> content) {
        List<Inline> trimmed = new ArrayList<>(content);
        while (!trimmed.isEmpty() && isBlank(trimmed.getFirst())) {
            trimmed.removeFirst();
        }
        while (!trimmed.isEmpty() && isBlank(trimmed.getLast())) {
            trimmed.removeLast();
        }
        if (!trimmed.isEmpty() && trimmed.getFirst() instanceof Inline.Text first) {
            trimmed.set(0, new Inline.Text(first.text().stripLeading()));
        }
        if (!trimmed.isEmpty() && trimmed.getLast() instanceof Inline.Text last) {
            trimmed.set(trimmed.size() - 1, new Inline.Text(last.text().stripTrailing()));
        }
        return trimmed;
    }

    /** The formula that content ends with, punctuation aside. */
    static OptionalInt formulaAtEnd(List<Inline> content) {
        for (Inline inline : content.reversed()) {
            if (isBlank(inline) || isPunctuation(inline)) {
                continue;
            }
            return formula(inline);
        }
        return OptionalInt.empty();
    }

    /** The formula that an element is, as it stands or as a verified number. */
    static OptionalInt formula(Inline inline) {
        return switch (inline) {
            case Inline.Equation math -> OptionalInt.of(math.formula());
            case Inline.Verified number when number.content().size() == 1 ->
                    formula(number.content().getFirst());
            case Inline.Verified _,
                    Inline.Text _,
                    Inline.Code _,
                    Inline.Styled _,
                    Inline.Anchor _,
                    Inline.Picture _,
                    Inline.Html _,
                    Inline.FootnoteReference _,
                    Inline.SoftBreak _,
                    Inline.HardBreak _ ->
                    OptionalInt.empty();
        };
    }

    private static boolean isPunctuation(Inline inline) {
        return inline instanceof Inline.Text words
                && words.text().strip().chars().allMatch(c -> PUNCTUATION.indexOf(c) >= 0);
    }
}
