package dev.chalkproof.site;

import java.util.List;
import java.util.Optional;

/**
 * The home page.
 *
 * @param lead what the site is about, in a sentence
 * @param figure a formula or figure that shows what the site is like
 * @param body what the author wrote for the home page; may be empty
 * @param cards a card for each section or page of the top level
 * @param totals what is checked on the whole site
 */
public record HomeView(
        Frame frame,
        Html heading,
        Html lead,
        Optional<Html> figure,
        Html body,
        List<Card> cards,
        Totals totals) {
    public HomeView {
        cards = List.copyOf(cards);
    }

    public String say(Term term) {
        return frame.say(term);
    }

    /**
     * A way into the site.
     *
     * @param links the pages of the section; empty for a single page
     */
    public record Card(
            String title, Optional<String> href, Optional<String> text, List<Link> links) {
        public Card {
            links = List.copyOf(links);
        }
    }
}
