package dev.chalkproof;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** Reads the command line, runs the command, and turns what comes of it into an exit status. */
final class CommandLineInterface {
    private final Terminal terminal;

    CommandLineInterface(PrintWriter out, PrintWriter err, Map<String, String> environment) {
        this.terminal = new Terminal(out, err, environment);
    }

    /** Runs one command; never throws, never ends the process. */
    int run(String... args) {
        CommandLine commandLine = new CommandLine(new Commands.Main(terminal));
        commandLine.addSubcommand(new Commands.Build(terminal));
        commandLine.addSubcommand(new Commands.Check(terminal));
        commandLine.addSubcommand(new Commands.Serve(terminal));
        commandLine.addSubcommand(new Commands.Explain(terminal));
        commandLine.addSubcommand(new Commands.Init(terminal));
        commandLine.setOut(terminal.out());
        commandLine.setErr(terminal.err());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        terminal.allowsColours()
                                ? CommandLine.Help.Ansi.AUTO
                                : CommandLine.Help.Ansi.OFF));
        commandLine.setExecutionExceptionHandler((fault, _, _) -> tell(fault));
        return commandLine.execute(args);
    }

    private int tell(Exception fault) {
        PrintWriter err = terminal.err();
        if (fault instanceof UsageException) {
            err.println("chalkproof: " + fault.getMessage());
            return ExitStatus.USAGE;
        }
        err.println("chalkproof: a fault of Chalkproof itself, not of your notes: " + fault);
        err.println("help: please report it with what follows");
        fault.printStackTrace(err);
        return ExitStatus.INTERNAL;
    }
}
