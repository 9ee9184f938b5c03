package dev.chalkproof;

import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Page;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the verdicts on a page stand on, as long as one process goes on with the same options.
 * Pages and what was read of them count as the same if they are the same objects.
 *
 * @param page whose verdicts they are
 * @param formulas of the page, then of those whose formulas its code implements
 * @param implemented what each target of each of its fences is found to be
 * @param code what it runs: of the pages it needs, each after those, and its own
 * @param problems with the pages that it uses
 */
record Ground(
        Page page,
        List<PageFormulas> formulas,
        List<Optional<Formulas.Located>> implemented,
        List<Code> code,
        List<Diagnostic> problems) {
    /**
     * The code of a page.
     *
     * @param translations of the page, whose numbers are computed with its code
     * @param uses the names of the pages it uses
     */
    record Code(Page page, List<Page> translations, List<String> uses) {}

    static Ground of(Page page, Formulas formulas, Execution execution) {
        List<PageFormulas> read = new ArrayList<>(List.of(formulas.of(page)));
        List<Optional<Formulas.Located>> implemented = new ArrayList<>();
        for (Fence fence : page.fences()) {
            for (Fence.Target target : fence.implemented()) {
                Optional<Formulas.Located> located = formulas.target(target, page);
                implemented.add(located);
                located.ifPresent(formula -> read.add(formulas.of(formula.page())));
            }
        }
        return new Ground(
                page,
                read,
                implemented,
                code(page, execution),
                execution.code().diagnostics(execution.names().name(page)));
    }

    /** The code of the pages that a page needs, each after those, and its own. */
    static List<Code> code(Page page, Execution execution) {
        return execution.needed(page).stream()
                .map(
                        needed ->
                                new Code(
                                        needed,
                                        execution.translations().of(needed),
                                        execution.names().used(needed).stream()
                                                .map(MappedText::text)
                                                .toList()))
                .toList();
    }

    /** Tells pages apart, which is enough. */
    @Override
    public int hashCode() {
        return page.hashCode();
    }
}
