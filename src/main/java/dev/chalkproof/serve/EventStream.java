package dev.chalkproof.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Tells a browser when the page it shows has changed, and what is wrong with the notes, as <a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html">server-sent events</a>.
 */
final class EventStream {
    /** A browser that is gone is noticed when something is written to it. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** Versions count from one in every process; a page of another process is out of date. */
    private final String process = UUID.randomUUID().toString();

    private final LiveSite site;
    private final SitePaths paths;

    EventStream(LiveSite site, SitePaths paths) {
        this.site = site;
        this.paths = paths;
    }

    /** What a page carries to say which version of the site it belongs to. */
    String stamp(LiveSite.Version version) {
        return process + "." + version.number();
    }

    /** Sends events until the browser goes or the site is closed. */
    void serve(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String page = query.getOrDefault("page", "/");
        long shown = number(query.getOrDefault("stamp", ""));
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/event-stream; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            String told = "";
            LiveSite.Version version = site.now();
            while (!site.isClosed()) {
                String file = paths.wanted(page, version.files().keySet());
                if (version.number() > 0 && version.changedSince(shown, file)) {
                    send(out, "reload", "");
                    shown = version.number();
                }
                if (!version.problems().equals(told)) {
                    send(out, "problems", version.problems());
                    told = version.problems();
                }
                out.write(": here\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                version = site.awaitNewer(version.number(), HEARTBEAT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(OutputStream out, String event, String data) throws IOException {
        StringBuilder text = new StringBuilder("event: " + event + "\n");
        // A line each; the browser joins them again.
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        if (data.isEmpty()) {
            text.append("data:\n");
        }
        out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The version of a page, or none where the page comes from another process. */
    private long number(String stamp) {
        String prefix = process + ".";
        boolean ours =
                stamp.startsWith(prefix) && stamp.substring(prefix.length()).matches("\\d{1,18}");
        return ours ? Long.parseLong(stamp.substring(prefix.length())) : 0;
    }

    private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                try {
                    query.put(
                            part.substring(0, equals),
                            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException _) {
                    // No browser writes that; what it could mean is left out.
                }
            }
        }
        return query;
    }
}
