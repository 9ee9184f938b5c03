package dev.chalkproof.site;

import java.io.IOException;
import java.io.OutputStream;

/** What a file of the site holds, wherever it lies meanwhile. */
interface Content {
    /** In bytes. */
    long size();

    /** All of it; not copied, so nobody may change it. */
    byte[] bytes();

    /** Writes it without ever having all of it in memory. */
    void writeTo(OutputStream out) throws IOException;

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public byte[] bytes() {
                return bytes;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }
}
