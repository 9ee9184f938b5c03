package dev.chalkproof.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How large the images of an author are. */
class ImageSizeTest {
    static byte[] raster(String format, int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(
                    new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static Optional<ImageSize> svg(String attributes) {
        String file =
                "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                        + attributes
                        + "/>";
        return ImageSize.of(file.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void rastersSayItThemselves(String format) {
        assertThat(ImageSize.of(raster(format, 30, 20))).contains(new ImageSize(30, 20));
    }

    @ParameterizedTest
    @CsvSource({"1,30,20", "3,30,20", "5,20,30", "6,20,30", "8,20,30"})
    void picturesOfACameraHeldUprightAreTurned(int orientation, int width, int height) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] photograph = withExif(raster("jpeg", 30, 20), orientation, order);
            assertThat(ImageSize.of(photograph)).contains(new ImageSize(width, height));
        }
    }

    /** A segment with a directory of one entry, right after the start of the image. */
    private static byte[] withExif(byte[] jpeg, int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(order);
        tiff.put(
                (order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")
                        .getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 36);
        file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) 34);
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return file.put(jpeg, 2, jpeg.length - 2).array();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width='30' height='20' | 30 | 20",
                "width='30px' height='20.4' viewBox='0 0 9 9' | 30 | 20",
                "width='1in' height='2.54cm' | 96 | 96",
                "width='72pt' height='6pc' | 96 | 96",
                "width='100%' height='100%' viewBox='0 0 300 200' | 300 | 200",
                "width='60' viewBox='0,0,300,200' | 60 | 40",
                "height='60' viewBox='0 0 300 200' | 90 | 60",
                "width='10em' height='5em' viewBox='-1 -1 24 24' | 24 | 24"
            })
    void drawingsSayItInAnyUnit(String attributes, int width, int height) {
        assertThat(svg(attributes)).contains(new ImageSize(width, height));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "width='30'",
                "width='100%' height='100%'",
                "width='-3' height='4'",
                "width='0' height='4'",
                "width='1e9' height='1e9'",
                "viewBox='0 0 300'",
                "viewBox='0 0 0 200'",
                "viewBox='0 0 a b'",
                "width='30' height='20"
            })
    void whatHasNoSizeHasNone(String attributes) {
        assertThat(svg(attributes)).isEmpty();
    }

    @Test
    void whatIsNoImageHasNoSize() {
        assertThat(ImageSize.of(new byte[0])).isEmpty();
        assertThat(ImageSize.of(new byte[] {1, 2, 3})).isEmpty();
        assertThat(ImageSize.of("<html width='3' height='4'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    /** A file may be damaged anywhere; the page is built all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void aTornFileHasItsSizeOrNone(String format) {
        byte[] whole = withExif(raster(format, 30, 20), 6, ByteOrder.BIG_ENDIAN);
        byte[] plain = raster(format, 30, 20);
        for (int length = 0; length < Math.min(400, plain.length); length++) {
            assertThat(ImageSize.of(Arrays.copyOf(plain, length)))
                    .matches(size -> size.isEmpty() || size.get().equals(new ImageSize(30, 20)));
            ImageSize.of(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aDocumentTypeIsPassedOver() {
        String file =
                "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://example.com/none.dtd'>"
                        + "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='4'/>";
        assertThat(ImageSize.of(file.getBytes(StandardCharsets.UTF_8)))
                .contains(new ImageSize(3, 4));
    }
}
