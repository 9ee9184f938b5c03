package dev.chalkproof.claim;

import dev.chalkproof.snippet.JavaText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What becomes of the mutants of some pairs. */
final class Tally {
    /** So many inputs decide whether a mutant that was not refuted is another formula. */
    private static final int INPUTS = 1000;

    private final Map<Examination.Fate, Integer> fates = new EnumMap<>(Examination.Fate.class);
    private final List<String> survivors = new ArrayList<>();

    int count(Examination.Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    /** The mutants that are another formula, refuted or not. */
    int different() {
        return count(Examination.Fate.REFUTED) + count(Examination.Fate.SURVIVED);
    }

    List<String> survivors() {
        return survivors;
    }

    void add(Tally other) {
        other.fates.forEach((fate, n) -> fates.merge(fate, n, Integer::sum));
        survivors.addAll(other.survivors);
    }

    private void add(Examination.Fate fate, String mutant) {
        fates.merge(fate, 1, Integer::sum);
        if (fate == Examination.Fate.SURVIVED) {
            survivors.add(mutant);
        }
    }

    /** Tries changed programs against the right formula. */
    static Tally programs(Pair pair, List<String> mutants) {
        Tally tally = new Tally();
        Note note = pair.note();
        List<String> all = new ArrayList<>(mutants);
        all.addFirst(pair.programs().getFirst());
        List<Optional<CompiledJava>> compiled = CompiledJava.all(all);
        Examination right = examine(note, compiled.getFirst().orElseThrow()).orElseThrow();
        for (Optional<CompiledJava> code : compiled.subList(1, compiled.size())) {
            code.ifPresent(
                    c -> tally.add(fate(examine(note, c), right), pair + ": " + c.members()));
        }
        return tally;
    }

    /** Tries changed formulas against the right program. */
    static Tally formulas(Pair pair, List<String> mutants) {
        Tally tally = new Tally();
        CompiledJava code = CompiledJava.of(pair.programs().getFirst());
        Examination right = examine(pair.note(), code).orElseThrow();
        for (String mutant : mutants) {
            Note note = pair.note().formula(mutant);
            Optional<Examination> changed;
            try {
                changed = examine(note, code);
            } catch (IllegalArgumentException e) {
                // KaTeX refuses it.
                changed = Optional.empty();
            }
            tally.add(fate(changed, right), pair + ": " + mutant);
        }
        return tally;
    }

    private static Optional<Examination> examine(Note note, CompiledJava code) {
        return LargeStack.call(
                () ->
                        Examination.of(
                                note.request(
                                        code.method("f"),
                                        Optional.of(JavaText.of(code.members())))));
    }

    private static Examination.Fate fate(Optional<Examination> mutant, Examination right) {
        if (mutant.isEmpty()) {
            return Examination.Fate.REFUSED;
        }
        Predicate<Examination> equivalent = m -> m.isEquivalent(right, INPUTS);
        return LargeStack.call(
                () ->
                        switch (mutant.get().compare()) {
                            case DIFFERENT -> Examination.Fate.REFUTED;
                            case UNSETTLED -> Examination.Fate.REFUSED;
                            case THE_SAME ->
                                    equivalent.test(mutant.get())
                                            ? Examination.Fate.EQUIVALENT
                                            : Examination.Fate.SURVIVED;
                        });
    }
}
