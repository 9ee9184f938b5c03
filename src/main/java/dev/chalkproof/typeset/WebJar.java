package dev.chalkproof.typeset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A JavaScript library that is packed in a jar of the class path. */
record WebJar(String name, String version) {
    static final WebJar KATEX = of("org.webjars.npm", "katex");
    static final WebJar HIGHLIGHT = of("org.webjars", "highlightjs");

    private static WebJar of(String group, String name) {
        // The folder of a WebJar carries its version, which only its Maven properties tell.
        Properties properties = new Properties();
        String path = "/META-INF/maven/" + group + "/" + name + "/pom.properties";
        try (InputStream in = open(path)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WebJar(name, properties.getProperty("version"));
    }

    private String resource(String path) {
        return "/META-INF/resources/webjars/" + name + "/" + version + "/" + path;
    }

    /** The content of a file, which must exist. */
    byte[] bytes(String path) {
        return read(resource(path));
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** The text of one of our own scripts, which lie beside this class. */
    static String script(String file) {
        return new String(read(file), StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = WebJar.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the class path lacks " + resource);
        }
        return in;
    }
}
