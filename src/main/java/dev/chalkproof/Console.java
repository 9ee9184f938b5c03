package dev.chalkproof;

import dev.chalkproof.report.Format;
import dev.chalkproof.report.Report;
import dev.chalkproof.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Runs a build for a person or a program at the other end of the standard streams. */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean coloured;

    Console(PrintWriter out, PrintWriter err, boolean coloured) {
        this.out = out;
        this.err = err;
        this.coloured = coloured;
    }

    /**
     * Builds or checks, and reports.
     *
     * @param reportFile where the report goes instead of to standard output
     * @return the exit status
     */
    int run(Options options, boolean publish, Format format, Optional<Path> reportFile)
            throws IOException, InterruptedException {
        if (!Files.isDirectory(options.content())) {
            throw new UsageException(
                    "there is no folder "
                            + options.content()
                            + "; give the folder of your notes with --content");
        }
        long start = System.nanoTime();
        Build build = new Build(options);
        Build.Outcome outcome = publish ? build.build() : build.check();
        Report report = outcome.report();
        if (reportFile.isPresent()) {
            write(reportFile.get(), format.render(report));
            // The file has it all; the console still says how it went.
            err.print(TextReport.plain().render(report));
        } else if (format == Format.TEXT) {
            out.print((coloured ? TextReport.coloured() : TextReport.plain()).render(report));
        } else {
            out.print(format.render(report));
        }
        out.flush();
        err.println(
                closing(options, publish, outcome, Duration.ofNanos(System.nanoTime() - start)));
        if (!outcome.coverage().meets(options.minCoverage())) {
            err.println(
                    "chalkproof: "
                            + outcome.coverage()
                            + " are checked, fewer than --min-coverage asks for");
            return ExitStatus.FAILED;
        }
        return report.exitStatus(options.strict());
    }

    private static String closing(
            Options options, boolean publish, Build.Outcome outcome, Duration elapsed) {
        String time = String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1000.0);
        if (!publish) {
            return "checked " + options.content() + " in " + time;
        }
        return outcome.published()
                ? "wrote " + outcome.files() + " files to " + options.output() + " in " + time
                : "left "
                        + options.output()
                        + " as it was, since a good site is there and this one has errors";
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
