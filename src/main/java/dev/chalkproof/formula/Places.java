package dev.chalkproof.formula;

import dev.chalkproof.source.MathNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the LaTeX the nodes stand. KaTeX keeps the places of letters and signs; those of
 * fractions, roots and named functions are found from their parts, and from the order in which the
 * nodes come.
 */
final class Places {
    /** A command right before its argument. */
    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+\\*?\\s*\\{?\\s*$");

    private final String latex;
    private int reached;

    Places(String latex) {
        this.latex = latex;
    }

    /** KaTeX's own place of a node, if it lies within the formula. */
    Origin of(MathNode node) {
        boolean within =
                node.start() >= 0 && node.end() >= node.start() && node.end() <= latex.length();
        if (!within) {
            return Origin.NONE;
        }
        reached = Math.max(reached, node.start());
        return new Origin(node.start(), node.end());
    }

    /** The place of a child: its own, braces included, or that of its parts. */
    Origin child(MathNode node, String name, List<Glyph> parts) {
        Origin own =
                node.children(name).size() == 1 ? of(node.children(name).getFirst()) : Origin.NONE;
        return own.with(Glyphs.origin(parts));
    }

    /** Extends a place to the command in front of it. */
    Origin command(Origin argument) {
        if (argument.start() < 0 || argument.start() > latex.length()) {
            return argument;
        }
        Matcher matcher = COMMAND.matcher(latex).region(0, argument.start());
        int from = Math.max(0, argument.start() - 24);
        matcher.region(from, argument.start());
        if (!matcher.find()) {
            return argument;
        }
        boolean opened = matcher.group().contains("{");
        boolean closes =
                opened && argument.end() < latex.length() && latex.charAt(argument.end()) == '}';
        return new Origin(matcher.start(), closes ? argument.end() + 1 : argument.end());
    }

    /** Extends a place to the primes behind it. */
    Origin primes(Origin base, int count) {
        int end = base.end();
        while (base.end() >= 0 && end - base.end() < count && latex.startsWith("'", end)) {
            end++;
        }
        return new Origin(base.start(), end);
    }

    /** The next occurrence of a command. */
    Origin find(String command) {
        int start = latex.indexOf(command, reached);
        if (start < 0) {
            return Origin.NONE;
        }
        reached = start + command.length();
        return new Origin(start, reached);
    }
}
