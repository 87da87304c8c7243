package dev.nashra.search.api;

import static dev.nashra.search.index.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nashra.search.index.ArticleBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams of changes: who reads gets all, who does not is cut, who comes back misses nothing. */
@QuarkusTest
@WithTestResource(KillableBackends.class)
class StreamIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STREAM = "/api/v1/stream";

    @TestHTTPResource("/")
    URI base;

    private Api api;
    private EnrichedTopic topic;
    private final List<Reader> readers = new ArrayList<>();

    @BeforeEach
    void open() {
        api = new Api(URI.create(base.toString().replaceAll("/$", "")));
        topic = new EnrichedTopic();
        await().atMost(PATIENCE).until(() -> api.get("/api/v1/changes").statusCode() == 200);
    }

    @AfterEach
    void close() {
        readers.forEach(Reader::hangUp);
        topic.close();
    }

    @Test
    void handsOnWhatIsWanted() {
        Reader all = reader("?source=wanted", null);
        Reader words = reader("?q=harbour&source=wanted", null);
        Reader followers = reader("?duplicates=only&source=wanted", null);
        Reader others = reader("?not_source=wanted&source=elsewhere", null);
        ArticleBuilder lead = article("wanted", "lead").text("en", "The harbours reopen", null);
        topic.send(lead.build());
        topic.send(article("wanted", "plain").text("en", "Nothing of note", null).build());
        topic.send(
                article("wanted", "copy")
                        .text("en", "Harbour open", null)
                        .follows(lead.id())
                        .build());
        topic.flush();
        await().atMost(PATIENCE).until(() -> all.events.size() == 3);
        topic.send(lead.version(2).withdrawn().build());
        topic.flush();
        await().atMost(PATIENCE).until(() -> all.events.size() == 4);
        await().atMost(PATIENCE).until(() -> words.events.size() == 3);

        assertThat(all.events)
                .contains("article.created", "article.duplicate", "article.withdrawn");
        assertThat(words.ids()).contains(lead.id());
        assertThat(words.events)
                .containsExactlyInAnyOrder(
                        "article.created", "article.duplicate", "article.withdrawn");
        assertThat(followers.events).containsExactly("article.duplicate");
        assertThat(others.events).isEmpty();
        assertThat(all.retry).isEqualTo("1000");
    }

    @Test
    void missesNothingAndRepeatsNothingAfterAReconnect() {
        Reader first = reader("?source=again", null);
        send("again", 0, 20);
        await().atMost(PATIENCE).until(() -> first.cursors.size() >= 10);
        first.hangUp();
        int had = first.cursors.size();
        send("again", 20, 60);

        Reader second = reader("?source=again", first.cursors.get(had - 1));
        send("again", 60, 80);
        await().atMost(PATIENCE).until(() -> had + second.cursors.size() >= 80);

        List<String> both = new ArrayList<>(first.ids().subList(0, had));
        both.addAll(second.ids());
        assertThat(both)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 80)
                                .mapToObj(i -> article("again", "a" + i).id())
                                .toList());
    }

    @Test
    void cutsWhoReadsNothingAndDelaysNobodyElse() throws IOException {
        List<Socket> deaf = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            deaf.add(connect("?source=deaf"));
        }
        List<Reader> awake = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            awake.add(reader("?source=deaf", null));
        }
        await().atMost(PATIENCE).until(() -> gauge("nashra_search_streams") == 11);
        // More than sockets and limits hold: about 8 MB for each reader.
        for (int i = 0; i < 40; i++) {
            topic.send(article("deaf", "d" + i).text("en", "Long", "text ".repeat(40_000)).build());
        }
        topic.flush();

        for (Reader reader : awake) {
            await().atMost(PATIENCE).until(() -> reader.cursors.size() == 40);
            assertThat(reader.cursors).doesNotHaveDuplicates();
        }
        await().atMost(PATIENCE).until(() -> gauge("nashra_search_streams") == 6);
        for (Socket socket : deaf) {
            socket.close();
        }
    }

    @Test
    void refusesWhatMeansNothingHere() {
        ServiceIT.assertProblem(api.get(STREAM + "?sort=published"), 400, "unknown_parameter");
        ServiceIT.assertProblem(api.get(STREAM + "?cursor=nonsense"), 400, "invalid_cursor");
        ServiceIT.assertProblem(
                api.send(HttpRequest.newBuilder(URI.create(base + "api/v1/stream")).build()),
                401,
                "auth_required");
    }

    private void send(String source, int from, int to) {
        for (int i = from; i < to; i++) {
            topic.send(article(source, "a" + i).text("en", "Number " + i, null).build());
        }
        topic.flush();
    }

    private double gauge(String name) {
        return api.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .sum();
    }

    /** Asks for a stream and never reads it. */
    private Socket connect(String query) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        String head =
                "GET "
                        + STREAM
                        + query
                        + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + KillableBackends.KEY
                        + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }

    private Reader reader(String query, @Nullable String last) {
        HttpRequest.Builder request = api.request(STREAM + query);
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        try {
            HttpResponse<InputStream> answer =
                    api.http()
                            .send(request.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            Reader reader = new Reader(answer.body());
            readers.add(reader);
            Thread.ofVirtual().start(reader);
            return reader;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Reader implements Runnable {
        private final InputStream body;
        private final List<String> events = new CopyOnWriteArrayList<>();
        private final List<String> cursors = new CopyOnWriteArrayList<>();
        private final List<String> data = new CopyOnWriteArrayList<>();
        private volatile String retry = "";

        Reader(InputStream body) {
            this.body = body;
        }

        @Override
        public void run() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
                String id = "";
                String event = "";
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("event: ")) {
                        event = line.substring(7);
                    } else if (line.startsWith("retry: ")) {
                        retry = line.substring(7);
                    } else if (line.startsWith("data: ")) {
                        data.add(line.substring(6));
                        events.add(event);
                        cursors.add(id);
                    }
                }
            } catch (IOException e) {
                // Hung up, by either side.
                return;
            }
        }

        List<String> ids() {
            return data.stream()
                    .map(
                            line -> {
                                try {
                                    return Api.JSON.readTree(line).path("id").asText();
                                } catch (IOException e) {
                                    throw new AssertionError(e);
                                }
                            })
                    .toList();
        }

        void hangUp() {
            try {
                body.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
