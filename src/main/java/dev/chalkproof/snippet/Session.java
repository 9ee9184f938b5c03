package dev.chalkproof.snippet;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A page in a worker: its fences are run once, then its methods can be called.
 *
 * <p>The state of the page lives in a worker. Should that be gone, the fences are run again in
 * another one, except those that brought a worker down, so that calls always find it.
 */
public final class Session implements AutoCloseable {
    /** How long a call may take where nothing else is said. */
    public static final Duration DEFAULT_CALL_LIMIT = Duration.ofSeconds(10);

    private final CompiledPage page;
    private final Reports reports;
    private final Tenancy tenancy;
    private boolean ran;

    Session(Workers workers, CompiledPage page, int number, Set<String> harmful) {
        this.page = page;
        this.reports = new Reports(new Places(page));
        this.tenancy = new Tenancy(this, workers, page, number, harmful);
    }

    public CompiledPage page() {
        return page;
    }

    /** The methods that can be called; see {@link CompiledPage#methods()}. */
    public List<Method> methods() {
        return page.methods();
    }

    /** Runs all fences of the page in their order, then its expressions. */
    public PageRun run() throws InterruptedException {
        return run(_ -> true);
    }

    /**
     * Runs fences of the page in their order, then expressions: those of which the id is wanted.
     * Others are as if they did not stand there, so none that a wanted one depends on may be left
     * out.
     *
     * @throws IllegalStateException if the page was run before in this session
     * @throws InterruptedException if the thread is interrupted while it waits for a worker
     */
    public PageRun run(Predicate<String> wanted) throws InterruptedException {
        if (ran) {
            throw new IllegalStateException("page " + page + " must be run once in a session");
        }
        ran = true;
        tenancy.enter();
        try {
            List<SnippetResult> snippets = new ArrayList<>();
            for (CompiledPage.CompiledFence fence : page.fences()) {
                if (wanted.test(fence.snippet().id())) {
                    snippets.add(run(fence));
                }
            }
            List<ExpressionResult> expressions = new ArrayList<>();
            for (int i = 0; i < page.program().expressions().size(); i++) {
                if (wanted.test(page.program().expressions().get(i).id())) {
                    expressions.add(evaluate(i));
                }
            }
            return new PageRun(page.name(), snippets, expressions);
        } catch (InterruptedException e) {
            tenancy.giveUp();
            throw e;
        } finally {
            tenancy.leave();
        }
    }

    private SnippetResult run(CompiledPage.CompiledFence fence) throws InterruptedException {
        Snippet snippet = fence.snippet();
        if (snippet.mustNotCompile()) {
            List<Diagnostic> wrong =
                    fence.errors().isEmpty()
                            ? List.of(Reports.compiles(snippet.code()))
                            : List.of();
            return unrun(snippet, status(wrong), Complaints.text(fence.errors()), wrong);
        }
        if (!fence.errors().isEmpty()) {
            return unrun(snippet, Status.FAILED, "", fence.errors());
        }
        Optional<String> missing = fence.fence().blockedBy();
        if (missing.isPresent()) {
            Diagnostic note = Reports.blocked(snippet.code(), missing.get());
            return unrun(snippet, Status.NOT_RUN, "", List.of(note));
        }
        WorkerProcess.Event event = tenancy.run(fence);
        List<Diagnostic> wrong =
                judge(snippet.code(), event, snippet.timeout(), snippet.expectedException());
        Status status = status(wrong);
        return switch (event) {
            case WorkerProcess.Event.Replied(Message.Ran ran) ->
                    new SnippetResult(
                            snippet.id(),
                            status,
                            ran.output().out(),
                            ran.output().err(),
                            Optional.of(ran.value()).filter(v -> !(v instanceof Value.Nothing)),
                            ran.thrown(),
                            wrong,
                            Duration.ofNanos(ran.nanos()));
            case WorkerProcess.Event.Replied(Message.Aborted aborted) ->
                    unrun(snippet, status, aborted.output().out(), wrong);
            case WorkerProcess.Event.Replied _,
                    WorkerProcess.Event.Gone _,
                    WorkerProcess.Event.Silent _ ->
                    unrun(snippet, status, "", wrong);
        };
    }

