package dev.chalkproof.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles a site's templates with jte and the Java compiler. */
final class TemplateCompiler {
    /** Not the package of the shipped templates, whose classes would be found first. */
    private static final String PACKAGE = "dev.chalkproof.sitetheme";

    private TemplateCompiler() {}

    /**
     * The compiled templates.
     *
     * @throws gg.jte.TemplateException if a template has a fault
     */
    static TemplateSet compile(OverlaidTemplates sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        ClassLoader loader = TemplateCompiler.class.getClassLoader();
        TemplateEngine compiler =
                TemplateEngine.create(sources, classes, ContentType.Html, loader, PACKAGE);
        // As in the pom, so that overriding one template changes no space in the others.
        compiler.setTrimControlStructures(true);
        compiler.precompileAll();
        return new TemplateSet(
                TemplateEngine.createPrecompiled(classes, ContentType.Html, loader, PACKAGE));
    }
}
