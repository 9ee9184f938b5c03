package dev.chalkproof.page;

import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Reads declarations of symbols: a list under a formula, directly or with one lead-in paragraph
 * between, whose items start with inline math. Items that don't are left alone.
 */
final class SymbolLists {
    /** A paragraph that leads over from a formula to a list: where, with, 其中, or a colon. */
    private static final Pattern LEAD_IN =
            Pattern.compile(
                    "(?is)(?:.*[\\s,;，；。.])?(?:where|with|here|in which|其中|式中|这里|此处)[\\s,:，：]*"
                            + "|.{0,120}[:：]\\s*");

    /** What joins the symbols that an item declares together. */
    private static final Pattern JOIN =
            Pattern.compile("(?i)\\s*(?:,|，|、|;|；|/|&|and|和|与|及|以及|,\\s*and)\\s*");

    /** What stands between symbols and meaning without belonging to either. */
    private static final Pattern LINK = Pattern.compile("^[\\s:：,，\\-–—=]+");

    /**
     * What an item ends with for the sake of the list: punctuation, and the last but one's "and".
     */
    private static final Pattern END =
            Pattern.compile("(?:[\\s,;.，；。]+|^)(?:and|和|以及)?[\\s,;，；]*$");

    /** What begins a statement about a case, and introduces no symbol. */
    private static final Pattern CASE =
            Pattern.compile(
                    "(?is)\\s*(?:(?:as|at|for|if|in|since|when|where|while)\\b|当|若|如果|对).*");

    private static final Pattern OPENING = Pattern.compile("\\s*[(（]\\s*");
    private static final Pattern CLOSING = Pattern.compile("(?s)^\\s*[)）](.*)$");

    private SymbolLists() {}

    static boolean isLeadIn(List<Inline> content, List<Formula> formulas) {
        return LEAD_IN.matcher(Inlines.text(content, formulas).strip()).matches();
    }

    /**
     * The formula that a list after a lead-in belongs to: the last one in it that states something,
     * else the one above it.
     */
    static OptionalInt formulaIn(
            List<Inline> leadIn, List<Formula> formulas, OptionalInt formulaAbove) {
        for (Inline inline : leadIn.reversed()) {
            OptionalInt formula = Inlines.formula(inline);
            if (formula.isPresent()) {
                Formula found = formulas.get(formula.getAsInt());
                if (found.display() || found.latex().text().contains("=")) {
                    return formula;
                }
            }
        }
        return formulaAbove;
    }

    /**
     * Reads a list.
     *
     * @param formula the one it stands under; without one it declares nothing
     */
    static void read(Block.Items list, OptionalInt formula, Draft draft) {
        for (Block.Item item : list.items()) {
            if (!item.content().isEmpty()
                    && item.content().getFirst() instanceof Block.Paragraph paragraph) {
                readItem(paragraph.content(), formula, draft);
            }
        }
    }

    private static void readItem(List<Inline> content, OptionalInt formula, Draft draft) {
        List<Integer> symbols = new ArrayList<>();
        List<List<MappedText>> names = new ArrayList<>();
        List<Inline> rest = content;
        boolean joined = !rest.isEmpty() && symbol(rest.getFirst()).isPresent();
        while (joined) {
            symbols.add(symbol(rest.getFirst()).orElseThrow());
            List<MappedText> given = new ArrayList<>();
            rest = withoutNames(rest.subList(1, rest.size()), given);
            if (!given.isEmpty()) {
                name(symbols.size(), given, names);
            }
            joined =
                    rest.size() > 1
                            && rest.getFirst() instanceof Inline.Text join
                            && JOIN.matcher(join.text()).matches()
                            && symbol(rest.get(1)).isPresent();
            rest = joined ? rest.subList(1, rest.size()) : rest;
        }
        if (symbols.isEmpty()) {
            formula.ifPresent(under -> readInner(content, under, draft));
            return;
        }
        name(symbols.size(), List.of(), names);
        List<Inline> meaning = trimLinks(rest);
        Span first = draft.formulas.get(symbols.getFirst()).at();
        Span last = draft.formulas.get(symbols.getLast()).at();
        List<SymbolItem> items = formula.isPresent() ? draft.symbols : draft.loose;
        items.add(
                new SymbolItem(
                        symbols.stream().map(i -> draft.formulas.get(i).latex()).toList(),
                        names,
                        new Prose(meaning, Inlines.text(meaning, draft.formulas)),
                        formula.orElse(-1),
                        draft.section(),
                        draft.file.span(first.start(), last.end())));
    }

