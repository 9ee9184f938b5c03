package dev.chalkproof;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands: what each is called, what options it has, and what does its work. */
final class Commands {
    private Commands() {}

    /** A command about notes. */
    abstract static class OnNotes implements Callable<Integer> {
        // Not final, here and below: a final field would be a constant to the compiler, and picocli
        // sets what is in it.
        @Mixin private CommonOptions common = new CommonOptions();

        private final Terminal terminal;

        OnNotes(Terminal terminal) {
            this.terminal = terminal;
        }

        final Terminal terminal() {
            return terminal;
        }

        final Console console() {
            return new Console(terminal, common.telling());
        }

        final Options options(ReportOptions reporting) {
            return common.options(terminal.environment(), reporting);
        }
    }

    @Command(
            name = "chalkproof",
            versionProvider = Version.class,
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "[build|check|serve|explain|init]",
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
    static final class Main extends OnNotes {
        @Mixin private ReportOptions reporting = new ReportOptions();

        Main(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            return console().build(options(reporting), reporting.destination());
        }
    }

    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            description = "Checks the notes and renders them into the output folder.")
    static final class Build extends OnNotes {
        @Mixin private ReportOptions reporting = new ReportOptions();

        Build(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            return console().build(options(reporting), reporting.destination());
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks the notes and renders nothing.")
    static final class Check extends OnNotes {
        @Mixin private ReportOptions reporting = new ReportOptions();

        @Option(
                names = "--fix",
                description = "Write what the code computes in place of stale numbers and outputs.")
        private boolean fix;

        @Option(names = "--dry-run", description = "With --fix: show what would be written.")
        private boolean dryRun;

        Check(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            return console().check(options(reporting), mode(), reporting.destination());
        }

        private Console.Fix mode() {
            if (dryRun && !fix) {
                throw new UsageException("--dry-run is for check --fix; give both");
            }
            return !fix ? Console.Fix.NONE : dryRun ? Console.Fix.DRY_RUN : Console.Fix.WRITE;
        }
    }

    @Command(
            name = "serve",
            mixinStandardHelpOptions = true,
            description =
                    "Shows the site in the browser, and builds it again whenever the notes change.")
    static final class Serve extends OnNotes {
        @Option(
                names = "--port",
                paramLabel = "N",
                description =
                        "Where to serve; 0 for any that is free. Default: 8000, or the next free")
        @Nullable Integer port;

        @Option(
                names = "--host",
                paramLabel = "ADDRESS",
                description =
                        "The address to listen at, such as 0.0.0.0 for all networks. Default: this"
                                + " machine alone")
        @Nullable String host;

        Serve(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            Options options = options(new ReportOptions());
            PrintWriter out = terminal().out();
            try (Serving serving = Serving.start(options, place(), terminal())) {
                out.println("serving " + options.content() + " at " + serving.address());
                out.println("press Ctrl-C to stop");
                out.flush();
                serving.run();
            }
            return ExitStatus.OK;
        }

        private Serving.Place place() {
            if (port != null && (port < 0 || port > 65_535)) {
                throw new UsageException("--port is " + port + " and must be from 0 to 65535");
            }
            try {
                InetAddress address =
                        host == null
                                ? InetAddress.getLoopbackAddress()
                                : InetAddress.getByName(host);
                return new Serving.Place(address, Optional.ofNullable(port));
            } catch (UnknownHostException e) {
                throw new UsageException("--host " + host + " is no address of this machine");
            }
        }
    }

    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description =
                    "Says how something was checked, what came of it, and why it was reused or not.")
    static final class Explain extends OnNotes {
        @Parameters(
                paramLabel = "ITEM",
                description =
                        "An id of the report, a label, or a file and a line, such as note.md:12.")
        private String item = "";

        Explain(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            return console().explain(options(new ReportOptions()), item);
        }
    }

    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            description = "Starts a site: a first page, its configuration, a workflow for GitHub.")
    static final class Init implements Callable<Integer> {
        @Parameters(
                arity = "0..1",
                paramLabel = "FOLDER",
                description = "Where. Default: the current folder")
        private Path folder = Path.of(".");

        private final Terminal terminal;

        Init(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            NewSite.write(folder, terminal.out());
            terminal.out().flush();
            return ExitStatus.OK;
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
