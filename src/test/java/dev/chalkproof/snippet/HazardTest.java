package dev.chalkproof.snippet;

import static dev.chalkproof.snippet.Running.markdown;
import static dev.chalkproof.snippet.Running.results;
import static dev.chalkproof.snippet.Running.run;
import static dev.chalkproof.snippet.Running.runPage;
import static dev.chalkproof.snippet.Running.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each hazard is one diagnostic at its line, and every other fence of the page still runs. */
class HazardTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    endless loop     | while (true) {}                          | 7:1 java-timed-out: the code runs for longer than 400 ms
                    endless for      | for (int i = 0; ; ) { i++; }             | 7:1 java-timed-out: the code runs for longer than 400 ms
                    dead-lock        | var a = new Object(); var b = new Object(); var t = new Thread(() -> { synchronized (b) { pause(); synchronized (a) { } } }); t.start(); synchronized (a) { pause(); synchronized (b) { } } | 7:1 java-timed-out: the code runs for longer than 1 s
                    sleep            | Thread.sleep(100_000);                   | 7:1 java-timed-out: the code runs for longer than 400 ms
                    stack overflow   | deep(0);                                 | 7:1 java-throws: the code throws StackOverflowError
                    out of memory    | var l = new ArrayList<long[]>(); while (true) l.add(new long[1 << 20]); | 7:1 java-throws: the code throws OutOfMemoryError: Java heap space
                    System.exit      | System.exit(0);                          | 7:1 java-exits: the code ends the Java process
                    exit in a thread | var t = new Thread(() -> System.exit(7)); t.start(); t.join(); | 7:1 java-exits: the code ends the Java process
                    halt             | Runtime.getRuntime().halt(5);            | 7:21 java-exits: the code ends the Java process with status 5
                    kill             | ProcessHandle.current().destroyForcibly(); | 7:1 java-throws: the code throws IllegalStateException: destroy of current process not allowed
                    killed           | new ProcessBuilder("/bin/sh", "-c", "kill -9 " + ProcessHandle.current().pid()).start().waitFor(); Thread.sleep(9999); | 7:1 java-crashes: the Java process was killed by signal 9
                    closed output    | System.out.close();                      | 7:1 java-closes-output: the code closes System.out
                    closed error     | System.err.close();                      | 7:1 java-closes-output: the code closes System.err
                    raw output       | var f = new FileOutputStream(FileDescriptor.out); f.write(65); f.write(66); | 7:30 java-bypasses-output: the code writes past System.out to the output of its process
                    flood            | while (true) System.out.println("line after line after line"); | 7:1 output-too-long: the code was stopped after printing 32 MB
                    flood of errors  | while (true) System.err.print("x".repeat(999));       | 7:1 output-too-long: the code was stopped after printing 32 MB
                    long result      | "x".repeat(100_000)                      | 7:1 output-too-long: the result has more than 65,536 characters
                    circular result  | var l = new ArrayList<Object>(); l.add(l); l | 7:1 output-too-long: the result is nested more than 64 levels deep
                    endless toString | new Object() { public String toString() { while (true) {} } } | 7:1 java-timed-out: the code runs for longer than 400 ms
                    thread left      | new Thread(() -> pause(), "worker bee").start(); | 7:1 java-leaves-threads: the thread 'worker bee' still runs at the end
                    executor left    | Executors.newFixedThreadPool(1).submit(() -> 1).get(); | 7:1 java-leaves-threads: the thread 'pool-1-thread-1' still runs at the end
                    thread throws    | var t = new Thread(() -> { throw new RuntimeException("in a thread"); }); t.start(); t.join(); | 7:1 java-throws: a thread of the code throws RuntimeException: in a thread
                    exception        | Objects.requireNonNull(null, "nothing there"); | 7:1 java-throws: the code throws NullPointerException: nothing there
                    division         | 1 / (1 - 1)                              | 7:1 java-throws: the code throws ArithmeticException: / by zero
                    assertion        | assert 1 + 1 == 3 : "sums";              | 7:1 assertion-failed: the assertion does not hold: sums
                    broken message   | throw new RuntimeException() { public String getMessage() { throw new Error(); } }; | 7:1 java-throws: the code throws 1: getMessage() throws Error
                    cannot be drawn  | Map.of("fail", 1)                        | 7:1 java-throws: the code throws IllegalStateException: this map cannot be drawn
                    """)
    void hazard(String name, String code, String diagnostic) {
        String text =
                """
                ```java
                import java.util.concurrent.*; import java.io.*; int before = 1;
                static void pause() { try { Thread.sleep(600); } catch (Exception e) { } }
                static int deep(int n) { return deep(n + 1) + 1; }
                ```
                ```java timeout=%d
                %s
                ```
                ```java
                before + 1
                ```
                """
                        .formatted(
                                diagnostic.endsWith("1 s")
                                        ? 1000
                                        : diagnostic.contains("timed-out") ? 400 : 10_000,
                                code);

        PageRun run = runPage(markdown("hazard", text));

        assertThat(told(run)).containsExactly(diagnostic);
        assertThat(results(run).getLast()).isEqualTo(2L);
        assertThat(run.diagnostics().getFirst().help().toString().contains("dead-locked"))
                .isEqualTo(name.equals("dead-lock"));
    }
}
