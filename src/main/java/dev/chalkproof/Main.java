package dev.chalkproof;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Starts the command line and ends the process with its status. */
final class Main {
    private Main() {}

    static void main(String[] args) {
        // What is printed is UTF-8 whatever the locale, like the notes themselves.
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = new CommandLineInterface(out, err, System.getenv()).run(args);
        out.flush();
        err.flush();
        // Not a return: GraalJS and a timed-out worker may leave threads behind that are not ours
        // to wait for.
        System.exit(status);
    }
}
