package dev.chalkproof.site;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.typeset.Rejected;
import dev.chalkproof.typeset.Remark;
import dev.chalkproof.typeset.Typeset;
import dev.chalkproof.typeset.Typesetter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What makes HTML of formulas and of code. Can be called from several threads. */
sealed interface Compositor {
    /** Sets a formula. */
    Typeset set(String latex, boolean display, Map<String, String> macros);

    /** Sets a formula of a page; what there is to say of it is kept. */
    default Typeset set(MappedText latex, boolean display, Map<String, String> macros) {
        return set(latex.text(), display, macros);
    }

    /** Sets a formula without MathML; gives nothing where it can't be set. */
    Optional<String> draw(String latex, boolean display, Map<String, String> macros);

    /** Colours code. */
    Html code(String code, String language);

    /** The same, to which nothing was given yet. */
    Compositor anew();

    /** What there is to say of the formulas that were set; all that reading them said, too. */
    List<Diagnostic> diagnostics();

    /** Formulas as KaTeX sets them, code as highlight.js colours it. */
    record Setting(Typesetter typesetter, Queue<Diagnostic> said) implements Compositor {
        Setting(Typesetter typesetter) {
            this(typesetter, new ConcurrentLinkedQueue<>());
        }

        @Override
        public Typeset set(String latex, boolean display, Map<String, String> macros) {
            return typesetter.typeset(latex, display, macros);
        }

        @Override
        public Typeset set(MappedText latex, boolean display, Map<String, String> macros) {
            Typeset typeset = set(latex.text(), display, macros);
            switch (typeset) {
                case Typeset.Rendered(_, List<Remark> warnings) ->
                        warnings.forEach(remark -> said.add(remark.diagnostic(latex)));
                case Rejected rejected -> said.add(rejected.diagnostic(latex));
            }
            return typeset;
        }

        @Override
        public Optional<String> draw(String latex, boolean display, Map<String, String> macros) {
            return typesetter.draw(latex, display, macros);
        }

        @Override
        public Html code(String code, String language) {
            return new Html(typesetter.highlighter().highlight(code, language));
        }

        @Override
        public Compositor anew() {
            return new Setting(typesetter);
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return said.stream().distinct().toList();
        }
    }

    /** Formulas and code as they were written: enough for pages that nobody will see. */
    record AsWritten() implements Compositor {
        @Override
        public Typeset set(String latex, boolean display, Map<String, String> macros) {
            return new Typeset.Rendered("<code>" + Html.text(latex) + "</code>", List.of());
        }

        @Override
        public Optional<String> draw(String latex, boolean display, Map<String, String> macros) {
            return Optional.empty();
        }

        @Override
        public Html code(String code, String language) {
            return Html.text(code);
        }

        @Override
        public Compositor anew() {
            return this;
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return List.of();
        }
    }
}
