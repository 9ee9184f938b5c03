package dev.chalkproof.snippet;

import dev.chalkproof.source.MappedText;
import java.util.List;

/**
 * All Java of a page, in the page's order.
 *
 * @param name the page's name, unique in the site; other pages import it by this name
 * @param uses the names of the pages whose declarations this page sees, where they stand in its
 *     front matter
 */
public record Program(
        String name, List<MappedText> uses, List<Snippet> snippets, List<Expression> expressions) {
    public Program {
        uses = List.copyOf(uses);
        snippets = List.copyOf(snippets);
        expressions = List.copyOf(expressions);
    }
}
