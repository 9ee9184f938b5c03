package dev.chalkproof.snippet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Messages as frames: a mark, the length of the content, its checksum, the content. Code that runs
 * in a worker can write into the stream; the mark and the checksum tell.
 */
final class Wire {
    private static final int MARK = 0x43504657;

    /** More than the classes of any page and the largest values take. */
    private static final int MAX_LENGTH = 256 << 20;

    private Wire() {}

    /** Writes a message as a whole. */
    static void write(OutputStream out, Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MessageCodec.write(new DataOutputStream(bytes), message);
        byte[] content = bytes.toByteArray();
        ByteArrayOutputStream frame = new ByteArrayOutputStream(content.length + 16);
        DataOutputStream data = new DataOutputStream(frame);
        data.writeInt(MARK);
        data.writeInt(content.length);
        data.writeLong(checksum(content));
        data.write(content);
        frame.writeTo(out);
        out.flush();
    }

    /**
     * The next message, or none at the end of the stream.
     *
     * @throws IOException where what comes is no message
     */
    static Optional<Message> read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        int mark = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
        int length = mark == MARK ? data.readInt() : -1;
        if (length < 0 || length > MAX_LENGTH) {
            throw new IOException("a message was expected");
        }
        long checksum = data.readLong();
        byte[] content = data.readNBytes(length);
        if (content.length < length || checksum(content) != checksum) {
            throw new IOException("a message was damaged");
        }
        DataInputStream fields = new DataInputStream(new ByteArrayInputStream(content));
        try {
            return Optional.of(MessageCodec.read(fields));
        } catch (RuntimeException e) {
            throw new IOException("a message was malformed", e);
        }
    }

    private static long checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
