package dev.chalkproof;

import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Label;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.Suggestions;
import dev.chalkproof.snippet.Declared;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the fences that a translation shows with {@code from=}. A fence goes by its id, by the
 * formulas it implements, and by what it declares; the first fence of a name is meant.
 */
final class TranslatedFences {
    static final String WITH_CODE = "translation-with-code";
    private static final String UNKNOWN = "unknown-fence";

    private final Map<String, Integer> named = new LinkedHashMap<>();
    private final Map<Integer, Integer> shown = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Page original;

    private TranslatedFences(Page original) {
        this.original = original;
        name(fence -> fence.id().map(Label::name).stream());
        name(fence -> fence.implemented().stream().map(Fence.Target::label));
        name(fence -> Declared.names(fence.code().text()).stream());
    }

    /** The fences of a translation. */
    static TranslatedFences of(Page page, Page original) {
        TranslatedFences fences = new TranslatedFences(original);
        page.fences().forEach(fences::read);
        return fences;
    }

    /** What is wrong with the fences of a page that is no translation. */
    static List<Diagnostic> ofOriginal(Page page) {
        return page.fences().stream()
                .flatMap(fence -> fence.from().stream())
                .map(
                        from ->
                                Diagnostic.error(
                                                UNKNOWN,
                                                from.span(),
                                                "this page translates no other, so there is no '"
                                                        + from.text()
                                                        + "' to show")
                                        .withHelp(
                                                "write the code itself; a translation has the path"
                                                        + " of its original in another language's"
                                                        + " folder"))
                .toList();
    }

    /** The indices of fences of the translation, and of the original's that they show. */
    Map<Integer, Integer> shown() {
        return shown;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** What readers see on the original and not on the translation. */
    Stream<Translation.Missing> missing() {
        return original.fences().stream()
                .filter(fence -> fence.runs() && !fence.options().hidden())
                .filter(fence -> !shown.containsValue(fence.index()))
                .map(fence -> new Translation.Missing("the code" + name(fence), fence.at()));
    }

    private String name(Fence fence) {
        return named.entrySet().stream()
                .filter(entry -> entry.getValue() == fence.index())
                .findFirst()
                .map(entry -> " '" + entry.getKey() + "'")
                .orElse(", which needs an #id there");
    }

    private void name(Function<Fence, Stream<String>> names) {
        for (Fence fence : original.fences()) {
            if (fence.runs()) {
                names.apply(fence)
                        .filter(name -> !name.isEmpty())
                        .forEach(name -> named.putIfAbsent(name, fence.index()));
            }
        }
    }

    private void read(Fence fence) {
        if (fence.from().isPresent()) {
            show(fence, fence.from().get());
            if (!fence.code().text().isBlank()) {
                refuse(
                        WITH_CODE,
                        fence.code(),
                        "a fence with from= shows the original's code and has none of its own",
                        "remove its lines, or from=");
            }
        } else if (fence.runs()) {
            refuse(
                    WITH_CODE,
                    fence.code(),
                    "a translation has no code of its own to run",
                    "let an empty fence show the original's, as in java {from=eq-name}, or mark"
                            + " this one .ignore");
        }
    }

    private void show(Fence fence, MappedText from) {
        Integer index = named.get(from.text());
        if (index == null) {
            Optional<String> meant = Suggestions.closest(from.text(), named.keySet());
            refuse(
                    UNKNOWN,
                    from,
                    original.file().name() + " has no code called '" + from.text() + "'",
                    meant.map(name -> "did you mean '" + name + "'?")
                            .orElse(
                                    "name the id of a fence, a formula it implements, or a method"
                                            + " or type it declares"));
        } else if (shown.containsValue(index)) {
            refuse(
                    UNKNOWN,
                    from,
                    "this page already shows the code called '" + from.text() + "'",
                    "show it once, where the original has it");
        } else {
            shown.put(fence.index(), index);
        }
    }

    private void refuse(String code, MappedText at, String message, String help) {
        diagnostics.add(Diagnostic.error(code, at.span(), message).withHelp(help));
    }
}
