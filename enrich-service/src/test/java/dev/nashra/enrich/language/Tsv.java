package dev.nashra.enrich.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows of a table in the test resources, without head and comments. */
final class Tsv {
    private Tsv() {}

    static List<String[]> rows(String name) {
        try (InputStream in = Tsv.class.getResourceAsStream("/language/" + name)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.replace("\\n", "\n").split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
