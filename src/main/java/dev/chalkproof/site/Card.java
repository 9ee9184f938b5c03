package dev.chalkproof.site;

import dev.chalkproof.page.Formula;
import dev.chalkproof.page.Page;
import dev.chalkproof.typeset.FormulaPicture;
import dev.chalkproof.typeset.Rejected;
import dev.chalkproof.typeset.Typeset;
import dev.chalkproof.typeset.Typesetter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * The picture that stands for a page where it is shared: its main formula, its title and the name
 * of the site. Letters are drawn as outlines, so that every machine draws the same.
 */
final class Card {
    /** What the Open Graph protocol's consumers show whole. */
    private static final int WIDTH = 1200;

    private static final int HEIGHT = 630;
    private static final int MARGIN = 90;
    private static final double TITLE_SIZE = 54;
    private static final double NAME_SIZE = 34;

    /** So large are letters of a short formula. */
    private static final double FORMULA_SIZE = 110;

    private static final Color PAPER = new Color(0xfbfaf6);
    private static final Color INK = new Color(0x1d2a26);
    private static final Color QUIET = new Color(0x53615c);
    private static final Color ACCENT = new Color(0x0f6349);

    private Card() {}

    /** Where the card of a page goes, from the site's root. */
    static String path(Page page) {
        return "cards/" + page.url().replaceFirst("\\.html$", ".png");
    }

    /** The card of a page; empty if neither its formula nor its title can be drawn. */
    static Optional<OutputFile> of(Page page, String site, Typesetter typesetter) {
        Optional<Shape> formula = main(page).flatMap(f -> outline(f, page, typesetter));
        Optional<Shape> title = FormulaPicture.words(page.title()).filter(Card::isInked);
        if (formula.isEmpty() && title.isEmpty()) {
            return Optional.empty();
        }
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(ACCENT);
        graphics.fillRect(0, 0, WIDTH, 14);
        title.ifPresent(t -> line(graphics, t, INK, TITLE_SIZE, 130));
        formula.ifPresent(f -> center(graphics, f));
        FormulaPicture.words(site)
                .filter(Card::isInked)
                .ifPresent(s -> line(graphics, s, QUIET, NAME_SIZE, HEIGHT - 60));
        graphics.dispose();
        return Optional.of(new OutputFile(path(page), png(image)));
    }

    /** The formula that a page is about: the first with a label that is not wrong. */
    private static Optional<Formula> main(Page page) {
        return page.formulas().stream()
                .filter(Formula::display)
                .filter(formula -> formula.stance() != Formula.Stance.REFUTED)
                .min(Comparator.comparing(formula -> formula.label().isEmpty()));
    }

    private static Optional<Shape> outline(Formula formula, Page page, Typesetter typesetter) {
        return switch (typesetter.typeset(
                formula.latex().text(), true, page.frontMatter().macros())) {
            case Typeset.Rendered rendered -> FormulaPicture.of(rendered).filter(Card::isInked);
            case Rejected _ -> Optional.empty();
        };
    }

    private static boolean isInked(Shape shape) {
        return !shape.getBounds2D().isEmpty();
    }

    private static void line(Graphics2D graphics, Shape words, Color colour, double size, int y) {
        double fitting = Math.min(size, (WIDTH - 2 * MARGIN) / words.getBounds2D().getMaxX());
        AffineTransform place = AffineTransform.getTranslateInstance(MARGIN, y);
        place.scale(fitting, fitting);
        graphics.setColor(colour);
        graphics.fill(place.createTransformedShape(words));
    }

    private static void center(Graphics2D graphics, Shape formula) {
        Rectangle2D box = formula.getBounds2D();
        double room = HEIGHT - 2.0 * 165;
        double size =
                Math.min(
                        FORMULA_SIZE,
                        Math.min((WIDTH - 2 * MARGIN) / box.getWidth(), room / box.getHeight()));
        AffineTransform place =
                AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0 + 15);
        place.scale(size, size);
        place.translate(-box.getCenterX(), -box.getCenterY());
        graphics.setColor(INK);
        graphics.fill(place.createTransformedShape(formula));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("every Java platform writes PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
