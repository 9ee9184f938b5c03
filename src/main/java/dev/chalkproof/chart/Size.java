package dev.chalkproof.chart;

/**
 * The size of a picture in its own units; on a page it scales to the width it is given.
 *
 * @param width from 200 to 4000
 * @param height from 120 to 4000
 */
public record Size(int width, int height) {
    static final Size DEFAULT = new Size(640, 360);

    public Size {
        Rules.require(
                width >= 200 && width <= 4000, "width " + width + " must be between 200 and 4000");
        Rules.require(
                height >= 120 && height <= 4000,
                "height " + height + " must be between 120 and 4000");
    }
}
