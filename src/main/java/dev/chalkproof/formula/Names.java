package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names for fragments: a canonical one, and the Java identifiers that are meant by it. */
final class Names {
    private Names() {}

    /** The canonical name: {@code eta_0}, {@code v_hat}, {@code x'}. */
    static String canonical(List<Glyph> glyphs, Collection<String> holes) {
        List<String> words = words(glyphs, holes, true);
        return String.join("_", words).replaceAll("_('+)", "$1").replace("_^", "^");
    }

    private static List<String> words(List<Glyph> glyphs, Collection<String> holes, boolean exact) {
        List<String> words = new ArrayList<>();
        // Letters that come singly and touch are one word, such as lr.
        boolean run = glyphs.size() > 1;
        for (Glyph glyph : glyphs) {
            run &= glyph.bare().is(Kind.LETTER) && !Glyphs.text(glyph.bare()).startsWith("\\");
        }
        for (Glyph glyph : glyphs) {
            List<String> own = new ArrayList<>();
            collect(glyph, holes, own, exact);
            if (run && !words.isEmpty()) {
                words.add(words.removeLast() + own.removeFirst());
            }
            words.addAll(own);
        }
        return words;
    }

    /** Java identifiers, the preferred one first: {@code decayRate}, {@code decay_rate}. */
    static List<String> java(List<Glyph> glyphs, Collection<String> holes) {
        List<String> words = words(glyphs, holes, false);
        Set<String> names = new LinkedHashSet<>();
        names.add(camel(words));
        names.add(String.join("_", words));
        names.add(String.join("", words));
        if (words.size() == 2) {
            // Both `vHat` and `hatV` are said.
            names.add(camel(words.reversed()));
        }
        names.removeIf(name -> name.isEmpty() || !isIdentifier(name));
        return List.copyOf(names);
    }

    private static boolean isIdentifier(String name) {
        return Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(Character::isJavaIdentifierPart);
    }

    private static String camel(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            if (name.isEmpty()) {
                name.append(word);
            } else {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return name.toString();
    }

    private static void collect(
            Glyph glyph, Collection<String> holes, List<String> words, boolean exact) {
        switch (glyph) {
            case Glyph.Mark mark -> mark(mark, words, exact);
            case Glyph.Accented a -> {
                a.base().forEach(g -> collect(g, holes, words, exact));
                words.add(a.accent());
            }
            case Glyph.Scripted s -> {
                collect(s.base(), holes, words, exact);
                if (s.primes() > 0) {
                    words.add(exact ? "'".repeat(s.primes()) : "prime".repeat(s.primes()));
                }
                List<String> above = new ArrayList<>();
                script(s.sup(), holes, above, exact);
                if (exact && !above.isEmpty()) {
                    above.set(0, "^" + above.getFirst());
                }
                words.addAll(above);
                script(s.sub(), holes, words, exact);
            }
            case Glyph.Fraction f -> {
                f.numerator().forEach(g -> collect(g, holes, words, exact));
                words.add(exact ? "over" : "d");
                f.denominator().forEach(g -> collect(g, holes, words, exact));
            }
            case Glyph.Root r -> {
                words.add("sqrt");
                r.body().forEach(g -> collect(g, holes, words, exact));
            }
            case Glyph.Grid grid -> words.add("grid");
        }
    }

    private static void script(
            List<Glyph> script, Collection<String> holes, List<String> words, boolean exact) {
        List<String> inner = new ArrayList<>();
        for (Glyph glyph : script) {
            if (!(glyph instanceof Glyph.Mark mark && holes.contains(mark.text()))) {
                collect(glyph, holes, inner, exact);
            }
        }
        // Letters of a script that come singly are one word: z_{norm}.
        if (!inner.isEmpty()
                && script.stream().allMatch(g -> g.is(Kind.LETTER) || g.is(Kind.DIGIT))) {
            words.add(String.join("", inner));
        } else {
            words.addAll(inner);
        }
    }

    private static void mark(Glyph.Mark mark, List<String> words, boolean exact) {
        switch (mark.kind()) {
            case LETTER -> words.add(letter(mark.text(), exact));
            case DIGIT -> words.add(mark.text());
            case WORD, FUNCTION -> {
                for (String word : mark.text().split("[^\\p{L}\\p{N}']+", -1)) {
                    if (!word.isEmpty()) {
                        words.add(word);
                    }
                }
            }
            case SIGN -> {
                String name = mark.text().replaceAll("[^A-Za-z]", "");
                words.add(name.isEmpty() ? "sign" : name);
            }
            default -> {
                if (exact && !isBracket(mark)) {
                    words.add(mark.text());
                }
            }
        }
    }

    private static boolean isBracket(Glyph.Mark mark) {
        return mark.kind() == Kind.OPEN || mark.kind() == Kind.CLOSE || mark.kind() == Kind.COMMA;
    }

    private static String letter(String text, boolean exact) {
        int brace = text.indexOf('{');
        if (brace > 0) {
            String font = text.substring(1, brace);
            String inner = letter(text.substring(brace + 1, text.length() - 1), exact);
            return exact ? inner + "_" + font : inner;
        }
        return text.startsWith("\\")
                ? text.substring(1).replace("varepsilon", exact ? "varepsilon" : "epsilon")
                : text;
    }
}
