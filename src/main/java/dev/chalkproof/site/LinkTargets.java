package dev.chalkproof.site;

import dev.chalkproof.page.Image;
import dev.chalkproof.page.Link;
import dev.chalkproof.page.Page;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where the links and images of a site's pages lead, and which of them lead nowhere. */
final class LinkTargets {
    /** Where a link leads: a page of the site, a file of the content folder, or elsewhere. */
    sealed interface Target {
        record ToPage(Page page, Optional<String> fragment) implements Target {}

        record ToFile(String path) implements Target {}

        record Outside(String address) implements Target {}

        record Nowhere() implements Target {}
    }

    private final Map<String, Page> byPath = new HashMap<>();
    private final Map<String, Page> byUrl = new HashMap<>();
    private final Map<Page, Anchors> anchors = new HashMap<>();
    private final Set<String> files;
    private final List<String> languages;

    /**
     * @param files the paths of the content folder's files that are no pages
     * @param languages what of one is missing is looked for in the first
     */
    LinkTargets(List<CheckedPage> pages, Set<String> files, List<String> languages) {
        this.languages = List.copyOf(languages);
        for (CheckedPage checked : pages) {
            Page page = checked.page();
            byPath.put(page.path(), page);
            byUrl.put(page.url(), page);
            anchors.put(page, new Anchors(page, checked.shared()));
        }
        this.files = Set.copyOf(files);
    }

    Anchors anchors(Page page) {
        Anchors found = anchors.get(page);
        if (found == null) {
            throw new IllegalArgumentException("page " + page + " must be one of the site's");
        }
        return found;
    }

    Target resolve(Page from, Link link) {
        return switch (link.kind()) {
            case FRAGMENT -> new Target.ToPage(from, link.fragment());
            case PAGE, FILE -> resolve(from, link.path(), link.fragment());
            case EXTERNAL -> new Target.Outside(link.target());
            case REFUSED -> new Target.Nowhere();
        };
    }

    private Target resolve(Page from, String written, Optional<String> fragment) {
        return normalise(from.path(), written)
                .map(
                        path -> {
                            Target target = find(path, fragment);
                            return target instanceof Target.Nowhere
                                    ? find(inFirstLanguage(path), fragment)
                                    : target;
                        })
                .orElseGet(Target.Nowhere::new);
    }

    /** The path that a page or file of another language would have in the first. */
    private String inFirstLanguage(String path) {
        int slash = path.indexOf('/');
        return slash > 0 && languages.contains(path.substring(0, slash))
                ? languages.getFirst() + path.substring(slash)
                : path;
    }

    private Target find(String path, Optional<String> fragment) {
        // A page can be called by its source, by its place in the site, or by its folder.
        for (String name : List.of(path, join(path, "index.html"), path + ".html")) {
            Page page = byPath.getOrDefault(name, byUrl.get(name));
            if (page != null) {
                return new Target.ToPage(page, fragment);
            }
        }
        return files.contains(path) ? new Target.ToFile(path) : new Target.Nowhere();
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** The path from the content folder; empty if it leads out of that. */
    private static Optional<String> normalise(String from, String written) {
        Deque<String> parts = new ArrayDeque<>();
        if (!written.startsWith("/")) {
            parts.addAll(List.of(from.split("/", -1)));
            parts.removeLast();
        }
        for (String part : written.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** The files that pages show or link to, which so belong to the site. */
    SortedSet<String> filesInUse() {
        SortedSet<String> used = new TreeSet<>();
        for (Page page : byPath.values()) {
            page.links().forEach(link -> use(used, resolve(page, link)));
            page.images().forEach(image -> use(used, resolve(page, image.source())));
        }
        return used;
    }

    private static void use(Set<String> used, Target target) {
        if (target instanceof Target.ToFile file) {
            used.add(file.path());
        }
    }

    /** What leads nowhere. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> found = new ArrayList<>();
        byPath.values().stream()
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .forEach(
                        page -> {
                            page.links().forEach(link -> check(page, link).ifPresent(found::add));
                            page.images().forEach(i -> check(page, i).ifPresent(found::add));
                        });
        return found;
    }

    private Optional<Diagnostic> check(Page page, Link link) {
        return switch (resolve(page, link)) {
            case Target.ToPage to when to.fragment().filter(f -> !isAnchor(to, f)).isPresent() ->
                    Optional.of(
                            Diagnostic.warning(
                                            "anchor-missing",
                                            link.at(),
                                            to.page()
                                                    + " has nothing called '"
                                                    + to.fragment().orElseThrow()
                                                    + "'")
                                    .withHelp(
                                            "link to a heading's anchor, or to a label such as"
                                                    + " #eq-name"));
            // What is refused was reported when the page was read.
            case Target.Nowhere _ when link.kind() != Link.Kind.REFUSED ->
                    Optional.of(missing("link-broken", "no page or file", link.path(), link.at()));
            case Target.ToPage _, Target.ToFile _, Target.Outside _, Target.Nowhere _ ->
                    Optional.empty();
        };
    }

    private boolean isAnchor(Target.ToPage target, String fragment) {
        return fragment.isEmpty() || anchors(target.page()).has(fragment);
    }

    private Optional<Diagnostic> check(Page page, Image image) {
        return switch (resolve(page, image.source())) {
            case Target.ToFile _ -> Optional.empty();
            case Target.Outside _ ->
                    Optional.of(
                            Diagnostic.warning(
                                            "image-elsewhere",
                                            image.at(),
                                            "the image lies on another server, so the page links to"
                                                    + " it and does not load it")
                                    .withHelp("copy the image into the content folder"));
            case Target.Nowhere _ when image.source().kind() == Link.Kind.REFUSED ->
                    Optional.empty();
            case Target.ToPage _, Target.Nowhere _ ->
                    Optional.of(
                            missing(
                                    "image-missing",
                                    "no image",
                                    image.source().path(),
                                    image.at()));
        };
    }

    private static Diagnostic missing(String code, String what, String path, Span at) {
        return Diagnostic.warning(
                        code, at, "there is " + what + " at '" + path + "' in the content folder")
                .withHelp("paths start at the page's own folder; upper and lower case matter");
    }
}
