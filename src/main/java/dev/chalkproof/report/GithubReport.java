package dev.chalkproof.report;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Position;

/**
 * Workflow commands, which GitHub Actions shows as annotations on the changed lines. File names are
 * taken relative to the repository's root.
 *
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions">Workflow
 *     commands for GitHub Actions</a>
 */
final class GithubReport {
    private GithubReport() {}

    static String render(Report report) {
        StringBuilder out = new StringBuilder();
        report.messages().forEach(message -> out.append(command(message)).append('\n'));
        // The text summary is no command: it is simply the last line of the log.
        String text = TextReport.plain().render(report).stripTrailing();
        return out.append(text.substring(text.lastIndexOf('\n') + 1)).append('\n').toString();
    }

    private static String command(Diagnostic message) {
        Position from = message.at().position();
        String name =
                switch (message.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case NOTE -> "notice";
                };
        return "::"
                + name
                + " file="
                + property(message.at().file().name())
                + ",line="
                + from.line()
                + ",col="
                + from.column()
                + ",title="
                + property(message.code())
                + "::"
                + data(Messages.lines(message));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
