package dev.nashra.search.api;

import static dev.nashra.search.index.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers of exports who hardly read, or do not begin to. */
@QuarkusTest
@WithTestResource(KillableBackends.class)
class SlowExportIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String EXPORT = "/api/v1/articles/_export?source=slow";

    /** One of the key, and four for all. */
    private static final int PLACES = 5;

    private static final int ARTICLES = 800;

    @TestHTTPResource("/")
    URI base;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(URI.create(base.toString().replaceAll("/$", "")));
        await().atMost(PATIENCE).until(() -> api.get("/q/health/ready").statusCode() == 200);
        if (total() != ARTICLES) {
            try (EnrichedTopic topic = new EnrichedTopic()) {
                for (int i = 0; i < ARTICLES; i++) {
                    topic.send(
                            article("slow", "s" + i).text("en", "s", "t ".repeat(20_000)).build());
                }
                topic.flush();
            }
            await().atMost(PATIENCE).until(() -> total() == ARTICLES);
        }
    }

    @Test
    void readerThatTakesNothingLosesItsPlace() throws IOException {
        List<Socket> readers = new ArrayList<>();
        try {
            for (int i = 0; i < PLACES; i++) {
                readers.add(reader());
            }
            await().atMost(PATIENCE)
                    .until(() -> api.get("/api/v1/articles/_export?source=none"), r -> is(r, 503));
            HttpResponse<String> refused = api.get("/api/v1/articles/_export?source=none");
            ServiceIT.assertProblem(refused, 503, "too_many_exports");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();

            // Long before their connections would be idle for too long.
            await().atMost(Duration.ofSeconds(25))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> api.get("/api/v1/articles/_export?source=none"), r -> is(r, 200));
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    @Test
    void callWithoutABodyTakesNoPlace() {
        for (int i = 0; i < 3 * PLACES; i++) {
            api.send(
                    api.request(EXPORT)
                            .method("HEAD", HttpRequest.BodyPublishers.noBody())
                            .build());
        }

        await().atMost(PATIENCE).until(() -> api.get(EXPORT).body().lines().count() == ARTICLES);
    }

    private static boolean is(HttpResponse<String> response, int status) {
        return response.statusCode() == status;
    }

    /** Asks, and reads nothing. */
    private Socket reader() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        socket.getOutputStream()
                .write(
                        ("GET "
                                        + EXPORT
                                        + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                        + KillableBackends.KEY
                                        + "\r\n\r\n")
                                .getBytes(US_ASCII));
        return socket;
    }

    private int total() {
        return api.json("/api/v1/articles?source=slow").path("total").asInt();
    }
}
