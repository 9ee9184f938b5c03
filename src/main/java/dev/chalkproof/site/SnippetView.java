package dev.chalkproof.site;

import java.util.List;
import java.util.Optional;

/**
 * A code fence.
 *
 * @param id its anchor
 * @param language as the fence names it; empty if it names none
 * @param code highlighted
 * @param implemented the formulas it implements, as links to them
 * @param outputs what it printed and yielded
 * @param verdict whether it ran as it should; empty for code that is only shown
 */
public record SnippetView(
        Strings strings,
        Optional<String> id,
        String language,
        Html code,
        List<Link> implemented,
        List<OutputView> outputs,
        Optional<VerdictView> verdict) {
    public SnippetView {
        implemented = List.copyOf(implemented);
        outputs = List.copyOf(outputs);
    }

    public String say(Term term) {
        return strings.say(term);
    }
}
