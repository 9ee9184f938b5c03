package dev.chalkproof.chart;

/**
 * Which colour stands for which value: the range, in powers of ten if logarithmic, in equal parts.
 */
record Bands(Extent range, boolean logarithmic) {
    /** The smallest value of a band; the first one takes all that is smaller, too. */
    double floor(int band) {
        if (band == 0) {
            return -Double.MAX_VALUE;
        }
        double at = range.low() + range.length() * band / Palette.bandCount();
        return logarithmic ? StrictMath.pow(10, at) : at;
    }
}
