package dev.chalkproof.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served, what is refused, and what browsers are told. */
@Timeout(60)
final class LiveServerTest {
    private static final String PAGE = "<html><body>Text</body></html>";

    private final LiveSite site = new LiveSite();
    private final Map<String, byte[]> files = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private LiveServer server;

    @BeforeEach
    void start() throws IOException {
        server = LiveServer.start(site, InetAddress.getLoopbackAddress(), 0, true);
        files.put("index.html", PAGE.getBytes(UTF_8));
        files.put("a/b.html", PAGE.getBytes(UTF_8));
        files.put("a/index.html", PAGE.getBytes(UTF_8));
        files.put("x y.svg", "<svg/>".getBytes(UTF_8));
        files.put("404.html", "<body>Missing</body>".getBytes(UTF_8));
        update("");
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void aPageGetsTheScriptOnItsWay() throws Exception {
        HttpResponse<String> response = get("/a/b.html");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type"))
                .contains("text/html; charset=utf-8");
        assertThat(response.body())
                .startsWith("<html><body>Text<script src=\"/.chalkproof/live.js\" data-stamp=\"")
                .endsWith("</script>\n</body></html>");
        assertThat(new String(files.get("a/b.html"), UTF_8)).isEqualTo(PAGE);
        assertThat(get("/.chalkproof/live.js").body()).contains("EventSource");
    }

    @Test
    void foldersHaveTheirIndexPage() throws Exception {
        assertThat(get("/").body()).contains("Text");
        assertThat(get("/a/").body()).contains("Text");
        assertThat(get("/a").statusCode()).isEqualTo(302);
        assertThat(get("/a").headers().firstValue("location")).contains("/a/");
    }

    @Test
    void otherFilesAreServedAsTheyAre() throws Exception {
        HttpResponse<String> response = get("/x%20y.svg");
        assertThat(response.body()).isEqualTo("<svg/>");
        assertThat(response.headers().firstValue("content-type")).contains("image/svg+xml");
    }

    @Test
    void theSiteWorksUnderItsPublishedPathToo() throws Exception {
        site.update(files, "/notes/", "");
        assertThat(get("/notes/a/b.html").body()).contains("Text");
        assertThat(get("/a/b.html").body()).contains("Text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no.html",
                "/../pom.xml",
                "/a/../../pom.xml",
                "/%2e%2e/pom.xml",
                "/..%2fpom.xml",
                "/a/%2e%2e/b.html",
                "//etc/passwd",
                "/C:/Windows/win.ini",
                "/a%00.html",
                "/.chalkproof/../pom.xml",
                "/a\\b.html",
            })
    void whatIsNotPartOfTheSiteIsMissing(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("<project", "root:", "Text");
    }

    @Test
    void theMissingPageIsTheSitesOwn() throws Exception {
        assertThat(get("/no.html").statusCode()).isEqualTo(404);
        assertThat(get("/no.html").body()).contains("Missing", "live.js");
    }

    @Test
    void onlyReadingIsAllowed() throws Exception {
        assertThat(raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"))
                .startsWith("HTTP/1.1 405")
                .containsIgnoringCase("Allow: GET, HEAD");
        String head = raw("HEAD / HTTP/1.1\r\nHost: localhost\r\n");
        assertThat(head).startsWith("HTTP/1.1 200").doesNotContain("Text");
    }

    @Test
    void anotherNameForThisMachineIsRefused() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\n")).startsWith("HTTP/1.1 403");
        assertThat(raw("GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aPortInUseIsRefusedOrTheNextOneTaken() throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        assertThatThrownBy(() -> LiveServer.start(new LiveSite(), here, server.port(), true))
                .isInstanceOf(BindException.class);
        try (LiveServer next = LiveServer.start(new LiveSite(), here, server.port(), false)) {
            assertThat(next.port()).isGreaterThan(server.port());
        }
    }

    @Test
    void aPageThatIsNotThereYetSaysSo() throws Exception {
        try (LiveServer empty =
                LiveServer.start(new LiveSite(), InetAddress.getLoopbackAddress(), 0, true)) {
            HttpResponse<String> response =
                    client.send(
                            HttpRequest.newBuilder(URI.create(empty.address())).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("being built", "live.js");
        }
    }

    @Test
    void aPageIsToldOfItsOwnChangesAlone() throws Exception {
        try (Listener a = listen("/a/b.html");
                Listener index = listen("/")) {
            files.put("a/b.html", "<body>New</body>".getBytes(UTF_8));
            update("");
            assertThat(a.next()).isEqualTo("reload");
            files.put("index.html", "<body>New</body>".getBytes(UTF_8));
            update("");
            assertThat(index.next()).isEqualTo("reload");
        }
    }

    @Test
    void aPageOfAnEarlierVersionIsToldAtOnce() throws Exception {
        String old = stamp(get("/").body());
        files.put("index.html", "<body>New</body>".getBytes(UTF_8));
        update("");
        try (Listener late = new Listener("/", old)) {
            assertThat(late.next()).isEqualTo("reload");
        }
        try (Listener foreign = new Listener("/", "other-process.1")) {
            assertThat(foreign.next()).isEqualTo("reload");
        }
    }

    @Test
    void aNewPageIsToldToWhoWaitsForIt() throws Exception {
        try (Listener waiting = listen("/new.html")) {
            files.put("new.html", PAGE.getBytes(UTF_8));
            update("");
            assertThat(waiting.next()).isEqualTo("reload");
        }
    }

    @Test
    void aChangedImageReloadsAndAChangedReportDoesNot() throws Exception {
        files.put("report.json", "{}".getBytes(UTF_8));
        update("");
        try (Listener page = listen("/")) {
            files.put("report.json", "{1}".getBytes(UTF_8));
            update("first");
            assertThat(page.next()).isEqualTo("problems: first");
            files.put("x y.svg", "<svg> </svg>".getBytes(UTF_8));
            update("first");
            assertThat(page.next()).isEqualTo("reload");
        }
    }

    @Test
    void problemsAreToldLineByLineAndTheirEndToo() throws Exception {
        update("a.md:1:1: error[x]: y\n    1 | z\n");
        try (Listener page = listen("/")) {
            assertThat(page.next()).isEqualTo("problems: a.md:1:1: error[x]: y\n    1 | z");
            site.update("the folder is gone");
            assertThat(page.next()).isEqualTo("problems: the folder is gone");
            update("");
            assertThat(page.next()).isEqualTo("problems: ");
        }
    }

    private void update(String problems) {
        site.update(files, "/", problems);
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create(server.address()).resolve(path);
        return client.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As it stands, since clients tidy up what they are given. */
    private String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String stamp(String page) {
        return page.replaceAll("(?s).*data-stamp=\"([^\"]*)\".*", "$1");
    }

    private Listener listen(String path) throws Exception {
        return new Listener(path, stamp(get(path).body()));
    }

    /** A browser's end of the events. */
    private final class Listener implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Listener(String path, String stamp) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            String query = "?page=" + path + "&stamp=" + stamp;
            socket.getOutputStream()
                    .write(
                            ("GET /.chalkproof/events"
                                            + query
                                            + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                    .getBytes(UTF_8));
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            while (!in.readLine().isEmpty()) {
                // The head of the answer.
            }
        }

        /** The next event with its data, without the marks of chunks and without heartbeats. */
        String next() throws IOException {
            String line = in.readLine();
            while (!line.startsWith("event: ")) {
                line = in.readLine();
            }
            String event = line.substring("event: ".length());
            StringBuilder data = new StringBuilder();
            for (line = in.readLine(); line.startsWith("data:"); line = in.readLine()) {
                data.append(data.isEmpty() ? "" : "\n").append(line.replaceFirst("^data: ?", ""));
            }
            return event.equals("reload") ? event : event + ": " + data;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
