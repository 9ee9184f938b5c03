package dev.chalkproof;

import dev.chalkproof.cache.Cache;
import dev.chalkproof.formula.Lowered;
import dev.chalkproof.formula.Lowering;
import dev.chalkproof.formula.Statement;
import dev.chalkproof.page.Content;
import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.typeset.Reading;
import dev.chalkproof.typeset.Typesetter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Claims made false: a constant or sign is changed where values drawn at random show that the claim
 * no longer holds, and a relation is turned into its opposite, which is false wherever the claim
 * was true.
 */
final class FalseClaims implements AutoCloseable {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\\\\\w._])(?<!_\\{)\\d+(\\.\\d+)?");
    private static final Pattern SIGN = Pattern.compile("(?<=[\\w)}] ?)[+-](?![}\\w]*\\})");
    private static final Pattern RELATION =
            Pattern.compile("\\\\(?:leq?|geq?)(?![a-zA-Z])|(?<!\\\\)[=<>]");
    private static final Map<String, String> OPPOSITE =
            Map.of(
                    "=", "\\ne ", "<", "\\ge ", ">", "\\le ", "\\le", ">", "\\leq", ">", "\\ge",
                    "<", "\\geq", "<");

    private final Typesetter typesetter = new Typesetter(2, Cache.disabled());
    private final Formulas formulas;
    private final Random random;

    FalseClaims(Content content, long seed) {
        random = new Random(seed);
        formulas =
                Formulas.read(
                        content.pages(),
                        new PageNames(content.config().languages(), content.pages()),
                        typesetter,
                        false,
                        new RecentFormulas(),
                        Progress.NONE);
    }

    /**
     * A change of a formula's text.
     *
     * @param kind in words
     */
    record Change(int start, int end, String replacement, String kind) {
        String in(String text) {
            return text.substring(0, start) + replacement + text.substring(end);
        }
    }

    /** A change that makes a claim false; empty for a claim without a relation. */
    Optional<Change> of(Page page, Formula claim) {
        String latex = claim.latex().text();
        List<Change> terms = terms(latex);
        Collections.shuffle(terms, random);
        List<Change> relations = relations(latex);
        Collections.shuffle(relations, random);
        Optional<Change> term =
                random.nextInt(4) == 0
                        ? Optional.empty()
                        : terms.stream().filter(c -> isFalse(page, claim, c)).findFirst();
        return term.or(() -> relations.stream().findFirst());
    }

    private static List<Change> terms(String latex) {
        List<Change> changes = new ArrayList<>();
        Matcher number = NUMBER.matcher(latex);
        while (number.find()) {
            String written = number.group();
            int last = written.length() - 1;
            String other =
                    written.contains(".")
                            ? written.substring(0, last) + (written.charAt(last) == '3' ? 4 : 3)
                            : String.valueOf(Long.parseLong(written) + 1);
            changes.add(new Change(number.start(), number.end(), other, "constant"));
        }
        Matcher sign = SIGN.matcher(latex);
        while (sign.find()) {
            String other = sign.group().equals("+") ? "-" : "+";
            changes.add(new Change(sign.start(), sign.end(), other, "sign"));
        }
        return changes;
    }

    /** Relations outside of all brackets, and before what the claim is said to hold under. */
    private static List<Change> relations(String latex) {
        int conditions = latex.indexOf("\\quad");
        String claim = conditions < 0 ? latex : latex.substring(0, conditions);
        List<Change> changes = new ArrayList<>();
        Matcher relation = RELATION.matcher(claim);
        while (relation.find()) {
            if (depth(claim.substring(0, relation.start())) == 0) {
                changes.add(
                        new Change(
                                relation.start(),
                                relation.end(),
                                Objects.requireNonNull(OPPOSITE.get(relation.group())),
                                "relation"));
            }
        }
        return changes;
    }

    private static long depth(String before) {
        return before.chars().filter(c -> "{([".indexOf(c) >= 0).count()
                - before.chars().filter(c -> "})]".indexOf(c) >= 0).count();
    }

    private boolean isFalse(Page page, Formula claim, Change change) {
        List<Statement.Chain> before = chains(page, claim, claim.latex().text());
        List<Statement.Chain> now = chains(page, claim, change.in(claim.latex().text()));
        if (before.isEmpty() || before.size() != now.size()) {
            return false;
        }
        PageFormulas own = formulas.of(page);
        ClaimSampling sampling =
                new ClaimSampling(
                        own.scope(claim), own.definitions(claim), new Random(change.start()));
        for (int i = 0; i < now.size(); i++) {
            if (sampling.isFalse(before.get(i), now.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** What a text in place of the claim would say; empty if it says nothing of the kind. */
    private List<Statement.Chain> chains(Page page, Formula claim, String latex) {
        Map<String, String> macros = page.frontMatter().macros();
        if (!(typesetter.read(latex, claim.display(), macros) instanceof Reading.Read read)) {
            return List.of();
        }
        Lowered lowered =
                Lowering.lower(
                        latex, read.tree(), formulas.of(page).scope(claim), Lowering.Mode.CLAIM);
        return lowered instanceof Lowered.Understood understood
                ? chains(understood.statement())
                : List.of();
    }

    private static List<Statement.Chain> chains(Statement statement) {
        return switch (statement) {
            case Statement.Chain chain -> List.of(chain);
            case Statement.System system ->
                    system.statements().stream().flatMap(s -> chains(s).stream()).toList();
            case Statement.Definition _,
                    Statement.Update _,
                    Statement.Membership _,
                    Statement.Law _,
                    Statement.Distributed _ ->
                    List.of();
        };
    }

    @Override
    public void close() {
        typesetter.close();
    }
}
