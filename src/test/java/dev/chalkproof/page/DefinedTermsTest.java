package dev.chalkproof.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinedTermsTest {
    @Test
    void aTermStandsInItalicsAfterAnIndefiniteArticle() {
        assertThat(terms("# T\n\nFar off. A *schedule* shortens the steps. Near it.\n"))
                .containsExactly(new DefinedTerm("schedule", "A schedule shortens the steps.", 0));
    }

    @Test
    void orAfterAWordForNaming() {
        assertThat(terms("This is called *fan-in* here.\n"))
                .extracting(DefinedTerm::name)
                .containsExactly("fan-in");
        assertThat(terms("这种做法称为*动量*。随后\n"))
                .containsExactly(new DefinedTerm("动量", "这种做法称为动量。", -1));
    }

    @Test
    void whatIsStressedIsNoTerm() {
        assertThat(terms("It is the *sum* that grows, *not* the mean, and *after* it.\n"))
                .isEmpty();
    }

    @Test
    void titlesInListsAreNoTerms() {
        assertThat(terms("- In a *Ridge regression* of 1970.\n")).isEmpty();
    }

    private static List<DefinedTerm> terms(String markdown) {
        return PageReader.read(SourceFile.of("a.md", markdown), "a.md").terms();
    }
}
