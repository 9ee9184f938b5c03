package dev.chalkproof.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes a {@link Pack}: beside the others under a name no one reads, then moved into place. */
final class PackWriter implements AutoCloseable {
    static final String SUFFIX = ".pack";
    static final String UNFINISHED = ".tmp";

    private record Entry(Key key, long offset, int length, int checksum, int lastUse) {}

    private final Path unfinished;
    private final Path file;
    private final FileChannel channel;
    private final List<Entry> entries = new ArrayList<>();

    PackWriter(Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = UUID.randomUUID().toString();
        unfinished = folder.resolve(name + UNFINISHED);
        file = folder.resolve(name + SUFFIX);
        channel =
                FileChannel.open(
                        unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        write(ByteBuffer.allocate(Long.BYTES).putLong(Pack.MAGIC).flip());
    }

    /** Appends a result that was last used in the given minute since 1970. */
    void add(Key key, byte[] result, int lastUse) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(result);
        int checksum = Pack.checksum(bytes.duplicate());
        entries.add(new Entry(key, channel.position(), result.length, checksum, lastUse));
        write(bytes);
    }

    /** Completes the file. */
    Pack finish() throws IOException {
        long indexStart = channel.position();
        ByteBuffer index = ByteBuffer.allocate(entries.size() * Pack.INDEX_ENTRY);
        ByteBuffer times = ByteBuffer.allocate(entries.size() * Integer.BYTES);
        for (Entry entry : entries) {
            entry.key.write(index);
            index.putLong(entry.offset).putInt(entry.length).putInt(entry.checksum);
            times.putInt(entry.lastUse);
        }
        index.flip();
        int checksum = Pack.checksum(index.duplicate());
        write(index);
        write(times.flip());
        write(
                ByteBuffer.allocate(Pack.TRAILER)
                        .putLong(indexStart)
                        .putInt(entries.size())
                        .putInt(checksum)
                        .putLong(Pack.MAGIC)
                        .flip());
        channel.close();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return Pack.open(file);
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
