package dev.nashra.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.Cursor;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of refusals on later pages, by a node that refuses what a test says. */
class ArticlePagerTest {
    private static final Map<String, List<String>> PARAMETERS =
            Map.of("facet", List.of("time"), "interval", List.of("1m"), "duplicates", keep());

    private final List<String> calls = new ArrayList<>();
    private final CountDownLatch freed = new CountDownLatch(1);
    private String hits = "{\"hits\": [{\"sort\": [1], \"_source\": {}}]}";
    private HttpServer node;
    private Elasticsearch client;
    private Predicate<String> refused = body -> false;

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext(
                "/",
                exchange -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                    if (exchange.getRequestMethod().equals("DELETE")) {
                        freed.countDown();
                    }
                    boolean no = refused.test(body);
                    byte[] answer =
                            (no
                                            ? "{\"error\": {\"type\": \"too_many_buckets_exception\"}}"
                                            : "{\"hits\": " + hits + "}")
                                    .getBytes(UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
                    exchange.sendResponseHeaders(no ? 400 : 200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        node.start();
        client =
                new Elasticsearch(
                        URI.create("http://127.0.0.1:" + node.getAddress().getPort()),
                        new Elasticsearch.Limits(
                                Duration.ofSeconds(2), Duration.ofSeconds(5), 2, 1 << 20));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        node.stop(0);
    }

    @Test
    void refusedFacetsAreNotTheCursorsFault() {
        refused = body -> body.contains("\"aggs\"");

        assertThatThrownBy(this::laterPage).isInstanceOf(QueryRefusedException.class);
    }

    @Test
    void placeToGoOnThatIsRefusedIsTheCursorsFault() {
        refused = body -> body.contains("\"search_after\"");

        assertThat(laterPage())
                .isEqualTo(new PageOutcome.CursorRefused(PageOutcome.Reason.INVALID));
    }

    @Test
    void lastPageKeepsItsSnapshot() {
        assertThat(laterPage())
                .isInstanceOfSatisfying(
                        PageOutcome.Served.class,
                        served -> assertThat(served.page().nextCursor()).isNull());
        assertThat(calls).isNotEmpty().noneMatch(call -> call.startsWith("DELETE"));
    }

    @Test
    void exportThatIsNotUsedFreesItsSnapshot() throws InterruptedException {
        ReadQuery read = QueryReader.export(Map.of());
        IndexSearch search = new IndexSearch(client, Duration.ofSeconds(5), Duration.ofMinutes(1));
        hits = "{\"total\": {\"value\": 100}, \"hits\": [{\"sort\": [1], \"_source\": {}}]}";

        new ArticleExport(new ArticlePager(search, InstantSource.system()))
                .begin(((ReadQuery.Accepted) read).query())
                .close();

        assertThat(freed.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private PageOutcome laterPage() {
        ArticleQuery query = query(PARAMETERS);
        Cursor cursor =
                new Cursor(
                        "snapshot",
                        JsonNodeFactory.instance.arrayNode().add(7),
                        20,
                        21,
                        21,
                        Cursor.hash(query),
                        Instant.EPOCH,
                        false);
        Map<String, List<String>> next =
                Map.of(
                        "cursor",
                        List.of(cursor.encode()),
                        "facet",
                        List.of("time"),
                        "interval",
                        List.of("1m"),
                        "duplicates",
                        keep());
        IndexSearch search = new IndexSearch(client, Duration.ofSeconds(5), Duration.ofMinutes(1));
        return new ArticlePager(search, InstantSource.system()).page(query(next));
    }

    private static List<String> keep() {
        return List.of("keep");
    }

    private static ArticleQuery query(Map<String, List<String>> parameters) {
        return ((ReadQuery.Accepted) QueryReader.search(parameters)).query();
    }
}
