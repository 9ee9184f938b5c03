package dev.chalkproof.snippet;

import java.util.List;

/**
 * All Java of a page, in the page's order.
 *
 * @param name the page's name, unique in the site; other pages import it by this name
 * @param uses the names of the pages whose declarations this page sees
 */
public record Program(
        String name, List<String> uses, List<Snippet> snippets, List<Expression> expressions) {
    public Program {
        uses = List.copyOf(uses);
        snippets = List.copyOf(snippets);
        expressions = List.copyOf(expressions);
    }
}
