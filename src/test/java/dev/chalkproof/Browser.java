package dev.chalkproof;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A site served on loopback under a sub-path, as project pages are, and a headless browser to read
 * it with.
 */
final class Browser implements AutoCloseable {
    private static final String AXE = axe();

    private final String root;
    private final Runnable stop;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    /** Everything the browser complained about since it was last asked. */
    private final List<String> complaints = new ArrayList<>();

    private Browser(
            String root,
            Runnable stop,
            Playwright playwright,
            com.microsoft.playwright.Browser browser) {
        this.root = root;
        this.stop = stop;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The browser that is installed, if there is one. */
    static Optional<Path> executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(
                        name ->
                                Stream.of(System.getenv("PATH").split(":"))
                                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser of(Path site) {
        HttpServer server =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        site.toAbsolutePath(),
                        SimpleFileServer.OutputLevel.NONE);
        server.start();
        InetSocketAddress address = server.getAddress();
        return at(
                "http://" + address.getHostString() + ":" + address.getPort() + "/",
                () -> server.stop(0));
    }

    /** A browser for a site that is served already. */
    static Browser at(String root) {
        return at(root, () -> {});
    }

    private static Browser at(String root, Runnable stop) {
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                root,
                stop,
                playwright,
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable().orElseThrow())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync"))));
    }

    /** A window of a width, in a colour scheme. */
    Page window(int width, ColorScheme scheme) {
        return window(width, scheme, false);
    }

    /**
     * A window into which a test may put scripts, which the site's own policy forbids. It lays out
     * all of a page, also what would wait for a reader to come near.
     */
    Page inspected(int width, ColorScheme scheme) {
        Page window = window(width, scheme, true);
        window.addInitScript(
                """
                const all = new CSSStyleSheet();
                all.replaceSync("* { content-visibility: visible !important; }");
                document.adoptedStyleSheets = [all];
                """);
        return window;
    }

    /** A window in which no script runs. */
    Page withoutScripts(int width) {
        return browser.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setJavaScriptEnabled(false))
                .newPage();
    }

    private Page window(int width, ColorScheme scheme, boolean bypassPolicy) {
        BrowserContext context =
                browser.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setColorScheme(scheme)
                                .setBypassCSP(bypassPolicy));
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add("console: " + message.text()));
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        page.onResponse(
                response -> {
                    if (response.status() >= 400) {
                        complaints.add(response.status() + ": " + response.url());
                    }
                });
        page.onRequest(
                request -> {
                    if (!request.url().startsWith(address(""))
                            && !request.url().startsWith("data:")) {
                        complaints.add("leaves the site: " + request.url());
                    }
                });
        return page;
    }

    String address(String path) {
        return root + path;
    }

    /**
     * What keeps people from reading what an inspected window shows, after axe-core: rule and first
     * element.
     */
    static List<String> barriers(Page window) {
        window.evaluate(AXE);
        // The letters of a formula, one element each, are hidden from all that axe looks at; it
        // only takes twice as long with them. What stands for them is as wide as they are.
        Object found =
                window.evaluate(
                        """
                        async () => {
                          await document.fonts.ready;
                          // What watches sizes is told at the end of a frame: by the next one it was.
                          await new Promise(requestAnimationFrame);
                          await new Promise(requestAnimationFrame);
                          const formulas = [...document.querySelectorAll(".katex-html")];
                          const widths = formulas.map(f => Math.max(f.scrollWidth, f.getBoundingClientRect().width));
                          formulas.forEach((f, i) => {
                            f.textContent = "";
                            f.style.cssText = `display: inline-block; width: ${widths[i]}px`;
                          });
                          const result = await axe.run(document, {resultTypes: ["violations"]});
                          return result.violations.map(v => `${v.id}: ${v.help} ${v.nodes[0].html}`);
                        }""");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** What the browser complained about since the last call. */
    List<String> complaints() {
        List<String> since = List.copyOf(complaints);
        complaints.clear();
        return since;
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // Closing a page or the browser by itself may wait for ever with a browser newer than the
        // driver.
        playwright.close();
        stop.run();
    }
}
