package dev.chalkproof.site;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sizes of the images of the content folder; each is read once, when a page shows it. */
final class ImageSizes {
    private final Map<String, byte[]> files;
    private final Map<String, Optional<ImageSize>> known = new ConcurrentHashMap<>();

    /**
     * @param files of the content folder, by path
     */
    ImageSizes(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Empty for what is no image, or none whose size can be read. */
    Optional<ImageSize> of(String path) {
        byte[] file = files.get(path);
        return file == null
                ? Optional.empty()
                : known.computeIfAbsent(path, _ -> ImageSize.of(file));
    }
}
