package dev.chalkproof.site;

import dev.chalkproof.formula.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks the symbols in a formula's HTML with {@code data-s}, the place of the symbol in the page's
 * list.
 *
 * <p>KaTeX keeps no places in its HTML, and what would write attributes into it needs its {@code
 * trust}. But a colour, by definition, changes neither size nor place of what it colours. So the
 * formula is set again with a colour of its own for each symbol, and what is coloured there is
 * marked in the plain formula. Where the two don't have the same tags and texts in the same order,
 * the plain formula stands as it is.
 */
final class SymbolMarks {
    /** Colours are {@code #5acNNN}, and {@code #5adNNN} where braces had to be added. */
    private static final String COLOUR = "#5a";

    /** There are that many colours of three hexadecimal digits. */
    private static final int MAX_SYMBOLS = 0x1000;

    private static final Pattern COLOURED =
            Pattern.compile(" style=\"[^\"]*color:#5a[cd]([0-9a-f]{3});");

    private static final Pattern STYLE = Pattern.compile(" style=\"[^\"]*\"");

    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");

    /** A single sign with the braces that were put around it. */
    private static final Pattern BRACED =
            Pattern.compile(
                    "<span class=\"mord(?: mtight)?\"(?: style=\"[^\"]*\")?>"
                            + "(<span [^>]*color:#5ad[^>]*>[^<]*</span>)</span>");

    /** Where the part begins that is drawn; the part before is MathML. */
    private static final String DRAWN = "<span class=\"katex-html\"";

    /** Ends with what may take the next sign as its argument: a script or a command. */
    private static final Pattern TAKES_ARGUMENT = Pattern.compile("(?:[_^]|\\\\[A-Za-z]+)\\s*$");

    /** Sets a formula without MathML; gives nothing where it can't be set. */
    @FunctionalInterface
    interface Drawing {
        Optional<String> draw(String latex, boolean display, Map<String, String> macros);
    }

    private record Sign(int start, int end, int symbol) {}

    private SymbolMarks() {}

    /**
     * A formula's HTML with its symbols marked.
     *
     * @param plain the formula's HTML without
     */
    static String mark(
            String plain,
            String latex,
            boolean display,
            Map<String, String> macros,
            List<PageSymbols.Use> uses,
            Drawing drawing) {
        List<Integer> symbols = uses.stream().map(PageSymbols.Use::entry).distinct().toList();
        List<Sign> signs = signs(latex, uses, symbols);
        if (signs.isEmpty() || symbols.size() > MAX_SYMBOLS || plain.contains(COLOUR)) {
            return plain;
        }
        return drawing.draw(coloured(latex, signs), display, macros)
                .flatMap(coloured -> marked(plain, coloured, symbols))
                .orElse(plain);
    }

    /** The places to colour, none within another, numbered by their symbols within the formula. */
    private static List<Sign> signs(
            String latex, List<PageSymbols.Use> uses, List<Integer> symbols) {
        List<Sign> all = new ArrayList<>();
        for (PageSymbols.Use use : uses) {
            for (Origin at : use.signs()) {
                if (at.start() >= 0 && at.start() < at.end() && at.end() <= latex.length()) {
                    all.add(new Sign(at.start(), at.end(), symbols.indexOf(use.entry())));
                }
            }
        }
        all.sort(Comparator.comparingInt(Sign::start).thenComparingInt(Sign::end));
        List<Sign> apart = new ArrayList<>();
        for (Sign sign : all) {
            if (apart.isEmpty() || apart.getLast().end() <= sign.start()) {
                apart.add(sign);
            }
        }
        return apart;
    }

    private static String coloured(String latex, List<Sign> signs) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Sign sign : signs) {
            String before = latex.substring(done, sign.start());
            boolean braces = TAKES_ARGUMENT.matcher(before).find();
            out.append(before)
                    .append(braces ? "{" : "")
                    .append("\\textcolor{#5a")
                    .append(braces ? 'd' : 'c')
                    .append(String.format(Locale.ROOT, "%03x", sign.symbol()))
                    .append("}{")
                    .append(latex, sign.start(), sign.end())
                    .append(braces ? "}}" : "}");
            done = sign.end();
        }
        return out.append(latex, done, latex.length()).toString();
    }

    /** The plain HTML, where the coloured one has the same tags and texts in the same order. */
    private static Optional<String> marked(String plain, String coloured, List<Integer> symbols) {
        int plainStart = plain.indexOf(DRAWN);
        int start = coloured.indexOf(DRAWN);
        if (plainStart < 0 || start < 0) {
            return Optional.empty();
        }
        Matcher ours = TOKEN.matcher(plain.substring(plainStart));
        Matcher theirs = TOKEN.matcher(BRACED.matcher(coloured.substring(start)).replaceAll("$1"));
        StringBuilder out = new StringBuilder(plain.substring(0, plainStart));
        while (ours.find()) {
            String token = ours.group();
            if (!theirs.find() || !shape(token).equals(shape(theirs.group()))) {
                return Optional.empty();
            }
            Matcher colour = COLOURED.matcher(theirs.group());
            if (colour.find()) {
                int symbol = symbols.get(Integer.parseInt(colour.group(1), 16));
                out.append(token, 0, token.length() - 1).append(" data-s=\"" + symbol + "\">");
            } else {
                out.append(token);
            }
        }
        return theirs.find() ? Optional.empty() : Optional.of(out.toString());
    }

    /** A text, or a tag without what a colour can change: some margins go with the kind of box. */
    private static String shape(String token) {
        return token.startsWith("<") ? STYLE.matcher(token).replaceAll("") : token;
    }
}
