package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher finds a JDK, and what it says where none fits. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final String SEARCH = "src/main/launcher/find-jdk.sh";

    /** Newer than all that may be installed, so that only what a test makes can fit. */
    private static final String FAR = "900";

    @TempDir Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void noJavaOfThisMachine() throws IOException {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : new String[] {"sh", "sed", "cut", "dirname", "readlink", "cat"}) {
            Files.createSymbolicLink(tools.resolve(tool), which(tool));
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.resolve("home").toString());
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        environment.put("JAVA_HOME", jdk("mine", FAR).toString());
        onPath(jdk("other", FAR));
        assertThat(find()).isEqualTo("found " + folder.resolve("mine"));
    }

    @Test
    void whatIsTooOldIsPassedOver() throws Exception {
        environment.put("JAVA_HOME", jdk("old", "21.0.3").toString());
        onPath(jdk("new", FAR + ".1+7"));
        assertThat(find()).isEqualTo("found " + folder.resolve("new").toRealPath());
    }

    @Test
    void aRuntimeWithoutACompilerIsPassedOver() throws Exception {
        Path runtime = jdk("jre", FAR);
        Files.delete(runtime.resolve("bin/javac"));
        environment.put("JAVA_HOME", runtime.toString());
        Path installed = jdk("home/.jdks/installed", FAR + "-ea");
        assertThat(find()).isEqualTo("found " + installed);
    }

    @Test
    void whatSdkmanInstalledIsFound() throws Exception {
        Path candidate = jdk("sdkman/candidates/java/900-tem", FAR);
        environment.put("SDKMAN_DIR", folder.resolve("sdkman").toString());
        assertThat(find()).isEqualTo("found " + candidate);
    }

    @Test
    void namesWithSpacesAreNoHindrance() throws Exception {
        environment.put("JAVA_HOME", jdk("my JDK", FAR).toString());
        assertThat(find()).isEqualTo("found " + folder.resolve("my JDK"));
    }

    @Test
    void whereNothingFitsItSaysWhatIsThereAndWhatToDo() throws Exception {
        environment.put("JAVA_HOME", jdk("eight", "1.8.0_402").toString());
        Path runtime = jdk("jre", FAR);
        Files.delete(runtime.resolve("bin/javac"));
        onPath(runtime);
        String said = find();
        assertThat(said)
                .startsWith("tool: needs a JDK 900 or newer, and found none\nfound:\n")
                .contains("  " + folder.resolve("eight") + ": Java 1.8.0_402\n")
                .contains("  " + runtime.toRealPath() + ": Java 900 (no compiler: a JRE)\n")
                .contains("help: install one and run again")
                .contains("apt install openjdk-900-jdk")
                .contains("or set JAVA_HOME");
    }

    @Test
    void theLauncherEndsWithUsageAndBuildsNothing() throws Exception {
        Path root = folder.resolve("a root");
        Files.createDirectories(root.resolve("src/main/launcher"));
        Files.copy(Path.of("chalkproof"), root.resolve("chalkproof"));
        Files.writeString(root.resolve(SEARCH), searchFor(FAR));
        // Called by a link, as from a folder of commands.
        Path link = Files.createSymbolicLink(folder.resolve("command"), root.resolve("chalkproof"));
        Process process = run("sh", link.toString(), "build");
        String said = output(process);
        assertThat(said).startsWith("chalkproof: needs a JDK 900 or newer, and found none");
        assertThat(process.waitFor()).isEqualTo(ExitStatus.USAGE);
        assertThat(root.resolve("target")).doesNotExist();
    }

    @Test
    void filesCanHaveNamesInAnyLanguage() throws Exception {
        Path root = built(jdk("mine", FAR));
        Path launcher = root.resolve("chalkproof");
        environment.put("CI", "true");
        assertThat(output(run("sh", launcher.toString(), "build"))).startsWith("in C.UTF-8: ");
        environment.put("LANG", "C");
        assertThat(output(run("sh", launcher.toString(), "build"))).startsWith("in C.UTF-8: ");
        environment.put("LC_ALL", "de_AT.UTF-8");
        assertThat(output(run("sh", launcher.toString(), "build"))).startsWith("in de_AT.UTF-8: ");
    }

    /** A checkout whose tool is built, and a Java that says what it is called with. */
    private Path built(Path jdk) throws IOException {
        for (String tool : new String[] {"cksum", "ls", "tr", "find", "head"}) {
            Files.createSymbolicLink(folder.resolve("tools").resolve(tool), which(tool));
        }
        environment.put("JAVA_HOME", jdk.toString());
        Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho \"in $LC_ALL: $*\"\n");
        Path root = folder.resolve("built");
        Files.createDirectories(root.resolve("src/main/launcher"));
        Files.createDirectories(root.resolve("templates"));
        Files.createDirectories(root.resolve("target/lib"));
        Files.copy(Path.of("chalkproof"), root.resolve("chalkproof"));
        Files.writeString(root.resolve(SEARCH), searchFor(FAR));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(root.resolve("target/chalkproof.jar"), "");
        Files.writeString(root.resolve("target/chalkproof.stamp"), "");
        return root;
    }

    /** What the search says for a version that nothing but the tests' own folders has. */
    private String find() throws Exception {
        Path search = folder.resolve("find-jdk.sh");
        Files.writeString(search, searchFor(FAR));
        return output(
                run(
                        "sh",
                        "-euc",
                        ". \"$1\"\n"
                                + "if find_jdk; then echo found $JDK_HOME;"
                                + " else explain_missing_jdk tool; fi",
                        "sh",
                        search.toString()));
    }

    private static String searchFor(String version) throws IOException {
        String search = Files.readString(Path.of(SEARCH));
        assertThat(search).contains("JDK_NEEDED=25\n");
        return search.replace("JDK_NEEDED=25\n", "JDK_NEEDED=" + version + "\n");
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        for (String command : new String[] {"java", "javac"}) {
            Path file = Files.createFile(jdk.resolve("bin").resolve(command));
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(
                jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private void onPath(Path jdk) throws IOException {
        // As Debian does: a link in a folder of commands.
        Files.createSymbolicLink(folder.resolve("tools/java"), jdk.resolve("bin/java"));
    }

    private static Path which(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .map(entry -> Path.of(entry, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private Process run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .stripTrailing();
    }
}
