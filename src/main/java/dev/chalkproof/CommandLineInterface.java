package dev.chalkproof;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the command line, runs the command, and turns what comes of it into an exit status. */
final class CommandLineInterface {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;

    CommandLineInterface(PrintWriter out, PrintWriter err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** Runs one command; never throws, never ends the process. */
    int run(String... args) {
        CommandLine commandLine = new CommandLine(new Chalkproof());
        commandLine.addSubcommand(new BuildCommand());
        commandLine.addSubcommand(new CheckCommand());
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        coloured() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
        commandLine.setExecutionExceptionHandler(
                (fault, command, _) -> {
                    if (fault instanceof UsageException) {
                        err.println("chalkproof: " + fault.getMessage());
                        return ExitStatus.USAGE;
                    }
                    err.println(
                            "chalkproof: a fault of Chalkproof itself, not of your notes: "
                                    + fault);
                    err.println("help: please report it with what follows");
                    fault.printStackTrace(err);
                    return ExitStatus.INTERNAL;
                });
        return commandLine.execute(args);
    }

    /** The convention of no-color.org: set to anything but nothing, it means no colour. */
    private boolean coloured() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /**
     * Whether lines may be written over; the logs of CI runs can't, even where they look like it.
     */
    private boolean terminal() {
        boolean able =
                environment.getOrDefault("CI", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb");
        return able
                && Optional.ofNullable(System.console())
                        .map(java.io.Console::isTerminal)
                        .orElse(false);
    }

    /** What all commands have in common: where messages go. */
    private abstract class Action implements Callable<Integer> {
        // Not final: a final field would be a constant to the compiler, and picocli sets what is in
        // it.
        @Mixin private CommonOptions common = new CommonOptions();

        final Console console() {
            return new Console(out, err, coloured() && terminal(), terminal(), common.telling());
        }

        final Options options() {
            return common.options(environment);
        }

        final Console.Destination destination() {
            return new Console.Destination(common.format(), Optional.ofNullable(common.report));
        }
    }

    @Command(
            name = "chalkproof",
            versionProvider = Version.class,
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "[build|check]",
            description = {
                "Turns Markdown notes into a site in which every formula agrees with its code.",
                "Without a command it builds."
            },
            exitCodeListHeading = "Exit status:%n",
            exitCodeList = {
                "0:all well",
                "1:something is refuted or unsettled, or a page has an error",
                "2:the command line or the configuration does not make sense",
                "3:a fault of Chalkproof itself"
            })
    private final class Chalkproof extends Action {
        @Override
        public Integer call() throws Exception {
            return console().build(options(), destination());
        }
    }

    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            description = "Checks the notes and renders them into the output folder.")
    private final class BuildCommand extends Action {
        @Override
        public Integer call() throws Exception {
            return console().build(options(), destination());
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks the notes and renders nothing.")
    private final class CheckCommand extends Action {
        @Option(
                names = "--fix",
                description = "Write what the code computes in place of stale numbers and outputs.")
        private boolean fix;

        @Option(names = "--dry-run", description = "With --fix: show what would be written.")
        private boolean dryRun;

        @Override
        public Integer call() throws Exception {
            return console().check(options(), mode(), destination());
        }

        private Console.Fix mode() {
            if (dryRun && !fix) {
                throw new UsageException("--dry-run is for check --fix; give both");
            }
            return !fix ? Console.Fix.NONE : dryRun ? Console.Fix.DRY_RUN : Console.Fix.WRITE;
        }
    }

    /** The version as the jar's manifest has it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"chalkproof " + Tool.VERSION};
        }
    }
}
