package dev.chalkproof.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The address of a result: the SHA-256 of everything it depends on, as four big-endian words.
 *
 * <p>Each part is hashed after its length, so that no two lists of parts run into each other.
 */
public record Key(long first, long second, long third, long fourth) {
    /** How many bytes a key takes up. */
    static final int BYTES = 32;

    /**
     * The key of a result that depends on nothing but these texts.
     *
     * @param purpose what the result is for, such as {@code katex}
     */
    public static Key of(String purpose, String... parts) {
        Builder builder = builder(purpose);
        for (String part : parts) {
            builder.add(part);
        }
        return builder.build();
    }

    /** A key made part by part, of which the purpose is the first. */
    public static Builder builder(String purpose) {
        return new Builder().add(purpose);
    }

    static Key read(ByteBuffer bytes) {
        return new Key(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    void write(ByteBuffer bytes) {
        bytes.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }

    /** Collects the parts of a key. */
    public static final class Builder {
        private final MessageDigest digest;

        private Builder() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        public Builder add(String part) {
            return add(part.getBytes(StandardCharsets.UTF_8));
        }

        public Builder add(byte[] part) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            digest.update(part);
            return this;
        }

        /** Adds all that another key stands for. */
        public Builder add(Key part) {
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            part.write(bytes);
            return add(bytes.array());
        }

        public Key build() {
            return read(ByteBuffer.wrap(digest.digest()));
        }
    }
}
