package dev.nashra.local.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * The articles of one file: NDJSON, plain or gzipped, or a single ninjs object over any number of
 * lines. Memory does not grow with the file. Anything else is a document, which ingest reads.
 */
final class ArticleFile {
    private static final JsonMapper MAPPER = WireFormat.mapper();
    private static final ObjectReader WHOLE_LINE =
            MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path file;

    ArticleFile(Path file) {
        this.file = file;
    }

    /** Takes what stands in a file. */
    interface Sink {
        /** Takes an article. */
        void article(Place place, ObjectNode article)
                throws IOException, PushFailure, InterruptedException;

        /** Takes a line that is none. */
        void refused(Place place, String reason);

        /** Takes the file as a whole: it is a feed, an agency's file or a page. */
        void document(Path file) throws IOException, PushFailure, InterruptedException;
    }

    /**
     * Reads the file to its end.
     *
     * @param consumed is told how many bytes of the file were read, again and again
     */
    void read(Sink sink, LongConsumer consumed)
            throws IOException, PushFailure, InterruptedException {
        try (InputStream in = FileContent.open(file, consumed)) {
            ByteLines lines = new ByteLines(in);
            long number = 1;
            byte[] line = lines.next();
            while (line != null && isBlank(line)) {
                line = lines.next();
                number++;
            }
            if (line == null) {
                return;
            }
            if (!isNamedNdjson() && !beginsObject(line)) {
                sink.document(file);
            } else if (isNamedNdjson() || isObject(line)) {
                readLines(lines, line, number, sink);
            } else {
                readLine(new Place(file, number), whole(line, lines), sink);
            }
        }
    }

    private void readLines(ByteLines lines, byte[] first, long firstNumber, Sink sink)
            throws IOException, PushFailure, InterruptedException {
        long number = firstNumber;
        for (byte[] line = first; line != null; line = lines.next()) {
            if (!isBlank(line)) {
                readLine(new Place(file, number), line, sink);
            }
            number++;
        }
    }

    private void readLine(Place place, byte[] line, Sink sink)
            throws IOException, PushFailure, InterruptedException {
        if (line.length > ByteLines.LONGEST) {
            sink.refused(place, "longer than " + ByteLines.LONGEST + " bytes");
            return;
        }
        JsonNode json;
        try {
            json = WHOLE_LINE.readTree(line);
        } catch (IOException e) {
            sink.refused(place, reason(e));
            return;
        }
        accept(place, json, sink);
    }

    private static byte[] whole(byte[] first, ByteLines rest) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] line = first;
                line != null && whole.size() <= ByteLines.LONGEST;
                line = rest.next()) {
            whole.write(line);
            whole.write('\n');
        }
        return whole.toByteArray();
    }

    private void accept(Place place, JsonNode json, Sink sink)
            throws IOException, PushFailure, InterruptedException {
        if (!(json instanceof ObjectNode article)) {
            sink.refused(place, "not a JSON object");
        } else if (article.path("version").asText().startsWith("https://jsonfeed.org/")) {
            sink.document(file);
        } else {
            sink.article(place, article);
        }
    }

    /** Markup does not, nor does UTF-16, nor a page's text. */
    private static boolean beginsObject(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return b == '{';
            }
        }
        return false;
    }

    private boolean isNamedNdjson() {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".ndjson.gz") || name.endsWith(".jsonl");
    }

    private static boolean isObject(byte[] line) {
        try {
            return WHOLE_LINE.readTree(line).isObject();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    private static String reason(IOException e) {
        return e instanceof JsonProcessingException problem && problem.getLocation() != null
                ? "malformed JSON at column " + problem.getLocation().getColumnNr()
                : "malformed JSON: " + e.getMessage();
    }
}
