package dev.chalkproof;

import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Page;
import dev.chalkproof.snippet.ExpressionResult;
import dev.chalkproof.snippet.PageRun;
import dev.chalkproof.snippet.Session;
import dev.chalkproof.snippet.SnippetResult;
import dev.chalkproof.snippet.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of running a page, in earlier builds or now.
 *
 * @param session in which its methods can be called; none where nothing had to be run
 */
record Run(
        Map<String, SnippetResult> fences,
        Map<String, ExpressionResult> numbers,
        Optional<Session> session) {

    /** Runs what is not known, with what that depends on. */
    static Run of(Page page, Execution execution, Recollection known, Optional<Session> session)
            throws InterruptedException {
        Run run = new Run(new HashMap<>(), new HashMap<>(), session);
        if (session.isPresent()) {
            PageRun now = session.get().run(known::wants);
            now.snippets().forEach(result -> run.fences().put(result.id(), result));
            now.expressions().forEach(result -> run.numbers().put(result.id(), result));
            if (!session.get().wasDisturbed()) {
                now.snippets().forEach(known::keep);
                now.expressions().forEach(known::keep);
            }
        }
        // What is known counts, also where it was run again for others' sake: its key says that
        // it is the same.
        for (Fence fence : fences(page)) {
            String id = Execution.snippetId(fence);
            known.fence(id).ifPresent(result -> run.fences().put(id, result));
        }
        for (Translations.Computed number : execution.translations().numbers(page)) {
            String id = execution.expressionId(number);
            known.number(id).ifPresent(result -> run.numbers().put(id, result));
        }
        return run;
    }

    /** The fences of a page that are run. */
    static List<Fence> fences(Page page) {
        return page.fences().stream().filter(Fence::runs).toList();
    }

    SnippetResult of(Fence fence) {
        return required(fences, Execution.snippetId(fence));
    }

    ExpressionResult number(String expressionId) {
        return required(numbers, expressionId);
    }

    boolean passed(Fence fence) {
        SnippetResult result = fences.get(Execution.snippetId(fence));
        return result != null && result.status() == Status.PASSED;
    }

    private static <T> T required(Map<String, T> results, String id) {
        T result = results.get(id);
        if (result == null) {
            throw new IllegalStateException(id + " must have been run");
        }
        return result;
    }
}
