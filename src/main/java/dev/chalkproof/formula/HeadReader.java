package dev.chalkproof.formula;

import dev.chalkproof.formula.Glyph.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Left sides that declare themselves: {@code f(x)}, {@code y}, {@code \eta_{t+1}}. */
final class HeadReader {
    private final Context context;

    HeadReader(Context context) {
        this.context = context;
    }

    /** A left side. */
    record Head(Statement.Target target) {
        List<Symbol> parameters() {
            return target.parameterSymbols();
        }

        /** What the head declares. */
        Declaration declaration() {
            Declaration declaration = Declaration.of(target.symbol());
            return parameters().isEmpty()
                    ? declaration
                    : declaration
                            .withShape(new Shape(Shape.Kind.FUNCTION, List.of()))
                            .withParameters(target.parameters());
        }
    }

    /** The head a left side is; empty if it is an expression. */
    Optional<Head> read(List<Glyph> row) {
        List<Glyph> left = CasesReader.trim(row);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Optional<Head> function = function(left);
        return function.isPresent() ? function : symbol(left);
    }

    private Optional<Head> function(List<Glyph> row) {
        int open = -1;
        for (int i = 1; i < row.size() && open < 0; i++) {
            open = row.get(i).is(Kind.OPEN, "(") ? i : -1;
        }
        Glyph last = row.getLast();
        if (open < 0 || !last.bare().is(Kind.CLOSE, ")")) {
            return Optional.empty();
        }
        List<Glyph> name = row.subList(0, open);
        if (!isName(name) || isQuantity(name.getFirst()) || isQuantity(name)) {
            return Optional.empty();
        }
        Optional<Context.Found> whole = context.find(row, 0);
        if (whole.isPresent() && whole.get().match().length() > name.size()) {
            // J(\theta) declared as a whole is a symbol.
            return Optional.empty();
        }
        List<Symbol> parameters = new ArrayList<>();
        for (List<Glyph> part : parameterParts(row.subList(open + 1, row.size() - 1))) {
            if (part.size() != 1 || !isName(part) || isConstant(part.getFirst())) {
                return Optional.empty();
            }
            parameters.add(parameter(part));
        }
        List<Statement.Index> indices = new ArrayList<>();
        if (last instanceof Glyph.Scripted s) {
            if (!s.sup().isEmpty() || s.primes() > 0) {
                return Optional.empty();
            }
            for (List<Glyph> part : Pattern.parts(s.sub())) {
                Optional<Statement.Index> index = index(part);
                if (index.isEmpty()) {
                    return Optional.empty();
                }
                indices.add(index.get());
            }
        }
        Symbol symbol = family(name);
        for (String letter : symbol.indices()) {
            // \phi_i(x) is a function of x and i.
            parameters.add(parameter(List.of(new Glyph.Mark(Kind.LETTER, letter, Origin.NONE))));
        }
        Origin at = Glyphs.origin(row);
        return Optional.of(new Head(new Statement.Target(symbol, parameters, indices, at)));
    }

    /** A function's name; letters of its subscript that count tell functions of a family apart. */
    private Symbol family(List<Glyph> name) {
        List<Glyph> sub =
                name.size() == 1 && name.getFirst() instanceof Glyph.Scripted s
                        ? s.sub()
                        : List.of();
        List<List<Glyph>> parts = sub.isEmpty() ? List.of() : Pattern.parts(sub);
        boolean counts =
                !parts.isEmpty()
                        && parts.stream()
                                .allMatch(p -> p.size() == 1 && context.mayIndex(p.getFirst()));
        return Symbols.of(
                name,
                l -> counts && parts.stream().anyMatch(p -> Glyphs.singleLetter(p).equals(l)));
    }

