package dev.chalkproof.snippet;

import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/** What code can change about its process, put back after each run so that none affects another. */
final class Surroundings {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final Properties properties = new Properties();

    Surroundings() {
        System.getProperties().forEach(properties::put);
    }

    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        Properties fresh = new Properties();
        fresh.putAll(properties);
        System.setProperties(fresh);
        System.setIn(InputStream.nullInputStream());
        Thread.setDefaultUncaughtExceptionHandler(null);
    }
}
