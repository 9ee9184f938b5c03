package dev.chalkproof.serve;

import java.nio.charset.StandardCharsets;

/** Puts the script that listens for changes into a page on its way to the browser. */
final class Injection {
    private Injection() {}

    /**
     * A page with the script; one that leads on to another at once stays as it is.
     *
     * @param stamp the version of the page, which the script hands back
     */
    static byte[] into(byte[] page, String script, String stamp) {
        String html = new String(page, StandardCharsets.UTF_8);
        if (html.contains("http-equiv=\"refresh\"")) {
            return page;
        }
        String element = "<script src=\"" + script + "\" data-stamp=\"" + stamp + "\"></script>\n";
        int end = html.lastIndexOf("</body>");
        String injected =
                end < 0 ? html + element : html.substring(0, end) + element + html.substring(end);
        return injected.getBytes(StandardCharsets.UTF_8);
    }
}
