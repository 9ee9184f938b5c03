package dev.chalkproof;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The shape of the code, as the design draws it: which package may know which, and which library.
 */
@AnalyzeClasses(packages = "dev.chalkproof", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule data_moves_one_way =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("source")
                    .definedBy("dev.chalkproof.source")
                    .layer("cache")
                    .definedBy("dev.chalkproof.cache")
                    .layer("formula")
                    .definedBy("dev.chalkproof.formula..")
                    .layer("typeset")
                    .definedBy("dev.chalkproof.typeset..")
                    .layer("snippet")
                    .definedBy("dev.chalkproof.snippet..")
                    .layer("chart")
                    .definedBy("dev.chalkproof.chart..")
                    .layer("claim")
                    .definedBy("dev.chalkproof.claim..")
                    .layer("page")
                    .definedBy("dev.chalkproof.page..")
                    .layer("site")
                    .definedBy("dev.chalkproof.site..", "dev.chalkproof.theme..")
                    .layer("report")
                    .definedBy("dev.chalkproof.report..")
                    .layer("serve")
                    .definedBy("dev.chalkproof.serve..")
                    .layer("library")
                    .definedBy("dev.chalkproof.library..")
                    .layer("junit")
                    .definedBy("dev.chalkproof.junit..")
                    .layer("root")
                    .definedBy("dev.chalkproof")
                    .whereLayer("source")
                    .mayNotAccessAnyLayer()
                    .whereLayer("cache")
                    .mayOnlyAccessLayers("source")
                    .whereLayer("formula")
                    .mayOnlyAccessLayers("source")
                    .whereLayer("typeset")
                    .mayOnlyAccessLayers("source", "cache")
                    .whereLayer("snippet")
                    .mayOnlyAccessLayers("source")
                    .whereLayer("chart")
                    .mayOnlyAccessLayers("source")
                    .whereLayer("claim")
                    .mayOnlyAccessLayers("source", "formula", "snippet")
                    .whereLayer("page")
                    .mayOnlyAccessLayers("source", "formula", "snippet", "claim")
                    .whereLayer("report")
                    .mayOnlyAccessLayers("source", "snippet", "claim", "page")
                    .whereLayer("serve")
                    .mayNotAccessAnyLayer()
                    .whereLayer("library")
                    .mayOnlyAccessLayers(
                            "source", "cache", "formula", "typeset", "snippet", "claim")
                    .whereLayer("junit")
                    .mayOnlyAccessLayers("source", "claim", "report", "root")
                    .whereLayer("root")
                    .mayOnlyBeAccessedByLayers("junit");

    @ArchTest
    static final ArchRule javascript_stays_in_typeset =
            only("org.graalvm..", "dev.chalkproof.typeset..");

    @ArchTest
    static final ArchRule charts_are_drawn_in_chart = only("org.jfree..", "dev.chalkproof.chart..");

    @ArchTest
    static final ArchRule high_precision_stays_with_the_mathematics =
            only("org.apfloat..", "dev.chalkproof.formula..", "dev.chalkproof.claim..");

    @ArchTest
    static final ArchRule markdown_stays_in_page =
            only("org.commonmark..", "dev.chalkproof.page..");

    @ArchTest
    static final ArchRule yaml_stays_in_page = only("org.snakeyaml..", "dev.chalkproof.page..");

    @ArchTest
    static final ArchRule templates_stay_in_site =
            only("gg.jte..", "dev.chalkproof.site..", "dev.chalkproof.theme..");

    @ArchTest
    static final ArchRule json_is_for_reports_and_syntax_trees =
            only(
                    "tools.jackson..",
                    "dev.chalkproof.report..",
                    "dev.chalkproof.typeset..",
                    "dev.chalkproof.site..");

    @ArchTest
    static final ArchRule differences_are_for_reports =
            only("com.github.difflib..", "dev.chalkproof.report..");

    @ArchTest
    static final ArchRule http_is_served_in_serve =
            only("com.sun.net.httpserver..", "dev.chalkproof.serve..");

    @ArchTest
    static final ArchRule tests_are_made_in_junit = only("org.junit..", "dev.chalkproof.junit..");

    @ArchTest
    static final ArchRule the_command_line_stays_at_the_root = only("picocli..", "dev.chalkproof");

    @ArchTest
    static final ArchRule the_compiler_is_used_where_java_is_read =
            noClasses()
                    .that(
                            resideInAPackage("dev.chalkproof..")
                                    .and(
                                            com.tngtech.archunit.base.DescribedPredicate.not(
                                                    resideInAnyPackage(
                                                            "dev.chalkproof.snippet..",
                                                            "dev.chalkproof.claim.."))))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("javax.tools..", "com.sun.source.."));

    @ArchTest
    static final ArchRule nobody_prints_but_the_root =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "dev.chalkproof.source..",
                            "dev.chalkproof.formula..",
                            "dev.chalkproof.typeset..",
                            "dev.chalkproof.chart..",
                            "dev.chalkproof.claim..",
                            "dev.chalkproof.page..",
                            "dev.chalkproof.site..",
                            "dev.chalkproof.report..",
                            "dev.chalkproof.serve..",
                            "dev.chalkproof.library..",
                            "dev.chalkproof.cache..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    @ArchTest
    static final ArchRule every_class_has_a_home =
            classes()
                    .that(alwaysTrue())
                    .should()
                    .resideInAnyPackage(
                            "dev.chalkproof",
                            "dev.chalkproof.source..",
                            "dev.chalkproof.formula..",
                            "dev.chalkproof.typeset..",
                            "dev.chalkproof.snippet..",
                            "dev.chalkproof.chart..",
                            "dev.chalkproof.claim..",
                            "dev.chalkproof.page..",
                            "dev.chalkproof.site..",
                            "dev.chalkproof.theme..",
                            "dev.chalkproof.report..",
                            "dev.chalkproof.serve..",
                            "dev.chalkproof.library..",
                            "dev.chalkproof.junit..",
                            "dev.chalkproof.cache..");

    private static ArchRule only(String library, String... owners) {
        return noClasses()
                .that(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(owners)))
                .should()
                .dependOnClassesThat(resideInAPackage(library));
    }
}
