package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fragment of a symbol. A letter that is a hole stands for any index.
 *
 * @param holes the letters that are open, in the order of their first occurrence
 */
record Pattern(List<Glyph> glyphs, List<String> holes) {
    Pattern {
        glyphs = List.copyOf(glyphs);
        holes = List.copyOf(holes);
    }

    /**
     * How a row matches.
     *
     * @param length how many glyphs of the row
     * @param indices what stands in the holes, by letter
     * @param rest the scripts of the last glyph that the pattern leaves over; its base is that
     *     glyph's
     */
    record Match(int length, Map<String, List<Glyph>> indices, Glyph.@Nullable Scripted rest) {}

    /** Larger means more specific; of {@code W^0} and {@code W_{ij}} the one without holes. */
    int weight() {
        return 4 * Glyphs.size(glyphs) - 2 * holes.size() - Math.min(1, holes.size());
    }

    /** Whether the fragment stands at a place of a row. */
    Optional<Match> match(List<Glyph> row, int from) {
        if (from + glyphs.size() > row.size()) {
            return Optional.empty();
        }
        Map<String, List<Glyph>> found = new LinkedHashMap<>();
        int last = glyphs.size() - 1;
        for (int i = 0; i < last; i++) {
            if (!unify(glyphs.get(i), row.get(from + i), found)) {
                return Optional.empty();
            }
        }
        Glyph mine = glyphs.get(last);
        Glyph other = row.get(from + last);
        if (unify(mine, other, found)) {
            return Optional.of(new Match(glyphs.size(), found, null));
        }
        return unifyLast(mine, other, found).map(rest -> new Match(glyphs.size(), found, rest));
    }

    /** The last glyph may carry more scripts than the fragment, which then mean something else. */
    private Optional<Glyph.Scripted> unifyLast(
            Glyph mine, Glyph glyph, Map<String, List<Glyph>> found) {
        if (!(glyph instanceof Glyph.Scripted other)) {
            return Optional.empty();
        }
        Glyph.Scripted own =
                mine instanceof Glyph.Scripted scripted
                        ? scripted
                        : new Glyph.Scripted(mine, List.of(), List.of(), 0, mine.at());
        boolean sup = !own.sup().isEmpty();
        boolean sub = !own.sub().isEmpty();
        if (!unify(own.base(), other.base(), found)
                || (sup && !unifyRow(own.sup(), other.sup(), found))
                || (sub && !unifyRow(own.sub(), other.sub(), found))
                || (own.primes() > 0 && own.primes() != other.primes())) {
            return Optional.empty();
        }
        return Optional.of(
                new Glyph.Scripted(
                        other.base(),
                        sup ? List.of() : other.sup(),
                        sub ? List.of() : other.sub(),
                        own.primes() > 0 ? 0 : other.primes(),
                        other.at()));
    }

    private boolean unify(Glyph mine, Glyph other, Map<String, List<Glyph>> found) {
        return switch (mine) {
            case Glyph.Mark mark -> mark.equals(other);
            case Glyph.Scripted a ->
                    other instanceof Glyph.Scripted b
                            && a.primes() == b.primes()
                            && unify(a.base(), b.base(), found)
                            && unifyRow(a.sup(), b.sup(), found)
                            && unifyRow(a.sub(), b.sub(), found);
            case Glyph.Fraction a ->
                    other instanceof Glyph.Fraction b
                            && a.bar() == b.bar()
                            && unifyAll(a.numerator(), b.numerator(), found)
                            && unifyAll(a.denominator(), b.denominator(), found);
            case Glyph.Root a ->
                    other instanceof Glyph.Root b
                            && unifyAll(a.body(), b.body(), found)
                            && unifyAll(a.index(), b.index(), found);
            case Glyph.Accented a ->
                    other instanceof Glyph.Accented b
                            && a.accent().equals(b.accent())
                            && unifyAll(a.base(), b.base(), found);
            case Glyph.Grid grid -> grid.equals(other);
        };
    }

    private boolean unifyAll(List<Glyph> mine, List<Glyph> other, Map<String, List<Glyph>> found) {
        if (mine.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!unify(mine.get(i), other.get(i), found)) {
                return false;
            }
        }
        return true;
    }

    /** A script: where its holes are, any index may stand. */
    private boolean unifyRow(List<Glyph> mine, List<Glyph> other, Map<String, List<Glyph>> found) {
        if (mine.isEmpty() || other.isEmpty()) {
            return mine.isEmpty() && other.isEmpty();
        }
        String letter = Glyphs.singleLetter(mine);
        if (holes.contains(letter)) {
            return bind(letter, other, found);
        }
        if (mine.getFirst().is(Kind.OPEN) && mine.size() >= 3) {
            int end = mine.size() - 1;
            int otherEnd = other.size() - 1;
            return otherEnd >= 2
                    && mine.getFirst().equals(other.getFirst())
                    && mine.get(end).equals(other.get(otherEnd))
                    && unifyRow(mine.subList(1, end), other.subList(1, otherEnd), found);
        }
        List<List<Glyph>> parts = parts(mine);
        List<List<Glyph>> others = parts(other);
        if (parts.size() > 1 && parts.stream().anyMatch(this::isHole)) {
            if (parts.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (!unifyRow(parts.get(i), others.get(i), found)) {
                    return false;
                }
            }
            return true;
        }
        return unifyAll(mine, other, found);
    }

    private boolean isHole(List<Glyph> part) {
        return holes.contains(Glyphs.singleLetter(part));
    }

    private static boolean bind(String letter, List<Glyph> index, Map<String, List<Glyph>> found) {
        List<Glyph> earlier = found.putIfAbsent(letter, index);
        return earlier == null || earlier.equals(index);
    }

    /** The indices of a script: between commas, or letter by letter as in {@code w_{ij}}. */
    static List<List<Glyph>> parts(List<Glyph> script) {
        List<List<Glyph>> parts = Glyphs.split(script, Kind.COMMA);
        boolean single =
                parts.size() == 1
                        && script.size() == 2
                        && script.stream().allMatch(g -> g.is(Kind.LETTER) || g.is(Kind.DIGIT))
                        // x_{12} is the twelfth element.
                        && script.stream().anyMatch(g -> g.is(Kind.LETTER));
        if (!single) {
            return parts;
        }
        List<List<Glyph>> letters = new ArrayList<>();
        script.forEach(g -> letters.add(List.of(g)));
        return letters;
    }
}
