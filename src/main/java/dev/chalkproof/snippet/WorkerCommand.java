package dev.chalkproof.snippet;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a worker process is started.
 *
 * @param java the {@code java} command
 * @param classPath where the worker and the authors' code find their classes
 * @param mainClass the class whose {@code main} calls {@link Worker#serve}
 * @param heapMegabytes how much memory the authors' code may use
 * @param options further options of the JVM
 */
public record WorkerCommand(
        Path java,
        List<Path> classPath,
        String mainClass,
        int heapMegabytes,
        List<String> options) {
    /** How much memory the authors' code may use where nothing else is said. */
    public static final int DEFAULT_HEAP_MEGABYTES = 256;

    public WorkerCommand {
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
        if (heapMegabytes < 16) {
            throw new IllegalArgumentException(
                    "heap of " + heapMegabytes + " MB must be at least 16 MB");
        }
    }

    /** A worker on the JDK of this process. */
    public static WorkerCommand ofThisJava(List<Path> classPath, String mainClass) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new WorkerCommand(java, classPath, mainClass, DEFAULT_HEAP_MEGABYTES, List.of());
    }

    /** The command line of a worker whose folder is given. */
    List<String> line(Path folder) {
        List<String> line = new ArrayList<>();
        line.add(java.toString());
        line.add("-Xmx" + heapMegabytes + "m");
        // A worker runs beside others: one thread for the collector is plenty.
        line.add("-XX:+UseSerialGC");
        // Most code of notes runs once, and compiling it costs more than it saves; what loops long
        // enough is still optimised. These are ten times the defaults.
        line.add("-XX:Tier4InvocationThreshold=50000");
        line.add("-XX:Tier4MinInvocationThreshold=6000");
        line.add("-XX:Tier4CompileThreshold=150000");
        line.add("-XX:Tier4BackEdgeThreshold=400000");
        // The default depth hides where a recursion without end began.
        line.add("-XX:MaxJavaStackTraceDepth=1000000");
        // Nothing of the JVM's own goes where the replies go, or into the system's temporary
        // folder.
        line.add("-Xlog:disable");
        line.add("-Xlog:all=error:stderr");
        line.add("-XX:+DisplayVMOutputToStderr");
        line.add("-XX:-UsePerfData");
        line.add("-XX:+DisableAttachMechanism");
        line.add("-XX:-CreateCoredumpOnCrash");
        // Without these, what code prints would depend on where it is built.
        line.add("-Dfile.encoding=UTF-8");
        line.add("-Dstdout.encoding=UTF-8");
        line.add("-Dstderr.encoding=UTF-8");
        line.add("-Duser.language=en");
        line.add("-Duser.country=");
        line.add("-Duser.timezone=UTC");
        line.add("-Djava.awt.headless=true");
        line.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
        line.add("-D" + Worker.FOLDER_PROPERTY + "=" + folder);
        line.addAll(options);
        line.add("-cp");
        line.add(
                classPath.stream()
                        .map(path -> path.toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)));
        line.add(mainClass);
        return line;
    }
}
