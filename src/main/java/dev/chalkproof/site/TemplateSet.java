package dev.chalkproof.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;

/**
 * The templates of a site: typed views in, markup out. Safe for use by several threads.
 *
 * <p>Pages come as whole documents, parts as {@link Html} to be put into a page's body.
 */
public final class TemplateSet {
    /** The package the build compiles the shipped templates into; see the pom. */
    private static final String SHIPPED_PACKAGE = "dev.chalkproof.theme";

    private final TemplateEngine engine;

    TemplateSet(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The templates that come with Chalkproof, always the same object. */
    public static TemplateSet shipped() {
        return Shipped.TEMPLATES;
    }

    /** Not loaded before it is asked for. */
    private static final class Shipped {
        private static final TemplateSet TEMPLATES =
                new TemplateSet(
                        TemplateEngine.createPrecompiled(
                                null,
                                ContentType.Html,
                                TemplateSet.class.getClassLoader(),
                                SHIPPED_PACKAGE));
    }

    public String page(PageView page) {
        return render("page", page);
    }

    public String home(HomeView page) {
        return render("home", page);
    }

    public String notFound(NotFoundView page) {
        return render("notFound", page);
    }

    public String ledger(LedgerView page) {
        return render("ledger", page);
    }

    public String symbols(IndexView page) {
        return render("symbols", page);
    }

    /** Writes it as it goes: a book may be large. */
    public void book(BookView page, Writer out) {
        engine.render("book.jte", page, new WriterOutput(out));
    }

    public String redirect(RedirectView page) {
        return render("redirect", page);
    }

    public Html formula(FormulaView formula) {
        return part("formula", formula);
    }

    public Html number(NumberView number) {
        return part("number", number);
    }

    public Html snippet(SnippetView snippet) {
        return part("snippet", snippet);
    }

    public Html figure(FigureView figure) {
        return part("figure", figure);
    }

    public Html table(TableView table) {
        return part("table", table);
    }

    private Html part(String name, Object view) {
        return new Html(render("partial/" + name, view).strip());
    }

    private String render(String name, Object view) {
        StringOutput output = new StringOutput();
        engine.render(name + ".jte", view, output);
        return output.toString();
    }
}
