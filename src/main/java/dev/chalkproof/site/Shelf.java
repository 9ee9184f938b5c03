package dev.chalkproof.site;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where what was rendered waits until the whole site is there: a temporary file. The pages of a
 * large site take far more room than all that is known of them, and are looked at only twice.
 *
 * <p>Can be used by several threads.
 */
public final class Shelf implements AutoCloseable {
    /** What is gathered before it is written. */
    private static final int BUFFER_CHARS = 1 << 16;

    private record Open(Path folder, FileChannel channel) {}

    private Optional<Open> open = Optional.empty();
    private long end;

    /** A part of the file. */
    private final class Piece implements Content {
        private final long start;
        private final long size;

        Piece(long start, long size) {
            this.start = start;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public byte[] bytes() {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size));
            read(start, bytes);
            return bytes.array();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (long at = 0; at < size; at += BUFFER_CHARS) {
                ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(BUFFER_CHARS, size - at));
                read(start + at, bytes);
                out.write(bytes.array());
            }
        }
    }

    /** Lays a text down. */
    Content put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Piece(append(bytes, bytes.length), bytes.length);
    }

    /**
     * Lays a text down while it is written, so that it is nowhere as a whole. Nothing else may be
     * laid down meanwhile.
     */
    Content put(Consumer<Writer> writing) {
        long start = end();
        try (Writer writer =
                new BufferedWriter(
                        new OutputStreamWriter(new Appending(), StandardCharsets.UTF_8),
                        BUFFER_CHARS)) {
            writing.accept(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Piece(start, end() - start);
    }

    private final class Appending extends OutputStream {
        @Override
        public void write(int b) {
            append(new byte[] {(byte) b}, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            append(java.util.Arrays.copyOfRange(bytes, offset, offset + length), length);
        }
    }

    /** How many bytes lie there. */
    long size() {
        return end();
    }

    private synchronized long end() {
        return end;
    }

    /** Writes at the end, and says where that was. */
    private long append(byte[] bytes, int length) {
        long start;
        FileChannel channel = channel();
        synchronized (this) {
            start = end;
            end += length;
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer, start + buffer.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start;
    }

    private void read(long start, ByteBuffer bytes) {
        FileChannel channel = channel();
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, start + bytes.position()) < 0) {
                    throw new IOException("what was rendered is no longer there");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized FileChannel channel() {
        if (open.isEmpty()) {
            try {
                Path folder = Leftovers.temporary("chalkproof-rendered");
                FileChannel channel =
                        FileChannel.open(
                                folder.resolve("pages"),
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                open = Optional.of(new Open(folder, channel));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return open.get().channel();
    }

    /** Throws everything away. */
    @Override
    public synchronized void close() throws IOException {
        end = 0;
        if (open.isPresent()) {
            open.get().channel().close();
            Leftovers.delete(open.get().folder());
            open = Optional.empty();
        }
    }
}
