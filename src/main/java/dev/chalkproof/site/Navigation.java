package dev.chalkproof.site;

import dev.chalkproof.page.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The pages of one language as a tree: folders are sections, and the index page of a folder names
 * its section. Front matter gives the order, titles settle the rest.
 */
final class Navigation {
    /** A folder, or a single page, which then has no children. */
    record Node(String title, double order, Optional<Page> page, List<Node> children) {
        Node {
            children = List.copyOf(children);
        }

        /** The pages here and below in reading order. */
        Stream<Page> pages() {
            return Stream.concat(page.stream(), children.stream().flatMap(Node::pages));
        }
    }

    private static final Comparator<Node> ORDER =
            Comparator.comparingDouble(Node::order).thenComparing(Node::title);

    private final Node root;

    /** The navigation as it is seen from folders, where no page is the current one. */
    private final Map<String, NavView> views = new ConcurrentHashMap<>();

    /**
     * @param folder the language's folder with a slash at its end, or nothing
     */
    Navigation(String folder, List<Page> pages) {
        root = section("", folder, pages);
    }

    private static Node section(String name, String folder, List<Page> pages) {
        Map<String, List<Page>> folders = new TreeMap<>();
        List<Node> children = new ArrayList<>();
        Optional<Page> index = Optional.empty();
        for (Page page : pages) {
            String rest = page.url().substring(folder.length());
            int slash = rest.indexOf('/');
            if (slash >= 0) {
                folders.computeIfAbsent(rest.substring(0, slash), _ -> new ArrayList<>()).add(page);
            } else if (rest.equals("index.html")) {
                index = Optional.of(page);
            } else {
                children.add(new Node(page.title(), order(page), Optional.of(page), List.of()));
            }
        }
        folders.forEach((n, inside) -> children.add(section(n, folder + n + "/", inside)));
        children.sort(ORDER);
        return new Node(
                index.map(Page::title).orElseGet(() -> words(name)),
                // A section without an index page stands where its first page would.
                index.map(Navigation::order)
                        .orElseGet(
                                () ->
                                        children.stream()
                                                .mapToDouble(Node::order)
                                                .min()
                                                .orElse(Double.POSITIVE_INFINITY)),
                index,
                children);
    }

    private static double order(Page page) {
        return page.frontMatter().order().orElse(Double.POSITIVE_INFINITY);
    }

    /** A folder's name as a title: {@code learning-rates} reads "Learning rates". */
    private static String words(String folder) {
        String words = folder.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty()
                ? folder
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    Optional<Page> home() {
        return root.page();
    }

    List<Node> top() {
        return root.children();
    }

    /** All pages but the home page, in reading order. */
    List<Page> readingOrder() {
        return root.children().stream().flatMap(Node::pages).toList();
    }

    /** The navigation as the page at a path sees it. */
    NavView view(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        NavView seen =
                views.computeIfAbsent(
                        folder,
                        from ->
                                new NavView(
                                        root.children().stream()
                                                .map(node -> entry(node, from))
                                                .toList()));
        return seen.at(Urls.relative(folder, path));
    }

    private static NavView.Entry entry(Node node, String folder) {
        return new NavView.Entry(
                node.title(),
                node.page().map(page -> Urls.relative(folder, page.url())),
                false,
                node.children().stream().map(child -> entry(child, folder)).toList());
    }

    /** The sections a page lies in, from the outermost in, without itself. */
    List<Link> breadcrumbs(Page page) {
        List<Link> crumbs = new ArrayList<>();
        Node at = root;
        while (true) {
            Optional<Node> next =
                    at.children().stream()
                            .filter(node -> !node.children().isEmpty())
                            .filter(node -> node.pages().anyMatch(p -> p == page))
                            .findFirst();
            if (next.isEmpty() || next.get().page().filter(p -> p == page).isPresent()) {
                return crumbs;
            }
            at = next.get();
            crumbs.add(
                    new Link(
                            at.title(),
                            at.page().map(p -> Urls.relative(page.url(), p.url())).orElse("")));
        }
    }
}
