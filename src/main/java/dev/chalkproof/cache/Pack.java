package dev.chalkproof.cache;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file of many results, written once and never changed but for the times of their last use.
 *
 * <pre>
 * magic                     8 bytes
 * results, end to end
 * index                     per result: key 32, offset 8, length 4, CRC-32C 4
 * times of last use         per result: minutes since 1970, 4; no checksum covers them
 * place of the index 8, number of results 4, CRC-32C of the index 4, magic 8
 * </pre>
 *
 * All numbers are big-endian. A build opens a handful of such files where one file for each result
 * would mean twenty thousand; it reads them through memory maps, which no interrupt closes.
 */
final class Pack implements AutoCloseable {
    /** The name of the format and, in the last byte, its version. */
    static final long MAGIC = 0x6368616c6b000001L;

    static final int INDEX_ENTRY = Key.BYTES + Long.BYTES + Integer.BYTES + Integer.BYTES;
    static final int TRAILER = Long.BYTES + Integer.BYTES + Integer.BYTES + Long.BYTES;

    private final Path file;
    private final Arena arena;
    private final MemorySegment content;
    private final ByteBuffer index;
    private final int[] lastUses;
    private final int[] lastUsesOnDisk;

    private Pack(Path file, Arena arena, MemorySegment content, ByteBuffer index, int[] lastUses) {
        this.file = file;
        this.arena = arena;
        this.content = content;
        this.index = index;
        this.lastUses = lastUses;
        this.lastUsesOnDisk = lastUses.clone();
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it can't be read or isn't a whole pack of this version
     */
    static Pack open(Path file) throws IOException {
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(file, arena, channel);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw new IOException(file + " is no readable pack", e);
        }
    }

    private static Pack read(Path file, Arena arena, FileChannel channel) throws IOException {
        long size = channel.size();
        MemorySegment content = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
        ByteBuffer trailer = content.asSlice(size - TRAILER, TRAILER).asByteBuffer();
        long indexStart = trailer.getLong();
        int count = trailer.getInt();
        int checksum = trailer.getInt();
        long indexSize = (long) count * INDEX_ENTRY;
        boolean whole =
                trailer.getLong() == MAGIC
                        && content.asSlice(0, Long.BYTES).asByteBuffer().getLong() == MAGIC
                        && indexStart + indexSize + (long) count * Integer.BYTES + TRAILER == size;
        if (!whole) {
            throw new IOException("not a pack of this version");
        }
        ByteBuffer index = content.asSlice(indexStart, indexSize).asByteBuffer();
        if (checksum(index.duplicate()) != checksum) {
            throw new IOException("the index of the pack is damaged");
        }
        int[] lastUses = new int[count];
        content.asSlice(indexStart + indexSize, (long) count * Integer.BYTES)
                .asByteBuffer()
                .asIntBuffer()
                .get(lastUses);
        return new Pack(file, arena, content, index, lastUses);
    }

    static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    int count() {
        return lastUses.length;
    }

    long size() {
        return content.byteSize();
    }

    Key key(int entry) {
        return Key.read(index.duplicate().position(entry * INDEX_ENTRY));
    }

    int length(int entry) {
        return index.getInt(entry * INDEX_ENTRY + Key.BYTES + Long.BYTES);
    }

    /** When a result was last used, in minutes since 1970. */
    int lastUse(int entry) {
        return lastUses[entry];
    }

    void use(int entry, int minute) {
        lastUses[entry] = minute;
    }

    /** A result, unless it is damaged. */
    Optional<byte[]> get(int entry) {
        long offset = index.getLong(entry * INDEX_ENTRY + Key.BYTES);
        int length = length(entry);
        if (length < 0 || offset < Long.BYTES || offset + length > size()) {
            return Optional.empty();
        }
        try {
            byte[] result = content.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
            int checksum = index.getInt(entry * INDEX_ENTRY + Key.BYTES + Long.BYTES + 4);
            return checksum(ByteBuffer.wrap(result)) == checksum
                    ? Optional.of(result)
                    : Optional.empty();
        } catch (InternalError | IllegalStateException e) {
            // What the JVM throws when a mapped file is cut short under its feet, or let go of.
            return Optional.empty();
        }
    }

    /** Writes the times of last use into the file, if it still exists and they have changed. */
    void saveUses() throws IOException {
        if (Arrays.equals(lastUses, lastUsesOnDisk) || !Files.exists(file)) {
            return;
        }
        ByteBuffer times = ByteBuffer.allocate(lastUses.length * Integer.BYTES);
        times.asIntBuffer().put(lastUses);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(times, size() - TRAILER - times.capacity());
        }
    }

    /** Deletes the file, or leaves it to the next build if another one holds it. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Its results are in a newer pack; it only takes up room for a while.
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