    private static List<List<Glyph>> parameterParts(List<Glyph> row) {
        List<List<Glyph>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).is(Kind.COMMA) || separates(row.get(i))) {
                parts.add(row.subList(from, i));
                from = i + 1;
            }
        }
        parts.add(row.subList(from, row.size()));
        return parts;
    }

    /** The bars of {@code D(P \| Q)} and {@code p(x \mid y)}: between names they only separate. */
    private static boolean separates(Glyph glyph) {
        return glyph.is(Kind.BAR)
                || glyph.is(Kind.RELATION, "\\mid")
                || glyph.is(Kind.RELATION, "\\parallel");
    }

    /** A parameter is the declared symbol where there is one, so that its domain is known. */
    private Symbol parameter(List<Glyph> part) {
        return context.find(part, 0)
                .filter(
                        f ->
                                f.match().rest() == null
                                        && f.declaration().symbol().indices().isEmpty())
                .map(f -> f.declaration().symbol())
                .orElseGet(() -> Symbols.of(part, l -> false));
    }

    private boolean isConstant(Glyph glyph) {
        boolean known = glyph.is(Kind.LETTER, "e") || glyph.is(Kind.LETTER, "\\pi");
        return known && !context.isDeclared(glyph);
    }

    static boolean isQuantity(Glyph glyph) {
        String text = Glyphs.text(glyph.bare());
        return switch (text) {
            case "Var", "var", "\\mathbb{E}", "\\Pr", "\\mathbb{V}" -> true;
            case "E", "P" -> glyph.bare().is(Kind.WORD);
            default -> false;
        };
    }

    /**
     * The same in letters, as {@code cos} for {@code \cos}: never a product, nor a new function.
     */
    private static boolean isQuantity(List<Glyph> letters) {
        StringBuilder word = new StringBuilder();
        letters.forEach(letter -> word.append(Glyphs.text(letter)));
        return letters.size() > 1 && word.toString().toLowerCase(Locale.ROOT).equals("var");
    }

    private Optional<Head> symbol(List<Glyph> row) {
        Optional<Context.Found> found = context.find(row, 0);
        if (found.isPresent()
                && found.get().match().length() == row.size()
                && found.get().match().rest() == null
                && found.get().declaration().shape().kind() != Shape.Kind.FUNCTION) {
            Optional<Head> declared = declared(found.get(), row);
            if (declared.isPresent()) {
                return declared;
            }
        }
        if (!isName(row)) {
            return Optional.empty();
        }
        if (found.isPresent() && found.get().match().rest() != null) {
            Glyph.Scripted rest = found.get().match().rest();
            if (rest != null && !rest.sup().isEmpty() && !isNameInBrackets(rest.sup())) {
                return Optional.empty();
            }
        }
        return fresh(row);
    }

    /** A declared symbol: its indices must be variables, perhaps with an offset. */
    private Optional<Head> declared(Context.Found found, List<Glyph> row) {
        Symbol symbol = found.declaration().symbol();
        List<Statement.Index> indices = new ArrayList<>();
        for (String hole : symbol.indices()) {
            Optional<Statement.Index> index =
                    index(found.match().indices().getOrDefault(hole, List.of()));
            if (index.isEmpty()) {
                return Optional.empty();
            }
            indices.add(index.get());
        }
        return head(symbol, indices, row);
    }

    /** An undeclared symbol: scripts that count are indices, others belong to the name. */
    private Optional<Head> fresh(List<Glyph> row) {
        Glyph last = row.getLast();
        if (last instanceof Glyph.Fraction fraction) {
            return LeibnizHead.read(fraction, context::mayIndex)
                    .flatMap(symbol -> head(symbol, indices(symbol), row));
        }
        if (!(last instanceof Glyph.Scripted s)) {
            return head(Symbols.of(row, l -> false), List.of(), row);
        }
        List<Glyph> sub = new ArrayList<>(s.sub());
        List<Glyph> sup = new ArrayList<>(s.sup());
        List<Statement.Index> indices = new ArrayList<>();
        HashSet<String> letters = new HashSet<>();
        if (!sup.isEmpty() && sup.getFirst().is(Kind.OPEN)) {
            Optional<Statement.Index> index = index(sup.subList(1, sup.size() - 1));
            if (index.isPresent()) {
                indices.add(index.get());
                letters.add(index.get().variable());
                sup = new ArrayList<>(List.of(sup.getFirst(), sup.get(1), sup.getLast()));
            }
        } else if (!sup.isEmpty() && !isNamingPower(sup)) {
            return Optional.empty();
        }
        if (!sub.isEmpty()) {
            List<Statement.Index> below = new ArrayList<>();
            List<Glyph> plain = new ArrayList<>();
            for (List<Glyph> part : Pattern.parts(sub)) {
                index(part).ifPresent(below::add);
                if (!plain.isEmpty() && Glyphs.split(sub, Kind.COMMA).size() > 1) {
                    plain.add(new Glyph.Mark(Kind.COMMA, ",", Origin.NONE));
                }
                plain.add(part.isEmpty() ? last : part.getFirst());
            }
            if (below.size() == Pattern.parts(sub).size()) {
                indices.addAll(below);
                below.forEach(i -> letters.add(i.variable()));
                sub = plain;
            }
        }
        Glyph base = new Glyph.Scripted(s.base(), sup, sub, s.primes(), s.at());
        List<Glyph> fragment = new ArrayList<>(row.subList(0, row.size() - 1));
        fragment.add(base);
        Symbol symbol =
                Symbols.of(
                        fragment,
                        l ->
                                letters.contains(
                                        Names.canonical(
                                                List.of(
                                                        new Glyph.Mark(
                                                                Kind.LETTER, l, Origin.NONE)),
                                                List.of())));
        boolean consistent = symbol.indices().size() == indices.size();
        return consistent ? head(symbol, indices, row) : Optional.empty();
    }

    private static List<Statement.Index> indices(Symbol symbol) {
        return symbol.indices().stream()
                .map(l -> new Glyph.Mark(Kind.LETTER, l, Origin.NONE))
                .map(l -> new Statement.Index(Names.canonical(List.of(l), List.of()), 0))
                .toList();
    }

    private static Optional<Head> head(
            Symbol symbol, List<Statement.Index> indices, List<Glyph> row) {
        boolean distinct =
                indices.stream().map(Statement.Index::variable).distinct().count()
                        == indices.size();
        return distinct
                ? Optional.of(
                        new Head(
                                new Statement.Target(
                                        symbol, List.of(), indices, Glyphs.origin(row))))
                : Optional.empty();
    }

    /** {@code \sigma^2} is the name of a variance, {@code w^*} that of an optimum. */
    private static boolean isNamingPower(List<Glyph> sup) {
        return sup.size() == 1
                && (sup.getFirst().is(Kind.DIGIT, "2")
                        || sup.getFirst().is(Kind.BINARY, "*")
                        || sup.getFirst().is(Kind.BINARY, "+"));
    }

    /** {@code (\lambda)} in {@code y^{(\lambda)}}, which is neither a power nor an index. */
    private boolean isNameInBrackets(List<Glyph> sup) {
        return sup.size() == 3
                && sup.getFirst().is(Kind.OPEN, "(")
                && sup.getLast().is(Kind.CLOSE, ")")
                && sup.get(1).is(Kind.LETTER)
                && !context.mayIndex(sup.get(1));
    }

    /** {@code t}, {@code t + 1}, {@code t - 1}. */
    private Optional<Statement.Index> index(List<Glyph> row) {
        if (row.isEmpty() || !context.mayIndex(row.getFirst())) {
            return Optional.empty();
        }
        String variable = Names.canonical(List.of(row.getFirst()), List.of());
        if (row.size() == 1) {
            return Optional.of(new Statement.Index(variable, 0));
        }
        Glyph sign = row.get(1);
        StringBuilder digits = new StringBuilder();
        row.subList(2, row.size()).forEach(g -> digits.append(Glyphs.text(g)));
        boolean signed = sign.is(Kind.BINARY, "+") || sign.is(Kind.BINARY, "-");
        boolean number = row.subList(2, row.size()).stream().allMatch(g -> g.is(Kind.DIGIT));
        if (!signed || !number || !digits.toString().matches("\\d{1,6}")) {
            return Optional.empty();
        }
        long offset = Long.parseLong(digits.toString());
        return Optional.of(
                new Statement.Index(variable, sign.is(Kind.BINARY, "-") ? -offset : offset));
    }

    /** One sign with scripts, or letters that touch. */
    static boolean isName(List<Glyph> row) {
        if (row.isEmpty()) {
            return false;
        }
        Glyph first = row.getFirst().bare();
        boolean named =
                first.is(Kind.LETTER)
                        || first.is(Kind.WORD)
                        || first.is(Kind.FUNCTION)
                        || first instanceof Glyph.Accented
                        || LeibnizHead.isOne(first);
        if (row.size() == 1) {
            return named;
        }
        for (int i = 0; i < row.size(); i++) {
            boolean last = i == row.size() - 1;
            if (!(last ? row.get(i).bare() : row.get(i)).is(Kind.LETTER)
                    || (i > 0 && !Glyphs.touch(row.get(i - 1), row.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
