package dev.chalkproof.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an editor does to a file, the change is noticed; and nothing else is. */
@Timeout(60)
final class WatcherTest {
    @TempDir Path temp;
    private Path content;
    private Path note;
    private Watcher watcher;

    @BeforeEach
    void watch() throws IOException {
        content = Files.createDirectories(temp.resolve("content"));
        note = content.resolve("note.md");
        Files.writeString(note, "one");
        Files.createDirectories(content.resolve("sub/deep"));
        watcher = new Watcher(List.of(content, temp.resolve("templates")));
    }

    @AfterEach
    void close() throws IOException {
        watcher.close();
    }

    @Test
    void aFileThatIsWrittenTo() throws Exception {
        Files.writeString(note, "two");
        watcher.awaitChange();
        thenNothingMore();
    }

    @Test
    void anEditorThatWritesByRename() throws Exception {
        Path draft = content.resolve("note.md~");
        Files.writeString(draft, "two");
        // The same size and the same time: only the file itself is another one.
        Files.setLastModifiedTime(draft, Files.getLastModifiedTime(note));
        Files.move(draft, note, StandardCopyOption.REPLACE_EXISTING);
        watcher.awaitChange();
        thenNothingMore();
    }

    @Test
    void filesInFoldersThatAreMadeLater() throws Exception {
        Files.writeString(content.resolve("sub/deep/a.md"), "a");
        watcher.awaitChange();
        Files.createDirectories(content.resolve("new/folder"));
        watcher.awaitChange();
        Files.writeString(content.resolve("new/folder/b.md"), "b");
        watcher.awaitChange();
        Files.createDirectories(temp.resolve("templates"));
        Files.writeString(temp.resolve("templates/page.jte"), "c");
        watcher.awaitChange();
    }

    @Test
    void aFolderThatGoesAndComesBack() throws Exception {
        Path away = temp.resolve("away");
        Files.move(content, away);
        watcher.awaitChange();
        thenNothingMore();
        Files.move(away, content);
        watcher.awaitChange();
        Files.writeString(note, "two");
        watcher.awaitChange();
        Files.delete(note);
        watcher.awaitChange();
    }

    @Test
    void hiddenFilesAreNoNotes() throws Exception {
        Files.createDirectory(content.resolve(".git"));
        Files.writeString(content.resolve(".git/index"), "x");
        Files.writeString(content.resolve(".note.md.swp"), "x");
        thenNothingMore();
    }

    /** However many saves there are, the last one is not missed, and most are not waited for. */
    @Test
    void aThousandRapidSaves() throws Exception {
        CompletableFuture<Void> saves =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                for (int i = 0; i < 1000; i++) {
                                    Files.writeString(note, "save " + (i % 10));
                                }
                                Files.writeString(note, "last");
                            } catch (IOException e) {
                                throw new AssertionError(e);
                            }
                        });
        String seen = "";
        int changes = 0;
        while (!seen.equals("last")) {
            watcher.awaitChange();
            seen = Files.readString(note);
            changes++;
        }
        saves.get(30, TimeUnit.SECONDS);
        assertThat(changes).isBetween(1, 500);
    }

    private void thenNothingMore() throws Exception {
        CompletableFuture<Void> change =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                watcher.awaitChange();
                            } catch (InterruptedException e) {
                                throw new AssertionError(e);
                            }
                        });
        assertThat(change)
                .failsWithin(Duration.ofMillis(700))
                .withThrowableOfType(TimeoutException.class);
        // It waits on; the next change is its own.
        Path end = Files.createDirectories(temp.resolve("templates")).resolve("end");
        Files.writeString(end, Long.toString(System.nanoTime()));
        change.get(30, TimeUnit.SECONDS);
    }
}
