package dev.chalkproof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When the files of a folder last changed, as git tells. A folder that git does not keep, or of
 * which it has only the last commit, as after a shallow clone, has no history.
 */
final class GitHistory {
    /** Begins the line of a commit's day; no path begins so. */
    private static final char COMMIT = '\0';

    private final Map<String, String> days = new HashMap<>();

    private GitHistory() {}

    /** What the history of a folder stands at: the last commit; nothing without git. */
    static String state(Path folder) throws InterruptedException {
        return git(folder, "rev-parse", "HEAD").strip();
    }

    /** The history of a folder. */
    static GitHistory of(Path folder) throws InterruptedException {
        GitHistory history = new GitHistory();
        if (git(folder, "rev-parse", "--is-shallow-repository").strip().equals("false")) {
            String log =
                    git(
                            folder,
                            "-c",
                            "core.quotePath=false",
                            "log",
                            "--format=%x00%cs",
                            "--name-only",
                            "--relative",
                            "--no-renames",
                            "--",
                            ".");
            history.read(log);
        }
        return history;
    }

    /** The day of a file's last commit, as {@code 2026-11-22}; of a path in the folder. */
    Optional<String> lastChange(String path) {
        return Optional.ofNullable(days.get(path));
    }

    private void read(String log) {
        String day = "";
        for (String line : log.split("\n", -1)) {
            if (!line.isEmpty() && line.charAt(0) == COMMIT) {
                day = line.substring(1).strip();
            } else if (!line.isEmpty()) {
                // The log begins with the last commit.
                days.putIfAbsent(line, day);
            }
        }
    }

    /** What git prints; nothing if there is no git or it fails. */
    private static String git(Path folder, String... arguments) throws InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? out : "";
        } catch (IOException _) {
            return "";
        }
    }
}
