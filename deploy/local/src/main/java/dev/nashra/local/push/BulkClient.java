package dev.nashra.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.BitSet;
import java.util.function.Supplier;

/**
 * Ingest's {@code _bulk}: sends a batch until every line of it has a verdict. An answer of 429 or
 * 5xx, for the whole or for a line, and no answer at all are no verdict: what they speak of is sent
 * again. Sending twice does no harm, an article unchanged stays what it is.
 */
final class BulkClient implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final JsonMapper MAPPER = WireFormat.mapper();

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI url;
    private final String key;
    private final Tally tally;
    private final Supplier<Patience> patiences;

    /** Sends to the ingest service at a base URL. */
    BulkClient(URI ingest, String key, Tally tally, Supplier<Patience> patiences) {
        this.url = ingest.resolve("/api/v1/articles/_bulk");
        this.key = key;
        this.tally = tally;
        this.patiences = patiences;
    }

    /**
     * Sends a batch and tallies the verdicts.
     *
     * @throws PushFailure if ingest refuses us altogether, or stays away for too long
     */
    void send(Batch batch) throws PushFailure, InterruptedException {
        Patience patience = patiences.get();
        Batch rest = batch;
        while (!rest.isEmpty()) {
            Reply reply = attempt(rest);
            if (reply.status() == 200) {
                Batch left = settle(rest, reply.body());
                if (left.lines().size() < rest.lines().size()) {
                    patience.renew();
                }
                rest = left;
                if (!rest.isEmpty()) {
                    patience.pause(reply.retryAfter(), "ingest put articles off");
                }
            } else if (reply.status() == 413) {
                tooLarge(rest);
                return;
            } else if (Reply.mayPass(reply.status())) {
                patience.pause(reply.retryAfter(), reply.problem());
            } else {
                throw new PushFailure("ingest at " + url + " refuses: " + reply.problem());
            }
        }
    }

    /** Ends the connections. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    private Reply attempt(Batch batch) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url)
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(batch.body()))
                        .build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return Reply.of(response, MAPPER);
        } catch (IOException e) {
            return Reply.none(e);
        }
    }

    /** Tallies each line's verdict and gives the lines that have none yet. */
    private Batch settle(Batch sent, JsonNode answer) throws PushFailure {
        BitSet settled = new BitSet();
        for (JsonNode item : answer.path("items")) {
            int index = item.path("line").asInt() - 1;
            if (index < 0 || index >= sent.lines().size()) {
                throw new PushFailure("ingest answers for a line that was not sent: " + item);
            }
            Batch.Line line = sent.lines().get(index);
            int status = item.path("status").asInt();
            if (Reply.mayPass(status)) {
                continue;
            }
            settled.set(index);
            if (status >= 200 && status < 300) {
                tally.accepted();
            } else {
                tally.rejected(line.place(), Reply.describe(item.path("problem"), status));
            }
        }
        return sent.without(settled);
    }

    private void tooLarge(Batch batch) throws PushFailure, InterruptedException {
        if (batch.lines().size() == 1) {
            tally.rejected(batch.lines().getFirst().place(), "too large for ingest");
            return;
        }
        for (Batch half : batch.halves()) {
            send(half);
        }
    }
}
