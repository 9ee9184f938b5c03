package dev.chalkproof.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The modifiers of a declaration, annotations among them.
 *
 * @param elements all of them that are not replaced
 * @param words those that are words
 * @param end the index after them
 */
record Modifiers(List<Element> elements, List<String> words, int end) {
    private static final Set<String> ALL =
            Set.of(
                    "public",
                    "protected",
                    "private",
                    "static",
                    "final",
                    "abstract",
                    "native",
                    "synchronized",
                    "transient",
                    "volatile",
                    "strictfp",
                    "default",
                    "sealed");

    /** Modifiers that members of the generated class have, or must not have, in any case. */
    private static final Set<String> REPLACED = Set.of("public", "protected", "private", "static");

    /** A modifier and where it stands; the word is empty for an annotation. */
    record Element(String word, Chunk.Range range) {}

    /** The modifiers that begin at an index, or none. */
    static Modifiers read(Tokens tokens, int i) {
        List<Element> elements = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int at = i;
        while (at < tokens.size()) {
            int end = tokens.afterAnnotation(at);
            String word = end > at ? "" : word(tokens, at);
            if (end == at && word.isEmpty()) {
                break;
            }
            end = Math.max(end, at + (word.equals("non-sealed") ? 3 : 1));
            if (!word.isEmpty()) {
                words.add(word);
            }
            if (!REPLACED.contains(word)) {
                int last = tokens.get(end - 1).end();
                elements.add(new Element(word, new Chunk.Range(tokens.start(at), last)));
            }
            at = end;
        }
        return new Modifiers(elements, words, at);
    }

    /** The modifier at an index, or an empty text. */
    private static String word(Tokens tokens, int i) {
        String word = tokens.get(i).text();
        if (tokens.is(i, "non") && tokens.is(i + 1, "-") && tokens.is(i + 2, "sealed")) {
            return "non-sealed";
        }
        boolean statement = word.equals("synchronized") && tokens.is(i + 1, "(");
        boolean name = word.equals("sealed") && !declares(tokens, i + 1);
        return ALL.contains(word) && !statement && !name ? word : "";
    }

    /** Whether a declaration goes on at an index, so that the word before it is no name. */
    private static boolean declares(Tokens tokens, int i) {
        return i < tokens.size()
                && (tokens.is(i, "class")
                        || tokens.is(i, "interface")
                        || ALL.contains(tokens.get(i).text()));
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** Where those stand that remain in the generated class. */
    List<Chunk.Range> kept() {
        return elements.stream().map(Element::range).toList();
    }

    /** The same without one word. */
    List<Chunk.Range> without(String word) {
        return elements.stream().filter(e -> !e.word().equals(word)).map(Element::range).toList();
    }
}