    private static SnippetResult unrun(
            Snippet snippet, Status status, String out, List<Diagnostic> diagnostics) {
        return new SnippetResult(
                snippet.id(),
                status,
                out,
                "",
                Optional.empty(),
                Optional.empty(),
                diagnostics,
                Duration.ZERO);
    }

    private ExpressionResult evaluate(int number) throws InterruptedException {
        Expression expression = page.program().expressions().get(number);
        Optional<String> missing = page.expressionBlockedBy(number);
        if (missing.isPresent()) {
            Diagnostic note = Reports.blocked(expression.code(), missing.get());
            return new ExpressionResult(
                    expression.id(), Status.NOT_RUN, Optional.empty(), List.of(note));
        }
        List<Diagnostic> errors = page.expressionErrors(number);
        if (!errors.isEmpty()) {
            return new ExpressionResult(expression.id(), Status.FAILED, Optional.empty(), errors);
        }
        WorkerProcess.Event event = tenancy.evaluate(number);
        List<Diagnostic> wrong =
                judge(expression.code(), event, Snippet.DEFAULT_TIMEOUT, Optional.empty());
        Optional<Value> value =
                event instanceof WorkerProcess.Event.Replied(Message.Ran ran)
                                && ran.thrown().isEmpty()
                        ? Optional.of(ran.value())
                        : Optional.empty();
        return new ExpressionResult(expression.id(), status(wrong), value, wrong);
    }

    private static Status status(List<Diagnostic> diagnostics) {
        boolean failed = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
        return failed ? Status.FAILED : Status.PASSED;
    }

    private List<Diagnostic> judge(
            MappedText code, WorkerProcess.Event event, Duration limit, Optional<String> expected) {
        return switch (event) {
            case WorkerProcess.Event.Replied(Message.Ran ran) -> reports.ran(code, ran, expected);
            case WorkerProcess.Event.Replied(Message.Aborted aborted) ->
                    List.of(reports.aborted(code, aborted, limit));
            case WorkerProcess.Event.Replied(Message.Reply other) ->
                    throw new IllegalStateException("a run is answered by " + other);
            case WorkerProcess.Event.Gone gone -> List.of(reports.gone(code, gone));
            case WorkerProcess.Event.Silent _ -> List.of(reports.silent(code, limit));
        };
    }

    /**
     * Calls a method once for each list of arguments, each within {@link #DEFAULT_CALL_LIMIT}.
     *
     * @see #call(Method, List, Duration)
     */
    public List<CallResult> call(Method method, List<List<Value>> arguments)
            throws InterruptedException {
        return call(method, arguments, DEFAULT_CALL_LIMIT);
    }

    /**
     * Calls a method once for each list of arguments.
     *
     * <p>A {@link Value.Whole} for a parameter of type {@code RandomGenerator} or {@code Random} is
     * a seed. A record is given as {@link Value.Fields} with all its components. The page must have
     * been run, for its methods may need what its statements did.
     *
     * @param limit how long each call may take
     * @return what became of each call, in the same order; after a few calls that had to be stopped
     *     the remaining ones are not tried
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public List<CallResult> call(Method method, List<List<Value>> arguments, Duration limit)
            throws InterruptedException {
        if (!ran) {
            throw new IllegalStateException("page " + page + " must be run before calls");
        }
        tenancy.enter();
        try {
            return tenancy.call(method, arguments, limit);
        } catch (InterruptedException e) {
            tenancy.giveUp();
            throw e;
        } finally {
            tenancy.leave();
        }
    }

    /**
     * Whether code of the page, or of one it uses, brought a worker down or had to be stopped: then
     * others may not have found all that they would have found otherwise.
     */
    public boolean wasDisturbed() {
        return tenancy.wasDisturbed();
    }

    /** Lets the worker forget the page. */
    @Override
    public void close() {
        tenancy.close();
    }
}
