package dev.chalkproof.typeset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A list of texts as bytes and back: each in UTF-8 after its length. */
final class Strings {
    private Strings() {}

    static byte[] encode(List<String> texts) {
        List<byte[]> parts = texts.stream().map(it -> it.getBytes(StandardCharsets.UTF_8)).toList();
        int size = parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (byte[] part : parts) {
            bytes.putInt(part.length).put(part);
        }
        return bytes.array();
    }

    static List<String> decode(byte[] encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        List<String> texts = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            texts.add(new String(encoded, bytes.position(), length, StandardCharsets.UTF_8));
            bytes.position(bytes.position() + length);
        }
        return texts;
    }
}
