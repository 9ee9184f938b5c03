package dev.chalkproof;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the user asked for, on the command line or by default.
 *
 * @param templates a folder whose templates take the place of the shipped ones of the same name
 * @param cacheFolder where results are kept between builds; none with {@code --no-cache}
 * @param repository the address of the repository, where the notes' configuration names none
 * @param baseUrl where the site will be, whatever the notes' configuration says
 * @param seed where the sampled inputs start from; the same seed gives the same inputs
 * @param jobs how many worker processes run code at the same time
 * @param minCoverage the share of display formulas that must be checked, from 0 to 1
 * @param strict whether warnings fail the build too
 */
record Options(
        Path content,
        Path output,
        Optional<Path> templates,
        Optional<Path> cacheFolder,
        Optional<String> repository,
        Optional<String> baseUrl,
        long seed,
        int jobs,
        OptionalDouble minCoverage,
        boolean strict) {
    Options {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs is " + jobs + " and must be at least 1");
        }
    }
}
