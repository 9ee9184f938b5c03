package dev.chalkproof.typeset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What to write instead of what KaTeX does not know, read from {@code spellings.txt}. */
final class Spellings {
    private static final Map<String, String> HELP = read(WebJar.script("spellings.txt"));

    private Spellings() {}

    /**
     * What to write instead of a command or an environment, if that is known.
     *
     * @param name such as {@code \mbox} or <code>{eqnarray}</code>
     */
    static Optional<String> help(String name) {
        return Optional.ofNullable(HELP.get(name)).map(help -> help.replace("`", ""));
    }

    /** All the help there is, with backquotes around LaTeX, under the name it is about. */
    static Map<String, String> all() {
        return HELP;
    }

    private static Map<String, String> read(String text) {
        Map<String, String> help = new HashMap<>();
        for (String line : text.lines().toList()) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                int arrow = line.indexOf("-> ");
                for (String name : line.substring(0, arrow).strip().split(" +", -1)) {
                    help.put(name, line.substring(arrow + 3));
                }
            }
        }
        return Map.copyOf(help);
    }
}
