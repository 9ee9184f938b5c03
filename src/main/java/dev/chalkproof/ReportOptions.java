package dev.chalkproof;

import dev.chalkproof.report.Format;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command puts what it finds, and what it does not let pass. */
final class ReportOptions {
    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The site. Default: ${DEFAULT-VALUE}")
    Path output = Path.of("site-output");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "How to report: text, json, github, sarif or junit. Default: ${DEFAULT-VALUE}")
    String format = "text";

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write the report there instead of printing it.")
    @Nullable Path report;

    @Option(
            names = "--min-coverage",
            paramLabel = "SHARE",
            description =
                    "Fail if less than this share of the display formulas is checked, such as 0.9 or 90%%.")
    @Nullable String minCoverage;

    @Option(names = "--strict", description = "Warnings fail the build too.")
    boolean strict;

    /** Where the report goes. */
    Console.Destination destination() {
        return new Console.Destination(format(), Optional.ofNullable(report));
    }

    private Format format() {
        return Format.named(format)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "--format is '"
                                                + format
                                                + "' and must be one of "
                                                + Format.labels()));
    }

    OptionalDouble share() {
        if (minCoverage == null) {
            return OptionalDouble.empty();
        }
        try {
            double share =
                    minCoverage.endsWith("%")
                            ? Double.parseDouble(minCoverage.substring(0, minCoverage.length() - 1))
                                    / 100
                            : Double.parseDouble(minCoverage);
            if (share >= 0 && share <= 1) {
                return OptionalDouble.of(share);
            }
        } catch (NumberFormatException _) {
            // Said below, like a number out of range.
        }
        throw new UsageException(
                "--min-coverage is '"
                        + minCoverage
                        + "' and must be from 0 to 1, or from 0% to 100%");
    }
}
