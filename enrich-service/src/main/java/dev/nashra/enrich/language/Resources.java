package dev.nashra.enrich.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The lists beside the code. */
final class Resources {
    private Resources() {}

    /** Gives the lines that are neither empty nor comments. */
    static List<String> lines(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/language/" + name)) {
            if (in == null) {
                throw new IllegalStateException("there is no /language/" + name);
            }
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("/language/" + name + " cannot be read", e);
        }
    }
}
