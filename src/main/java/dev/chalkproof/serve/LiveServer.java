package dev.chalkproof.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a {@link LiveSite} and tells the browsers that show it when it changes.
 *
 * <p>It knows the files of the site and its own script by their names, and no folder of the disk;
 * so there is no path that leads anywhere else.
 */
public final class LiveServer implements AutoCloseable {
    /** How many ports are tried, one after the other, where the user asked for none. */
    private static final int PORTS = 20;

    private static final String OWN = "/.chalkproof/";
    private static final String SCRIPT = OWN + "live.js";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LiveSite site;
    private final SitePaths paths;
    private final EventStream events;
    private final byte[] script;

    private LiveServer(HttpServer server, LiveSite site, String basePath) {
        this.server = server;
        this.site = site;
        this.paths = new SitePaths(basePath);
        this.events = new EventStream(site, paths);
        this.script = resource("live.js");
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /**
     * Starts a server.
     *
     * @param host the address to listen at
     * @param port the port, 0 for any; if it is in use, the next ones are tried unless {@code
     *     exactly} this one is wanted
     * @param basePath the path of the site where it is published, such as {@code /notes/}, which
     *     works here too
     * @throws BindException if no port is free
     */
    public static LiveServer start(
            LiveSite site, InetAddress host, int port, boolean exactly, String basePath)
            throws IOException {
        // Without it the kernel holds back the last part of an answer for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int last = exactly || port == 0 ? port : Math.min(port + PORTS - 1, 65_535);
        for (int candidate = port; ; candidate++) {
            try {
                InetSocketAddress address = new InetSocketAddress(host, candidate);
                LiveServer started = new LiveServer(HttpServer.create(address, 0), site, basePath);
                started.server.start();
                return started;
            } catch (BindException e) {
                if (candidate >= last) {
                    throw e;
                }
            }
        }
    }

    /** Where the site is, as a browser on this machine has it. */
    public String address() {
        InetAddress host = server.getAddress().getAddress();
        boolean here = host.isLoopbackAddress() || host.isAnyLocalAddress();
        String name = here ? "localhost" : host.getHostAddress();
        boolean six = name.indexOf(':') >= 0;
        return "http://" + (six ? "[" + name + "]" : name) + ":" + port() + "/";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = exchange.getRequestMethod();
            if (!isKnownHost(exchange.getRequestHeaders())) {
                answer(exchange, 403, "text/plain", "this server is for this machine only\n");
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                answer(exchange, 405, "text/plain", "only GET and HEAD are answered\n");
            } else if (path.equals(OWN + "events")) {
                events.serve(exchange);
            } else if (path.equals(SCRIPT)) {
                answer(exchange, 200, "text/javascript", script);
            } else {
                file(exchange, path);
            }
        }
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        LiveSite.Version version = site.now();
        Optional<String> file = paths.file(path, version.files().keySet());
        if (file.isPresent()) {
            byte[] bytes = version.files().get(file.get());
            send(exchange, 200, file.get(), bytes == null ? new byte[0] : bytes, version);
        } else if (paths.file(path + "/", version.files().keySet()).isPresent()) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getRawPath() + "/");
            exchange.sendResponseHeaders(302, -1);
        } else {
            byte[] missing =
                    version.files()
                            .getOrDefault(
                                    SitePaths.NOT_FOUND,
                                    "<!DOCTYPE html>\n<title>Nothing here</title>\n<p>There is nothing here.</p>\n"
                                            .getBytes(StandardCharsets.UTF_8));
            send(exchange, 404, SitePaths.NOT_FOUND, missing, version);
        }
    }

    private void send(
            HttpExchange exchange, int status, String path, byte[] bytes, LiveSite.Version version)
            throws IOException {
        boolean page = path.endsWith(".html");
        byte[] sent = page ? Injection.into(bytes, SCRIPT, events.stamp(version)) : bytes;
        answer(exchange, status, ContentTypes.of(path), sent);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        answer(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] bytes)
            throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        // What is shown must be what was built last.
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(bytes.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    /**
     * Whether the browser asked for this machine. A page of another site may give its own name this
     * machine's address ("DNS rebinding") and would read the notes otherwise.
     */
    private boolean isKnownHost(Headers headers) {
        if (!server.getAddress().getAddress().isLoopbackAddress()) {
            return true;
        }
        String host = Optional.ofNullable(headers.getFirst("Host")).orElse("");
        String name = host.replaceFirst(":\\d+$", "");
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d+){3}");
    }

    @Override
    public void close() {
        site.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static byte[] resource(String name) {
        try (InputStream in = LiveServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " must be part of the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
