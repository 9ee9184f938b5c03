package dev.chalkproof.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Notes become tests that fail where the notes are wrong, and know their place. */
final class CheckedNotesTest {
    @TempDir static Path folder;

    private static final Map<String, DynamicContainer> PAGES = new LinkedHashMap<>();
    private static final Map<String, DynamicTest> TESTS = new LinkedHashMap<>();

    @BeforeAll
    static void check() throws Exception {
        write(
                "a.md",
                """
                # A

                $$ f(x) = x^2 $$
                <!-- #eq-square -->

                - $x \\in [0, 9]$ is the input.

                ```java {implements}
                static double f(double x) { return x * x; }
                ```

                Three squared is 9<!--= f(3) -->, or 10<!--= f(3) -->.

                $$ g = 1 $$

                $$ h = 1 $$
                <!-- unchecked: by definition -->
                """);
        write("sub folder/b.md", "---\ntitle: [unclosed\n---\n[gone](gone.md)\n");
        CheckedNotes notes =
                new CheckedNotes() {
                    @Override
                    public Path content() {
                        return folder;
                    }
                };
        for (DynamicNode page : notes.notes().toList()) {
            DynamicContainer container = (DynamicContainer) page;
            PAGES.put(folder.relativize(Path.of(page.getDisplayName())).toString(), container);
            container
                    .getChildren()
                    .forEach(test -> TESTS.put(test.getDisplayName(), (DynamicTest) test));
        }
    }

    @Test
    void everyPageIsAContainerWithItsFile() {
        assertThat(PAGES.keySet()).containsExactly("a.md", "sub folder/b.md");
        DynamicContainer page = Objects.requireNonNull(PAGES.get("sub folder/b.md"));
        assertThat(page.getTestSourceUri()).contains(folder.resolve("sub folder/b.md").toUri());
    }

    @Test
    void everyAssertionIsATestWithItsLine() throws Throwable {
        assertThat(TESTS.keySet())
                .contains("eq-square (formula)")
                .anyMatch(name -> name.endsWith("a-fence-1 (snippet)"))
                .anyMatch(name -> name.endsWith("a-number-1 (literal)"));
        DynamicTest formula = test("eq-square (formula)");
        assertThat(formula.getTestSourceUri().orElseThrow().toString())
                .startsWith("file:")
                .endsWith("/a.md?line=3&column=4");
        formula.getExecutable().execute();
        test("a-number-1 (literal)").getExecutable().execute();
    }

    @Test
    void whatIsWrongFailsWithItsMessage() {
        assertThatThrownBy(() -> test("a-number-2 (literal)").getExecutable().execute())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("a.md:12:")
                .hasMessageContaining("error[number-stale]: '10' is not what the code computes");
        assertThatThrownBy(() -> test("front-matter-broken").getExecutable().execute())
                .isInstanceOf(AssertionFailedError.class);
    }

    @Test
    void whatNobodyHasCheckedIsSkippedWithTheReason() {
        assertThatThrownBy(() -> test("a-formula-3 (formula)").getExecutable().execute())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("nobody has asked");
        assertThatThrownBy(() -> test("a-formula-4 (formula)").getExecutable().execute())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("waived: by definition");
        assertThatThrownBy(() -> test("link-broken").getExecutable().execute())
                .isInstanceOf(TestAbortedException.class);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        CheckedNotes nowhere =
                new CheckedNotes() {
                    @Override
                    public Path content() {
                        return folder.resolve("nowhere");
                    }
                };
        assertThatThrownBy(nowhere::notes).hasMessageContaining("there is no folder");
    }

    /** The class of the manual compiles, and names the folder it says. */
    @Test
    void theClassInTheManualIsOne(@TempDir Path classes) throws Exception {
        Matcher example =
                Pattern.compile(
                                "`NotesTest.java`:\n\n```java \\{.ignore}\n(.*?)```",
                                Pattern.DOTALL)
                        .matcher(Files.readString(Path.of("content/en/manual/howto/library.md")));
        assertThat(example.find()).isTrue();
        Path file = Files.writeString(classes.resolve("NotesTest.java"), example.group(1));
        int status =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                classes.toString(),
                                file.toString());
        assertThat(status).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Constructor<?> constructor = loader.loadClass("NotesTest").getDeclaredConstructor();
            constructor.setAccessible(true);
            CheckedNotes notes = (CheckedNotes) constructor.newInstance();
            assertThat(notes.content()).isEqualTo(Path.of("notes"));
        }
    }

    private static DynamicTest test(String part) {
        List<DynamicTest> found =
                TESTS.entrySet().stream()
                        .filter(test -> test.getKey().contains(part))
                        .map(Map.Entry::getValue)
                        .toList();
        assertThat(found).as(part + " among " + TESTS.keySet()).hasSize(1);
        return found.getFirst();
    }

    private static void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
