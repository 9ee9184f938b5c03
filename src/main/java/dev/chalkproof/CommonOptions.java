package dev.chalkproof;

import dev.chalkproof.page.SiteConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What notes a command is about, and how it works on them. */
final class CommonOptions {
    /** How many worker processes help where there are many cores: each has a JVM of its own. */
    private static final int MOST_JOBS = 4;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "The notes. Default: ${DEFAULT-VALUE}")
    Path content = Path.of("content");

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description =
                    "Templates that replace shipped ones. Default: templates, if there is such a folder")
    @Nullable Path templates;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the site will be, in place of baseUrl in site.yaml.")
    @Nullable String baseUrl;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where sampling starts. Default: ${DEFAULT-VALUE}")
    long seed = 42;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "How many processes run the notes' code. Default: the number of cores, at most 4")
    int jobs = defaultJobs();

    @Option(names = "--no-cache", description = "Do not read results of earlier builds.")
    boolean noCache;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the report and nothing else.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say how long everything took.")
    boolean verbose;

    static int defaultJobs() {
        return Math.min(Runtime.getRuntime().availableProcessors(), MOST_JOBS);
    }

    /** How much is told of how it goes. */
    Console.Telling telling() {
        if (quiet && verbose) {
            throw new UsageException("--quiet and --verbose exclude each other; give one of them");
        }
        return quiet
                ? Console.Telling.NOTHING
                : verbose ? Console.Telling.EVERYTHING : Console.Telling.PROGRESS;
    }

    /** GitHub's runners say which repository they work for; notes need not repeat it. */
    private static Optional<String> repository(Map<String, String> environment) {
        String server = environment.getOrDefault("GITHUB_SERVER_URL", "");
        String name = environment.getOrDefault("GITHUB_REPOSITORY", "");
        return server.isEmpty() || name.isEmpty()
                ? Optional.empty()
                : Optional.of(server + "/" + name);
    }

    private Optional<String> address() {
        if (baseUrl != null && !SiteConfig.isAddress(baseUrl)) {
            throw new UsageException(
                    "--base-url "
                            + baseUrl
                            + " is no address; it starts with https:// or http://, as in"
                            + " https://example.org/notes/");
        }
        return Optional.ofNullable(baseUrl);
    }

    Options options(Map<String, String> environment, ReportOptions reporting) {
        if (jobs < 1) {
            throw new UsageException("--jobs is " + jobs + " and must be at least 1");
        }
        if (!Files.isDirectory(content)) {
            throw new UsageException(
                    "there is no folder "
                            + content
                            + "; give the folder of your notes with --content");
        }
        Path theme = templates != null ? templates : Path.of("templates");
        if (templates != null && !theme.toFile().isDirectory()) {
            throw new UsageException("--templates " + templates + " is not a folder");
        }
        return new Options(
                content,
                reporting.output,
                theme.toFile().isDirectory() ? Optional.of(theme) : Optional.empty(),
                noCache ? Optional.empty() : Optional.of(Path.of(".chalkproof", "cache")),
                repository(environment),
                address(),
                seed,
                jobs,
                reporting.share(),
                reporting.strict);
    }
}
