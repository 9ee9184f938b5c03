package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** Short words for the tests of this package. */
final class Pages {
    private Pages() {}

    /** A page of these lines. */
    static Page page(String... lines) {
        return PageReader.read(SourceFile.of("note.md", String.join("\n", lines)), "note.md");
    }

    /** The formulas' LaTeX, display formulas in brackets. */
    static List<String> math(String... lines) {
        return page(lines).formulas().stream()
                .map(f -> f.display() ? "[" + f.latex() + "]" : f.latex().text())
                .toList();
    }

    /** The diagnostics as {@code line:column code}. */
    static List<String> problems(Page page) {
        return page.diagnostics().stream().map(d -> d.at().position() + " " + d.code()).toList();
    }

    static List<String> problems(String... lines) {
        return problems(page(lines));
    }

    /** What the only diagnostic advises. */
    static String help(String... lines) {
        List<Diagnostic> diagnostics = page(lines).diagnostics();
        if (diagnostics.size() != 1) {
            throw new AssertionError("expected one diagnostic, found " + diagnostics);
        }
        return diagnostics.getFirst().help().orElse("");
    }

    static String html(String... lines) {
        return page(lines).html(new Plain(false)).strip();
    }

    static String htmlAllowed(String... lines) {
        return page(lines).html(new Plain(true)).strip();
    }

    /** Slots that show what they are given. */
    record Plain(boolean allowsHtml) implements Slots {
        @Override
        public String formula(Formula formula) {
            String tag = formula.display() ? "div" : "i";
            return "<" + tag + ">" + Markup.escape(formula.latex().text()) + "</" + tag + ">";
        }

        @Override
        public String fence(Fence fence) {
            return "<pre>" + Markup.escape(fence.code().text()) + "</pre>";
        }

        @Override
        public String number(VerifiedNumber number, String written) {
            return "<data>" + written + "</data>";
        }

        @Override
        public String image(Image image) {
            return "<img src=\"%s\" alt=\"%s\">"
                    .formatted(
                            Markup.escape(image.source().target()),
                            Markup.escape(image.alternative()));
        }

        @Override
        public Optional<String> href(Link link) {
            return Optional.of(link.target());
        }

        @Override
        public String reference(Link link) {
            return "(1)";
        }

        @Override
        public String contents(Page page) {
            return "<nav></nav>";
        }
    }
}
