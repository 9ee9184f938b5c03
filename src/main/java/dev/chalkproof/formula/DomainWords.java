package dev.chalkproof.formula;

/** Domains in plain words. */
final class DomainWords {
    private DomainWords() {}

    static String describe(Domain domain) {
        return domain.whole() ? "whole" : "real";
    }
}
