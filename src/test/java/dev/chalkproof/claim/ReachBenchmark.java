package dev.chalkproof.claim;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long a check takes, with its mutants, once the machine is warm. */
final class ReachBenchmark {
    private ReachBenchmark() {}

    private record Prepared(String name, Note note, Implementation code, List<String> sources) {}

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        List<Prepared> checks = new ArrayList<>();
        PairsTest.pairs()
                .forEach(
                        pair ->
                                pair.programs()
                                        .forEach(
                                                program ->
                                                        checks.add(
                                                                new Prepared(
                                                                        pair.name(),
                                                                        pair.note(),
                                                                        CompiledJava.of(program)
                                                                                .method("f"),
                                                                        List.of(program)))));
        Map<String, Long> last = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            long used = cpu();
            for (Prepared check : checks) {
                long before = System.nanoTime();
                check.note.check(check.code, check.sources);
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
}
