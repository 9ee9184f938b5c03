package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page on its way through the compiler. */
final class PageCode {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    /** What looks like a declaration in a text that cannot be taken apart. */
    private static final Pattern DECLARED =
            Pattern.compile("[\\p{L}\\p{N}_$>\\]]\\s+([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*[(=;{<]");

    private final Program program;
    private final List<Fence> fences = new ArrayList<>();
    private final List<PageCode> uses = new ArrayList<>();
    private final List<Diagnostic> errors = new ArrayList<>();
    private final SortedMap<Integer, List<Diagnostic>> expressionErrors = new TreeMap<>();
    private final Map<Integer, String> blockedExpressions = new HashMap<>();

    PageCode(Program program) {
        this.program = program;
        for (Snippet snippet : program.snippets()) {
            fences.add(new Fence(snippet, Names.fence(program.name(), fences.size() + 1)));
        }
        for (int i = 0; i < program.expressions().size(); i++) {
            MappedText code = program.expressions().get(i).code();
            try {
                Splitter.requireExpression(code.text());
            } catch (SplitException e) {
                addExpressionError(
                        i,
                        Diagnostic.error(
                                Complaints.CODE,
                                code.span(e.start(), e.end()),
                                String.valueOf(e.getMessage())));
            }
        }
    }

    Program program() {
        return program;
    }

    List<Fence> fences() {
        return Collections.unmodifiableList(fences);
    }

    /** The pages whose declarations this one sees. */
    List<PageCode> uses() {
        return Collections.unmodifiableList(uses);
    }

    void use(PageCode page) {
        uses.add(page);
    }

    /** What is wrong with the page apart from its fences and expressions. */
    List<Diagnostic> errors() {
        return List.copyOf(errors);
    }

    void add(Diagnostic error) {
        errors.add(error);
    }

    void addExpressionError(int number, Diagnostic error) {
        expressionErrors.computeIfAbsent(number, _ -> new ArrayList<>()).add(error);
    }

    List<Diagnostic> expressionErrors(int number) {
        return List.copyOf(expressionErrors.getOrDefault(number, List.of()));
    }

    /** A name the expression needs and that a fence would declare if it did compile. */
    Optional<String> expressionBlockedBy(int number) {
        return Optional.ofNullable(blockedExpressions.get(number));
    }

    String expressionsClass() {
        return Names.expressions(program.name());
    }

    /** The expressions that compile, as far as is known by now, by number. */
    SortedMap<Integer, MappedText> expressions() {
        SortedMap<Integer, MappedText> good = new TreeMap<>();
        for (int i = 0; i < program.expressions().size(); i++) {
            if (!expressionErrors.containsKey(i) && !blockedExpressions.containsKey(i)) {
                good.put(i, program.expressions().get(i).code());
            }
        }
        return good;
    }

    /** What a fence sees, or an expression if {@code index} is the number of fences. */
    UnitWriter.Surroundings around(int index) {
        List<Fence> before = fences.subList(0, index).stream().filter(Fence::visible).toList();
        return new UnitWriter.Surroundings(
                before.isEmpty() ? Optional.empty() : Optional.of(before.getLast().className()),
                uses.stream().flatMap(page -> page.lastClass().stream()).toList(),
                before);
    }

    private Optional<String> lastClass() {
        return fences.stream().filter(Fence::visible).map(Fence::className).reduce((_, b) -> b);
    }

    /**
     * Sets aside what mentions a name that a fence declares which does not compile: it would lack
     * the name, or find an earlier declaration and run with the wrong one.
     *
     * @return the names that are missing at the end of the page
     */
    Set<String> block(Map<PageCode, Set<String>> missingElsewhere) {
        Set<String> missing = new HashSet<>();
        uses.forEach(page -> missing.addAll(missingElsewhere.getOrDefault(page, Set.of())));
        for (Fence fence : fences) {
            if (fence.snippet().mustNotCompile()) {
                continue;
            }
            if (fence.compiles()) {
                mentioned(fence.code().text(), missing).ifPresent(fence::block);
            }
            Set<String> declared = declaredNames(fence);
            if (fence.compiles()) {
                missing.removeAll(declared);
            } else {
                missing.addAll(declared);
            }
        }
        expressions()
                .forEach(
                        (number, code) ->
                                mentioned(code.text(), missing)
                                        .ifPresent(n -> blockedExpressions.put(number, n)));
        return missing;
    }

    static Set<String> declaredNames(Fence fence) {
        if (!fence.chunks().isEmpty() || fence.errors().isEmpty()) {
            return fence.declaredNames();
        }
        Set<String> names = new HashSet<>();
        Matcher matcher = DECLARED.matcher(fence.code().text());
        for (int from = 0; matcher.find(from); from = matcher.start(1)) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Optional<String> mentioned(String text, Set<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return WORD.matcher(text).results().map(r -> r.group()).filter(names::contains).findFirst();
    }

    /** The fences and what they are called in generated code. */
    Map<String, Fence> fencesByClass() {
        Map<String, Fence> byClass = new LinkedHashMap<>();
        fences.forEach(fence -> byClass.put(fence.className(), fence));
        return byClass;
    }
}
