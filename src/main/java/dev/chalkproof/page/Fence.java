package dev.chalkproof.page;

import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A code fence of a page, or an indented code block (which has no language and no attributes).
 *
 * @param index its place among the page's fences, from 0
 * @param language the first word of the info string, such as {@code java}; empty if none
 * @param id {@code #id}
 * @param from {@code from=}: what the original of a translation calls the fence to be shown here
 * @param implemented the formulas it implements, in the order given
 * @param expectedOutput the content of the {@code text} fence with {@code .output} after it
 * @param code the lines of the fence, each with its line break if it has one in the file
 * @param at the whole fence
 * @param section index of the heading it stands under, -1 above the first heading
 */
public record Fence(
        int index,
        String language,
        Optional<Label> id,
        Optional<MappedText> from,
        List<Target> implemented,
        Options options,
        Optional<MappedText> expectedOutput,
        MappedText code,
        Span at,
        int section) {
    public Fence {
        implemented = List.copyOf(implemented);
    }

    /**
     * What else the attributes say.
     *
     * @param ignored {@code .ignore}: shown, not compiled
     * @param mustFail {@code .fail}: must not compile
     * @param hidden {@code .hidden}: run, not shown
     * @param silent {@code .silent}: shown and run, its output not shown
     * @param expectedException {@code throws=Type}
     * @param caption {@code caption=}
     * @param alternative {@code alt=}, a description of a figure for those who cannot see it
     * @param timeout {@code timeout=}, positive
     * @param accuracy {@code accuracy=}, the error allowed in units in the last place, positive
     */
    public record Options(
            boolean ignored,
            boolean mustFail,
            boolean hidden,
            boolean silent,
            Optional<String> expectedException,
            Optional<String> caption,
            Optional<String> alternative,
            Optional<Duration> timeout,
            OptionalDouble accuracy) {
        /** Those of a fence without attributes. */
        public static final Options NONE =
                new Options(
                        false,
                        false,
                        false,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty());

        /** These, with the words that others have. */
        private Options worded(Options other) {
            return new Options(
                    ignored,
                    mustFail,
                    hidden,
                    silent,
                    expectedException,
                    other.caption.or(() -> caption),
                    other.alternative.or(() -> alternative),
                    timeout,
                    accuracy);
        }
    }

    /**
     * A formula that a fence implements.
     *
     * @param label the name given, or that of the nearest formula above; empty if that has none
     * @param formula the formula's index, if it stands on the same page
     * @param at where the fence says so
     */
    public record Target(String label, OptionalInt formula, Span at) {
        private Target translated(Map<Integer, Integer> formulas) {
            OptionalInt there =
                    formula.isPresent() && formulas.containsKey(formula.getAsInt())
                            ? OptionalInt.of(formulas.get(formula.getAsInt()))
                            : OptionalInt.empty();
            return new Target(label, there, at);
        }
    }

    /** Whether it is Java to be compiled. */
    public boolean runs() {
        return language.equals("java") && !options.ignored() && from.isEmpty();
    }

    /**
     * This fence where a translation shows it: all is its own but the place, and the words around
     * it where the translation has some.
     *
     * @param place the fence of the translation that stands for it
     * @param formulas the indices of this page's formulas on the translation
     */
    public Fence translatedBy(Fence place, Map<Integer, Integer> formulas) {
        return new Fence(
                place.index,
                language,
                id,
                place.from,
                implemented.stream().map(target -> target.translated(formulas)).toList(),
                options.worded(place.options),
                expectedOutput,
                code,
                place.at,
                place.section);
    }

    Fence expecting(MappedText output) {
        return new Fence(
                index,
                language,
                id,
                from,
                implemented,
                options,
                Optional.of(output),
                code,
                at,
                section);
    }

    Fence implementing(List<Target> targets) {
        return new Fence(
                index, language, id, from, targets, options, expectedOutput, code, at, section);
    }
}
