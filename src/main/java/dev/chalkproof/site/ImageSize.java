package dev.chalkproof.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How large a browser shows an image by itself, in CSS pixels. A page that says so doesn't jump
 * when the image arrives.
 */
record ImageSize(int width, int height) {
    /** HTML's own limit for the attributes of an image is higher; no screen shows more. */
    private static final int LARGEST = 99_999;

    ImageSize {
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new IllegalArgumentException(
                    "size " + width + " × " + height + " must be from 1 to " + LARGEST);
        }
    }

    /** A size that is rounded to pixels; empty for what no page can show. */
    static Optional<ImageSize> of(double width, double height) {
        long w = Math.round(width);
        long h = Math.round(height);
        return w < 1 || h < 1 || w > LARGEST || h > LARGEST
                ? Optional.empty()
                : Optional.of(new ImageSize((int) w, (int) h));
    }

    /** The size of a PNG, JPEG, GIF, BMP or SVG file; empty for what can't be read. */
    static Optional<ImageSize> of(byte[] file) {
        return raster(file).or(() -> SvgSize.of(file));
    }

    /** From the head of the file; its pixels are not decoded. */
    private static Optional<ImageSize> raster(byte[] file) {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                Optional<ImageSize> stored = of(reader.getWidth(0), reader.getHeight(0));
                return ExifOrientation.isOnItsSide(file) ? stored.map(ImageSize::turned) : stored;
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            // Damaged: how readers complain of that is not specified. The browser will show why.
            return Optional.empty();
        }
    }

    private ImageSize turned() {
        return new ImageSize(/* width= */ height, /* height= */ width);
    }

    /** As high as an image of this width is. */
    Optional<ImageSize> atWidth(int other) {
        return of(other, (double) other * height / width);
    }

    /** As wide as an image of this height is. */
    Optional<ImageSize> atHeight(int other) {
        return of((double) other * width / height, other);
    }
}
