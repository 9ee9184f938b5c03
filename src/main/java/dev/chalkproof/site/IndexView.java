package dev.chalkproof.site;

import java.util.List;

/**
 * The symbols and terms of all pages of a language.
 *
 * @param symbols in the order of their names
 * @param terms in alphabetical order
 */
public record IndexView(Frame frame, List<SymbolRow> symbols, List<TermRow> terms) {
    public IndexView {
        symbols = List.copyOf(symbols);
        terms = List.copyOf(terms);
    }

    public String say(Term term) {
        return frame.say(term);
    }

    /**
     * A meaning of a symbol.
     *
     * @param symbol as it is declared, with its domain
     * @param java what code calls it; empty if nothing does
     * @param places where it is declared so
     */
    public record SymbolRow(Html symbol, String meaning, String java, List<Link> places) {
        public SymbolRow {
            places = List.copyOf(places);
        }
    }

    /**
     * A term.
     *
     * @param sentence that introduces it
     */
    public record TermRow(String name, String sentence, Link place) {}
}
