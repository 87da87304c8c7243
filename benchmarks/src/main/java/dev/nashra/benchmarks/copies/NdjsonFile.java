package dev.nashra.benchmarks.copies;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.WireFormat;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A file of one JSON object a line, plain or gzipped. */
public final class NdjsonFile {
    private static final JsonMapper MAPPER = WireFormat.mapper();
    private static final int GZIP_MAGIC = 0x1f;

    private NdjsonFile() {}

    /**
     * Reads the file to its end, in constant memory.
     *
     * @throws IOException if the file cannot be read
     * @throws BadInput if a line is no object, or the sink says so; names the line
     */
    public static void read(Path file, Consumer<JsonNode> sink) throws IOException, BadInput {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("there is no file " + file);
        }
        long number = 0;
        try (BufferedReader lines = open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    sink.accept(object(line));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new BadInput("%s:%d: %s".formatted(file, number, e.getMessage()));
        }
    }

    private static JsonNode object(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("malformed JSON", e);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** Opens the file's lines, whether it is gzipped or not. */
    public static BufferedReader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(1);
        boolean gzipped = in.read() == GZIP_MAGIC;
        in.reset();
        return new BufferedReader(
                new InputStreamReader(gzipped ? new GZIPInputStream(in) : in, UTF_8));
    }
}
