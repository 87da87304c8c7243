package dev.nashra.ingest.fetch;

import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import dev.nashra.ingest.receive.BodyLimits;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** The head of an answer, and the way to its body. */
final class Answer implements Closeable {
    private final ClassicHttpResponse response;
    private final CloseableHttpClient client;
    private final Deadline deadline;

    Answer(ClassicHttpResponse response, CloseableHttpClient client, Deadline deadline) {
        this.response = response;
        this.client = client;
        this.deadline = deadline;
    }

    int status() {
        return response.getCode();
    }

    /** Gives the first field of a name; null if there is none. */
    @Nullable String field(String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    List<String> fields(String name) {
        return Stream.of(response.getHeaders(name))
                .map(header -> header.getValue() == null ? "" : header.getValue())
                .toList();
    }

    /** Reads the body to its end, inflated. */
    byte[] body(long maxBytes, int ratio) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > maxBytes) {
            throw new RefusedException(
                    Refusal.TOO_LARGE, "The body is longer than %d bytes.".formatted(maxBytes));
        }
        ContentCoding coding = ContentCoding.of(fields(HttpHeaders.CONTENT_ENCODING));
        return coding.read(
                entity.getContent(),
                new BodyLimits(maxBytes, maxBytes, maxBytes, ratio, deadline.left()));
    }

    @Override
    public void close() {
        close(client);
    }

    /** Not by way of the response, which would read the rest of its body to close. */
    static void close(CloseableHttpClient client) {
        client.close(CloseMode.IMMEDIATE);
    }
}
