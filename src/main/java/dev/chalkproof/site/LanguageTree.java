package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of one language.
 *
 * @param language a BCP 47 tag
 * @param folder the folder they lie in, with a slash at its end; empty for the site's root
 */
record LanguageTree(String language, String folder, List<Page> pages, Navigation navigation) {
    private LanguageTree(String language, String folder, List<Page> pages) {
        this(language, folder, List.copyOf(pages), new Navigation(folder, pages));
    }

    /** The trees of a site, in the order of its languages; those without pages are left out. */
    static List<LanguageTree> of(List<String> languages, List<Page> pages) {
        Map<String, List<Page>> byFolder = new LinkedHashMap<>();
        Map<String, String> languageOf = new LinkedHashMap<>();
        byFolder.put("", new ArrayList<>());
        languageOf.put("", languages.getFirst());
        for (String language : languages) {
            for (String folder : List.of(language + "/", primary(language) + "/")) {
                byFolder.putIfAbsent(folder, new ArrayList<>());
                languageOf.putIfAbsent(folder, language);
            }
        }
        for (Page page : pages) {
            String first = page.url().substring(0, page.url().indexOf('/') + 1);
            byFolder.computeIfAbsent(
                            byFolder.containsKey(first) ? first : "", _ -> new ArrayList<>())
                    .add(page);
        }
        List<LanguageTree> trees = new ArrayList<>();
        byFolder.forEach(
                (folder, inside) -> {
                    if (!inside.isEmpty()) {
                        trees.add(
                                new LanguageTree(
                                        languageOf.getOrDefault(folder, languages.getFirst()),
                                        folder,
                                        inside));
                    }
                });
        // A site without a page still has a home page.
        return trees.isEmpty()
                ? List.of(new LanguageTree(languages.getFirst(), "", List.of()))
                : trees;
    }

    private static String primary(String language) {
        int hyphen = language.indexOf('-');
        return hyphen < 0 ? language : language.substring(0, hyphen);
    }

    /** The path of the home page, which every tree has, written by the author or made up. */
    String home() {
        return folder + "index.html";
    }

    /** Where the page that another tree has at a path would be in this one, if it is there. */
    Optional<String> counterpart(LanguageTree other, String path) {
        String mine = folder + path.substring(other.folder().length());
        boolean exists = mine.equals(home()) || pages.stream().anyMatch(p -> p.url().equals(mine));
        return exists ? Optional.of(mine) : Optional.empty();
    }
}
