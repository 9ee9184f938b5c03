package dev.chalkproof.formula;

import dev.chalkproof.source.MathNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether a formula in another language is the same mathematics: the syntax trees are equal but for
 * white space and words in {@code \text{…}}.
 *
 * <p>Words may be names of quantities, such as {@code \text{fan\_in}}. So each is translated alike
 * wherever it stands, two different ones stay different, and none turns into another of them.
 */
public final class Likeness {
    /** White space of every kind. */
    private static final Set<String> SPACES = Set.of("spacing", "kern");

    /** How the tree is written without its words, which follow in their order. */
    private final StringBuilder form = new StringBuilder();

    private final List<String> words = new ArrayList<>();

    private Likeness(MathNode tree) {
        node(tree);
    }

    /** Whether two trees are the same mathematics. */
    public static boolean same(MathNode original, MathNode translation) {
        Likeness first = new Likeness(original);
        Likeness second = new Likeness(translation);
        return first.form.compareTo(second.form) == 0 && translates(first.words, second.words);
    }

    private static boolean translates(List<String> original, List<String> translation) {
        Map<String, String> forth = new HashMap<>();
        Map<String, String> back = new HashMap<>();
        for (int i = 0; i < original.size(); i++) {
            String from = original.get(i);
            String to = translation.get(i);
            boolean taken = !from.equals(to) && original.contains(to);
            if (taken
                    || !forth.computeIfAbsent(from, _ -> to).equals(to)
                    || !back.computeIfAbsent(to, _ -> from).equals(from)) {
                return false;
            }
        }
        return true;
    }

    private void node(MathNode node) {
        if (SPACES.contains(node.type())) {
            return;
        }
        if (node.type().equals("text")) {
            form.append("text(").append(node.text("font")).append(' ');
            StringBuilder word = new StringBuilder();
            words(node.children("body"), word);
            words.add(word.toString().strip().replaceAll("\\s+", " "));
            form.append(')');
            return;
        }
        form.append(node.type()).append('(');
        new TreeMap<>(node.fields())
                .forEach(
                        (name, value) -> {
                            form.append(name).append('=');
                            value(value);
                        });
        form.append(')');
    }

    private void value(Object value) {
        switch (value) {
            case MathNode node -> node(node);
            case List<?> list -> {
                form.append('[');
                list.forEach(this::value);
                form.append(']');
            }
            default -> form.append('\'').append(value).append('\'');
        }
    }

    /** Collects the characters of a text; mathematics within it stays mathematics. */
    private void words(List<MathNode> body, StringBuilder word) {
        for (MathNode node : body) {
            switch (node.type()) {
                case "textord", "mathord", "atom" -> word.append(node.text("text"));
                case "spacing" -> word.append(' ');
                case "ordgroup" -> words(node.children("body"), word);
                default -> {
                    word.append('\0');
                    node(node);
                }
            }
        }
    }
}
