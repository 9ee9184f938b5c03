package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTest {
    @Test
    void wordsAreTermsInLowerCaseWithoutThoseThatAreEverywhere() {
        assertThat(SearchTerms.of("The learning rate, of a Network!"))
                .containsExactly("learning", "rate", "network");
    }

    @Test
    void chineseIsCutIntoPairsThatOverlap() {
        assertThat(SearchTerms.of("学习率衰减")).containsExactly("学习", "习率", "率衰", "衰减");
        assertThat(SearchTerms.of("率")).containsExactly("率");
    }

    @Test
    void scriptsThatTouchAreCutApart() {
        assertThat(SearchTerms.of("用Adam优化器")).containsExactly("用", "adam", "优化", "化器");
    }

    @Test
    void namesOfCodeCountAsAWholeAndInTheirParts() {
        assertThat(SearchTerms.of("stepDecay(eta0)"))
                .containsExactly("stepdecay", "step", "decay", "eta0", "eta");
    }

    @Test
    void greekLettersGoByTheirNames() {
        assertThat(SearchTerms.of("η_0 Δw")).containsExactly("eta", "0", "deltaw");
    }

    @Test
    void wideLettersAreTheSameAsNarrowOnes() {
        assertThat(SearchTerms.of("ＡＤＡＭ")).containsExactly("adam");
    }

    @Test
    void signsAreNoTerms() {
        assertThat(SearchTerms.of("<script> && —")).containsExactly("script");
    }
}
