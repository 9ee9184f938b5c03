package dev.chalkproof.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chalkproof.cache.Cache;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas are drawn as KaTeX lays them out, or not at all. */
final class FormulaPictureTest {
    private static final Typesetter TYPESETTER = new Typesetter(1, Cache.disabled());

    @AfterAll
    static void close() {
        TYPESETTER.close();
    }

    private static Optional<Shape> picture(String latex) {
        return FormulaPicture.of((Typeset.Rendered) TYPESETTER.typeset(latex, true, Map.of()));
    }

    private static Rectangle2D box(String latex) {
        return picture(latex).orElseThrow().getBounds2D();
    }

    @Test
    void whatStandsAboveABaselineIsDrawnAboveIt() {
        Rectangle2D x = box("x");
        Rectangle2D power = box("x^2");
        Rectangle2D index = box("x_2");
        assertThat(x.getMaxY()).isCloseTo(0, within(0.03));
        assertThat(power.getMinY()).isLessThan(x.getMinY() - 0.2);
        assertThat(index.getMaxY()).isGreaterThan(0.1);
        assertThat(power.getMaxX()).isGreaterThan(x.getMaxX() + 0.2);
    }

    @Test
    void aFractionHasItsLineAcrossAndItsPartsInTheMiddle() {
        Shape fraction = picture("\\frac{1}{1+e^{-x}}").orElseThrow();
        Rectangle2D box = fraction.getBounds2D();
        double axis = -0.25;
        assertThat(fraction.contains(box.getMinX() + 0.02, axis)).isTrue();
        assertThat(fraction.contains(box.getMaxX() - 0.02, axis)).isTrue();
        assertThat(fraction.contains(box.getCenterX(), -0.9)).as("stem of the 1").isTrue();
        assertThat(fraction.contains(box.getMinX() + 0.2, -0.9)).isFalse();
    }

    @Test
    void theRoofOfARootEndsWithWhatItCovers() {
        Shape root = picture("\\sqrt{x+y} z").orElseThrow();
        double top = root.getBounds2D().getMinY() + 0.02;
        double end = box("\\sqrt{x+y}").getMaxX();
        assertThat(root.contains(end - 0.3, top)).isTrue();
        assertThat(root.contains(end + 0.1, top)).isFalse();
    }

    @Test
    void tallDelimitersAreAsTallAsWhatTheyHold() {
        String rows = "a \\\\ b \\\\ c \\\\ d \\\\ e";
        assertThat(box("\\left( \\begin{matrix}" + rows + "\\end{matrix} \\right)").getHeight())
                .isGreaterThan(box("\\begin{matrix}" + rows + "\\end{matrix}").getHeight());
        assertThat(box("\\begin{cases}" + rows + "\\end{cases}").getHeight()).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\xrightarrow{t}",
                "\\underbrace{a+b}_n",
                "\\boxed{x}",
                "\\text{如果}",
                "\\rule{1em}{1em}",
                "x \\tag{1}",
                "\\cancel{x}"
            })
    void whatIsNotLaidOutIsNotDrawnWrong(String latex) {
        assertThat(picture(latex)).isEmpty();
    }

    @Test
    void wordsNeedAllTheirLetters() {
        assertThat(FormulaPicture.words("Sigmoid – “x”")).isPresent();
        assertThat(FormulaPicture.words("双曲正切")).isEmpty();
        assertThat(FormulaPicture.words("")).isPresent();
    }
}
