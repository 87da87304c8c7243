package dev.nashra.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * Ingest's {@code documents}: sends a feed, an agency's file or a page as it is, until every entry
 * of it has a verdict. Ingest tells the format by the bytes, so a wrong name does no harm.
 */
final class DocumentClient implements AutoCloseable {
    /** As many bytes as ingest takes, and one by which to tell that there are more. */
    private static final int MOST_READ = 8 * 1024 * 1024 + 1;

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final JsonMapper MAPPER = WireFormat.mapper();

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI ingest;
    private final String key;
    private final Tally tally;
    private final Supplier<Patience> patiences;

    /** Sends to the ingest service at a base URL. */
    DocumentClient(URI ingest, String key, Tally tally, Supplier<Patience> patiences) {
        this.ingest = ingest;
        this.key = key;
        this.tally = tally;
        this.patiences = patiences;
    }

    /**
     * Sends a file and tallies the verdicts. Entries that are put off are sent again with all the
     * others, which are unchanged then; only the last answer counts.
     *
     * @param source as ingest takes it
     * @throws PushFailure if ingest refuses us altogether, or stays away for too long
     */
    void send(Path file, String source) throws IOException, PushFailure, InterruptedException {
        byte[] body = gzipped(file);
        Patience patience = patiences.get();
        URI url = ingest.resolve("/api/v1/sources/" + source + "/documents");
        while (true) {
            Reply reply = attempt(url, body);
            if (reply.status() == 200 && !isPutOff(reply.body())) {
                settle(file, reply.body());
                return;
            } else if (reply.status() == 200) {
                patience.pause(reply.retryAfter(), "ingest put entries off");
            } else if (Reply.mayPass(reply.status())) {
                patience.pause(reply.retryAfter(), reply.problem());
            } else if (reply.status() == 401 || reply.status() == 403) {
                throw new PushFailure("ingest at " + url + " refuses: " + reply.problem());
            } else {
                tally.rejected(new Place(file, 1), reply.problem());
                return;
            }
        }
    }

    /** Ends the connections. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    private static byte[] gzipped(Path file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (InputStream in = FileContent.openAsIs(file);
                GZIPOutputStream gzip = new GZIPOutputStream(body, 8192)) {
            gzip.write(in.readNBytes(MOST_READ));
        }
        return body.toByteArray();
    }

    private Reply attempt(URI url, byte[] body) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url)
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/octet-stream")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return Reply.of(client.send(request, BodyHandlers.ofByteArray()), MAPPER);
        } catch (IOException e) {
            return Reply.none(e);
        }
    }

    private static boolean isPutOff(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                .anyMatch(item -> Reply.mayPass(item.path("status").asInt()));
    }

    private void settle(Path file, JsonNode answer) {
        for (JsonNode item : answer.path("items")) {
            int status = item.path("status").asInt();
            if (status >= 200 && status < 300) {
                tally.accepted();
                item.path("repairs").forEach(repair -> tally.repaired(repair.asText()));
            } else {
                tally.rejected(
                        new Place(file, item.path("line").asLong()),
                        Reply.describe(item.path("problem"), status));
            }
        }
    }
}
