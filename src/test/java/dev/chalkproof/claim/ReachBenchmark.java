package dev.chalkproof.claim;

import com.sun.management.OperatingSystemMXBean;
import dev.chalkproof.snippet.JavaText;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The measured figures of the manual: how long a check takes, and what it sees. Takes minutes, so
 * that it is only run when it is asked for: {@code ./mvnw test -Dquick -Dtest=ReachBenchmark}.
 */
class ReachBenchmark {
    private static final int ROUNDS = 4;

    private record Prepared(
            String name, Note note, Implementation code, Optional<JavaText> source) {}

    /** Checks with all their mutants; the compiler of the machine warms up in the first rounds. */
    @Test
    void speed() {
        List<Pair> pairs = PairsTest.pairs().toList();
        List<Prepared> checks = new ArrayList<>();
        for (Pair pair : pairs) {
            for (var code : CompiledJava.all(pair.programs())) {
                CompiledJava program = code.orElseThrow();
                checks.add(
                        new Prepared(
                                pair.name(),
                                pair.note(),
                                program.method("f"),
                                Optional.of(JavaText.of(program.members()))));
            }
        }
        Map<String, Long> last = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long used = cpu();
            for (Prepared check : checks) {
                long before = System.nanoTime();
                check.note.check(check.code, check.source);
                last.put(check.name, System.nanoTime() - before);
            }
            double each = (System.nanoTime() - start) / 1e6 / checks.size();
            double work = (cpu() - used) / 1e6 / checks.size();
            System.out.printf(
                    "round %d: %d checks, %.1f ms each, %.1f ms of processor time%n",
                    round + 1, checks.size(), each, work);
        }
        last.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(10)
                .forEach(e -> System.out.printf("%8.1f ms %s%n", e.getValue() / 1e6, e.getKey()));
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** All mutants of all pairs; each survivor is told when it is found. */
    @Test
    void mutants() {
        mutants(PairsTest.pairs());
    }

    /** The same of pairs that the comparison was not made with. */
    @Test
    void mutantsOfHeldOutPairs() {
        mutants(PairsTest.heldOut());
    }

    /** What became of the mutants of one pair. */
    private record Reached(Tally programs, Tally formulas, Tally hard) {
        static Reached of(Pair pair) {
            String program = pair.programs().getFirst();
            return new Reached(
                    Tally.programs(pair, TextMutants.ofProgram(program)),
                    Tally.formulas(pair, TextMutants.ofFormula(pair.formula())),
                    Tally.programs(pair, HardMutants.of(program)));
        }
    }

    private static void mutants(Stream<Pair> pairs) {
        Tally programs = new Tally();
        Tally formulas = new Tally();
        Tally hard = new Tally();
        pairs.toList().parallelStream()
                .forEach(
                        pair -> {
                            Reached reached = Reached.of(pair);
                            synchronized (programs) {
                                add(programs, reached.programs());
                                add(formulas, reached.formulas());
                                add(hard, reached.hard());
                            }
                        });
        show("programs", programs);
        show("formulas", formulas);
        show("hard", hard);
    }

    private static void add(Tally all, Tally some) {
        all.add(some);
        some.survivors().forEach(s -> System.out.println("  survived: " + s));
    }

    private static void show(String name, Tally tally) {
        System.out.printf(
                "%-9s %d refuted of %d other ones (%.2f %%); %d are the same, %d are refused%n",
                name,
                tally.count(Examination.Fate.REFUTED),
                tally.different(),
                100.0 * tally.count(Examination.Fate.REFUTED) / Math.max(1, tally.different()),
                tally.count(Examination.Fate.EQUIVALENT),
                tally.count(Examination.Fate.REFUSED));
    }
}
