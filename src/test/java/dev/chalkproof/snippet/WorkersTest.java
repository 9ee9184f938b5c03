package dev.chalkproof.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WorkersTest {
    @Test
    void nothingIsLeftAfterClosing() throws InterruptedException {
        Workers workers = new Workers(Running.command(), 2);
        Compilation compilation =
                Running.compile(
                        Running.page(
                                "a",
                                "java.nio.file.Files.createTempFile(\"a\", \"b\");",
                                "java.nio.file.Path.of(\"\").toAbsolutePath() + \" \" + ProcessHandle.current().pid()"));
        Session session = workers.open(compilation.page("a"));
        String[] told = ((String) Running.results(session.run()).getLast()).split(" ", -1);
        assertThat(Path.of(told[0])).isDirectory();

        session.close();
        workers.close();

        assertThat(Path.of(told[0]).getParent()).doesNotExist();
        assertThat(
                        ProcessHandle.of(Long.parseLong(told[1]))
                                .map(ProcessHandle::isAlive)
                                .orElse(false))
                .isFalse();
    }

    @Test
    void pagesRunSideBySide() throws Exception {
        Program[] programs =
                IntStream.range(0, 12)
                        .mapToObj(
                                i ->
                                        Running.page(
                                                "p" + i,
                                                "int n = " + i + ";",
                                                i % 4 == 3 ? "System.exit(1);" : "n++;",
                                                "n"))
                        .toArray(Program[]::new);
        Compilation compilation = Running.compile(programs);
        List<Callable<Object>> tasks = new ArrayList<>();
        for (Program program : programs) {
            tasks.add(
                    () -> {
                        try (Session session =
                                Running.workers().open(compilation.page(program.name()))) {
                            return Running.results(session.run()).getLast();
                        }
                    });
        }
        List<Object> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
        }

        assertThat(results).containsExactly(1L, 2L, 3L, 3L, 5L, 6L, 7L, 7L, 9L, 10L, 11L, 11L);
    }

    @Test
    void sessionsShareAWorkerWithoutSeeingEachOther() throws InterruptedException {
        try (Workers one = new Workers(Running.command(), 1)) {
            Session a =
                    one.open(
                            Running.compile(
                                            Running.page(
                                                    "same",
                                                    "int n = 1; static int get() { return n++; }"))
                                    .page("same"));
            Session b =
                    one.open(
                            Running.compile(
                                            Running.page(
                                                    "same",
                                                    "int n = 10; static int get() { return n++; }"))
                                    .page("same"));
            a.run();
            b.run();

            assertThat(a.call(a.methods().getFirst(), List.of(List.of(), List.of())))
                    .containsExactly(
                            new CallResult.Returned(new Value.Whole(1)),
                            new CallResult.Returned(new Value.Whole(2)));
            assertThat(b.call(b.methods().getFirst(), List.of(List.of())))
                    .containsExactly(new CallResult.Returned(new Value.Whole(10)));
        }
    }

    @Test
    void memoryThatAnotherPageTookIsNotHeldAgainstAPage() throws InterruptedException {
        String hog = "long[] memory = new long[4 << 20];";
        try (Workers one = new Workers(Running.command(), 1)) {
            Compilation compilation =
                    Running.compile(
                            Running.page("a", hog), Running.page("b", hog), Running.page("c", hog));
            for (String name : List.of("a", "b", "c")) {
                assertThat(Running.told(one.open(compilation.page(name)).run())).isEmpty();
            }
        }
    }

    @Test
    void anInterruptedRunLeavesAWorkerThatCanBeUsed() throws Exception {
        try (Workers one = new Workers(Running.command(), 1)) {
            Compilation compilation =
                    Running.compile(
                            Running.page("slow", "Thread.sleep(20_000);"),
                            Running.page("quick", "1"));
            Session slow = one.open(compilation.page("slow"));
            Thread thread =
                    Thread.ofPlatform()
                            .start(
                                    () ->
                                            assertThatThrownBy(slow::run)
                                                    .isInstanceOf(InterruptedException.class));
            while (one.slots().getFirst().current().isEmpty()
                    || thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            thread.interrupt();
            thread.join();

            assertThat(Running.results(one.open(compilation.page("quick")).run()))
                    .containsExactly(1L);
        }
    }

    @Test
    void aWorkerThatCannotStartIsAFault() {
        WorkerCommand good = Running.command();
        WorkerCommand wrong =
                new WorkerCommand(good.java(), good.classPath(), "no.such.Main", 64, List.of());
        try (Workers workers = new Workers(wrong, 1)) {
            Session session = workers.open(Running.compile(Running.page("a", "1")).page("a"));

            assertThatThrownBy(session::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no.such.Main");
        }
    }

    @Test
    void theCommandRefusesNonsense() {
        assertThatThrownBy(
                        () -> new WorkerCommand(Path.of("java"), List.of(), "Main", 1, List.of()))
                .hasMessage("heap of 1 MB must be at least 16 MB");
        assertThatThrownBy(() -> new Workers(Running.command(), 0))
                .hasMessage("number of jobs 0 must be at least 1");
    }

    /** A build that is ended while a fence runs; it prints the worker's folder and process. */
    static final class Build {
        private Build() {}

        static void main() throws InterruptedException {
            Workers workers = new Workers(Running.command(), 1);
            Compilation compilation =
                    Running.compile(
                            Running.page(
                                    "a",
                                    "java.nio.file.Path.of(\"\").toAbsolutePath() + \" \" + ProcessHandle.current().pid()",
                                    "Thread.sleep(60_000);"));
            new Thread(() -> announce(workers)).start();
            workers.open(compilation.page("a")).run();
        }

        private static void announce(Workers workers) {
            while (workers.slots().getFirst().current().isEmpty()) {
                Thread.onSpinWait();
            }
            WorkerProcess worker = workers.slots().getFirst().current().orElseThrow();
            System.out.println(worker.folder() + " " + worker.pid());
            System.out.flush();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingOutlivesABuildThatIsInterrupted(boolean forcibly)
            throws IOException, InterruptedException {
        String classPath =
                Arrays.stream(
                                new Class<?>[] {
                                    Worker.class,
                                    WorkersTest.class,
                                    Test.class,
                                    org.junit.platform.commons.annotation.Testable.class
                                })
                        .map(type -> Running.classes(type).toString())
                        .collect(Collectors.joining(File.pathSeparator));
        Process build =
                new ProcessBuilder(
                                Running.command().java().toString(),
                                "-cp",
                                classPath,
                                Build.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = build.inputReader(StandardCharsets.UTF_8)) {
            String[] told = out.readLine().split(" ", -1);
            ProcessHandle worker = ProcessHandle.of(Long.parseLong(told[1])).orElseThrow();
            if (forcibly) {
                build.destroyForcibly();
            } else {
                build.destroy();
            }
            build.waitFor();
            worker.onExit().orTimeout(20, TimeUnit.SECONDS).join();

            assertThat(Files.exists(Path.of(told[0]))).isFalse();
        }
    }
}
