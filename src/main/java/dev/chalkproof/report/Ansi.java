package dev.chalkproof.report;

import dev.chalkproof.source.Severity;

/** Colours of a terminal, or none. Only what stands out is coloured; the text says everything. */
enum Ansi {
    OFF,
    ON;

    private static final String RESET = "\u001b[0m";

    String bold(String text) {
        return wrap("1", text);
    }

    String dim(String text) {
        return wrap("2", text);
    }

    String good(String text) {
        return wrap("32", text);
    }

    String bad(String text) {
        return wrap("31", text);
    }

    String severity(Severity severity, String text) {
        return wrap(
                switch (severity) {
                    case ERROR -> "1;31";
                    case WARNING -> "1;33";
                    case NOTE -> "1;34";
                },
                text);
    }

    private String wrap(String code, String text) {
        return switch (this) {
            case OFF -> text;
            case ON -> text.isEmpty() ? text : "\u001b[" + code + "m" + text + RESET;
        };
    }
}
