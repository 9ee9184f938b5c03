package dev.chalkproof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.page.Content;
import dev.chalkproof.page.Fence;
import dev.chalkproof.page.Page;
import dev.chalkproof.page.RecentPages;
import dev.chalkproof.snippet.Code;
import dev.chalkproof.snippet.Dependence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a build of the project's own site found out, the next one need not find out again. */
class RememberedTest {
    @Test
    void nothingOnTheProjectsOwnSiteIsUnrepeatable() throws Exception {
        Content content = Content.read(Path.of("content"), new RecentPages());
        PageNames names = new PageNames(content.config().languages(), content.pages());
        List<String> unrepeatable = new ArrayList<>();
        try (Engines engines = Engines.open(new Notes(Path.of("")).options())) {
            Execution execution =
                    Execution.read(
                            content.pages(), names, engines.compiler()::compile, engines.workers());
            int found = 0;
            for (Page page : content.pages()) {
                if (page.original().isPresent()) {
                    continue;
                }
                for (Dependence dependence : dependences(execution, page)) {
                    found++;
                    dependence.unrepeatable().ifPresent(r -> unrepeatable.add(page + ": " + r));
                }
            }
            assertThat(found).isGreaterThan(300);
        }
        assertThat(unrepeatable).isEmpty();
    }

    private static List<Dependence> dependences(Execution execution, Page page) {
        Code code = execution.code();
        String name = execution.names().name(page);
        List<Fence> fences = page.fences().stream().filter(Fence::runs).toList();
        List<Dependence> dependences = new ArrayList<>();
        for (int i = 0; i < fences.size(); i++) {
            dependences.add(code.ofFence(name, i));
            if (!fences.get(i).implemented().isEmpty()) {
                dependences.add(code.ofMethods(name, i));
            }
        }
        for (int i = 0; i < execution.translations().numbers(page).size(); i++) {
            dependences.add(code.ofExpression(name, i));
        }
        return dependences;
    }
}
