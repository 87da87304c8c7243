package dev.nashra.enrich.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Lists that ship with the taggers: UTF-8, {@code #} begins a line of comment. */
public final class ListFile {
    private ListFile() {}

    /**
     * Gives the lines that are no comment.
     *
     * @param owner beside which class the list lies
     * @throws IllegalStateException if there is no such list
     */
    public static List<String> lines(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no list " + name + " beside " + owner);
            }
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + name + " cannot be read", e);
        }
    }

    /** Gives the words of a list that has several, divided by spaces, on a line. */
    public static Stream<String> words(Class<?> owner, String name) {
        return lines(owner, name).stream().flatMap(line -> Arrays.stream(line.split("\\s+")));
    }

    /** Divides a line, leaving out spaces around the parts. */
    public static List<String> parts(String line, String divider) {
        return Arrays.stream(line.split(divider, -1)).map(String::strip).toList();
    }
}
