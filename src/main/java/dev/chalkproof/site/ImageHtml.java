package dev.chalkproof.site;

import dev.chalkproof.page.Image;
import dev.chalkproof.page.Page;
import java.util.Optional;

/** The images of a page as HTML. */
record ImageHtml(Page page, LinkTargets targets, ImageSizes sizes, Strings strings) {
    String of(Image image) {
        Html alternative = Html.text(image.alternative());
        return switch (targets.resolve(page, image.source())) {
            case LinkTargets.Target.ToFile file ->
                    "<img src=\""
                            + Html.text(Urls.relative(page.url(), file.path()))
                            + "\" alt=\""
                            + alternative
                            + "\""
                            + attribute("title", image.title())
                            + size(image, file.path())
                            + " loading=\"lazy\">";
            case LinkTargets.Target.Outside outside ->
                    "<a href=\""
                            + Html.text(outside.address())
                            + "\" rel=\"noopener noreferrer\">"
                            + (alternative.isEmpty() ? Html.text(outside.address()) : alternative)
                            + "</a>";
            case LinkTargets.Target.ToPage _, LinkTargets.Target.Nowhere _ ->
                    "<span class=\"missing-image\">"
                            + Html.text(strings.say(Term.IMAGE_MISSING))
                            + (alternative.isEmpty() ? "" : ": " + alternative)
                            + "</span>";
        };
    }

    /** What the author says of the size; what is left open follows from the file. */
    private String size(Image image, String path) {
        Optional<ImageSize> fitted = sizes.of(path).flatMap(size -> fitted(size, image));
        return attribute("width", image.width().or(() -> fitted.map(s -> "" + s.width())))
                + attribute("height", image.height().or(() -> fitted.map(s -> "" + s.height())));
    }

    private static Optional<ImageSize> fitted(ImageSize own, Image image) {
        if (image.width().isPresent()) {
            return pixels(image.width()).flatMap(own::atWidth);
        }
        return image.height().isPresent()
                ? pixels(image.height()).flatMap(own::atHeight)
                : Optional.of(own);
    }

    /** A percentage is of the page, which is as wide as the reader has it. */
    private static Optional<Integer> pixels(Optional<String> written) {
        return written.filter(size -> !size.endsWith("%")).map(Integer::valueOf);
    }

    private static String attribute(String name, Optional<String> value) {
        return value.map(v -> " " + name + "=\"" + Html.text(v) + "\"").orElse("");
    }
}
