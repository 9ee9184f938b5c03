package dev.chalkproof.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats a report can be written in: the one list of them. */
public enum Format {
    /** For people, without colours; {@link TextReport} can colour. */
    TEXT {
        @Override
        public String render(Report report) {
            return TextReport.plain().render(report);
        }
    },
    /** For programs; the schema is in the manual. */
    JSON {
        @Override
        public String render(Report report) {
            return JsonReport.render(report);
        }
    },
    /** Workflow commands that GitHub Actions turns into annotations. */
    GITHUB {
        @Override
        public String render(Report report) {
            return GithubReport.render(report);
        }
    },
    /** The exchange format of code scanners, version 2.1.0. */
    SARIF {
        @Override
        public String render(Report report) {
            return SarifReport.render(report);
        }
    },
    /** The XML that continuous integration reads test results from. */
    JUNIT {
        @Override
        public String render(Report report) {
            return JunitReport.render(report);
        }
    };

    /** The whole report, with a line break at its end. */
    public abstract String render(Report report);

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> named(String label) {
        return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
    }

    /** All names, for messages. */
    public static String labels() {
        return Arrays.stream(values()).map(Format::label).collect(Collectors.joining(", "));
    }
}
