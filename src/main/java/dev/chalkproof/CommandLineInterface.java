package dev.chalkproof;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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
        if (fault instanceof FileSystemException file) {
            err.println("chalkproof: " + file.getFile() + " cannot be used: " + reason(file));
            err.println("help: see that it is where it should be, and that you may read and write");
            return ExitStatus.USAGE;
        }
        err.println("chalkproof: a fault of Chalkproof itself, not of your notes: " + fault);
        err.println("help: please report it with what follows");
        fault.printStackTrace(err);
        return ExitStatus.INTERNAL;
    }

    private static String reason(FileSystemException fault) {
        return switch (fault) {
            case FileAlreadyExistsException _, NotDirectoryException _ ->
                    "it is a file, and a folder is needed there";
            case AccessDeniedException _ -> "access is denied";
            default ->
                    fault.getReason() != null
                            ? fault.getReason()
                            : fault instanceof NoSuchFileException
                                    ? "there is no such file"
                                    : String.valueOf(fault.getMessage());
        };
    }
}
