package dev.chalkproof;

import dev.chalkproof.report.Format;
import dev.chalkproof.report.Report;
import dev.chalkproof.report.TextDifference;
import dev.chalkproof.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/** Runs a build for a person or a program at the other end of the standard streams. */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean coloured;
    private final boolean terminal;
    private final Telling telling;

    /**
     * @param terminal whether lines can be written over
     */
    Console(PrintWriter out, PrintWriter err, boolean coloured, boolean terminal, Telling telling) {
        this.out = out;
        this.err = err;
        this.coloured = coloured;
        this.terminal = terminal;
        this.telling = telling;
    }

    /** How much is told of how it goes, besides the report. */
    enum Telling {
        NOTHING,
        PROGRESS,
        EVERYTHING
    }

    /**
     * Where the report goes.
     *
     * @param file instead of standard output
     */
    record Destination(Format format, Optional<Path> file) {}

    /** What to do with stale numbers and outputs. */
    enum Fix {
        /** Nothing but tell of them. */
        NONE,
        /** Show what would be written. */
        DRY_RUN,
        /** Write it. */
        WRITE
    }

    /**
     * Builds and reports.
     *
     * @return the exit status
     */
    int build(Options options, Destination to) throws IOException, InterruptedException {
        Stopwatch watch = new Stopwatch();
        Build.Outcome outcome = run(options, Build::build);
        print(outcome.report(), to);
        tell(
                outcome.published()
                        ? "wrote "
                                + outcome.files()
                                + " files to "
                                + options.output()
                                + " in "
                                + watch
                        : "left "
                                + options.output()
                                + " as it was, since a good site is there and this one has errors");
        return status(outcome, options);
    }

    /**
     * Checks, mends what is stale if asked to, and reports what is then to be said.
     *
     * @return the exit status
     */
    int check(Options options, Fix fix, Destination to) throws IOException, InterruptedException {
        Stopwatch watch = new Stopwatch();
        Build.Outcome outcome = run(options, Build::check);
        switch (fix) {
            case NONE -> {}
            case DRY_RUN ->
                    show(Repairs.plan(outcome.repairs(), options.content()), to, "would mend");
            case WRITE -> {
                Repairs.Plan plan = Repairs.plan(outcome.repairs(), options.content());
                for (Repairs.Mended file : plan.files()) {
                    file.write();
                }
                show(plan, to, "mended");
                if (plan.places() > 0) {
                    outcome = run(options, Build::check);
                }
            }
        }
        print(outcome.report(), to);
        tell("checked " + options.content() + " in " + watch);
        return status(outcome, options);
    }

    /** A build or a check. */
    private interface Work {
        Build.Outcome of(Build build) throws IOException, InterruptedException;
    }

    private Build.Outcome run(Options options, Work work) throws IOException, InterruptedException {
        Tally tally = new Tally();
        Build build = new Build(options, tally);
        if (telling == Telling.NOTHING) {
            return work.of(build);
        }
        Build.Outcome outcome;
        try (ProgressDisplay display = new ProgressDisplay(tally, err, terminal)) {
            if (telling == Telling.EVERYTHING) {
                tally.log(display::log);
            }
            outcome = work.of(build);
        }
        switch (telling) {
            case NOTHING -> {}
            case PROGRESS -> tally.slowest().ifPresent(this::tell);
            case EVERYTHING -> {
                tell("slowest:");
                tally.slowestLines().forEach(this::tell);
            }
        }
        return outcome;
    }

    private void tell(String line) {
        if (telling != Telling.NOTHING) {
            err.println(line);
        }
    }

    private void show(Repairs.Plan plan, Destination to, String done) {
        // With another format, standard output belongs to the report.
        PrintWriter diff = to.format() == Format.TEXT && to.file().isEmpty() ? out : err;
        for (Repairs.Mended file : plan.files()) {
            diff.print(TextDifference.render(file.name(), file.before(), file.after(), coloured));
        }
        diff.flush();
        plan.left().forEach(err::println);
        int places = plan.places();
        tell(
                places == 0
                        ? "found nothing to mend"
                        : done
                                + " "
                                + count(places, "place")
                                + " in "
                                + count(plan.files().size(), "file"));
    }

    private static String count(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private void print(Report report, Destination to) throws IOException {
        if (to.file().isPresent()) {
            write(to.file().get(), to.format().render(report));
            // The file has it all; the console still says how it went.
            err.print(TextReport.plain().render(report));
        } else if (to.format() == Format.TEXT) {
            out.print((coloured ? TextReport.coloured() : TextReport.plain()).render(report));
        } else {
            out.print(to.format().render(report));
        }
        out.flush();
    }

    private int status(Build.Outcome outcome, Options options) {
        int status = outcome.report().exitStatus(options.strict());
        if (!outcome.coverage().meets(options.minCoverage())) {
            err.println(
                    "chalkproof: "
                            + outcome.coverage()
                            + " are checked, fewer than --min-coverage asks for");
            return Math.max(status, ExitStatus.FAILED);
        }
        return status;
    }

    private static void write(Path file, String text) throws IOException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new UsageException("--report " + file + " cannot be written: " + e.getMessage());
        }
    }
}
