package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import dev.chalkproof.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping in a YAML text that is part of a file, its keys asked for one by one. */
final class Yaml {
    /** Deeper brackets are no configuration and would exhaust the parser's stack. */
    private static final int DEEPEST = 50;

    private final SourceFile file;
    private final int start;
    private final Consumer<Diagnostic> diagnostics;
    private final List<NodeTuple> entries;

    /** Codes of the messages about a YAML text that is broken or has a key nobody knows. */
    record Codes(String broken, String unknown) {}

    private final Codes codes;

    private Yaml(
            SourceFile file,
            int start,
            Consumer<Diagnostic> diagnostics,
            List<NodeTuple> entries,
            Codes codes) {
        this.file = file;
        this.start = start;
        this.diagnostics = diagnostics;
        this.entries = entries;
        this.codes = codes;
    }

    /** Reads the part of a file from {@code start} to {@code end}; empty if it is broken. */
    static Yaml read(
            SourceFile file, int start, int end, Codes codes, Consumer<Diagnostic> diagnostics) {
        Yaml none = new Yaml(file, start, diagnostics, List.of(), codes);
        String text = file.text().substring(start, end);
        if (depth(text) > DEEPEST) {
            none.report(codes.broken(), file.span(start, start), "it is nested too deeply", "");
            return none;
        }
        try {
            LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            return switch (root.orElse(null)) {
                case null -> none;
                case MappingNode mapping ->
                        new Yaml(file, start, diagnostics, mapping.getValue(), codes);
                case ScalarNode scalar when scalar.getValue().isBlank() -> none;
                case Node other -> {
                    none.report(
                            codes.broken(),
                            none.span(other),
                            "it is no list of keys and values",
                            "write key: value, each on its line");
                    yield none;
                }
            };
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(none::offset).orElse(start);
            none.report(
                    codes.broken(),
                    file.span(at, at),
                    Optional.ofNullable(e.getProblem()).orElse("it can't be read"),
                    "a value with a colon or a special character needs quotes");
            return none;
        } catch (YamlEngineException e) {
            none.report(codes.broken(), file.span(start, start), "it can't be read", "");
            return none;
        }
    }

    /** The largest number of brackets open at once, and of leading list marks on a line. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            marks = c == '-' || c == '?' ? marks + 1 : c == ' ' ? marks : 0;
            deepest = Math.max(deepest, Math.max(depth, marks));
        }
        return deepest;
    }

    /** Reports keys that aren't among those known. */
    void refuseOthersThan(List<String> known) {
        for (NodeTuple entry : entries) {
            String key = key(entry);
            if (!known.contains(key)) {
                report(
                        codes.unknown(),
                        span(entry.getKeyNode()),
                        "'" + key + "' is not known here",
                        Suggestions.closest(key, known)
                                .map(name -> "did you mean '" + name + "'?")
                                .orElse("known are " + String.join(", ", known)));
            }
        }
    }

    Optional<String> text(String key) {
        return value(key).flatMap(node -> scalar(key, node));
    }

    OptionalDouble number(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text.get());
            if (Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException _) {
            // Reported below.
        }
        wrong(key, "a number");
        return OptionalDouble.empty();
    }

    /** The texts of a list; a single text counts as a list of one. */
    List<String> texts(String key) {
        Optional<Node> value = value(key);
        List<Node> nodes =
                value.isPresent() && value.get() instanceof SequenceNode list
                        ? list.getValue()
                        : value.stream().toList();
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> scalar(key, node).ifPresent(texts::add));
        return texts;
    }

    /** The texts of a mapping, by their keys. */
    SortedMap<String, String> map(String key) {
        SortedMap<String, String> map = new TreeMap<>();
        Optional<Node> value = value(key);
        if (value.isPresent() && value.get() instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                scalar(key, entry.getValueNode()).ifPresent(text -> map.put(key(entry), text));
            }
        } else if (value.isPresent()) {
            wrong(key, "a mapping of names to texts");
        }
        return map;
    }

    /** The texts of a mapping that are to be said otherwise, in their order. */
    List<ChartText> chartTexts(String key) {
        List<ChartText> texts = new ArrayList<>();
        Optional<Node> value = value(key);
        if (value.isPresent() && value.get() instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                Node name = entry.getKeyNode();
                scalar(key, entry.getValueNode())
                        .map(text -> new ChartText(key(entry), span(name), text))
                        .ifPresent(texts::add);
            }
        } else if (value.isPresent()) {
            wrong(key, "a mapping of texts to texts");
        }
        return texts;
    }

    /** The words of the interface, in a mapping by languages whose values are mappings by keys. */
    List<Wording> wordings(String key) {
        List<Wording> wordings = new ArrayList<>();
        Optional<Node> value = value(key);
        if (value.isPresent() && value.get() instanceof MappingNode languages) {
            for (NodeTuple language : languages.getValue()) {
                if (!(language.getValueNode() instanceof MappingNode texts)) {
                    wrong(key, language.getValueNode(), "a mapping of names to texts per language");
                    continue;
                }
                for (NodeTuple entry : texts.getValue()) {
                    Node text = entry.getValueNode();
                    scalar(key, text)
                            .map(
                                    said ->
                                            new Wording(
                                                    key(language),
                                                    span(language.getKeyNode()),
                                                    key(entry),
                                                    span(entry.getKeyNode()),
                                                    said,
                                                    span(text)))
                            .ifPresent(wordings::add);
                }
            }
        } else if (value.isPresent()) {
            wrong(key, "a mapping of languages to names and texts");
        }
        return wordings;
    }

    /** Where the value of a key stands, else the start of the text. */
    Span place(String key) {
        return value(key).map(this::span).orElse(file.span(start, start));
    }

    /** Reports that the value of a key isn't what it has to be. */
    void wrong(String key, String expected) {
        report(codes.broken(), place(key), "'" + key + "' has to be " + expected, "");
    }

    /** Reports that a part of the value of a key isn't what it has to be. */
    private void wrong(String key, Node part, String expected) {
        report(codes.broken(), span(part), "'" + key + "' has to be " + expected, "");
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank()
                    ? Optional.empty()
                    : Optional.of(scalar.getValue().strip());
        }
        wrong(key, node, "a text");
        return Optional.empty();
    }

    private Optional<Node> value(String key) {
        return entries.stream()
                .filter(entry -> key(entry).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private Span span(Node node) {
        int from = node.getStartMark().map(this::offset).orElse(start);
        int to = node.getEndMark().map(this::offset).orElse(from);
        return file.span(from, Math.max(from, to));
    }

    /** Marks count code points; so do lines and columns here, but from the start of the text. */
    private int offset(Mark mark) {
        String text = file.text();
        int index = Math.min(mark.getIndex(), text.codePointCount(start, text.length()));
        return text.offsetByCodePoints(start, index);
    }

    private void report(String code, Span at, String problem, String help) {
        Diagnostic diagnostic = Diagnostic.error(code, at, problem);
        diagnostics.accept(help.isEmpty() ? diagnostic : diagnostic.withHelp(help));
    }
}
