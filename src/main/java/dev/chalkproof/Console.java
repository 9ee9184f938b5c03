package dev.chalkproof;

import dev.chalkproof.page.Content;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs a build for a person or a program at the other end of the standard streams. */
final class Console {
    /** How many similar names help, where there is none of the name given. */
    private static final int SIMILAR = 5;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean coloured;
    private final boolean rewritable;
    private final Telling telling;

    Console(Terminal terminal, Telling telling) {
        this.out = terminal.out();
        this.err = terminal.err();
        this.coloured = terminal.coloured();
        this.rewritable = terminal.rewritable();
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
        Build.Outcome outcome;
        try (Engines engines = Engines.open(options)) {
            outcome = run(options, engines, Build::build);
        }
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
        Build.Outcome outcome;
        try (Engines engines = Engines.open(options)) {
            outcome = run(options, engines, Build::check);
            if (mend(outcome, options, fix, to)) {
                outcome = run(options, engines, Build::check);
            }
        }
        print(outcome.report(), to);
        tell("checked " + options.content() + " in " + watch);
        return status(outcome, options);
    }

    /** Mends what is stale, and says whether anything was written. */
    private boolean mend(Build.Outcome outcome, Options options, Fix fix, Destination to)
            throws IOException {
        if (fix == Fix.NONE) {
            return false;
        }
        Repairs.Plan plan = Repairs.plan(outcome.repairs(), options.content());
        if (fix == Fix.WRITE) {
            for (Repairs.Mended file : plan.files()) {
                file.write();
            }
        }
        show(plan, to, fix == Fix.WRITE ? "mended" : "would mend");
        return fix == Fix.WRITE && plan.places() > 0;
    }

    /** A build or a check. */
    private interface Work {
        Build.Outcome of(Build build) throws IOException, InterruptedException;
    }

    private Build.Outcome run(Options options, Engines engines, Work work)
            throws IOException, InterruptedException {
        if (telling == Telling.NOTHING) {
            return work.of(new Build(options, engines, Progress.NONE));
        }
        Tally tally = new Tally();
        Build.Outcome outcome;
        try (ProgressDisplay display = new ProgressDisplay(tally, err, rewritable)) {
            if (telling == Telling.EVERYTHING) {
                tally.log(display::log);
            }
            outcome = work.of(new Build(options, engines, tally));
        }
        if (telling == Telling.EVERYTHING) {
            tell("slowest:");
            tally.slowestLines().forEach(this::tell);
        } else {
            tally.slowest().ifPresent(this::tell);
        }
        return outcome;
    }

    private void tell(String line) {
        if (telling != Telling.NOTHING) {
            err.println(line);
        }
    }

    /**
     * Explains an item.
     *
     * @param asked its id, its label, or a file and a line
     * @return the exit status
     */
    int explain(Options options, String asked) throws IOException, InterruptedException {
        try (Engines engines = Engines.open(options)) {
            History history = History.open(options.cacheFolder(), engines.tool());
            Results results = new Results(engines.cache(), engines.tool(), history);
            Build.Made made =
                    new Build(options, engines, Progress.NONE).make(results, Build.Extent.MESSAGES);
            Content content = made.content();
            PageNames names = new PageNames(content.config().languages(), content.pages());
            List<Asserted> all = Asserted.in(made.verdicts().pages(), names);
            List<Asserted> meant = all.stream().filter(a -> a.isMeant(asked)).toList();
            if (meant.isEmpty()) {
                throw new UsageException(nothingCalled(asked, all));
            }
            TextReport text = coloured ? TextReport.coloured() : TextReport.plain();
            out.print(
                    meant.stream()
                            .map(a -> Explanation.of(a, results.origins(), history.results(), text))
                            .collect(Collectors.joining("\n")));
            out.flush();
            return ExitStatus.OK;
        }
    }

    private static String nothingCalled(String asked, List<Asserted> all) {
        List<String> similar =
                all.stream()
                        .map(a -> a.item().id())
                        .filter(id -> id.contains(asked) || asked.contains(id))
                        .sorted()
                        .limit(SIMILAR)
                        .toList();
        return "the notes assert nothing called '"
                + asked
                + "', and nothing stands at such a line; "
                + (similar.isEmpty()
                        ? "give an id of the report, a label, or a file and a line such as note.md:12"
                        : "there is " + String.join(", ", similar));
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
