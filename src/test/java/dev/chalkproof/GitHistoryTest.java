package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days of changes come from git, and from nothing else. */
final class GitHistoryTest {
    @TempDir Path folder;

    @Test
    void aFileChangedWhenItsLastCommitSays() throws Exception {
        git("init", "-q");
        commit("notes/a.md", "one", "2026-01-02T03:04:05Z");
        commit("notes/中 文.md", "one", "2026-02-03T03:04:05Z");
        commit("notes/a.md", "two", "2026-03-04T03:04:05Z");
        GitHistory history = GitHistory.of(folder.resolve("notes"));
        assertThat(history.lastChange("a.md")).contains("2026-03-04");
        assertThat(history.lastChange("中 文.md")).contains("2026-02-03");
        assertThat(history.lastChange("b.md")).isEmpty();
    }

    @Test
    void aFolderWithoutGitHasNoHistory() throws Exception {
        Files.writeString(folder.resolve("a.md"), "one");
        assertThat(GitHistory.of(folder).lastChange("a.md")).isEmpty();
    }

    @Test
    void aShallowCloneKnowsNoDays() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        run(source, "git", "init", "-q");
        for (String day : List.of("2026-01-02", "2026-03-04")) {
            Files.writeString(source.resolve("a.md"), day);
            run(source, "git", "add", "-A");
            run(source, "git", "commit", "-q", "-m", day);
        }
        run(folder, "git", "clone", "-q", "--depth", "1", source.toUri().toString(), "clone");
        assertThat(GitHistory.of(folder.resolve("clone")).lastChange("a.md")).isEmpty();
        assertThat(GitHistory.of(source).lastChange("a.md")).isPresent();
    }

    private void commit(String file, String text, String time) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        git("add", "-A");
        run(
                folder,
                Map.of("GIT_COMMITTER_DATE", time, "GIT_AUTHOR_DATE", time),
                "git",
                "commit",
                "-q",
                "-m",
                text);
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        run(folder, command.toArray(String[]::new));
    }

    private static void run(Path in, String... command) throws Exception {
        run(in, Map.of(), command);
    }

    private static void run(Path in, Map<String, String> more, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile()).inheritIO();
        builder.environment()
                .putAll(
                        Map.of(
                                "GIT_AUTHOR_NAME", "Test",
                                "GIT_AUTHOR_EMAIL", "test@example.org",
                                "GIT_COMMITTER_NAME", "Test",
                                "GIT_COMMITTER_EMAIL", "test@example.org"));
        builder.environment().putAll(more);
        assertThat(builder.start().waitFor()).isZero();
    }
}
