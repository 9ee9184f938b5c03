package dev.chalkproof;

import dev.chalkproof.snippet.OutputKind;
import dev.chalkproof.snippet.Worker;
import java.util.List;

/** The process in which the authors' code runs. */
final class WorkerMain {
    /** What a fence can yield besides text, numbers and tables: the one list of output kinds. */
    private static final List<OutputKind> OUTPUT_KINDS = List.of(new ChartOutput());

    private WorkerMain() {}

    static void main() {
        Worker.serve(System.in, System.out, OUTPUT_KINDS);
    }
}
