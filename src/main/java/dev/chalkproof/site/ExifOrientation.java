package dev.chalkproof.site;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which way up a JPEG is stored: a camera that was held upright writes it on its side and says so
 * in the Exif segment (CIPA DC-008, tag 0x0112), and browsers turn it.
 */
final class ExifOrientation {
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APP1 = 0xFFE1;
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;

    /** Bytes of an entry of a TIFF directory. */
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** Whether width and height change places when the image is shown. */
    static boolean isOnItsSide(byte[] file) {
        try {
            ByteBuffer in = ByteBuffer.wrap(file);
            if (Short.toUnsignedInt(in.getShort()) != START_OF_IMAGE) {
                return false;
            }
            while (true) {
                int marker = Short.toUnsignedInt(in.getShort());
                int length = Short.toUnsignedInt(in.getShort());
                if (marker == START_OF_SCAN || length < 2) {
                    return false;
                }
                ByteBuffer segment = in.slice(in.position(), length - 2);
                if (marker == APP1 && isExif(segment)) {
                    // From 5 to 8 the first row of the file is a side of the picture.
                    return orientation(segment.slice(NAME.length, length - 2 - NAME.length)) >= 5;
                }
                in.position(in.position() + length - 2);
            }
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException _) {
            // It ends within what it announces.
            return false;
        }
    }

    private static boolean isExif(ByteBuffer segment) {
        byte[] start = new byte[Math.min(NAME.length, segment.remaining())];
        segment.get(0, start);
        return Arrays.equals(start, NAME);
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                return Short.toUnsignedInt(tiff.getShort(entry + 8));
            }
        }
        return 1;
    }
}