    private static void readInner(List<Inline> content, int formula, Draft draft) {
        List<Integer> inner = new ArrayList<>();
        String before = "";
        for (int i = 0; i < content.size(); i++) {
            OptionalInt math = symbol(content.get(i));
            if (math.isPresent()) {
                if (inner.isEmpty()) {
                    before = Inlines.text(content.subList(0, i), draft.formulas);
                }
                inner.add(math.getAsInt());
            }
        }
        if (!inner.isEmpty()) {
            draft.inner.add(
                    new InnerSymbol(
                            inner.stream().map(i -> draft.formulas.get(i).latex()).toList(),
                            !CASE.matcher(before).matches(),
                            formula,
                            draft.formulas.get(inner.getFirst()).at()));
        }
    }

    /**
     * Gives names to formulas in their order: those read since the last names, and where there are
     * fewer names, the ones that stand nearest. A single formula takes all of them, as in "{@code
     * a, b > 0} ({@code first}, {@code second})".
     */
    private static void name(int symbols, List<MappedText> given, List<List<MappedText>> names) {
        int unnamed = symbols - names.size();
        if (unnamed == 1) {
            names.add(given);
            return;
        }
        for (int i = given.size(); i < unnamed; i++) {
            names.add(List.of());
        }
        given.stream().limit(unnamed).map(List::of).forEach(names::add);
    }

    /** The formula that an element is, plain or emphasised. */
    private static OptionalInt symbol(Inline inline) {
        return inline instanceof Inline.Styled styled && styled.content().size() == 1
                ? symbol(styled.content().getFirst())
                : Inlines.formula(inline);
    }

    /**
     * Takes Java names off: code spans in parentheses, right after the symbols.
     *
     * @param names receives the names
     * @return what follows them; all of the content if no names stand there
     */
    private static List<Inline> withoutNames(List<Inline> content, List<MappedText> names) {
        if (content.size() < 3
                || !(content.getFirst() instanceof Inline.Text opening)
                || !OPENING.matcher(opening.text()).matches()) {
            return content;
        }
        List<MappedText> found = new ArrayList<>();
        int at = 1;
        while (at + 1 < content.size()
                && content.get(at) instanceof Inline.Code code
                && SourceVersion.isIdentifier(code.text())
                && content.get(at + 1) instanceof Inline.Text after) {
            int start = code.at().start() + code.at().text().indexOf(code.text());
            found.add(MappedText.of(code.at().file().span(start, start + code.text().length())));
            Matcher closing = CLOSING.matcher(after.text());
            if (closing.matches()) {
                names.addAll(found);
                List<Inline> rest = new ArrayList<>(content.subList(at + 2, content.size()));
                rest.addFirst(new Inline.Text(closing.group(1)));
                return rest;
            }
            if (!JOIN.matcher(after.text()).matches()) {
                break;
            }
            at += 2;
        }
        return content;
    }

    private static List<Inline> trimLinks(List<Inline> content) {
        List<Inline> trimmed = new ArrayList<>(Inlines.trim(content));
        if (!trimmed.isEmpty() && trimmed.getFirst() instanceof Inline.Text first) {
            trimmed.set(0, new Inline.Text(LINK.matcher(first.text()).replaceFirst("")));
        }
        if (!trimmed.isEmpty() && trimmed.getLast() instanceof Inline.Text last) {
            trimmed.set(
                    trimmed.size() - 1, new Inline.Text(END.matcher(last.text()).replaceFirst("")));
        }
        trimmed.removeIf(inline -> inline instanceof Inline.Text words && words.text().isEmpty());
        return trimmed;
    }
}
