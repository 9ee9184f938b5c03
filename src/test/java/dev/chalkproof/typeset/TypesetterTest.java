package dev.chalkproof.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.typeset.Typeset.Rendered;
import java.util.Map;
import java.nio.file.*;
import org.junit.jupiter.api.Test;

class TypesetterTest {
    @Test
    void setsAFormula() throws Exception {
        try (Typesetter typesetter = new Typesetter(1)) {
            String script = Files.readString(Path.of("/tmp/kt/errs.mjs"));
            script = script.substring(script.indexOf("raw`") + 5, script.indexOf("`.trim"));
            for (String line : (script+"\n½😀 x^2 — \n50% a\n\\a\n\\b").strip().split("\n")) {
                long t = System.nanoTime();
                switch(typesetter.typeset(line, true, Map.of("\\a","x_1_2","\\b", "\\foo"))) {
                    case Rendered r -> System.out.println("OK  " + line + " " + r.warnings());
                    case Typeset.Rejected r -> System.out.println("ERR " + line + "\n     "  + r.message() + " <" + line.substring(r.position(), r.position()+r.length()) + "> " + r.help() + (System.nanoTime()-t)/1000000);
                }
            }
        }
    }
}
