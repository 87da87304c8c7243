package dev.nashra.search.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpanExportTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final Queue<String> paths = new ConcurrentLinkedQueue<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicLong dropped = new AtomicLong();
    private HttpServer collector;
    private SpanExport export;

    @BeforeEach
    void start() throws IOException {
        collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext(
                "/",
                call -> {
                    paths.add(call.getRequestURI().getPath());
                    bodies.add(new String(call.getRequestBody().readAllBytes()));
                    call.sendResponseHeaders(status.get(), -1);
                    call.close();
                });
        collector.start();
        URI endpoint = URI.create("http://127.0.0.1:" + collector.getAddress().getPort());
        export = new SpanExport(endpoint, 0, dropped::addAndGet);
        export.start();
    }

    @AfterEach
    void stop() {
        export.close();
        collector.stop(0);
    }

    @Test
    void anArticlesWayIsOneTraceOfAllServices() throws IOException {
        export.indexed(article(), context("01"));
        await().until(() -> !bodies.isEmpty());

        assertThat(paths).containsExactly("/v1/traces");
        JsonNode request = JsonMapper.builder().build().readTree(bodies.peek());
        Map<String, List<JsonNode>> spans = new HashMap<>();
        for (JsonNode resource : request.path("resourceSpans")) {
            String service = resource.at("/resource/attributes/0/value/stringValue").asText();
            resource.at("/scopeSpans/0/spans")
                    .forEach(
                            span ->
                                    spans.computeIfAbsent(service, s -> new ArrayList<>())
                                            .add(span));
        }
        JsonNode root = spans.get("nashra-ingest").getFirst();
        assertThat(root.path("parentSpanId").asText()).isEqualTo(CALLER);
        assertThat(spans.get("nashra-enrich"))
                .extracting(span -> span.path("name").asText())
                .containsExactly("revised", "grouped", "tagged");
        assertThat(spans.get("nashra-search"))
                .extracting(span -> span.path("name").asText())
                .containsExactly("indexed");
        spans.values().stream()
                .flatMap(List::stream)
                .forEach(
                        span -> {
                            assertThat(span.path("traceId").asText()).isEqualTo(TRACE);
                            assertThat(span.path("spanId").asText()).hasSize(16);
                            assertThat(span.path("endTimeUnixNano").asText())
                                    .isGreaterThanOrEqualTo(
                                            span.path("startTimeUnixNano").asText());
                        });
        Instant end = article().trace().getLast().at();
        assertThat(root.path("endTimeUnixNano").asLong())
                .isEqualTo(TimeUnit.SECONDS.toNanos(end.getEpochSecond()) + end.getNano());
        assertThat(bodies.peek()).doesNotContain(article().headline());
    }

    @Test
    void whatNobodyAskedForIsNotSent() throws IOException {
        export.indexed(article(), context("00"));
        export.indexed(article(), context("01"));
        await().until(() -> !bodies.isEmpty());

        assertThat(bodies).hasSize(1);
        assertThat(bodies.peek().split("\"article\"", -1)).hasSize(2);
    }

    @Test
    void whatTheCollectorDoesNotTakeIsDroppedAndCounted() throws IOException {
        status.set(503);
        export.indexed(article(), context("01"));

        await().until(() -> dropped.get() == 1);
    }

    @Test
    void aShareOfAllIsTakenByTheirIds() {
        TraceContext low = context("00", "00000000000000000000000000000001");
        TraceContext high = context("00", "0000000000000000ffffffffffffffff");

        assertThat(low.isChosen(0)).isFalse();
        assertThat(low.isChosen(0.01)).isTrue();
        assertThat(high.isChosen(0.99)).isFalse();
        assertThat(context("01", "0000000000000000ffffffffffffffff").isChosen(0)).isTrue();
        assertThat(TraceContext.read("nonsense")).isEmpty();
        assertThat(TraceContext.read(null)).isEmpty();
    }

    private static TraceContext context(String flags) {
        return context(flags, TRACE);
    }

    private static TraceContext context(String flags, String trace) {
        return TraceContext.read("00-" + trace + "-" + CALLER + "-" + flags).orElseThrow();
    }

    private static EnrichedArticle article() throws IOException {
        try (InputStream in =
                SpanExportTest.class.getResourceAsStream("/golden/enriched-article.json")) {
            return WireFormat.mapper().readValue(in, EnrichedArticle.class);
        }
    }
}
