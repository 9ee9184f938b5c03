package dev.chalkproof;

import dev.chalkproof.report.Report;
import dev.chalkproof.report.TextReport;
import dev.chalkproof.serve.LiveServer;
import dev.chalkproof.serve.LiveSite;
import dev.chalkproof.serve.Watcher;
import dev.chalkproof.site.OutputFile;
import dev.chalkproof.source.Diagnostic;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows a site in the browser while its notes are written. Every change is built in the same
 * process, with engines that run already, and by the same {@link Build} as ever; what is wrong with
 * the notes ends nothing.
 *
 * <p>The site stays in memory: a good one that lies in the output folder is not touched.
 */
final class Serving implements AutoCloseable {
    private final Options options;
    private final Engines engines;
    private final LiveSite site = new LiveSite();
    private final LiveServer server;
    private final Watcher watcher;
    private final TextReport text;
    private final PrintWriter out;
    private String said = "";
    private Map<String, OutputFile> files = Map.of();

    /** What the files hold: what stays the same need not be fetched from the disk again. */
    private Map<String, byte[]> contents = Map.of();

    /**
     * Where to serve.
     *
     * @param port without one, the first that is free from {@link #FIRST_PORT} on
     */
    record Place(InetAddress host, Optional<Integer> port) {
        static final int FIRST_PORT = 8000;
    }

    private Serving(
            Options options, Engines engines, Place place, Watcher watcher, Terminal terminal)
            throws IOException {
        this.options = options;
        this.engines = engines;
        this.watcher = watcher;
        this.text = terminal.coloured() ? TextReport.coloured() : TextReport.plain();
        this.out = terminal.out();
        this.server = start(site, place);
    }

    /** Starts a server with a site that is still empty. */
    static Serving start(Options options, Place place, Terminal terminal) throws IOException {
        List<Path> watched = new ArrayList<>(List.of(options.content()));
        // A folder of templates may be made while this runs.
        watched.add(options.templates().orElse(Path.of("templates")));
        Watcher watcher = new Watcher(watched);
        Engines engines = Engines.open(options);
        try {
            return new Serving(options, engines, place, watcher, terminal);
        } catch (IOException | RuntimeException e) {
            engines.close();
            watcher.close();
            throw e;
        }
    }

    private static LiveServer start(LiveSite site, Place place) throws IOException {
        int port = place.port().orElse(Place.FIRST_PORT);
        try {
            return LiveServer.start(site, place.host(), port, place.port().isPresent());
        } catch (BindException e) {
            throw new UsageException(
                    "port "
                            + port
                            + " of "
                            + place.host().getHostAddress()
                            + " cannot be used: "
                            + e.getMessage()
                            + "; give another one with --port, or 0 for any that is free");
        }
    }

    /** Where the site is. */
    String address() {
        return server.address();
    }

    /** Builds now and after every change, until the thread is interrupted. */
    void run() throws InterruptedException {
        while (true) {
            build();
            watcher.awaitChange();
        }
    }

    /** Builds once. */
    void build() throws InterruptedException {
        Stopwatch watch = new Stopwatch();
        try {
            History history = History.open(options.cacheFolder(), engines.tool());
            Results results = new Results(engines.cache(), engines.tool(), history);
            Build build = new Build(options, engines, Progress.NONE);
            Build.Made pages = build.make(results, firstExtent());
            int changed = show(pages);
            if (pages.verdicts().open()) {
                say("shown in " + millis(watch) + ", " + files(changed) + "; checking formulas");
                pages = build.make(results, Build.Extent.PAGES);
                changed = show(pages);
            }
            tell(pages.report());
            say("built in " + millis(watch) + ", " + files(changed));
            Build.Made whole = pages.whole().get();
            take(whole, true);
            site.complete(contents, problems(whole.report()));
            tell(whole.report());
            history.save(results.origins());
            engines.cache().flush();
        } catch (IOException | RuntimeException e) {
            // The folder is being moved, say; what was built last is still shown.
            String problem =
                    e instanceof IOException || e instanceof UsageException
                            ? options.content() + " cannot be read: " + e
                            : "a fault of Chalkproof itself, not of your notes: " + e;
            site.update(problem);
            out.println("chalkproof: " + problem);
            out.flush();
        }
    }

    /**
     * The author waits for a page: verdicts that take a while, and what is made of all pages, can
     * come after it. There is no page yet for whom the first build would be in a hurry.
     */
    private Build.Extent firstExtent() {
        return files.isEmpty() ? Build.Extent.PAGES : Build.Extent.FIRST_LOOK;
    }

    private int show(Build.Made pages) {
        take(pages, false);
        return site.update(contents, basePath(pages), problems(pages.report()));
    }

    /**
     * Takes the files of a site over, of which most are the same as before.
     *
     * @param whole whether there are no others
     */
    private void take(Build.Made made, boolean whole) {
        Map<String, OutputFile> all = whole ? new HashMap<>() : new HashMap<>(files);
        Map<String, byte[]> held = whole ? new HashMap<>() : new HashMap<>(contents);
        for (OutputFile file : Rendering.withReport(made.site().files(), made.report())) {
            OutputFile before = files.get(file.path());
            byte[] known = contents.get(file.path());
            boolean same = before != null && known != null && before.holdsSameAs(file);
            all.put(file.path(), file);
            held.put(file.path(), same ? known : file.bytes());
        }
        files = all;
        contents = held;
    }

    /** Where the site is published: what the missing page links to from the root works here too. */
    private static String basePath(Build.Made made) {
        return made.content()
                .config()
                .baseUrl()
                .map(base -> URI.create(base).getPath().replaceFirst("/*$", "/"))
                .orElse("/");
    }

    /** The messages, as a terminal would have them; errors come first. */
    private static String problems(Report report) {
        return TextReport.plain()
                .render(
                        report.messages().stream()
                                .sorted(Comparator.comparing(Diagnostic::severity))
                                .toList());
    }

    private void tell(Report report) {
        String now = text.render(report);
        if (!now.equals(said)) {
            out.print(now);
            said = now;
        }
        out.flush();
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    private static String millis(Stopwatch watch) {
        return Math.round(watch.seconds() * 1000) + " ms";
    }

    private static String files(int changed) {
        return changed + " files changed";
    }

    @Override
    public void close() throws IOException {
        server.close();
        watcher.close();
        engines.close();
    }
}
