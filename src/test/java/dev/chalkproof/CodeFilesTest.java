package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page's Java as a file that the java command runs, outside of any site. */
final class CodeFilesTest {
    private static final long SECONDS = 120;

    @TempDir Path folder;

    @Test
    void aPageRunsWithTheJdkAlone() throws Exception {
        site(
                "a.md",
                "# A\n\n```java\nstatic int twice(int x) { return 2 * x; }\n\ntwice(21)\n```\n");
        assertThat(run("a.java", false)).containsExactly("42");
    }

    @Test
    void aPageSeesThoseItUsesAndShowsItsOwnValuesAlone() throws Exception {
        new Notes(folder)
                .with("a.md", "# A\n\n```java\nint start = 40;\nstart\n```\n")
                .with(
                        "b.md",
                        "---\nuses: [a]\n---\n\n# B\n\n```java\nrecord Row(int n) {}\nList.of(new Row(start + 2))\n```\n")
                .build();
        assertThat(run("b.java", false)).containsExactly("Row[n=42]");
    }

    /** What the author wrote keeps its shape, text blocks keep their words. */
    @Test
    void codeIsIndented() throws Exception {
        site(
                "a.md",
                """
                # A

                ```java
                static String verse() {
                    return \"""
                        one
                          two

                        three\\
                         four
                        \""";
                }

                String all = \"""
                five
                \""";
                ```

                ```java
                if (all.isEmpty()) {
                    return "nothing";
                }
                List.of(verse() + all)
                ```
                """);
        String file = new Notes(folder).page("a.java");
        assertThat(file)
                .contains("\n        static String verse() {\n            return \"\"\"\n")
                .contains("\n                if (all.isEmpty()) {\n                    return \"");
        assertThat(file.lines().filter(line -> line.endsWith(" "))).isEmpty();
        assertThat(run("a.java", false))
                .containsExactly("one", "  two", "", "three four", "five", "");
    }

    /** Each fence means what it says where it stands, and not what a later one declares. */
    @Test
    void whatIsDeclaredAgainHoldsFromThereOn() throws Exception {
        site(
                "a.md",
                """
                # A

                ```java
                static int f() { return 1; }
                var each = new ArrayList<>(List.of(f()));
                f()
                ```

                ```java
                static int f() { return 2; }
                each.add(f());
                f() + ":" + each
                ```

                ```java {throws=IllegalStateException}
                throw new IllegalStateException("no");
                ```

                ```java {.fail}
                int x = "one";
                ```
                """);
        assertThat(run("a.java", false))
                .containsExactly("1", "2:[1, 2]", "java.lang.IllegalStateException: no");
    }

    @Test
    void aNameThatTheFileWouldTakeIsTheAuthors() throws Exception {
        site(
                "adam.md",
                "# Adam\n\n```java\nrecord Adam(int Part1) {}\nrecord Adam_() {}\n\nnew Adam(3)\n```\n");
        assertThat(run("adam.java", false)).containsExactly("Adam[Part1=3]");
    }

    @Test
    void aChartBecomesAFileAndTheCommentSaysWhatItTakes() throws Exception {
        site("a.md", "# A\n\n```java\nCharts.line(\"x\", \"y\").plot(\"p\", 0, 1, t -> t)\n```\n");
        assertThat(Files.readString(folder.resolve("site/a.java")))
                .startsWith("// A\n")
                .contains("//     java -cp chalkproof.jar a.java\n");
        assertThat(run("a.java", true)).first().asString().startsWith("fence-1.svg: Line chart");
        assertThat(folder.resolve("fence-1.svg")).content().startsWith("<svg xmlns=");
    }

    @Test
    void aPageThatDoesNotRunHasNone() throws Exception {
        site("a.md", "# A\n\n```java\nstatic int f() { return \"one\"; }\n```\n");
        assertThat(folder.resolve("site/a.html")).exists();
        assertThat(folder.resolve("site/a.java")).doesNotExist();
    }

    @Test
    void pagesThatUseEachOtherComeOnce() throws Exception {
        new Notes(folder)
                .with("a.md", "---\nuses: [b]\n---\n\n```java\n1 + 1\n```\n")
                .with("b.md", "---\nuses: [a]\n---\n\n```java\n2 + 2\n```\n")
                .build();
        assertThat(run("a.java", false)).containsExactly("2");
    }

    @Test
    void aPageWithoutJavaHasNone() throws Exception {
        site("a.md", "# A\n\n```java {.ignore}\nint x;\n```\n");
        assertThat(folder.resolve("site/a.java")).doesNotExist();
        assertThat(folder.resolve("site/a.html")).content().doesNotContain("a.java");
    }

    private void site(String name, String note) throws Exception {
        new Notes(folder).with(name, note).build();
    }

    /** The lines that the java command prints for a file of the site. */
    private List<String> run(String file, boolean charts) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (charts) {
            command.add("-cp");
            command.add(System.getProperty("java.class.path"));
        }
        command.add(new Notes(folder).output().resolve(file).toString());
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out.txt").toFile())
                        .start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        List<String> lines = Files.readAllLines(folder.resolve("out.txt"));
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
