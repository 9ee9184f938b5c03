package dev.chalkproof;

import dev.chalkproof.claim.Checked;
import dev.chalkproof.claim.Edit;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.VerifiedNumber;
import dev.chalkproof.snippet.ExpressionResult;
import dev.chalkproof.snippet.SnippetResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What {@code check --fix} would write in one place of a page.
 *
 * @param holds whether the check passes on the page as it reads with the edit; what was written may
 *     mean something else there, as an output does that closes its own fence
 */
record Repair(Page page, Edit edit, Predicate<Page> holds) {
    static Repair ofNumber(Page page, VerifiedNumber number, ExpressionResult result, Edit edit) {
        return new Repair(
                page,
                edit,
                after ->
                        sameShape(page, after)
                                && passes(
                                        List.of(
                                                Examination.number(
                                                        "",
                                                        after.numbers().get(number.index()),
                                                        result))));
    }

    static Repair ofOutput(Page page, Fence fence, SnippetResult result, Edit edit) {
        return new Repair(
                page,
                edit,
                after ->
                        sameShape(page, after)
                                && passes(
                                        Examination.fence(
                                                "", after.fences().get(fence.index()), result)));
    }

    private static boolean passes(List<Checked> checks) {
        return checks.stream().noneMatch(checked -> checked.item().fails());
    }

    /** Whether nothing but values has changed. */
    private static boolean sameShape(Page before, Page after) {
        return code(before).equals(code(after))
                && before.formulas().size() == after.formulas().size()
                && before.headings().size() == after.headings().size()
                && before.symbols().size() == after.symbols().size()
                && before.links().size() == after.links().size()
                && before.diagnostics().size() == after.diagnostics().size();
    }

    private static List<String> code(Page page) {
        List<String> code = new ArrayList<>();
        page.fences().forEach(fence -> code.add(fence.code().text()));
        page.numbers().forEach(number -> code.add(number.expression().text()));
        return code;
    }
}
