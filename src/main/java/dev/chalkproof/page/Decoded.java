package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file's bytes as text; bytes that are no UTF-8 become U+FFFD and are reported once. */
record Decoded(SourceFile file, List<Diagnostic> diagnostics) {
    static Decoded of(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // No UTF-8 sequence has more UTF-16 code units than bytes.
        CharBuffer out = CharBuffer.allocate(bytes.length);
        int firstBad = -1;
        int bad = 0;
        int badByte = 0;
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            if (bad++ == 0) {
                firstBad = out.position();
                badByte = in.get(in.position()) & 0xff;
            }
            out.put('\uFFFD');
            in.position(in.position() + result.length());
        }
        SourceFile file = SourceFile.of(name, out.flip().toString());
        if (bad == 0) {
            return new Decoded(file, List.of());
        }
        return new Decoded(
                file,
                List.of(
                        Diagnostic.error(
                                        "not-utf8",
                                        file.span(firstBad, firstBad + 1),
                                        "the byte 0x%02X here is no UTF-8".formatted(badByte))
                                .withNotes(
                                        bad == 1
                                                ? List.of()
                                                : List.of(bad + " places in this file are not"))
                                .withHelp("save the file as UTF-8")));
    }
}
